/** The app with its windows: one copy for each desk, one window for the desk, more for single stories. */
import { join } from 'node:path'
import { app, BrowserWindow, type Event, Menu } from 'electron'
import { z } from 'zod'
import type { Arguments } from './arguments'
import { startBackups } from './desk/backups'
import { HouseFiles } from './desk/houses'
import { answerDesk } from './desk/index'
import { indexOf } from './desk/indexing'
import { DeskStages } from './desk/stages'
import { DeskWords } from './desk/words'
import { Writers } from './desk/writers'
import type { DeskIndex } from './index/index'
import { Arrivals } from './profile/arrivals'
import { log, startLog } from './profile/log'
import { Settings } from './profile/settings'
import type { DeskStore } from './store'
import type { DeskHooks } from './store/hooks'
import { areThreadsEnding } from './transfer/ending'
import { forkUtility } from './transfer/fork-utility'
import { Inbox, type InboxFiles } from './transfer/inbox/index'
import { usualLimits } from './transfer/process'
import { TransferProcesses } from './transfer/processes'
import { registerScheme, serve } from './window/app-scheme'
import { type Closing, closeDesk, closeDeskInOrder, closeInOrder } from './window/closing'
import { openOrAsk, settleOn } from './window/desk-folder'
import { boundsOf, openDeskWindow, openWindowBeside } from './window/index'
import { answerCalls, tell, tellAll } from './window/ipc'
import { speak } from './window/language'
import { OpenedFiles } from './window/opened-files'
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
  const opened = new OpenedFiles(files)
  // macOS names a file that starts the app before the app is ready
  app.on('open-file', (event, file) => {
    event.preventDefault()
    opened.add([file])
  })
  app.on('second-instance', (_event, _argv, _folder, handed) => opened.add(handedSchema.parse(handed).files))
  void app.whenReady().then(() => openApp(folder, opened))
}

async function openApp(folder: string, opened: OpenedFiles): Promise<void> {
  lockSession()
  const settings = await Settings.open(app.getPath('userData'))
  speak(settings.values.uiLanguage)
  const writers = new Writers<BrowserWindow>({
    askToLetGo: (writer, id) => tell(writer, 'letGo', { id }),
    released: (id) => tellAll('released', { id }),
  })
  const hooks = hooksFor(
    settings,
    writers,
    () => window,
    () => indexing,
  )
  const opening = openOrAsk(folder, settings.wereKept, hooks)
  void opening.then(() => settings.keep())
  serve(async (name) => (await opening).pictures.read(name))
  const window = openDeskWindow(settings)
  const readingArrivals = Arrivals.open(app.getPath('userData'))
  const indexing = opening.then(async (store) => indexOf(store, window, await readingArrivals))
  const transfer = new TransferProcesses(
    forkUtility(join(app.getAppPath(), 'out/main/transfer.cjs')),
    usualLimits,
    (detail) => log.warn('transfer', detail),
  )
  const readingHouses = opening.then((store) => HouseFiles.open(store.folder))
  const readingStages = opening.then((store) => DeskStages.open(store.folder))
  const inbox = opening.then(async (store) => {
    const houses = await readingHouses
    const stages = await readingStages
    const [index, arrivals] = await Promise.all([indexing, readingArrivals])
    const desk = {
      store,
      transfer,
      houses: () => houses.known,
      stages: () => stages.all,
      isSuggesting: () => settings.values.suggestImported,
    }
    const came = (ids: string[]) => index.mark(arrivals.came(ids), 'came')
    return new Inbox(inboxFiles(), desk, came, (state) => tell(window, 'inbox', state))
  })
  const stories = storyWindows(settings, writers, opening, window, answer)
  const closing = closeInOrder(window, opening, {
    async before() {
      if (!(await stories.close())) return false
      settings.setBounds(boundsOf(window))
      return true
    },
    after: (store) =>
      closeDeskInOrder(store, settings, async () => {
        const isClosed = (await inbox).close()
        transfer.close()
        await isClosed
        await (await readingArrivals).written()
      }),
  })
  const desk = opening.then(async (store) => {
    const parts = {
      store,
      settings,
      writers,
      transfer,
      arrivals: await readingArrivals,
      houses: await readingHouses,
      words: await DeskWords.open(store.folder),
      stages: await readingStages,
      inbox: await inbox,
      index: await indexing,
      backups: startBackups(window, store, settings),
      openStoryWindow: stories.open,
      takeOpened: () => opened.take(),
    }
    // a folder that cannot be watched keeps nobody from the desk
    await parts.inbox.watch(settings.values.inbox).catch((error) => log.error('inbox', error))
    parts.index.setStages(parts.stages.all)
    parts.index.setHouses({ houses: parts.houses.own, app: app.getVersion() })
    return parts
  })
  answer(window, null, closing)

  takeFiles(window, opened)
  // a page that closes itself does not ask first: what main has heard of is written all the same
  app.on('window-all-closed', () => void opening.then(closeDesk).finally(() => app.quit()))
  app.on('will-quit', endHangingThreads)

  function answer(own: BrowserWindow, story: string | null, closingOwn: Closing): void {
    answerCalls(
      own,
      desk.then((parts) => answerDesk({ window: own, story, closing: closingOwn, ...parts })),
    )
  }
}

