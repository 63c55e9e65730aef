/** The native menu, as the window's command registry describes it. */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { t } from '../../catalogue'
import { type MenuDescription, menuTitles } from '../../contract/menu'

const isMac = process.platform === 'darwin'

type Item = MenuDescription[number]['items'][number]

/**
 * The template of a menu; the last of its menus is that of help.
 * @param run is called with the id of the command that is chosen
 */
export function menuTemplate(menu: MenuDescription, run: (id: string) => void): MenuItemConstructorOptions[] {
  const menus = menu.map(({ label, items }) => ({
    label,
    submenu: items.map((item) => itemTemplate(item, run)),
  }))
  if (isMac) return macTemplate(menus)
  menus[0]?.submenu.push({ type: 'separator' }, { label: t('main.quit'), role: 'quit' })
  return menus
}

/** The menu of the app comes first on a Mac, and that of the windows before help, which the system searches. */
function macTemplate(menus: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  const help = menus.slice(-1).map((each) => ({ ...each, role: 'help' as const }))
  return [{ role: 'appMenu' }, ...menus.slice(0, -1), { role: 'windowMenu' }, ...help]
}

function itemTemplate(item: Item, run: (id: string) => void): MenuItemConstructorOptions {
  const { id, label, accelerator, role, enabled, checked, items } = item
  if (items) return { label, enabled, submenu: items.map((each) => itemTemplate(each, run)) }
  if (id === undefined) return { type: 'separator' }
  // on a Mac the keys of cutting and pasting reach a page through the menu alone
  if (role)
    return {
      role,
      label,
      ...(!isMac && accelerator !== undefined && { accelerator, registerAccelerator: false }),
    }
  return {
    label,
    enabled,
    ...(checked !== undefined && { type: 'checkbox', checked }),
    // the window owns the keys; the menu only shows them
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    click: () => run(id),
  }
}

/**
 * Shows the titles alone until the window tells what its menus hold: a bar that came later would move the page down,
 * and close what an editor has opened in it.
 */
export function showMenuTitles(window: BrowserWindow): void {
  if (!isMac)
    window.setMenu(Menu.buildFromTemplate(menuTitles.map((title) => ({ label: t(title), submenu: [] }))))
}

/** Shows a menu in the window, or on macOS at the head of the screen. */
export function showMenu(window: BrowserWindow, menu: MenuDescription, run: (id: string) => void): void {
  const built = Menu.buildFromTemplate(menuTemplate(menu, run))
  if (isMac) Menu.setApplicationMenu(built)
  else window.setMenu(built)
}
