/** Commands on whole stories. */
import {
  AppWindow,
  ClipboardCheck,
  Copy,
  FilePlus2,
  FileStack,
  FolderOpen,
  GitCompareArrows,
  History,
  Mail,
  MailOpen,
  Printer,
  RotateCcw,
  Save,
  Settings2,
  Trash2,
  Upload,
} from 'lucide-react'
import { t } from '../../catalogue'
import { backUp, restoreBackup } from '../actions/backups'
import { askForFormat, copyStories, exportStories } from '../actions/exports'
import { hasPendingMerge } from '../actions/external-changes'
import { importChosen, importFolder } from '../actions/imports'
import {
  binStories,
  duplicateStories,
  markUnread,
  newStory,
  restoreStories,
  saveVersion,
} from '../actions/stories'
import { exportTemplate, importTemplate, newFromTemplate, saveAsTemplate } from '../actions/templates'
import { openInWindows } from '../actions/windows'
import { desk } from '../bridge'
import { useDesk } from '../desk/desk-store'
import { isOfOneStory } from '../desk/panes'
import { show } from '../desk/shown'
import { proofOpenStory } from '../gate/proof'
import type { AnyCommand, PickedCommand } from './command'
import {
  inBin,
  isAnyUnread,
  mayGoOut,
  onDesk,
  onlyPicked,
  pickedTemplate,
  whyNotInBin,
  whyNotOnDesk,
  whyNotOut,
} from './targets'

const forStories = { when: onDesk, why: whyNotOnDesk } as const
const forExport = { when: mayGoOut, why: whyNotOut } as const
const forTemplate = {
  when: () => pickedTemplate() !== null,
  why: () => 'unavailable.onlyTemplate',
} as const satisfies Partial<PickedCommand>
const forBinned = { when: inBin, why: whyNotInBin } as const

function withId(id: string | null, run: (id: string) => Promise<void>): void {
  if (id !== null) void run(id)
}

const isOpen = () => useDesk.getState().session !== null

