/** A page that dies or hangs is loaded again, with all that was saved. Playwright has lost it then: main is asked. */
import type { ElectronApplication } from '@playwright/test'
import { expect, testInOwnApp as test } from './app'
import { startStory, story } from './story'

/** What a script in the window's page answers, the page being loaded again or not. */
const inPage = (app: ElectronApplication, script: string): Promise<unknown> =>
  app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  )
const text = (app: ElectronApplication) =>
  inPage(app, 'document.querySelector(".ProseMirror")?.innerText ?? ""')

/** Has main note what it asks, and what fails unheard; each question is answered with its last button. */
const answerQuestions = (app: ElectronApplication) =>
  app.evaluate(({ dialog }) => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    process.on('unhandledRejection', (error) => heard.push(String(error)))
    Reflect.set(dialog, 'showMessageBox', async (...given: [unknown, Electron.MessageBoxOptions]) => {
      heard.push(given[1].message)
      return { response: (given[1].buttons?.length ?? 1) - 1, checkboxChecked: false }
    })
  })
const heard = (app: ElectronApplication) => app.evaluate(() => Reflect.get(globalThis, 'heard'))

/** Does what ends the page, and waits until it is loaded again. */
const reloadedBy = (app: ElectronApplication, end: 'crash' | 'unresponsive') =>
  app.evaluate(async ({ BrowserWindow }, how) => {
    const [window] = BrowserWindow.getAllWindows()
    const isLoaded = new Promise<void>((resolve) => {
      window?.webContents.once('did-finish-load', () => resolve())
    })
    if (how === 'crash') window?.webContents.forcefullyCrashRenderer()
    else window?.emit('unresponsive')
    await isLoaded
  }, end)

const press = (app: ElectronApplication, keyCode: string, modifiers: 'control'[] = []) =>
  app.evaluate(
    ({ BrowserWindow }, [key, held]) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers: held })
      if (held.length === 0) contents?.sendInputEvent({ type: 'char', keyCode: key })
      contents?.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers: held })
    },
    [keyCode, modifiers] as const,
  )

test.beforeEach(async ({ running: { app, page } }) => {
  await answerQuestions(app)
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await expect(page.locator('.saving')).toHaveAttribute('data-state', 'saved')
})

test('a page that has died comes back with its story, its cursor and its undo history', async ({
  running: { app },
}) => {
  await reloadedBy(app, 'crash')
  await expect.poll(() => text(app)).toContain('Ferry returns')
  expect(await heard(app)).toEqual(['The window has stopped working. Everything that was saved is safe.'])
  await press(app, 'x')
  await expect.poll(() => text(app)).toContain('Ferry returnsx')
  await press(app, 'Z', ['control'])
  await expect.poll(() => text(app)).not.toContain('x')
  await press(app, 'Z', ['control'])
  await expect.poll(() => text(app)).not.toContain('Ferry')
})

test('a window whose page has died can be closed while that is being said', async ({
  running: { app, page },
}) => {
  const opened = app.waitForEvent('window')
  await page.keyboard.press('Control+Shift+O')
  await expect(story(await opened)).toContainText('Ferry returns')
  await app.evaluate(async ({ BrowserWindow, dialog }) => {
    const own = BrowserWindow.getAllWindows().reduce((one, other) => (one.id > other.id ? one : other))
    const isSaid = new Promise<() => void>((resolve) => {
      Reflect.set(dialog, 'showMessageBox', () => new Promise<void>((close) => resolve(close)))
    })
    own.webContents.forcefullyCrashRenderer()
    const close = await isSaid
    const isClosed = new Promise<void>((resolve) => {
      own.once('closed', () => setImmediate(resolve))
    })
    own.close()
    await isClosed
    close()
  })
  await expect(page.locator('.read-only-bar')).toHaveCount(0)
  expect(await heard(app)).toEqual([])
})

test('a page that does not answer is loaded again where the editor wants that, and nothing else is asked', async ({
  running: { app, page },
}) => {
  page
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined)
  // Chromium waits for a page that is being debugged, as Playwright does here
  await reloadedBy(app, 'unresponsive')
  await expect.poll(() => text(app)).toContain('Ferry returns')
  expect(await heard(app)).toEqual(['The window does not answer.'])
})
