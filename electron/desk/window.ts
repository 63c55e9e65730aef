/** The calls about the window itself: its menu, its end, and what leads out of the app. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, shell } from 'electron'
import type { Answers } from '../../contract'
import { type DeskStore, StoreError } from '../store'
import type { Closing } from '../window/closing'
import { tell } from '../window/ipc'
import { showMenu } from '../window/menu'
import { openLink } from '../window/security'
import type { Writers } from './writers'

/** The licences of what the app carries of others, as the build lists them. */
function noticesFile(): string {
  return app.isPackaged
    ? join(process.resourcesPath, 'notices.txt')
    : join(app.getAppPath(), 'out/notices.txt')
}

type WindowCall = 'openWindow' | 'setMenu' | 'editFocused' | 'openLink' | 'showFolder' | 'notices' | 'flushed'

interface Needs {
  window: BrowserWindow
  /** The story that the window was opened for; null for the window of the desk. */
  story: string | null
  writers: Writers<BrowserWindow>
  store: DeskStore
  openStoryWindow(id: string): void
  closing: Closing
}

/** These calls, answered for a window. */
export function answerWindow(needs: Needs): Pick<Answers, WindowCall> {
  const { window, story, writers, store, openStoryWindow, closing } = needs
  return {
    openLink: (href) => openLink(window, href),
    async showFolder() {
      await shell.openPath(store.folder)
    },
    notices: () => readFile(noticesFile(), 'utf8'),
    async openWindow(id) {
      if (writers.of(id) === window && story !== id) throw new StoreError('not-handed-over')
      openStoryWindow(id)
    },
    async setMenu(menu) {
      // the menu at the head of a Mac's screen is that of whichever window is in front
      showMenu(window, menu, (id) => tell(BrowserWindow.getFocusedWindow() ?? window, 'command', { id }))
    },
    async editFocused(role) {
      window.webContents[role]()
    },
    async flushed(unsaved, unfinished) {
      closing.handedOver({ unsaved, unfinished })
    },
  }
}
