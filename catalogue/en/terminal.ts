/** What the command line says, in English; each a line. */
import type { LeftOut } from '../../story/formats/format'

export const terminal = {
  help: `Copydesk without a window

  copydesk convert FILE... --to FORMAT [--from FORMAT] [--house NAME] [--out DIR]
                   [--for readers|desk] [--text final|base] [--with-suggestions] [--embargoed]
      one file without --out goes to stdout; - reads stdin; a folder is all files in it, but for those in
      DIR; a file of that name in DIR is written over, but never one that is read
      --for readers, the default, leaves out what is not theirs: the internal note, the stage,
      the sender's data; --for desk takes all of it along, for a desk that goes on with the story
      --text says which text of a story under review is written: final, the default, with all that is
      suggested, or base, without any of it; --with-suggestions keeps both in tracked changes
      what is under embargo, was taken back by its sender, or has a picture that may not be published is
      reported: without --embargoed it is written to no file, and the exit code is 1
  copydesk check FILE... [--from FORMAT] [--house NAME] [--json]
      what the desk's checks find: doubled words, dates, sums, names and so on; - reads stdin
      exit code 0 where nothing must be fixed, 1 where something must, 2 a file that cannot be read, or wrong use
  copydesk check FILE... --gate STAGE [--desk DIR] [--from FORMAT] [--house NAME] [--proof] [--json]
      what a stage asks of a story that is moved there, by the stages and house styles of a desk;
      exit code 0 where all holds that must, 1 where not; --proof prints a proof sheet instead
  copydesk check STORY[@VERSION]... --proof --desk DIR [--json]
      the proof sheet of a version of a story, the newest with a proof where none is named, checked anew;
      exit code 0 where the result is the one that is kept with the version, 1 where it is not
  copydesk list --desk DIR [--json]
  copydesk import FILE... --desk DIR [--from FORMAT] [--house NAME]
  copydesk export [ID...] --desk DIR --to FORMAT --out DIR [--for readers|desk]
                   [--text final|base] [--with-suggestions] [--embargoed]
  copydesk formats
      what is read and written, by the names that --to and --from take
  copydesk doctor --desk DIR [--repair] [--json]
      checks each file of a desk and reports what it finds; exit code 1 where that is a fault
      with --repair it sets damaged files aside and restores stories' last good versions
  copydesk backup --desk DIR --out FILE
      a whole desk to one file, verified; the desk may be open
  copydesk restore FILE --desk NEWDIR [--partial]
      a backup to a new or empty folder; of a damaged one nothing, or with --partial all that is whole:
      what is not is listed, and the exit code is 1
  copydesk --help | --version

Exit codes: 0 done, 1 some input failed, 2 wrong use.`,
  unknownCommand: 'copydesk: there is no command “{{name}}”. See copydesk --help.',
  wrongUse: 'copydesk: {{problem}} See copydesk --help.',
  problem: 'copydesk: {{file}}: {{problem}}',

  noFiles: 'Name at least one file.',
  noFilesIn: 'it has no files',
  noOption: 'There is no option {{option}}.',
  noValue: '{{option}} needs a value after it.',
  noValueWanted: '{{option}} takes no value.',
  notTaken: '{{command}} takes no {{option}}.',
  noNamesTaken: '{{command}} takes no names after it, such as “{{name}}”.',
  deskForGate: 'check takes --desk with --gate or --proof alone.',
  notForVersions: 'check --proof of a version takes no {{option}}.',
  noFormat: '--{{option}} takes one of {{names}}.',
  noAudience: '--for takes one of {{names}}.',
  noText: '--text takes one of {{names}}.',
  noSuggestions: '--with-suggestions goes with --to and one of {{names}}, and not with --text base.',
  noHouse: 'There is no house “{{name}}”; it is one of {{names}}.',
  noStage: 'There is no stage “{{name}}”; it is one of {{names}}.',
  gateHolds: '{{file}}: {{weight}}, met: {{need}}',
  gateFails: '{{file}}: {{weight}}, not met: {{need}}',
  gateNotRun: '{{file}}: {{weight}}, not met as the rule is gone or not used: {{need}}',
  stagesUnread: '{{path}}: the stages of the desk cannot be read, so that nothing was checked.',
  proofSame: 'copydesk: {{file}}: the same result as is kept with the version',
  proofDiffers: 'copydesk: {{file}}: another result than is kept with the version',
  proofDifference: 'copydesk: {{file}}: {{line}}',
  proofHouse: 'the house was {{before}} and is {{now}}',
  proofStopped: 'ran then and not now: {{check}}',
  proofBegun: 'runs now and did not then: {{check}}',
  proofHoldsNow: 'met now and not then: {{need}}',
  proofFailsNow: 'met then and not now: {{need}}',
  proofGone: 'found then and not now: {{found}}',
  proofFound: 'found now and not then: {{found}}',
  proofPlace: '{{check}} (block {{block}}): “{{text}}”',
  proofNone: 'copydesk: {{file}}: no proof is kept with this version',
  proofNotRechecked: 'copydesk: {{file}}: not rechecked, as the version does not tell it: {{what}}',
  checkPlace: '{{file}}: {{part}} (block {{block}}, character {{at}})',
  ruleNotUsed: 'The rule {{rule}} is not used. {{problem}}',
  checkFound: '{{place}}: {{level}}: {{message}} [{{code}}]',
  checked_zero: 'copydesk: nothing found',
  checked_one: 'copydesk: 1 finding',
  checked_other: 'copydesk: {{count}} findings',
  outIsFile: 'it is a file; give a folder with --out',
  overSource: 'not written: {{path}} is one of the files that are read; give another folder with --out',
  needsOut: 'Several files need --out DIR.',
  needsDesk: 'Name the desk with --desk DIR.',
  needsOneOut: 'Name the file to write with --out FILE.',
  needsBackup: 'Name one backup to restore.',
  needsNewDesk: 'Name a new or empty folder with --desk NEWDIR.',
  noDesk: '{{folder}} is not a desk: it has no folder “stories”.',

  differs: 'exported, but these did not read back the same: {{fields}}',
  leftOut: {
    places: 'the places where its pictures were taken were left out',
    crop: 'pictures are whole in it, for this format cannot hold a crop',
    authors: 'who suggested and said what is not in it, for this format cannot tell',
    struck: 'struck text was left out, for this format cannot show that it is struck',
    'alternative-text': 'a picture has no alternative text',
  } satisfies Record<LeftOut, string>,
  suggested_one: '1 suggestion is open: the text with it is written; --text base writes the one without',
  suggested_other:
    '{{count}} suggestions are open: the text with all of them is written; --text base writes the one without',
  held: {
    embargo: 'it is under embargo until {{until}}; --embargoed writes it all the same',
    canceled: 'its sender cancelled it; --embargoed writes it all the same',
    pictures: 'it has a picture that may not be published; --embargoed writes it all the same',
    withheld: 'its sender withholds it; --embargoed writes it all the same',
  },
  severalNeedOut: 'it holds several stories, which need --out DIR in this format',
  noPrinter: 'PDF is printed by the app’s engine, which is not set up here: run npm start once',
  noSuchStory: 'there is no such story on the desk',
  setAside: '{{reason}}; kept as {{path}}',
  unusable: {
    damaged: 'it was damaged',
    unreadable: 'the system does not let it be read',
    newer: 'a newer version of Copydesk wrote it',
    'too-large': 'it is larger than any story',
    folder: 'it is a folder',
  },
  canComeBack: '  its version of {{saved}} is intact: copydesk doctor --desk DIR --repair restores it',
  progress: '{{done}} of {{total}}, {{perSecond}} a second',
  summary:
    'copydesk: {{done}} of {{total}} done with {{stories}} stories, {{failed}} failed; {{tidied}} extra spaces removed, something left out in {{changed}}; {{perSecond}} a second',

  backedUp_one: '{{file}}: 1 file, complete and verified',
  backedUp_other: '{{file}}: {{count}} files, complete and verified',
  restored_one: '{{file}}: 1 file, restored and verified',
  restored_other: '{{file}}: {{count}} files, restored and verified',
  backupProgress: '{{done}} of {{total}} files',
  backupProblems: {
    'inside-desk': 'a backup cannot be kept inside the desk that it backs up: choose another folder',
    'no-desk': 'this folder is not a desk: it has no folder “stories”',
    'not-a-backup': 'this is not a backup of a desk, or it is incomplete; choose another',
    'damaged-backup':
      'this backup is damaged and nothing was restored; choose an older one, or restore what is whole with --partial',
    'no-manifest':
      'the end of this backup is missing or damaged, and with it the list of its files; nothing was restored; choose an older one, or restore what is whole with --partial',
    'newer-backup': 'a newer version of Copydesk made this backup, and nothing was restored; update Copydesk',
    'folder-not-empty': 'this folder is not empty: choose a new or empty one',
    stopped: 'stopped; nothing was left behind',
  },
  backupFile: '{{problem}} ({{file}})',
  damagedInBackup: 'it is damaged or missing in this backup',
  cutOffBackup:
    'the list of its files is missing or damaged: all that is whole was restored, and what else it had is not known',

  isOpen: 'copydesk: the desk is open (process {{pid}} on {{host}}): what is being written was not checked',
  closeFirst: 'the desk is open in a program: close that first, then repair',
  sound_one: 'sound: 1 story, nothing is damaged',
  sound_other: 'sound: {{count}} stories, nothing is damaged',
  found: '{{path}}: {{what}}',
  foundDetail: '{{path}}: {{what}} ({{detail}})',
  would: '{{found}}; --repair {{repair}}',
  wouldNot: '{{found}}; --repair leaves it as it is',
  repaired: '{{found}}; repaired',
  notRepaired: '{{found}}; left as it is',
  repairFailed: '{{found}}; not repaired: {{reason}}',
  unexpected: 'Something went wrong ({{error}}). Run it again.',
  kinds: {
    'story-damaged': 'a damaged story',
    'story-lost': 'a story that was set aside as damaged, with a good version',
    unreadable: 'it cannot be read',
    newer: 'written by a newer version of Copydesk',
    stranger: 'not a file that Copydesk made',
    leftover: 'left half-written by a program that ended',
    'journal-cut': 'a journal whose last line is incomplete',
    'journal-damaged': 'a journal of which part cannot be read',
    'journal-out-of-order': 'a journal that does not belong to its story’s text',
    'journal-orphan': 'a journal without a story',
    'journal-waiting': 'unsaved typing that is added to its story when the desk is opened',
    'journal-left':
      'unsaved typing that was set aside and not restored; without “.left” in its name Copydesk offers it again',
    'suggestions-damaged': 'what is suggested in this story cannot be read; its text is whole',
    'version-damaged': 'a damaged version',
    'merge-damaged': 'a damaged text to be merged',
    'versions-orphan': 'versions without a story',
    'picture-damaged': 'a picture whose contents do not match its name',
    'picture-missing': 'a picture that a story shows is missing',
    'picture-unused': 'a picture that no story shows',
    'lock-stale': 'the lock of a program that has ended',
    'house-damaged': 'not a house style',
    'stages-damaged': 'a file of stages that cannot be read',
  },
  repairs: {
    'story-damaged': 'sets it aside, and restores its last good version where there is one',
    'story-lost': 'restores that version as the story',
    leftover: 'sets it aside',
    'journal-cut': 'applies its complete lines to the story and sets it aside',
    'journal-damaged': 'applies what comes before that part and sets it aside',
    'journal-out-of-order': 'applies what does and sets it aside',
    'journal-orphan': 'sets it aside',
    'suggestions-damaged':
      'finds it anew beside the original text, where that can be read, and keeps what is damaged in the story’s file',
    'version-damaged': 'sets it aside',
    'merge-damaged': 'sets it aside',
    'versions-orphan': 'sets them aside',
    'picture-damaged': 'sets it aside',
    'lock-stale': 'removes it',
    'house-damaged': 'sets it aside',
    'stages-damaged': 'sets it aside',
  },
} as const
