/** The app with its window: one copy for each desk. */
import { join } from 'node:path'
import { app, type Event, Menu } from 'electron'
import { z } from 'zod'
import type { Arguments } from './arguments'
import { HouseFiles } from './desk/houses'
import { makeDesk } from './desk/index'
import { indexOf } from './desk/indexing'
import { DeskStages } from './desk/stages'
import { DeskWords } from './desk/words'
import { Arrivals } from './profile/arrivals'
import { log, startLog } from './profile/log'
import { Settings } from './profile/settings'
import { areThreadsEnding } from './transfer/ending'
import { forkUtility } from './transfer/fork-utility'
import { Inbox } from './transfer/inbox/index'
import { usualLimits } from './transfer/process'
import { TransferProcesses } from './transfer/processes'
import { closeDesk, closeInOrder } from './window/closing'
import { openOrAsk, settleOn } from './window/desk-folder'
import { openWindow } from './window/index'
import { answerCalls, tell } from './window/ipc'
import { speak } from './window/language'
import { registerScheme, serve } from './window/protocol'
import { lockContents, lockSession, switchOffNetwork } from './window/security'

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
  speak(settings.values.uiLanguage)
  const opening = openOrAsk(folder, {
    changed: (stories) => tell(window, 'changed', { stories }),
    saveProblem: (saveProblem) => tell(window, 'saveProblem', { saveProblem }),
    who: () => settings.values.editor,
    externalChange: (story, what) => tell(window, 'externalChange', { story, what }),
    commented: (id, comments) => tell(window, 'commented', { id, comments }),
    removed: (ids) => tell(window, 'removed', { ids }),
    changedOutside: async (ids) => {
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
  const readingArrivals = Arrivals.open(app.getPath('userData'))
  const indexing = opening.then(async (store) => indexOf(store, window, await readingArrivals))
  const transfer = new TransferProcesses(
    forkUtility(join(app.getAppPath(), 'out/main/transfer.cjs')),
    usualLimits,
    (detail) => log.warn('transfer', detail),
  )
  const readingHouses = opening.then((store) => HouseFiles.open(store.folder))
  const inbox = opening.then(async (store) => {
    const houses = await readingHouses
    const files = {
      script: join(app.getAppPath(), 'out/main/inbox.cjs'),
      record: join(app.getPath('userData'), 'inbox.log'),
      older: join(app.getPath('userData'), 'inbox.json'),
    }
    const desk = {
      store,
      transfer,
      houses: () => houses.known,
      isSuggesting: () => settings.values.suggestImported,
    }
    const [index, arrivals] = await Promise.all([indexing, readingArrivals])
    const came = (ids: string[]) => index.mark(arrivals.came(ids), 'came')
    return new Inbox(files, desk, came, (state) => tell(window, 'inbox', state))
  })
  const closing = closeInOrder(window, opening, settings, async () => {
    const isClosed = (await inbox).close()
    transfer.close()
    await isClosed
    await (await readingArrivals).written()
  })
  answerCalls(
    window,
    opening.then(async (store) => {
      const arrivals = await readingArrivals
      const parts = {
        transfer,
        arrivals,
        houses: await readingHouses,
        words: await DeskWords.open(store.folder),
        stages: await DeskStages.open(store.folder),
        inbox: await inbox,
        index: await indexing,
      }
      // a folder that cannot be watched keeps nobody from the desk
      await parts.inbox.watch(settings.values.inbox).catch((error) => log.error('inbox', error))
      return makeDesk({ window, store, settings, closing, ...parts })
    }),
  )

  const take = (paths: readonly string[]) => {
    if (paths.length > 0) tell(window, 'openFiles', { paths: [...paths] })
  }
  app.on('second-instance', (_event, _argv, _folder, handed) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    take(handedSchema.parse(handed).files)
  })
  // a page that closes itself does not ask first: what main has heard of is written all the same
  app.on('window-all-closed', () => void opening.then(closeDesk).finally(() => app.quit()))
  app.on('will-quit', endHangingThreads)
  app.on('open-file', (_event, file) => take([file]))
  window.webContents.once('did-finish-load', () => take(files))
}

/** Milliseconds in which threads end, and between two looks whether they have. */
const threadsEndWithinMs = 1000
const lookEachMs = 20

/** A process ends when its threads do, and one that waits for a drive that is away does not: all is on disk by then. */
function endHangingThreads(event: Event): void {
  if (!areThreadsEnding()) return
  event.preventDefault()
  const began = performance.now()
  const looking = setInterval(() => {
    if (areThreadsEnding() && performance.now() - began < threadsEndWithinMs) return
    clearInterval(looking)
    if (areThreadsEnding()) process.kill(process.pid, 'SIGKILL')
    else app.quit()
  }, lookEachMs)
}
