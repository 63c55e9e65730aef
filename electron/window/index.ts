/** The app's window. */
import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { languagesArgument } from '../../contract/languages'
import type { Bounds, Settings } from '../profile/settings'
import { startPage } from './app-scheme'
import { showContextMenus } from './context-menu'
import { tell } from './ipc'
import { languagesFor } from './language'
import { showMenuTitles } from './menu'
import { recoverPage } from './page-failures'

/** The page's colour before it has drawn itself, as the renderer's theme has it. */
const background = { light: '#f2f1ed', dark: '#141619' }

/** Whether enough of remembered bounds to take hold of is on a screen that is there. */
function isOnScreen({ x, y, width, height }: Bounds): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
    const down = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y)
    return across > 100 && down > 100
  })
}

/** Pixels by which a window stands below and beside the one that it was opened from. */
const beside = 32

/** Where a window stands that is opened from another, as far as that is on a screen. */
function boundsBeside(window: BrowserWindow): Partial<Bounds> {
  const { x, y, width, height } = window.getNormalBounds()
  const bounds = { x: x + beside, y: y + beside, width: Math.min(width, 1100), height }
  return isOnScreen({ ...bounds, isMaximized: false }) ? bounds : { width: bounds.width, height }
}

/** Opens the window of the desk where it was, and shows it when it has something to show. */
export function openDeskWindow(settings: Settings): BrowserWindow {
  const { bounds } = settings
  nativeTheme.themeSource = settings.values.theme
  const window = openWindow(settings, bounds && isOnScreen(bounds) ? bounds : { width: 1360, height: 860 })
  if (bounds?.isMaximized) window.maximize()
  return window
}

/** Opens another window, beside that from which it was asked for. */
export function openWindowBeside(settings: Settings, from: BrowserWindow): BrowserWindow {
  return openWindow(settings, boundsBeside(from))
}

function openWindow(settings: Settings, bounds: Partial<Bounds>): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 760,
    minHeight: 480,
    title: 'Copydesk',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    show: false,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      zoomFactor: settings.values.zoom,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      additionalArguments: [languagesArgument(languagesFor(settings.values.uiLanguage))],
    },
  })
  showMenuTitles(window)
  showContextMenus(window)
  window.once('ready-to-show', () => window.show())
  // Chromium remembers a zoom of its own for the page
  window.webContents.on('did-finish-load', () => window.webContents.setZoomFactor(settings.values.zoom))
  window.webContents.on('zoom-changed', (_, direction) =>
    tell(window, 'command', { id: direction === 'in' ? 'zoomIn' : 'zoomOut' }),
  )
  recoverPage(window)
  void window.loadURL(startPage)
  return window
}

/** The bounds to remember. */
export function boundsOf(window: BrowserWindow): Bounds {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
}