export const file = {
  newStory: { title: 'command.newStory', key: 'Mod-n', icon: FilePlus2, run: () => newStory() },
  newFromTemplate: {
    title: 'command.newFromTemplate',
    key: 'Mod-Alt-n',
    icon: FileStack,
    run: () => show('templates'),
  },
  importFiles: { title: 'command.importFiles', key: 'Mod-o', icon: FolderOpen, run: importChosen },
  importFolder: { title: 'command.importFolder', icon: FolderOpen, run: importFolder },
  saveVersion: {
    title: 'command.saveVersion',
    key: 'Mod-s',
    icon: Save,
    run: saveVersion,
    when: isOpen,
    separated: true,
  },
  proofSheet: {
    title: 'command.proofSheet',
    icon: ClipboardCheck,
    run: () => void proofOpenStory(),
    when: isOpen,
  },
  showVersions: {
    title: 'command.showVersions',
    words: () => t('command.versionsWords'),
    icon: History,
    run: () => show('versions'),
    when: isOpen,
  },
  compareReceived: {
    title: 'command.compareReceived',
    key: 'Mod-Shift-r',
    icon: GitCompareArrows,
    run: () => show('received'),
    when: isOpen,
  },
  compareElsewhere: {
    title: 'command.compareElsewhere',
    icon: GitCompareArrows,
    run: () => show('elsewhere'),
    when: hasPendingMerge,
    why: () => (isOpen() ? 'unavailable.notElsewhere' : 'unavailable.noStory'),
  },
  exportAs: {
    title: 'command.exportAs',
    key: 'Mod-Shift-s',
    icon: Upload,
    runOnPicked: askForFormat,
    ...forExport,
    separated: true,
  },
  exportHtml: {
    title: 'command.exportHtml',
    key: 'Mod-Shift-e',
    icon: Upload,
    runOnPicked: (ids) => exportStories(ids, 'html'),
    ...forExport,
  },
  exportMarkdown: {
    title: 'command.exportMarkdown',
    key: 'Mod-Shift-m',
    icon: Upload,
    runOnPicked: (ids) => exportStories(ids, 'md'),
    ...forExport,
  },
  exportPdf: {
    title: 'command.exportPdf',
    key: 'Mod-p',
    icon: Printer,
    runOnPicked: (ids) => exportStories(ids, 'pdf'),
    ...forExport,
  },
  copyHtml: {
    title: 'command.copyHtml',
    icon: Copy,
    runOnPicked: (ids) => copyStories(ids, 'html'),
    ...forExport,
  },
  copyMarkdown: {
    title: 'command.copyMarkdown',
    key: 'Mod-Shift-c',
    icon: Copy,
    runOnPicked: (ids) => copyStories(ids, 'md'),
    ...forExport,
  },
  openInWindow: {
    title: 'command.openInWindow',
    key: 'Mod-Shift-o',
    icon: AppWindow,
    runOnPicked: openInWindows,
    when: () => onDesk() && !isOfOneStory(),
    why: () => (isOfOneStory() ? 'unavailable.ownWindow' : whyNotOnDesk()),
    separated: true,
  },
  duplicate: {
    title: 'command.duplicate',
    key: 'Mod-Shift-d',
    icon: Copy,
    runOnPicked: (ids) => duplicateStories(ids),
    ...forStories,
    separated: true,
  },
  saveAsTemplate: {
    title: 'command.saveAsTemplate',
    icon: FileStack,
    runOnPicked: () => withId(onlyPicked(), saveAsTemplate),
    when: () => onDesk() && onlyPicked() !== null,
    why: () => (onDesk() ? 'unavailable.severalSelected' : whyNotOnDesk()),
  },
  useTemplate: {
    title: 'command.useTemplate',
    icon: FilePlus2,
    runOnPicked: () => withId(pickedTemplate(), (id) => newFromTemplate(async () => id)),
    ...forTemplate,
  },
  exportTemplate: {
    title: 'command.exportTemplate',
    icon: Upload,
    runOnPicked: () => withId(pickedTemplate(), exportTemplate),
    ...forTemplate,
  },
  importTemplate: { title: 'command.importTemplate', icon: FolderOpen, run: importTemplate },
  markRead: {
    title: 'command.markRead',
    icon: MailOpen,
    runOnPicked: (ids) => markUnread(ids, false),
    when: () => isAnyUnread(true),
    why: () => (onDesk() ? 'unavailable.read' : whyNotOnDesk()),
    separated: true,
  },
  markUnread: {
    title: 'command.markUnread',
    icon: Mail,
    runOnPicked: (ids) => markUnread(ids, true),
    when: () => isAnyUnread(false),
    why: () => (onDesk() ? 'unavailable.unread' : whyNotOnDesk()),
  },
  bin: {
    title: 'command.bin',
    words: () => t('command.binWords'),
    key: 'Mod-Backspace',
    notWhereTyped: true,
    icon: Trash2,
    runOnPicked: (ids) => binStories(ids),
    ...forStories,
  },
  restore: {
    title: 'command.restore',
    icon: RotateCcw,
    runOnPicked: (ids) => restoreStories(ids),
    ...forBinned,
  },
  destroy: { title: 'command.destroy', icon: Trash2, runOnPicked: () => show('destroy'), ...forBinned },
  settings: {
    title: 'command.settings',
    words: () => t('command.settingsWords'),
    key: 'Mod-,',
    icon: Settings2,
    run: () => show('settings'),
    separated: true,
  },
  backUp: { title: 'command.backUp', run: backUp, separated: true },
  restoreBackup: { title: 'command.restoreBackup', run: restoreBackup },
  showFolder: { title: 'command.showFolder', run: () => void desk.showFolder() },
} satisfies Record<string, AnyCommand>
