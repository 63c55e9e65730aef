import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from '@playwright/test'
import { sandboxArguments } from '../../build/electron.mjs'
import { packagedApp } from '../../build/package.mjs'

/** A running packaged app and its window. */
export interface Packaged {
  page: Page
  /** Closes the window as a person does, and waits for the app's end. */
  close(): Promise<void>
}

/**
 * Starts the packaged app. Its fuses keep Playwright's Electron driver out of the main process, so the window is
 * driven through the remote debugging port.
 * @param env the desk and the user data to use
 */
export async function launchPackaged(env: Record<string, string>): Promise<Packaged> {
  const app = spawn(packagedApp, [...sandboxArguments, '--remote-debugging-port=0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await chromium.connectOverCDP(await debuggerAddress(app))
  const page = await firstPage(browser)
  return {
    page,
    close: async () => {
      const ended = once(app, 'exit')
      await page.evaluate(() => window.close())
      await ended
      await browser.close()
    },
  }
}

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
