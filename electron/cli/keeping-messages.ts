/** What the command line says of checking a desk, backing it up and bringing it back. */
import type { BackupProblem } from '../backup/manifest'
import type { Kind } from '../doctor/finding'

export const keeping = {
  needsOneOut: 'name the file to write with --out FILE.',
  needsBackup: 'name one backup to bring back.',
  needsNewDesk: 'name a new or empty folder with --desk NEWDIR.',
  noDesk: (folder: string) => `${folder} is no desk: it has no folder “stories”.`,
  backedUp: (file: string, count: number) => `${file}: ${count} files, read back and whole\n`,
  restored: (folder: string, count: number) => `${folder}: ${count} files, all as they were backed up\n`,
  backupProgress: (done: number, total: number) => `${done} of ${total} files`,
  problems: {
    'inside-desk': 'a backup is kept outside of the desk that it is of: choose another folder',
    'no-desk': 'this folder is no desk: it has no folder “stories”',
    'not-a-backup': 'this is no backup of a desk, or it is cut off; choose another',
    'damaged-backup': 'this backup is damaged and nothing was brought back; choose an older one',
    'folder-not-empty': 'there is something in this folder already: choose a new or empty one',
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
      mend: 'sets it aside, and brings its last good version back where there is one',
    },
    'story-lost': {
      is: 'a story that was set aside as damaged, with a good version',
      mend: 'brings that version back as the story',
    },
    unreadable: { is: 'it cannot be read', mend: '' },
    newer: { is: 'written by a newer version of Copydesk', mend: '' },
    stranger: { is: 'no file of a desk', mend: '' },
    leftover: { is: 'half written when a program ended', mend: 'sets it aside' },
    'journal-cut': {
      is: 'a journal whose last line is cut off',
      mend: 'takes its whole lines into the story and sets it aside',
    },
    'journal-damaged': {
      is: 'a journal of which a part cannot be read',
      mend: 'takes in what stands before that and sets it aside',
    },
    'journal-out-of-order': {
      is: 'a journal that does not follow on its story',
      mend: 'takes in what does and sets it aside',
    },
    'journal-orphan': { is: 'a journal of no story', mend: 'sets it aside' },
    'journal-waiting': { is: 'typing that comes into its story when the desk is opened', mend: '' },
    'journal-left': {
      is: 'typing that was set aside and not restored; without “.left” in its name the app offers it again',
      mend: '',
    },
    'version-damaged': { is: 'a damaged version', mend: 'sets it aside' },
    'versions-orphan': { is: 'versions of no story', mend: 'sets them aside' },
    'picture-damaged': { is: 'a picture that is not what its name says', mend: 'sets it aside' },
    'picture-missing': { is: 'a picture that a story shows is missing', mend: '' },
    'picture-unused': { is: 'a picture that no story shows', mend: '' },
    'lock-stale': { is: 'the lock of a program that has ended', mend: 'takes it away' },
    'house-damaged': { is: 'no house profile', mend: 'sets it aside' },
  } satisfies Record<Kind, { is: string; mend: string }>,
}