/** What the windows, and the index, hear of the store. */
function hooksFor(
  settings: Settings,
  writers: Writers<BrowserWindow>,
  desk: () => BrowserWindow,
  index: () => Promise<DeskIndex>,
): DeskHooks {
  const windowOf = (id: string) => writers.of(id) ?? desk()
  return {
    who: () => settings.values.editor,
    changed: (stories) => tellAll('changed', { stories }),
    saveProblem: (saveProblem) => tellAll('saveProblem', { saveProblem }),
    externalChange: (story, what) => tell(windowOf(story.id), 'externalChange', { story, what }),
    commented: (id, comments) => tell(windowOf(id), 'commented', { id, comments }),
    removed: (ids) => tellAll('removed', { ids }),
    async changedOutside(ids) {
      if (ids) (await index()).touch(ids)
      else (await index()).refresh()
    },
    takenOver: ({ pid, host }) => tellAll('takenOver', { pid, host }),
    wrote: async (id) => (await index()).touch([id]),
    damaged: (file) => tell(desk(), 'damaged', { files: [file] }),
  }
}

function inboxFiles(): InboxFiles {
  return {
    script: join(app.getAppPath(), 'out/main/inbox.cjs'),
    record: join(app.getPath('userData'), 'inbox.log'),
    older: join(app.getPath('userData'), 'inbox.json'),
  }
}

interface StoryWindows {
  /** Opens a story in a window of its own, or shows the window that writes it. */
  open(story: string): void
  /** Closes all of them; false where one is kept open. */
  close(): Promise<boolean>
}

/** The windows of single stories, beside that of the desk. */
function storyWindows(
  settings: Settings,
  writers: Writers<BrowserWindow>,
  opening: Promise<DeskStore>,
  desk: BrowserWindow,
  answer: (own: BrowserWindow, story: string, closing: Closing) => void,
): StoryWindows {
  const closings = new Map<BrowserWindow, Closing>()
  return {
    open(story) {
      const writer = writers.of(story)
      if (writer) return comeForward(writer)
      const own = openWindowBeside(settings, BrowserWindow.getFocusedWindow() ?? desk)
      // from now on: the window that lets go of it for this one shows it to be read meanwhile
      writers.in(own).claim(story)
      const closing = closeInOrder(own, opening, { before: async () => true, after: async () => undefined })
      closings.set(own, closing)
      own.once('closed', () => {
        closings.delete(own)
        writers.in(own).releaseAll()
      })
      answer(own, story, closing)
    },
    async close() {
      for (const each of closings.values()) if (!(await each.close())) return false
      return true
    },
  }
}

/** Has the window import the files that are opened, and come forward for a second copy. */
function takeFiles(window: BrowserWindow, opened: OpenedFiles): void {
  app.on('second-instance', () => comeForward(window))
  window.webContents.once('did-finish-load', () => opened.tellBy(() => tell(window, 'openFiles', {})))
}

function comeForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
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
