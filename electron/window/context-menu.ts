/** The context menu of fields, and of what else can be selected: the page draws its own over the story and the list. */
import { type BrowserWindow, type ContextMenuParams, Menu, type MenuItemConstructorOptions } from 'electron'
import { t } from '../../catalogue'

type Params = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/** The template of the menu of what was clicked; empty where nothing can be done with it. */
export function contextTemplate({
  isEditable,
  selectionText,
  editFlags,
}: Params): MenuItemConstructorOptions[] {
  const copy = { role: 'copy', label: t('command.copy'), enabled: editFlags.canCopy } as const
  if (!isEditable) return selectionText === '' ? [] : [copy]
  return [
    { role: 'undo', label: t('command.undo'), enabled: editFlags.canUndo },
    { role: 'redo', label: t('command.redo'), enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', label: t('command.cut'), enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: t('command.paste'), enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: t('command.pastePlain'), enabled: editFlags.canPaste },
    { role: 'delete', label: t('command.delete'), enabled: editFlags.canDelete },
    { type: 'separator' },
    { role: 'selectAll', label: t('command.selectAll'), enabled: editFlags.canSelectAll },
  ]
}

/** Shows it wherever the page does not show a menu of its own. */
export function showContextMenus(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_, params) => {
    const template = contextTemplate(params)
    if (template.length > 0) Menu.buildFromTemplate(template).popup({ window })
  })
}
