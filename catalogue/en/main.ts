/** What main itself says to an editor, in English: in dialogs of the system, on paper, and of calls that failed. */
export const main = {
  stories: 'Stories',
  allFiles: 'All files',
  dictionaries: 'Dictionaries',
  pictures: 'Pictures',
  ruleFiles: 'Rules of Vale',
  houseStyle: 'House style',
  template: 'Template of Copydesk',
  abbreviations: 'Abbreviations (CSV)',
  paper: {
    slug: 'Slug',
    house: 'House',
    changed: 'Changed',
    words: 'Words',
    stage: 'Stage',
    filing: 'Filed again as',
    clientNote: 'Note to clients',
    note: 'Internal note',
  },
  backup: 'Backup of a desk',
  newFolder: 'Choose a new or empty folder to restore the desk into',
  backupProblems: {
    'inside-desk': 'A backup cannot be kept inside the desk that it backs up. Choose another folder.',
    'no-desk': 'The desk’s folder is missing. Put it back, then try again.',
    'not-a-backup': 'This is not a backup of a desk, or it is incomplete. Choose another file.',
    'damaged-backup': 'This backup is damaged, and nothing was restored. Choose an older one.',
    'no-manifest':
      'The end of this backup is missing or damaged, and nothing was restored. Choose an older one.',
    'newer-backup':
      'A newer version of Copydesk made this backup, and nothing was restored. Update Copydesk, then try again.',
    'folder-not-empty': 'This folder is not empty. Choose a new or empty one.',
    stopped: 'Stopped. Nothing was left behind.',
  },
  damagedBackup: 'Files of this backup are damaged.',
  damagedBackupDetail:
    'All that is whole can be restored. The desk reports what is damaged when it is opened, and offers the last good versions of stories. An older backup may be whole.',
  cutOffBackup: 'The end of this backup is missing or damaged, and with it the list of its files.',
  cutOffBackupDetail:
    'All that is whole before that can be restored. What else the backup had is not known. An older backup may be whole.',
  restoreNothing: 'Restore nothing',
  restoreWhole: 'Restore what is whole',
  quit: 'Quit Copydesk',
  tryAgain: 'Try again',
  openAnyway: 'Open anyway',
  otherFolder: 'Choose another folder…',
  newDesk: 'Start a new desk there',
  keepOpen: 'Keep it open',
  closeAnyway: 'Close and lose it',
  stopAndClose: 'Stop and close',
  openLink: 'Open this address outside Copydesk?',

  deskMissing:
    'There is no desk in {{folder}} now, though one was opened there before. If it is on a drive or a share, connect that and try again.',
  noDesk: 'The desk {{folder}} cannot be opened. {{problem}}',
  inUse:
    'This desk is open in another program (process {{pid}} on {{host}}). Two programs that write to one desk can damage it: close the other one first.',

  notSaved: 'Not saved, and only in this window: {{names}}',
  notSavedDetail: 'Nothing is lost yet. Keep Copydesk open to save this text or to copy it elsewhere first.',

  notFinished: 'Not finished yet: {{names}}',
  notFinishedDetail:
    'What is done so far stays. Keep Copydesk open until it is finished, or stop it and close.',

  notOnDisk: {
    'disk-full': 'The latest changes are not saved: the disk is full.',
    'read-only': 'The latest changes are not saved: the disk or folder is read-only.',
    'folder-gone': 'The latest changes are not saved: the desk’s folder is missing.',
    'too-large': 'The latest changes are not saved: the story is larger than Copydesk can keep.',
    other: 'The latest changes are not saved: the disk reports an error.',
  },
  noAnswer: 'The latest changes may not be saved: the disk does not answer.',
  notOnDiskDetail: {
    'disk-full': 'Nothing is lost yet. Free some space on the disk, then try again.',
    'read-only': 'Nothing is lost yet. Make the desk’s folder writable, then try again.',
    'folder-gone': 'Nothing is lost yet. Put the desk’s folder back where it was, then try again.',
    'too-large': 'Nothing is lost yet. Move part of it to another story, then try again.',
    other: 'Nothing is lost yet. Try again; if that does not help, copy the text elsewhere first.',
  },

  windowGone: 'The window has stopped working. Everything that was saved is safe.',
  windowHangs: 'The window does not answer.',
  windowHangsDetail:
    'Everything that was saved is safe. Reopening it can lose what was typed in the last moments.',
  wait: 'Wait',
  reload: 'Reopen the window',

  refusals: {
    'no-such-story': 'This story is not on the desk.',
    'not-in-bin': 'Only stories in the bin can be deleted permanently.',
    'no-such-version': 'This version no longer exists.',
    'other-window': 'This story is open in another window. Close it there first.',
    'not-handed-over':
      'What was typed in this story is not saved yet. It opens in a window of its own once that is done.',
    'cannot-set-aside':
      'The damaged file cannot be set aside. Make the desk’s folder writable, then try again.',
    'nothing-to-restore': 'Nothing in this file could be read. It was left where it is.',
    'no-picture': 'This picture format is not supported: use PNG, JPEG, GIF, WebP or AVIF.',
    'picture-too-large': 'The picture is larger than 20 MB.',
    'no-dictionary': 'A dictionary is two files with the name of its language: ar.aff and ar.dic.',
    'no-house': 'This file is not a house style. A house style is exported with Share in Settings.',
    'is-template': 'A template is not exported. Make a new story from it first.',
    'no-abbreviations':
      'This file has no abbreviations. Its first line must name the columns: short,text,language,house.',
    'stages-changed':
      'Another editor has changed the stages meanwhile. They are shown: make your change again.',
    'stages-unreadable':
      'The file of the stages (stages.json) cannot be read, and was left as it is. Repair or remove it, then try again.',
    'no-template': 'This file is not a template. A template is shared as a file with Export template.',
  },
  diskRefuses: {
    'disk-full': 'The disk is full. Free some space, then try again.',
    'read-only': 'The disk or folder is read-only. Make it writable, then try again.',
    'folder-gone': 'The folder is missing. Put it back, then try again.',
    'too-large':
      'The story is larger than Copydesk can keep. Move part of it to another story, then try again.',
    other: 'The disk reports an error. Try again; if that does not help, use another disk.',
  },
  damaged: 'The file is damaged: {{damage}}.',
  damages: {
    altered: 'its content is not what was written',
    empty: 'it is empty',
    'cut-off': 'it is cut off, or not a file of a desk',
    'other-kind': 'it is a file of another kind',
    'other-story': 'it holds another story than its name says',
    'partly-unreadable': 'part of it cannot be read',
    'story-damaged': 'its story is damaged',
    'story-missing': 'its story is missing',
    'written-outside': 'another program wrote it',
    'cannot-set-aside': 'it cannot be moved to the folder “damaged”',
    'no-house': 'it is not a house style',
    'no-stages': 'it has no stages, too many, or two with one name',
  },
  storyTooLarge: 'The story’s file is larger than 64 MB. It was left as it is and cannot be opened.',
  newer: 'This was written by a newer version of Copydesk. It was left as it is: update Copydesk to open it.',
  unexpected: 'Something went wrong ({{error}}). Try again. The log of Copydesk has the details.',
  threadEnded: {
    index: 'The story list stopped answering, and is starting again. Try again in a moment.',
    spelling: 'The spelling check stopped, and starts again with the next word.',
    backup: 'The backup stopped before it was complete. Try again.',
    finding: 'The search stopped before it was complete. Try again.',
  },
  notOwnPage: 'This request did not come from the Copydesk window.',
  badArguments: '“{{call}}” was called with arguments that it does not take.',
  tooMuch: 'This is more text than can be saved at once. Nothing was changed: try it with less.',

  notRead: '“{{file}}” was not read: {{reason}}.',
  notExported: 'The story was not exported: {{reason}}.',
  inboxWaits: {
    'disk-full': 'The disk is full. Free some space: the waiting files are then imported.',
    'read-only': 'The desk is read-only. Make it writable: the waiting files are then imported.',
    'folder-gone': 'The desk’s folder is missing. Put it back: the waiting files are then imported.',
    other: 'The disk reports an error. The waiting files are tried again.',
  },
  notKept: {
    'disk-full': 'The disk is full. Free some space, then import the file again.',
    'read-only': 'The desk is read-only. Make it writable, then import the file again.',
    'folder-gone': 'The desk’s folder is missing. Put it back, then import the file again.',
    other: 'The disk reports an error. Import the file again.',
  },
} as const
