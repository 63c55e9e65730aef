import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { electronPath } from '../../build/electron.mjs'
import { test as base, makeFolder, removeFolder } from '../folder'

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
  env?: Record<string, string>
}

export interface Fixtures {
  /** Starts the app; what is still open after the test is closed. */
  launch(how?: Launch): Promise<Running>
  /** The app started on a new desk. */
  running: Running
  page: Page
}

/**
 * Compiles the index's SQLite once, for a quick start: compiling its busy parts again for speed takes a third of all
 * that a start costs, and no test's desk is so full that it would gain by it.
 */
const quickStart = '--js-flags=--liftoff-only'

/** Starts the app with its profile, and its desk where none is given, in a folder. */
async function start(folder: string, { desk = join(folder, 'desk'), args = [], env = {} }: Launch = {}) {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [root, quickStart, ...args],
    cwd: root,
    env: { ...environment(), COPYDESK_DESK: desk, COPYDESK_USER_DATA: join(folder, 'user-data'), ...env },
  })
  return { app, page: await app.firstWindow(), desk, close: () => app.close() }
}

/** Playwright's `test` with the real app in place of a browser. */
export const test = base.extend<Fixtures>({
  launch: async ({ folder }, use) => {
    const open = new Set<ElectronApplication>()
    await use(async (how) => {
      const running = await start(folder, how)
      open.add(running.app)
      running.app.on('close', () => open.delete(running.app))
      return running
    })
    await Promise.all([...open].map((app) => app.close()))
  },

  running: ({ launch }, use) => launch().then(use),
  page: ({ running }, use) => use(running.page),
})

/**
 * The same with one app for many tests: for those that begin with a story of their own, and leave the window and the
 * settings as they were.
 */
export const testInOneApp = base.extend<{ running: Running; page: Page }, { shared: Running }>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern
    async ({}, use) => {
      const folder = await makeFolder()
      const running = await start(folder)
      await use(running)
      await running.close()
      await removeFolder(folder)
    },
    { scope: 'worker' },
  ],
  running: ({ shared }, use) => use(shared),
  page: ({ shared }, use) => use(shared.page),
})

export { expect } from '@playwright/test'

/** The environment without holes, as Playwright wants it. */
function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
