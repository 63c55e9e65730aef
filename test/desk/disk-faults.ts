/** A desk on a small disk of its own, which a test can fill and lock, and what the window says of it. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { testInOwnApp as base, expect } from './app'

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

/** A drive of its own, mounted, that can be pulled: it answers everything with an error then. */
interface Drive {
  desk: string
  pull(): Promise<void>
}

/** ext4's own way to stop at once (EXT4_IOC_SHUTDOWN): Node has no call for it. */
const shutDown = `import fcntl, os, struct, sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587d, struct.pack('I', 2))`

/** Playwright's `test` with a small disk and a drive; where none can be mounted, its tests are skipped. */
export const test = base.extend<{ disk: Disk; drive: Drive }>({
  drive: async ({ folder }, use) => {
    const [image, root] = [join(folder, 'drive.img'), join(folder, 'drive')]
    await mkdir(root)
    await writeFile(image, Buffer.alloc(16_000_000))
    const isMounted = await run('mkfs.ext4', ['-q', image])
      .then(() => run('mount', ['-o', 'loop', image, root]))
      .then(() => run('python3', ['--version']))
      .then(
        () => true,
        () => false,
      )
    test.skip(!isMounted, 'No drive can be mounted here, which only root may.')
    await use({
      desk: join(root, 'desk'),
      pull: async () => void (await run('python3', ['-c', shutDown, root])),
    })
    await run('umount', ['-l', root])
  },
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
  await expect(saving(page)).toHaveText('Saved', { timeout: 20_000 })
}

/** Ends the app as a power cut would: it writes nothing more. */
export async function kill(app: ElectronApplication): Promise<void> {
  const running = app.process()
  running.kill('SIGKILL')
  await once(running, 'exit')
}

/** Closes the window as a person does; resolves when the app has ended. */
export async function closeWindow(app: ElectronApplication): Promise<void> {
  const ended = once(app.process(), 'exit')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await ended
}

/** Notes each state of saving that the window shows from now on, as long as it is there. */
export async function watchSaving(page: Page): Promise<readonly string[]> {
  const states: string[] = []
  await page.exposeFunction('noteSaving', (state: string) => void states.push(state))
  await page.evaluate(() => {
    const shown = document.querySelector<HTMLElement>('.saving')
    const note: unknown = Reflect.get(window, 'noteSaving')
    if (!shown || typeof note !== 'function') return
    new MutationObserver(() => note(shown.dataset.state)).observe(shown, { attributes: true })
  })
  return states
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
