/** A desk on a small disk of its own, which a test can fill and lock, and what the window says of it. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { test as base, expect } from './app'

const run = promisify(execFile)

/** A small disk in memory, mounted. */
interface Disk {
  /** A folder on it. */
  desk: string
  fill(): Promise<void>
  makeRoom(): Promise<void>
  /** Mounts it over itself so that it may only be read, or takes that away: to root a folder's mode says nothing. */
  setReadOnly(isReadOnly: boolean): Promise<void>
}

/** Playwright's `test` with a small disk; where none can be mounted, its tests are skipped. */
export const test = base.extend<{ disk: Disk }>({
  disk: async ({ folder }, use) => {
    const root = join(folder, 'disk')
    await mkdir(root)
    const isMounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', root]).then(
      () => true,
      () => false,
    )
    test.skip(!isMounted, 'No disk can be mounted here, which only root may.')
    const filler = join(root, 'filler')
    await use({
      desk: join(root, 'desk'),
      fill: () => writeFile(filler, Buffer.alloc(9_000_000)).catch(() => undefined),
      makeRoom: () => rm(filler, { force: true }),
      async setReadOnly(isReadOnly) {
        if (!isReadOnly) return void (await run('umount', ['-l', root]))
        await run('mount', ['--bind', root, root])
        await run('mount', ['-o', 'remount,bind,ro', root])
      },
    })
    // also what a test that failed left over it
    await run('umount', ['-R', '-l', root])
  },
})

/** What the status bar says of saving. */
export const saving = (page: Page): Locator => page.locator('.saving')

/** Waits until all that was typed is said to be on disk. */
export async function untilOnDisk(page: Page): Promise<void> {
  await expect(saving(page)).toHaveText('On disk', { timeout: 20_000 })
}

/** Ends the app as a power cut would: it writes nothing more. */
export async function kill(app: ElectronApplication): Promise<void> {
  const running = app.process()
  running.kill('SIGKILL')
  await once(running, 'exit')
}

/** Has the app answer its own dialogs with this button, and tells how often it has asked. */
export async function answerDialogs(
  app: ElectronApplication,
  response: number,
): Promise<() => Promise<number>> {
  const asked = await app.evaluateHandle(({ dialog }, button) => {
    const count = { asked: 0 }
    dialog.showMessageBox = async () => {
      count.asked++
      return { response: button, checkboxChecked: false }
    }
    return count
  }, response)
  return () => asked.evaluate((count) => count.asked)
}
