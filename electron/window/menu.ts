/** The native menu, as the window's command registry describes it. */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { t } from '../../catalogue'
import type { MenuDescription } from '../../contract/menu'

const isMac = process.platform === 'darwin'

/**
 * The template of a menu.
 * @param run is called with the id of the command that is chosen
 */
export function menuTemplate(menu: MenuDescription, run: (id: string) => void): MenuItemConstructorOptions[] {
  const menus = menu.map(({ label, items }) => ({
    label,
    submenu: items.map((item) => itemTemplate(item, run)),
  }))
  if (isMac) return [{ role: 'appMenu' }, ...menus, { role: 'windowMenu' }]
  menus[0]?.submenu.push({ type: 'separator' }, { label: t('main.quit'), role: 'quit' })
  return menus
}

function itemTemplate(
  { id, label, accelerator, enabled, checked }: MenuDescription[number]['items'][number],
  run: (id: string) => void,
): MenuItemConstructorOptions {
  if (id === undefined) return { type: 'separator' }
  return {
    label,
    enabled,
    ...(checked !== undefined && { type: 'checkbox', checked }),
    // the window owns the keys; the menu only shows them
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    click: () => run(id),
  }
}

/** Shows a menu in the window, or on macOS at the head of the screen. */
export function showMenu(window: BrowserWindow, menu: MenuDescription, run: (id: string) => void): void {
  const built = Menu.buildFromTemplate(menuTemplate(menu, run))
  if (isMac) Menu.setApplicationMenu(built)
  else window.setMenu(built)
}
