/** The native menu, as the window's command registry describes it. */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuDescription } from './contract/menu'

function template(menu: MenuDescription, run: (id: string) => void): MenuItemConstructorOptions[] {
  return menu.map(({ label, items }) => ({
    label,
    submenu: items.map(({ id, label, accelerator, enabled, checked }) => {
      if (id === undefined) return { type: 'separator' }
      return {
        label,
        enabled,
        ...(checked !== undefined && { type: 'checkbox', checked }),
        // the window owns the keys; the menu only shows them
        ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
        click: () => run(id),
      }
    }),
  }))
}

export function showMenu(window: BrowserWindow, menu: MenuDescription, run: (id: string) => void): void {
  const built = Menu.buildFromTemplate(template(menu, run))
  if (process.platform === 'darwin') Menu.setApplicationMenu(built)
  else window.setMenu(built)
}
