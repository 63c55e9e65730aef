/** The index of the desk that a window shows. */
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { DeskIndex } from './index/index'
import { tell } from './ipc'
import { log } from './log'
import type { DeskStore } from './store'

/** Opens the index of a desk, brings it up to date while the desk is at work, and lets go of it with the window. */
export function indexOf(store: DeskStore, window: BrowserWindow): DeskIndex {
  let progress = { done: 0, total: 0 }
  const index = new DeskIndex(join(app.getAppPath(), 'out/main/index.cjs'), store.folder, {
    changed: () => tell(window, 'listed', progress),
    progress: (now) => {
      progress = now
      if (now.done % 160 === 0) tell(window, 'listed', now)
    },
    unreadable: (id, reason) => log.warn('index', id, reason),
    failed: (reason) => log.error('index', reason),
  })
  window.once('closed', () => void index.close())
  index.refresh()
  return index
}
