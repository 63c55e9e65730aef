/** The index of the desk that a window shows. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow } from 'electron'
import { DeskIndex, indexFile } from '../index/index'
import type { Arrivals } from '../profile/arrivals'
import { log } from '../profile/log'
import type { DeskStore } from '../store'
import { tellAll } from '../window/ipc'

/** Milliseconds between two notifications that the list may have changed. */
const reportEachMs = 100
/** Milliseconds after which the files of a desk are compared with an index that is there: the window opens first. */
const refreshAfterMs = 2000

/** Opens the index of a desk, brings it up to date while the desk is in use, and closes it with the window. */
export function indexOf(store: DeskStore, window: BrowserWindow, arrivals: Arrivals): DeskIndex {
  let progress = { done: 0, total: 0 }
  let reporting: NodeJS.Timeout | undefined
  const reportSoon = () => {
    reporting ??= setTimeout(() => {
      reporting = undefined
      tellAll('listed', progress)
    }, reportEachMs)
  }
  const isNew = !existsSync(indexFile(store.folder))
  const hooks = {
    changed: reportSoon,
    progress: (now: typeof progress) => {
      progress = now
      reportSoon()
    },
    unreadable: (id: string, reason: string) => {
      log.warn('index', id, reason)
      void store.check(id)
    },
    failed: (reason: string) => log.error('index', reason),
  }
  const script = join(app.getAppPath(), 'out/main/index.cjs')
  const index = new DeskIndex(script, store.folder, hooks, () => arrivals.marks)
  const refreshing = setTimeout(() => index.refresh(), isNew ? 0 : refreshAfterMs)
  if (store.recovered.length > 0) index.touch([...store.recovered])
  window.once('closed', () => {
    clearTimeout(reporting)
    clearTimeout(refreshing)
    void index.close()
  })
  return index
}
