import { BrowserWindow, nativeTheme, screen } from 'electron'
import { startPage } from './protocol'
import { lockContents } from './security'
import type { Bounds, SettingsStore } from './settings'

/** Whether enough of remembered bounds is on a screen that is there. */
function isOnScreen({ x, y, width, height }: Bounds): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y)
    return across > 100 && down > 100
  })
}

export function openWindow(settings: SettingsStore, preload: string): BrowserWindow {
  const { bounds } = settings.data
  nativeTheme.themeSource = settings.data.settings.theme
  const window = new BrowserWindow({
    ...(bounds && isOnScreen(bounds) ? bounds : { width: 1360, height: 860 }),
    minWidth: 760,
    minHeight: 480,
    title: 'Copydesk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#141619' : '#f2f1ed',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  if (bounds?.isMaximized) window.maximize()
  lockContents(window.webContents)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(startPage)
  return window
}

/** The bounds to remember. */
export function boundsOf(window: BrowserWindow): Bounds {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
}
