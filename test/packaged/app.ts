import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from '@playwright/test'
import { sandboxArguments } from '../../build/electron.mjs'
import { packagedApp } from '../../build/package.mjs'
import { test as base } from '../folder'

interface Fixtures {
  /** The packaged app's process, started on a new desk in the folder. */
  app: ChildProcess
  /** Its window. */
  page: Page
  /** Closes the window as a person does, and waits for the app's end. */
  close(): Promise<void>
}

/**
 * Playwright's `test` with the packaged app in place of a browser. Its fuses keep Playwright's Electron driver out of
 * the main process, so the window is driven through the remote debugging port.
 */
export const test = base.extend<Fixtures>({
  app: async ({ folder }, use) => {
    const app = spawn(packagedApp, [...sandboxArguments, '--remote-debugging-port=0'], {
      env: {
        ...process.env,
        COPYDESK_DEBUGGING: 'test',
        COPYDESK_DESK: join(folder, 'desk'),
        COPYDESK_USER_DATA: join(folder, 'user-data'),
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    await use(app)
    if (app.exitCode === null && app.kill()) await once(app, 'exit')
  },

  page: async ({ app }, use) => {
    const browser = await chromium.connectOverCDP(await debuggerAddress(app))
    const page = await firstPage(browser)
    // keys that are pressed before the desk is drawn reach nobody
    await page.getByRole('textbox', { name: 'Filter' }).waitFor()
    await use(page)
    await browser.close()
  },

  close: ({ app, page }, use) =>
    use(async () => {
      const ended = once(app, 'exit')
      await page.evaluate(() => window.close())
      await ended
    }),
})

/** The address that Chromium writes on stderr when its port is open. */
async function debuggerAddress(app: ChildProcess): Promise<string> {
  if (!app.stderr) throw new Error('the app has no stderr')
  const said: string[] = []
  for await (const line of createInterface(app.stderr)) {
    said.push(line)
    const address = line.match(/DevTools listening on (\S+)/)?.[1]
    if (address) {
      app.stderr.resume()
      return address
    }
  }
  throw new Error(`the packaged app ended before its window opened: ${said.join('\n')}`)
}

async function firstPage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts()
  if (!context) throw new Error('the packaged app has no browser context')
  return context.pages()[0] ?? context.waitForEvent('page')
}
