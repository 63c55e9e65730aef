/** What main itself says to an editor. */
import type { Details } from '../story/schema/values'
import type { BackupProblem } from './backup/manifest'
import type { DiskTrouble } from './contract'
import type { Refusal } from './store'

/** What an error says, in one line: what a validator says may fill a screen. */
function said(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.slice(0, 1000).replace(/\s+/g, ' ').slice(0, 200)
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
    stage: 'Stage',
    clientNote: 'Note to clients',
    note: 'Internal note',
  },
  stages: { draft: 'Draft', editing: 'Editing', ready: 'Ready', filed: 'Filed' } satisfies Record<
    Details['stage'],
    string
  >,
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

  noDesk: (folder: string, problem: string) => `The desk ${folder} cannot be opened. ${problem}`,
  inUse: ({ pid, host }: { pid: number; host: string }) =>
    `This desk is open in another program (process ${pid} on ${host}). Two programs that write to one desk can damage it: close the other one first.`,

  notSaved: (names: readonly string[]) =>
    `Not saved, and kept in this window only: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`,
  notSavedDetail: 'Nothing is lost yet. Keep it open to save this or to copy it to another place first.',

  notOnDisk: {
    'disk-full': 'The last changes are not on disk: it is full.',
    'read-only': 'The last changes are not on disk: it may not be written to.',
    'folder-gone': 'The last changes are not on disk: the folder of the desk is not there.',
    other: 'The last changes are not on disk: it reports an error.',
  } satisfies Record<DiskTrouble, string>,
  noAnswer: 'The last changes may not be on disk: it does not answer.',
  notOnDiskDetail: {
    'disk-full': 'Nothing is lost yet. Make room on the disk, then try again.',
    'read-only': 'Nothing is lost yet. Allow the desk’s folder to be written to, then try again.',
    'folder-gone': 'Nothing is lost yet. Bring the desk’s folder back to where it was, then try again.',
    other: 'Nothing is lost yet. Try again; if that does not help, copy the text to another place first.',
  } satisfies Record<DiskTrouble, string>,

  windowGone: 'The window has stopped working. All that was on disk is safe.',
  reload: 'Open it again',

  refusals: {
    'no-such-story': 'This story is not on the desk.',
    'not-in-bin': 'Only what is in the bin can be deleted for good.',
    'no-such-version': 'There is no such version.',
    'cannot-set-aside':
      'The damaged file cannot be set aside. Allow the desk’s folder to be written to, then try again.',
    'nothing-to-restore': 'Nothing can be read of this file. It stays where it is.',
    'no-picture': 'This is no PNG, JPEG, GIF, WebP or AVIF picture.',
    'picture-too-large': 'The picture is larger than 20 MB.',
    'no-house': 'This file holds no house profile. A profile is made with Export in Settings.',
    'own-house': 'The profiles that come with the app stay as they are: change a copy.',
  } satisfies Record<Refusal, string>,
  diskRefuses: {
    'disk-full': 'The disk is full. Make room, then do it again.',
    'read-only': 'The disk or folder may not be written to. Allow it, then do it again.',
    'folder-gone': 'The folder is not there. Bring it back, then do it again.',
    other: 'The disk reports an error. Do it again; if that does not help, use another disk.',
  } satisfies Record<DiskTrouble, string>,
  damaged: (error: unknown) => `The file is damaged: ${said(error)}.`,
  storyTooLarge: 'The story’s file is larger than 64 MB. It was left as it is, and is not opened.',
  newer: 'A newer version of Copydesk has written this. It was left as it is: update Copydesk to open it.',
  unexpected: (error: unknown) => `Something went wrong: ${said(error)}`,
  notOwnPage: 'Only the desk’s own page may ask.',
  badArguments: (call: string) => `“${call}” was asked with what it does not take.`,

  tooLarge: 'it is larger than 50 MB',
  isDesk: 'it is a desk of Copydesk: its files are not imported',
  tooLongStory: 'a story in it is longer than any that can be opened: split it first',
  isNoFile: 'it is not a file that can be read, but a pipe, a device or the like',
  isGrowing: 'it is still being written: import it again when it is complete',
  isForbidden: 'you may not read it: ask whoever put it there to allow it',
  isLinkLoop: 'it is a link that leads nowhere',
  tooDeep: 'its parts lie one in another too deeply to be read',
  tooLong: 'it took too long to be read: it may be damaged',
  tooLongToWrite: 'it took too long to be written',
  tooLongToOpen: 'it could not be opened in time: is its disk or network there?',
  tooMuchMemory: 'it needs more memory than there is',
  wasStopped: 'it was stopped',
  notExported: (reason: string) => `The story was not exported: ${reason}.`,
  notKept: {
    'disk-full': 'The disk is full. Make room, then take the file in again.',
    'read-only': 'The desk may not be written to. Allow it, then take the file in again.',
    'folder-gone': 'The desk’s folder is not there. Bring it back, then take the file in again.',
    other: 'The disk reports an error. Take the file in again.',
  } satisfies Record<DiskTrouble, string>,
  isMissing: 'there is no such file',
  isFolder: 'it is a folder',
  unreadable: (code: string) =>
    code === '' ? 'it could not be read: it may be damaged' : `it could not be read (${code})`,
}
