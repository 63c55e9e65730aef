/** Closing waits until the last typing is on disk. */
import { type BrowserWindow, dialog } from 'electron'
import { tell } from './ipc'
import { log } from './log'
import { messages } from './messages'
import type { Settings } from './settings'
import type { DeskStore } from './store'
import { boundsOf } from './window'

/** Milliseconds in which the window hands over its last typing, or is taken to hang. */
const flushWithin = 3000

/**
 * Has a window close in order: its typing is handed over, all is written, and only then it goes.
 * @param stop ends what else writes to the desk
 * @returns what is to be called when the window has handed over all
 */
export function closeInOrder(
  window: BrowserWindow,
  opening: Promise<DeskStore>,
  settings: Settings,
  stop: () => Promise<void>,
): () => void {
  let handedOver: () => void = () => undefined
  let isClosing = false

  async function close(): Promise<void> {
    const hand = new Promise<void>((resolve) => {
      handedOver = resolve
      setTimeout(resolve, flushWithin)
    })
    tell(window, 'flush', {})
    settings.setBounds(boundsOf(window))
    await hand
    const store = await opening
    // whoever keeps it open goes on working with all that belongs to it
    if (!(await isOnDisk(window, store))) return
    await stop()
    await store.close()
    await settings.written()
    window.destroy()
  }

  window.on('close', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    close()
      .catch((error) => log.error(error))
      .finally(() => {
        isClosing = false
      })
  })
  return () => handedOver()
}

/** Writes all; where the disk refuses, asks until it does not, or the editor stays, or lets go of it. */
async function isOnDisk(window: BrowserWindow, store: DeskStore): Promise<boolean> {
  for (;;) {
    await store.flush()
    const { unsaved } = store
    if (!unsaved) return true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: messages.notOnDisk[unsaved],
      detail: messages.notOnDiskDetail[unsaved],
      buttons: [messages.tryAgain, messages.keepOpen, messages.closeAnyway],
      cancelId: 1,
      noLink: true,
    })
    if (response !== 0) return response === 2
  }
}
