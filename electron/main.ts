/** Starts the app: one copy for each desk, or the command line where that is asked for. */
import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { app, dialog, session } from 'electron'
import { readArguments } from './arguments'
import { runCli } from './cli/run'
import { filesAt, makeDesk } from './desk'
import { takeIn } from './intake/take-in'
import { answerCalls, tell } from './ipc'
import { messages } from './messages'
import { registerScheme, serve } from './protocol'
import { lockSession, switchOffNetwork } from './security'
import { openSettings, type SettingsStore } from './settings'
import { DeskStore } from './store/desk-store'
import { troubleOf } from './store/trouble'
import { boundsOf, openWindow } from './window'

/** How long the window may take to hand over its last typing before it is closed anyway. */
const flushWithin = 3000

const given = readArguments(process.argv.slice(app.isPackaged ? 1 : 2), process.env)

if (given.cli) {
  // without this switch Chromium ends where there is no display, and without the others it talks on stderr
  app.commandLine.appendSwitch('headless')
  app.commandLine.appendSwitch('log-level', '3')
  app.disableHardwareAcceleration()
  runCli(given.cli, {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    input: process.stdin,
  }).then((code) => process.stdout.write('', () => process.stderr.write('', () => app.exit(code))))
} else {
  startApp()
}

function startApp(): void {
  switchOffNetwork()
  registerScheme()
  const folder = given.desk ?? join(app.getPath('documents'), 'Copydesk')
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    dialog.showErrorBox('Copydesk', messages.noDesk(folder, error))
    app.exit(1)
    return
  }
  // each desk has its own settings and its own single copy
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 12)
  const data = join(process.env.COPYDESK_USER_DATA ?? join(app.getPath('appData'), 'Copydesk'), name)
  mkdirSync(data, { recursive: true })
  app.setPath('userData', data)
  if (app.requestSingleInstanceLock()) void app.whenReady().then(() => openDesk(folder, data))
  else app.quit()
}

async function openDesk(folder: string, data: string): Promise<void> {
  lockSession(session.defaultSession)
  const settings = await openSettings(data)
  let isTroubled = false
  const store = await DeskStore.open(folder, {
    written(summary, failure) {
      tell(window, 'changed', { stories: [summary] })
      if (failure !== null || isTroubled)
        tell(window, 'trouble', { trouble: failure === null ? null : troubleOf(failure) })
      isTroubled = failure !== null
    },
  })
  const root = app.getAppPath()
  serve(join(root, 'out/renderer'), () => store.pictures)
  const window = openWindow(settings, join(root, 'out/preload/preload.cjs'))
  const flushed = closeInOrder(window, store, settings)
  answerCalls(window, makeDesk({ window, store, settings, seeds: seedsFolder(root), flushed }))

  const take = async (paths: readonly string[]) => {
    const files = await filesAt(paths)
    if (files.length > 0)
      tell(window, 'taken', await takeIn(store, files, { house: null, language: null }, () => undefined))
  }
  window.webContents.once('did-finish-load', () => void take(given.files))
  app.on('second-instance', (_event, argv) => {
    if (window.isMinimized()) window.restore()
    window.focus()
    void take(readArguments(argv.slice(app.isPackaged ? 1 : 2), {}).files)
  })
  // a page that closes itself does not ask first: what main has heard of is written all the same
  app.on('window-all-closed', () => void store.close().finally(() => app.quit()))
}

function seedsFolder(root: string): string {
  return app.isPackaged ? join(process.resourcesPath, 'seeds') : join(root, 'seeds')
}

/** Closing waits for the last typing to be on disk. Gives what is called when the window has handed it over. */
function closeInOrder(window: Electron.BrowserWindow, store: DeskStore, settings: SettingsStore): () => void {
  let handedOver: () => void = () => undefined
  let isClosing = false
  window.on('close', (event) => {
    if (isClosing) return
    event.preventDefault()
    isClosing = true
    const hand = new Promise<void>((resolve) => {
      handedOver = resolve
      setTimeout(resolve, flushWithin)
    })
    tell(window, 'flush', {})
    settings.data.bounds = boundsOf(window)
    void hand
      .then(() => Promise.allSettled([store.close(), settings.write()]))
      .finally(() => window.destroy())
  })
  return () => handedOver()
}
