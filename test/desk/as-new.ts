/** Makes an app that a test has used as new again for the next one, by what the app itself offers. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { defaultSettings } from '../../contract/settings'
import type {} from '../../renderer/bridge'

/** An app with its window, and the folder of its desk. */
interface Used {
  app: ElectronApplication
  page: Page
  desk: string
}

/** All by which an app that was used may differ from a new one. */
export type State = Awaited<ReturnType<typeof stateOf>>

/** What is derived, and pictures, which a desk keeps whatever becomes of its stories. */
const ofNoStory = ['index', 'pictures']

/** What the window shows, what main tells it at a start, and the files of the desk that tests have to do with. */
export async function stateOf({ app, page, desk }: Used) {
  await expect(page.getByRole('button', { name: 'Add sample stories' })).toBeVisible()
  const bounds = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getBounds()),
  )
  const told = await page.evaluate(async () => {
    const { start, deskWords, dictionaries } = window.copydesk.desk
    return [await start(), await deskWords(), await dictionaries()]
  })
  const shown = await page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])
  const names = await readdir(desk, { recursive: true, withFileTypes: true })
  const files = names.filter((each) => each.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  const kept = files.filter((path) => !ofNoStory.some((name) => path.startsWith(join(desk, name))))
  return { bounds, shown, told, files: kept.sort() }
}

/** Remembers what tests replace in main to answer in its place, so that `makeAsNew` can put it back. */
export async function rememberMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, ipcMain, shell }) => {
    const [dialogs, system] = [{ ...dialog }, { ...shell }]
    const handlers: Map<string, unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    const answers = [...handlers]
    Reflect.set(globalThis, 'putBack', () => {
      Object.assign(dialog, dialogs)
      Object.assign(shell, system)
      handlers.clear()
      for (const [call, answer] of answers) handlers.set(call, answer)
    })
  })
}

/** Makes an app as it was when it was new, and fails where it cannot. */
export async function makeAsNew(used: Used, asNew: State): Promise<void> {
  const { app, page } = used
  await app.evaluate(() => Reflect.get(globalThis, 'putBack')())
  await page.mouse.move(0, 0)
  await page.emulateMedia({ forcedColors: null })
  // what the window was still about to do when it was emptied may need another time
  await expect(async () => {
    await empty(used, asNew)
    expect(await stateOf(used)).toEqual(asNew)
  }).toPass({ timeout: 60_000 })
}

async function empty({ app, page, desk }: Used, { bounds }: State): Promise<void> {
  await app.evaluate(({ BrowserWindow }, bounds) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window && bounds) window.setBounds(bounds)
  }, bounds[0])
  const stories = (await readdir(join(desk, 'stories'))).map((name) => basename(name, '.json'))
  await page.evaluate(
    async ({ stories, settings }) => {
      const { desk } = window.copydesk
      await desk.setSettings(settings)
      if (stories.length > 0) {
        await desk.bin(crypto.randomUUID(), stories)
        await desk.destroy(crypto.randomUUID(), stories)
      }
      for (const { id } of (await desk.start()).houses) await desk.removeHouse(id)
    },
    { stories, settings: { ...defaultSettings, inbox: null, backupFolder: null } },
  )
  await page.reload()
}
