/** What the command line says of checking a desk, backing it up and bringing it back. */
import type { BackupProblem } from '../backup/manifest'
import type { Kind } from '../doctor/finding'

export const keeping = {
  needsOneOut: 'name the file to write with --out FILE.',
  needsBackup: 'name one backup to restore.',
  needsNewDesk: 'name a new or empty folder with --desk NEWDIR.',
  noDesk: (folder: string) => `${folder} is not a desk: it has no folder “stories”.`,
  backedUp: (file: string, count: number) => `${file}: ${count} files, complete and verified\n`,
  restored: (folder: string, count: number) => `${folder}: ${count} files, restored and verified\n`,
  backupProgress: (done: number, total: number) => `${done} of ${total} files`,
  problems: {
    'inside-desk': 'a backup cannot be kept inside the desk that it backs up: choose another folder',
    'no-desk': 'this folder is not a desk: it has no folder “stories”',
    'not-a-backup': 'this is not a backup of a desk, or it is incomplete; choose another',
    'damaged-backup': 'this backup is damaged and nothing was restored; choose an older one',
    'newer-backup': 'a newer version of Copydesk made this backup, and nothing was restored; update Copydesk',
    'folder-not-empty': 'this folder is not empty: choose a new or empty one',
    stopped: 'stopped; nothing was left behind',
  } satisfies Record<BackupProblem, string>,

  isOpen: (pid: number, host: string) =>
    `copydesk: the desk is open (process ${pid} on ${host}): what is being written was not checked\n`,
  closeFirst: 'the desk is open in a program: close that first, then mend',
  sound: (stories: number) => `sound: ${stories} stories, nothing is damaged\n`,
  found: (path: string, kind: Kind, detail: string) =>
    `${path}: ${keeping.kinds[kind].is}${detail === '' ? '' : ` (${detail})`}`,
  would: (kind: Kind) => `; --mend ${keeping.kinds[kind].mend || 'leaves it as it is'}`,
  mended: '; mended',
  notMended: '; left as it is',
  mendFailed: (reason: string) => `; not mended: ${reason}`,
  kinds: {
    'story-damaged': {
      is: 'a damaged story',
      mend: 'sets it aside, and restores its last good version where there is one',
    },
    'story-lost': {
      is: 'a story that was set aside as damaged, with a good version',
      mend: 'restores that version as the story',
    },
    unreadable: { is: 'it cannot be read', mend: '' },
    newer: { is: 'written by a newer version of Copydesk', mend: '' },
    stranger: { is: 'not a file that Copydesk made', mend: '' },
    leftover: { is: 'left half-written by a program that ended', mend: 'sets it aside' },
    'journal-cut': {
      is: 'a journal whose last line is incomplete',
      mend: 'applies its complete lines to the story and sets it aside',
    },
    'journal-damaged': {
      is: 'a journal of which part cannot be read',
      mend: 'applies what comes before that part and sets it aside',
    },
    'journal-out-of-order': {
      is: 'a journal that does not belong to its story’s text',
      mend: 'applies what does and sets it aside',
    },
    'journal-orphan': { is: 'a journal without a story', mend: 'sets it aside' },
    'journal-waiting': { is: 'unsaved typing that is added to its story when the desk is opened', mend: '' },
    'journal-left': {
      is: 'unsaved typing that was set aside and not restored; without “.left” in its name Copydesk offers it again',
      mend: '',
    },
    'version-damaged': { is: 'a damaged version', mend: 'sets it aside' },
    'versions-orphan': { is: 'versions without a story', mend: 'sets them aside' },
    'picture-damaged': { is: 'a picture whose contents do not match its name', mend: 'sets it aside' },
    'picture-missing': { is: 'a picture that a story shows is missing', mend: '' },
    'picture-unused': { is: 'a picture that no story shows', mend: '' },
    'lock-stale': { is: 'the lock of a program that has ended', mend: 'removes it' },
    'house-damaged': { is: 'not a house style', mend: 'sets it aside' },
  } satisfies Record<Kind, { is: string; mend: string }>,
}
