/** What main itself says to an editor. */

import type { DiskTrouble } from '../../contract/editing'
import type { stages } from '../../story/schema/values'
import type { BackupProblem } from '../backup/manifest'
import type { Refusal } from '../store'

/** What an error says, in one line: what a validator says may fill a screen. */
function said(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  return text.slice(0, 1000).replace(/\s+/g, ' ').slice(0, 200)
}

const stageNames = new Map<string, string>(
  Object.entries({ draft: 'Draft', editing: 'Editing', ready: 'Ready', filed: 'Filed' } satisfies Record<
    (typeof stages)[number],
    string
  >),
)

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
  stage: (name: string) => stageNames.get(name) ?? name,
  backup: 'Backup of a desk',
  newFolder: 'Choose a new or empty folder to restore the desk into',
  backupProblems: {
    'inside-desk': 'A backup cannot be kept inside the desk that it backs up. Choose another folder.',
    'no-desk': 'The desk’s folder is missing. Put it back, then try again.',
    'not-a-backup': 'This is not a backup of a desk, or it is incomplete. Choose another file.',
    'damaged-backup': 'This backup is damaged, and nothing was restored. Choose an older one.',
    'newer-backup':
      'A newer version of Copydesk made this backup, and nothing was restored. Update Copydesk, then try again.',
    'folder-not-empty': 'This folder is not empty. Choose a new or empty one.',
    stopped: 'Stopped. Nothing was left behind.',
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
    `Not saved, and only in this window: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`,
  notSavedDetail: 'Nothing is lost yet. Keep Copydesk open to save this text or to copy it elsewhere first.',

  notOnDisk: {
    'disk-full': 'The latest changes are not saved: the disk is full.',
    'read-only': 'The latest changes are not saved: the disk or folder is read-only.',
    'folder-gone': 'The latest changes are not saved: the desk’s folder is missing.',
    other: 'The latest changes are not saved: the disk reports an error.',
  } satisfies Record<DiskTrouble, string>,
  noAnswer: 'The latest changes may not be saved: the disk does not answer.',
  notOnDiskDetail: {
    'disk-full': 'Nothing is lost yet. Free some space on the disk, then try again.',
    'read-only': 'Nothing is lost yet. Make the desk’s folder writable, then try again.',
    'folder-gone': 'Nothing is lost yet. Put the desk’s folder back where it was, then try again.',
    other: 'Nothing is lost yet. Try again; if that does not help, copy the text elsewhere first.',
  } satisfies Record<DiskTrouble, string>,

  windowGone: 'The window has stopped working. Everything that was saved is safe.',
  reload: 'Reopen the window',

  refusals: {
    'no-such-story': 'This story is not on the desk.',
    'not-in-bin': 'Only stories in the bin can be deleted permanently.',
    'no-such-version': 'This version no longer exists.',
    'cannot-set-aside':
      'The damaged file cannot be set aside. Make the desk’s folder writable, then try again.',
    'nothing-to-restore': 'Nothing in this file could be read. It was left where it is.',
    'no-picture': 'This picture format is not supported: use PNG, JPEG, GIF, WebP or AVIF.',
    'picture-too-large': 'The picture is larger than 20 MB.',
    'no-house': 'This file is not a house style. A house style is exported with Share in Settings.',
    'own-house': 'Built-in house styles cannot be edited: make a copy and edit that.',
  } satisfies Record<Refusal, string>,
  diskRefuses: {
    'disk-full': 'The disk is full. Free some space, then try again.',
    'read-only': 'The disk or folder is read-only. Make it writable, then try again.',
    'folder-gone': 'The folder is missing. Put it back, then try again.',
    other: 'The disk reports an error. Try again; if that does not help, use another disk.',
  } satisfies Record<DiskTrouble, string>,
  damaged: (error: unknown) => `The file is damaged: ${said(error)}.`,
  storyTooLarge: 'The story’s file is larger than 64 MB. It was left as it is and cannot be opened.',
  newer: 'This was written by a newer version of Copydesk. It was left as it is: update Copydesk to open it.',
  unexpected: (error: unknown) => `Something went wrong: ${said(error)}`,
  notOwnPage: 'This request did not come from the Copydesk window.',
  badArguments: (call: string) => `“${call}” was asked with what it does not take.`,

  tooLarge: 'it is larger than 50 MB',
  isDesk: 'it is a desk of Copydesk: its files are not imported',
  tooLongStory: 'a story in it is longer than any that can be opened: split it first',
  isNoFile: 'it is not a regular file but a pipe, a device or the like',
  isGrowing: 'it is still being written: import it again when it is complete',
  isForbidden: 'you may not read it: ask whoever put it there to allow it',
  isLinkLoop: 'it is a broken link',
  tooDeep: 'its contents are nested too deeply to be read',
  tooLong: 'it took too long to be read: it may be damaged',
  tooLongToWrite: 'it took too long to be written',
  tooLongToOpen: 'it could not be opened in time: is its disk or network there?',
  tooMuchMemory: 'it needs more memory than there is',
  wasStopped: 'it was stopped',
  notExported: (reason: string) => `The story was not exported: ${reason}.`,
  inboxWaits: {
    'disk-full': 'The disk is full. Free some space: the waiting files are then imported.',
    'read-only': 'The desk is read-only. Make it writable: the waiting files are then imported.',
    'folder-gone': 'The desk’s folder is missing. Put it back: the waiting files are then imported.',
    other: 'The disk reports an error. The waiting files are tried again.',
  } satisfies Record<DiskTrouble, string>,
  notKept: {
    'disk-full': 'The disk is full. Free some space, then import the file again.',
    'read-only': 'The desk is read-only. Make it writable, then import the file again.',
    'folder-gone': 'The desk’s folder is missing. Put it back, then import the file again.',
    other: 'The disk reports an error. Import the file again.',
  } satisfies Record<DiskTrouble, string>,
  isMissing: 'there is no such file',
  isFolder: 'it is a folder',
  unreadable: (code: string) =>
    code === '' ? 'it could not be read: it may be damaged' : `it could not be read (${code})`,
}
