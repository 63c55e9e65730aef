import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronPath } from '../../build/electron.mjs'
import { test as base, makeFolder, removeFolder } from '../folder'
import { quickStart } from '../starting'
import { makeAsNew, rememberMain, type State, stateOf } from './as-new'

const root = resolve(import.meta.dirname, '../..')

/** A running copy of the app and its window. */
interface Running {
  app: ElectronApplication
  page: Page
  /** The folder of its desk. */
  desk: string
  /** Closes it as a person does, and waits until it has ended. */
  close(): Promise<void>
}

interface Launch {
  /** The desk to open; a new one in a temporary folder when not given. */
  desk?: string
  args?: string[]
  /** A script that Electron runs before the app's own. */
  before?: string
  env?: Record<string, string>
}

export interface Fixtures {
  /** Starts the app; what is still open after the test is closed. */
  launch(how?: Launch): Promise<Running>
  /** The app started on a new desk. */
  running: Running
  page: Page
}

/** Starts the app with its profile, and its desk where none is given, in a folder. */
async function start(
  folder: string,
  { desk = join(folder, 'desk'), args = [], before, env = {} }: Launch = {},
) {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...(before ? ['-r', before] : []), root, quickStart, ...args],
    cwd: root,
    env: { ...environment(), COPYDESK_DESK: desk, COPYDESK_USER_DATA: join(folder, 'user-data'), ...env },
  })
  return { app, page: await app.firstWindow(), desk, close: () => app.close() }
}

/** Playwright's `test` with the real app in place of a browser. */
export const testInOwnApp = base.extend<Fixtures>({
  launch: async ({ folder }, use, testInfo) => {
    const open = new Set<ElectronApplication>()
    await use(async (how) => {
      const running = await start(folder, how)
      open.add(running.app)
      running.app.on('close', () => open.delete(running.app))
      return running
    })
    // where a test has failed it might ask what is to become of what that left
    const hasFailed = testInfo.status !== testInfo.expectedStatus
    await Promise.all([...open].map((app) => (hasFailed ? app.process().kill('SIGKILL') : app.close())))
  },

  running: ({ launch }, use) => launch().then(use),
  page: ({ running }, use) => use(running.page),
})

/** The app that the tests of a worker use one after the other. */
class SharedApp {
  #running: Running | null = null
  #asNew: State | null = null
  /** Whether a test has it, or has failed with it. */
  #isUsed = false

  /** @param folder where its desk and its profile are */
  constructor(private readonly folder: string) {}

  get desk(): string {
    return join(this.folder, 'desk')
  }

  /** Starts it on its desk as that is. */
  async start(): Promise<Running> {
    this.#running = await start(this.folder)
    await rememberMain(this.#running.app)
    return this.#running
  }

  /** As it runs; where it does not it is started on a new desk. */
  async running(): Promise<Running> {
    this.#isUsed = true
    if (this.#running) return this.#running
    await removeFolder(this.folder)
    const running = await this.start()
    this.#asNew = await stateOf(running)
    return running
  }

  /** Makes it as new, unless the test has ended it. */
  async makeAsNew(): Promise<void> {
    const process = this.#running?.app.process()
    if (process?.exitCode !== null || process.signalCode !== null) this.#running = null
    if (this.#running && this.#asNew) await makeAsNew(this.#running, this.#asNew)
    this.#isUsed = false
  }

  /** Closes it; one with which a test has failed is ended, as `launch` does. */
  async close(): Promise<void> {
    if (this.#isUsed) this.#running?.app.process().kill('SIGKILL')
    else await this.#running?.close()
    await removeFolder(this.folder)
  }
}

/**
 * The same with one app for many tests, which costs a test a tenth of a start: each finds it as new. For all that do
 * not need a start of their own, change what no call of the app takes back (`makeAsNew`), or watch a folder for wires,
 * which the app remembers.
 */
export const test = testInOwnApp.extend<object, { shared: SharedApp }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern
    async ({}, use) => {
      const shared = new SharedApp(await makeFolder())
      await use(shared)
      await shared.close()
    },
    { scope: 'worker' },
  ],
  // started on the shared desk it is the shared app again
  launch: ({ shared, launch }, use) =>
    use((how) => (how?.desk === shared.desk ? shared.start() : launch(how))),
  running: async ({ shared }, use, testInfo) => {
    await use(await shared.running())
    // a worker ends with a test that failed
    if (testInfo.status === testInfo.expectedStatus) await shared.makeAsNew()
  },
})

export { expect } from '@playwright/test'

/** The environment without holes, as Playwright wants it. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
