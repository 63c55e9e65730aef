/** The app with its window: one copy for each desk. */
import { join } from 'node:path'
import { app, Menu } from 'electron'
import { z } from 'zod'
import type { Arguments } from './arguments'
import { closeInOrder, letGo } from './closing'
import { makeDesk } from './desk'
import { openOrAsk, settleOn } from './desk-folder'
import { Houses } from './houses'
import { indexOf } from './indexing'
import { Inbox } from './intake/inbox'
import { answerCalls, tell } from './ipc'
import { startLog } from './log'
import { registerScheme, serve } from './protocol'
import { lockContents, lockSession, switchOffNetwork } from './security'
import { Settings } from './settings'
import { openWindow } from './window'

/** What a second copy hands to the first. */
const handedSchema = z.object({ files: z.array(z.string()) })

/** Starts the app on a desk; a second copy hands its files to the first and ends. */
export function startApp({ desk, files }: Arguments): void {
  switchOffNetwork()
  registerScheme()
  Menu.setApplicationMenu(null)
  const folder = settleOn(desk)
  if (!app.requestSingleInstanceLock({ files })) {
    app.exit(0)
    return
  }
  startLog()
  app.on('web-contents-created', (_, contents) => lockContents(contents))
  void app.whenReady().then(() => openApp(folder, files))
}

async function openApp(folder: string, files: readonly string[]): Promise<void> {
  lockSession()
  const settings = await Settings.open(app.getPath('userData'))
  const opening = openOrAsk(folder, {
    changed: (stories) => tell(window, 'changed', { stories }),
    trouble: (trouble) => tell(window, 'trouble', { trouble }),
    who: () => settings.values.editor,
    foreign: (story, what) => tell(window, 'foreign', { story, what }),
    removed: (ids) => tell(window, 'removed', { ids }),
    elsewhere: async (ids) => {
      const index = await indexing
      if (ids) index.touch(ids)
      else index.refresh()
    },
    takenOver: ({ pid, host }) => tell(window, 'takenOver', { pid, host }),
    wrote: async (id) => (await indexing).touch([id]),
    damaged: (file) => tell(window, 'damaged', { files: [file] }),
  })
  serve(async (name) => (await opening).pictures.read(name))
  const window = openWindow(settings)
  const indexing = opening.then((store) => indexOf(store, window))
  const inbox = opening.then(async (store) => {
    const record = join(app.getPath('userData'), 'inbox.json')
    return Inbox.open(record, store, (taken) => tell(window, 'inbox', taken))
  })
  const flushed = closeInOrder(window, opening, settings, async () => (await inbox).close())
  answerCalls(
    window,
    opening.then(async (store) => {
      const parts = { houses: await Houses.open(store.folder), inbox: await inbox, index: await indexing }
      await parts.inbox.watch(settings.values.inbox)
      return makeDesk({ window, store, settings, flushed, ...parts })
    }),
  )

  const take = async (paths: readonly string[]) => {
    if (paths.length === 0) return
    const { takeInPaths } = await import('./intake/take-in')
    tell(window, 'taken', await takeInPaths(await opening, paths))
  }
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    void take(handedSchema.parse(handed).files)
  })
  // a page that closes itself does not ask first: what main has heard of is written all the same
  app.on('window-all-closed', () => void opening.then(letGo).finally(() => app.quit()))
  app.on('open-file', (_event, file) => void take([file]))
  window.webContents.once('did-finish-load', () => void take(files))
}
