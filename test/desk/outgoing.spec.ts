import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './app'
import { startStory } from './story'

/** Answers the next save dialog. */
async function saveAs(app: ElectronApplication, filePath: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
}

test('the internal note goes out to another desk alone, and each note says where it goes', async ({
  running: { app, page },
  folder,
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns after storm')
  await page.getByLabel('Internal note').fill('OFF THE RECORD')
  await page.getByLabel('Note to clients').fill('NAMES ARE CHECKED')
  await expect(page.getByText('Stays on the desk')).toBeVisible()
  const exported = async (
    name: string,
    format: string,
    more: () => Promise<void> = async () => undefined,
  ) => {
    await saveAs(app, join(folder, name))
    await page.keyboard.press('Control+Shift+S')
    await page.getByRole('radio', { name: format }).check()
    await more()
    await page.keyboard.press('Enter')
    await expect(page.getByText(join(folder, name))).toBeVisible()
    return readFile(join(folder, name), 'utf8')
  }
  const readers = await exported('readers.html', 'HTML')
  expect(readers).toContain('Ferry returns')
  expect(readers).not.toMatch(/OFF THE RECORD|NAMES ARE CHECKED/)
  const clients = await exported('clients.json', 'ninjs 3.1')
  expect(clients).toContain('NAMES ARE CHECKED')
  expect(clients).not.toContain('OFF THE RECORD')
  const desk = await exported('desk.html', 'HTML', async () => {
    await page.getByRole('button', { name: 'Another desk' }).click()
    await expect(page.getByText('Takes along notes')).toBeVisible()
    await page.getByRole('radio', { name: 'HTML' }).focus()
  })
  expect(desk).toContain('OFF THE RECORD')
  expect(desk).toContain('NAMES ARE CHECKED')
})

test('what is copied is for readers, and as plain text without what is struck', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry')
  await page.getByLabel('Internal note').fill('OFF THE RECORD')
  await page.getByRole('textbox', { name: 'Story' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('It is ')
  await page.keyboard.press('Control+Shift+X')
  await page.keyboard.type('STRUCK')
  await page.keyboard.press('Control+Shift+X')
  await page.keyboard.type(' back.')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+C')
  const text = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(text).toContain('It is back.')
  expect(text).not.toContain('STRUCK')
  await page.keyboard.press('Control+Shift+C')
  await expect(page.getByText('Copied')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).not.toContain('OFF THE RECORD')
})
