import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test, testInOwnApp } from './app'
import { startStory, story } from './story'

/** Answers the next save dialog. */
async function saveAs(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
}

async function writeStory(page: Page): Promise<void> {
  await startStory(page)
  await page.keyboard.type('Ferry returns after storm')
  await page.keyboard.press('Enter')
  await page.keyboard.type('All aboard are safe.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ERBIL (Kurdistan 24) – The ferry is back.')
}

test('a story is exported in a chosen format, which says what it leaves out', async ({
  running: { app, page },
  folder,
}) => {
  await writeStory(page)
  await page.getByLabel('Slug').fill('ferry')
  await page.keyboard.press('Control+Shift+S')
  await page.getByRole('radio', { name: 'Plain text' }).check()
  await expect(page.getByText('Not supported in this format: slug')).toBeVisible()
  await page.getByRole('radio', { name: 'ninjs 3.1' }).check()
  await expect(page.getByText('Leaves out')).toHaveCount(0)
  const file = join(folder, 'ferry.json')
  await saveAs(app, file)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Exported')).toBeVisible()
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    standard: { name: 'ninjs', version: '3.1' },
  })
})

test('a story is printed in the faces of the screens, to a PDF that names no machine', async ({
  running: { app, page },
  folder,
}) => {
  await writeStory(page)
  const file = join(folder, 'ferry.pdf')
  await saveAs(app, file)
  await page.keyboard.press('Control+P')
  await expect(page.getByText('Exported')).toBeVisible()
  const pdf = (await readFile(file)).toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf).toContain('+SourceSerif4')
  expect(pdf).toContain('/Creator (Copydesk)')
  expect(pdf).not.toMatch(/Mozilla|Linux|Macintosh|Windows NT/)
})

testInOwnApp(
  'a file that comes to the wire inbox is taken in once, and one that is being written is not',
  async ({ running: { app, page }, folder }) => {
    await startStory(page)
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, folder)
    await page.keyboard.press('Control+,')
    await page.getByRole('tab', { name: 'Wire inbox' }).click()
    await page.getByRole('button', { name: 'Choose folder' }).click()
    await expect(page.getByText(/^Watching /)).toBeVisible()
    await page.keyboard.press('Escape')
    const text = 'Wire story\n\nERBIL (Kurdistan 24) – It came.\n'
    await writeFile(join(folder, 'half.txt.part'), text)
    await writeFile(join(folder, 'first.txt'), text)
    const list = page.getByRole('list', { name: 'Stories' })
    await expect(list).toContainText('Wire story', { timeout: 15_000 })
    await writeFile(join(folder, 'again.txt'), text)
    await writeFile(join(folder, 'second.txt'), text.replace('Wire story', 'Another'))
    await expect(list).toContainText('Another', { timeout: 15_000 })
    await expect(list.getByRole('button', { name: /Wire story/ })).toHaveCount(1)
  },
)

test('a house style is copied, changed and kept, and prints a story’s forms at once', async ({
  running: first,
  launch,
}) => {
  const { page } = first
  await writeStory(page)
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'House styles' }).click()
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click()
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.getByLabel('Name', { exact: true }).fill('Zagros Daily')
  await page.getByLabel('Dateline ends with').fill(': ')
  await page.getByRole('button', { name: 'Save style' }).click()
  await expect(page.getByText('Zagros Daily')).toBeVisible()
  await expect(page.getByRole('tab', { name: 'House styles' })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.getByLabel('House style', { exact: true }).click()
  await page.getByRole('option', { name: 'Zagros Daily' }).click()
  await expect(story(page)).toContainText('ERBIL (Kurdistan 24): The ferry is back.')
  await first.close()
  const second = await launch({ desk: first.desk })
  await expect(second.page.getByLabel('House style', { exact: true })).toContainText('Zagros Daily')
})

test('subjects are found as they are typed, and undo takes one back', async ({ page }) => {
  await writeStory(page)
  await page.getByRole('combobox', { name: 'Subjects' }).fill('ferry')
  await page.getByRole('combobox', { name: 'Subjects' }).fill('politic')
  await page.getByRole('option').first().click()
  const remove = page.getByRole('button', { name: /^Remove / })
  await expect(remove).toHaveCount(1)
  await page.keyboard.press('Control+Z')
  await expect(remove).toHaveCount(0)
})

/** Has a call of the window wait for its answer until what this gives is called. */
async function holdBack(app: ElectronApplication, call: string): Promise<() => Promise<void>> {
  await app.evaluate(({ ipcMain }, name) => {
    const promise = new Promise((resolve) => Reflect.set(globalThis, `answer ${name}`, resolve))
    const handlers: Map<string, (...args: unknown[]) => unknown> = Reflect.get(ipcMain, '_invokeHandlers')
    const handler = handlers.get(name)
    ipcMain.removeHandler(name)
    ipcMain.handle(name, async (...args) => {
      await promise
      return handler?.(...args)
    })
  }, call)
  return () => app.evaluate((_, name) => Reflect.get(globalThis, `answer ${name}`)(), call)
}

test('what is typed after the key of an export is for its question, while the formats are still being read', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  const readFormats = await holdBack(app, 'desk:formats')
  await page.keyboard.press('Control+Shift+S')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toContainText('Loading formats…')
  await expect(dialog.getByRole('button', { name: 'Export…' })).toBeFocused()
  await page.keyboard.type('x')
  const before = await dialog.boundingBox()
  await readFormats()
  await expect(dialog.getByRole('radio', { name: 'HTML' })).toBeFocused()
  expect(await dialog.boundingBox()).toEqual(before)
  await page.keyboard.press('Escape')
  await expect(story(page)).toHaveText('Ferry returns')
})

test('what is typed after a key that opens a question or versions is for these, however late the desk answers', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.getByRole('button', { name: /^Embargo/ }).click()
  await page.getByLabel('Embargo date').fill('28 Nov 2099')
  await page.getByLabel('Embargo time').fill('09:30')
  await page.keyboard.press('Escape')
  await story(page).click()
  const save = await holdBack(app, 'desk:flush')
  await page.keyboard.press('Control+Shift+E')
  await page.keyboard.type('x')
  await expect(page.getByRole('dialog', { name: 'Not for publication' })).toBeVisible()
  await page.keyboard.press('Escape')
  await save()
  const read = await holdBack(app, 'desk:versions')
  await page.keyboard.press('Control+Shift+R')
  await page.keyboard.type('x')
  await read()
  await expect(page.getByRole('dialog', { name: 'Versions' })).toContainText('no version as received')
  await page.keyboard.press('Escape')
  await expect(story(page)).toHaveText('Ferry returns')
})
