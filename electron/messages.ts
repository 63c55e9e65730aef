/** What main itself says to an editor. */
import type { BackupProblem } from './backup/manifest'
import type { Trouble } from './contract'
import type { Refusal } from './store'

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

export const messages = {
  stories: 'Stories',
  allFiles: 'All files',
  pictures: 'Pictures',
  houseProfile: 'House profile',
  paper: {
    slug: 'Slug',
    house: 'House',
    changed: 'Changed',
    words: 'Words',
    embargo: 'Embargo until',
    note: 'Note',
  },
  backup: 'Backup of a desk',
  newFolder: 'Choose a new or empty folder for the desk that comes back',
  backupProblems: {
    'inside-desk': 'A backup is kept outside of the desk that it is of. Choose another folder.',
    'no-desk': 'The folder of the desk is not there. Bring it back, then try again.',
    'not-a-backup': 'This is no backup of a desk, or it is cut off. Choose another.',
    'damaged-backup': 'This backup is damaged, and nothing was brought back. Choose an older one.',
    'folder-not-empty': 'There is something in this folder already. Choose a new or empty one.',
    stopped: 'It was stopped, and nothing was left behind.',
  } satisfies Record<BackupProblem, string>,
  quit: 'Quit Copydesk',
  tryAgain: 'Try again',
  openAnyway: 'Open anyway',
  otherFolder: 'Choose another folder…',
  keepOpen: 'Keep it open',
  closeAnyway: 'Close and lose it',

  noDesk: (folder: string, error: unknown) => `The desk ${folder} cannot be opened: ${said(error)}`,
  inUse: ({ pid, host }: { pid: number; host: string }) =>
    `This desk is open in another program (process ${pid} on ${host}). Two programs that write to one desk can damage it: close the other one first.`,

  notOnDisk: {
    'disk-full': 'The last changes are not on disk: it is full.',
    'read-only': 'The last changes are not on disk: it may not be written to.',
    'folder-gone': 'The last changes are not on disk: the folder of the desk is not there.',
    other: 'The last changes are not on disk: it reports an error.',
  } satisfies Record<Trouble, string>,
  notOnDiskDetail: 'Make room or bring the folder back, then try again.',

  windowGone: 'The window has stopped working. All that was on disk is safe.',
  reload: 'Open it again',

  refusals: {
    'no-such-story': 'This story is not on the desk.',
    'not-in-bin': 'Only what is in the bin can be deleted for good.',
    'no-such-version': 'There is no such version.',
    'cannot-set-aside':
      'The damaged file cannot be set aside. Allow the desk’s folder to be written to, then try again.',
    'no-picture': 'This is no PNG, JPEG, GIF, WebP or AVIF picture.',
    'picture-too-large': 'The picture is larger than 20 MB.',
    'no-house': 'This file holds no house profile. A profile is made with Export in Settings.',
    'own-house': 'The profiles that come with the app stay as they are: change a copy.',
  } satisfies Record<Refusal, string>,
  diskRefuses: {
    'disk-full': 'The disk is full.',
    'read-only': 'The disk or folder may not be written to.',
    'folder-gone': 'The folder is not there.',
    other: 'The disk reports an error.',
  } satisfies Record<Trouble, string>,
  damaged: (error: unknown) => `The file is damaged: ${said(error)}.`,
  unexpected: (error: unknown) => `Something went wrong: ${said(error)}`,
  notOwnPage: 'Only the desk’s own page may ask.',
  badArguments: (call: string) => `“${call}” was asked with what it does not take.`,

  tooLarge: 'it is larger than 50 MB',
  isMissing: 'there is no such file',
  isFolder: 'it is a folder',
  unreadable: (error: unknown) => `it could not be read (${said(error)})`,
}
