import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { watchInbox } from '../choosing'
import { expect } from './app'
import { answerDialogs, kill, saving, test, untilOnDisk } from './disk-faults'
import { dropFiles, startStory, story } from './story'

/** A new story that is on disk. */
async function keepStory(page: Page, text: string): Promise<void> {
  await startStory(page)
  await page.keyboard.type(text)
  await untilOnDisk(page)
}

/** More than fits into what is left of the last page of a file. */
const long = 'The council votes on the bridge tonight. '.repeat(200)

test('a full disk is told until there is room; what was typed meanwhile is then on disk', async ({
  disk,
  launch,
}) => {
  const { app, page } = await launch({ desk: disk.desk })
  await answerDialogs(app, 2)
  await keepStory(page, 'Before')
  await disk.fill()
  await page.keyboard.insertText(long)
  await page.keyboard.type(' While it is full')
  await expect(saving(page)).toContainText(
    'Not saved: the disk is full. Nothing is lost yet: free some space',
  )
  await page.keyboard.type(', typing goes on.')
  await page.waitForTimeout(3000)
  await expect(saving(page)).toContainText('Not saved: the disk is full')
  await expect(story(page)).toContainText('While it is full, typing goes on.')

  await disk.makeRoom()
  await untilOnDisk(page)
  await kill(app)
  const again = await launch({ desk: disk.desk })
  await expect(story(again.page)).toContainText('While it is full, typing goes on.')
})

test('while no story is open it is said as well that the disk is full, until there is room', async ({
  disk,
  launch,
}) => {
  const { app, page } = await launch({ desk: disk.desk })
  await answerDialogs(app, 2)
  await keepStory(page, 'Before')
  await disk.fill()
  await page.keyboard.insertText(long)
  await expect(saving(page)).toContainText('Not saved: the disk is full')
  await page.getByRole('button', { name: 'Bin' }).click()
  await expect(story(page)).toHaveCount(0)
  await expect(saving(page)).toContainText('Not saved: the disk is full')
  await disk.makeRoom()
  await expect(saving(page)).toHaveCount(0, { timeout: 20_000 })
})

test('what else is done on a full disk says why it was not done, and loses nothing', async ({
  disk,
  launch,
}) => {
  const { app, page } = await launch({ desk: disk.desk })
  await answerDialogs(app, 2)
  await keepStory(page, 'The first')
  await startStory(page)
  await expect(story(page)).not.toContainText('The first')
  await page.keyboard.type('The second')
  await untilOnDisk(page)
  await disk.fill()
  await page.keyboard.insertText(long)
  await page.keyboard.type(' goes on')
  await expect(saving(page)).toContainText('the disk is full')

  await page.keyboard.press('Control+S')
  await expect(page.getByText('The version could not be saved')).toBeVisible()
  await page.keyboard.press('Control+N')
  await expect(page.getByText('The new story could not be created')).toBeVisible()
  await expect(story(page)).toContainText('The second')
  await dropFiles(page, [{ name: 'wire.txt', type: 'text/plain', text: `From the wire\n\n${long}` }])
  await expect(page.getByText('“wire.txt” could not be imported')).toBeVisible()
  await expect(page.getByText('The disk is full. Free some space, then import the file again.')).toBeVisible()

  await page.keyboard.press('Control+Shift+P')
  await page.getByRole('combobox').fill('Move to bin')
  await page.keyboard.press('Enter')
  await expect(page.getByText('One story could not be moved to the bin')).toBeVisible()
  await expect(page.getByText('Moved to the bin', { exact: true })).toHaveCount(0)
  await expect(story(page)).toContainText('The first')
  await expect(saving(page)).toContainText('Not saved: the disk is full')

  await disk.makeRoom()
  await untilOnDisk(page)
  await kill(app)
  const again = await launch({ desk: disk.desk })
  await expect(story(again.page)).toContainText('The first')
  await again.page.getByRole('button', { name: /The second/ }).click()
  await expect(story(again.page)).toContainText('goes on')
})

test('what comes through the inbox while the disk is full is named once, and comes in whole when there is room', async ({
  disk,
  folder,
  launch,
}) => {
  const { app, page } = await launch({ desk: disk.desk })
  await answerDialogs(app, 2)
  await keepStory(page, 'Before')
  const inbox = join(folder, 'inbox')
  await mkdir(inbox)
  const names = Array.from({ length: 30 }, (_, index) => `Wire ${index}`)
  for (const name of names) await writeFile(join(inbox, `${name}.txt`), `${name}\n\n${long}\n`)
  await disk.fill()
  await watchInbox({ app, page }, inbox)
  const waits = page.getByText('Wire files cannot be imported now')
  await expect(waits).toBeVisible({ timeout: 20_000 })
  await expect(
    page.getByText('The disk is full. Free some space: the waiting files are then imported.'),
  ).toBeVisible()
  await page.waitForTimeout(7000)
  await expect(waits).toHaveCount(1)
  await expect(page.getByText(/not imported$|were not imported/)).toHaveCount(0)
  await disk.makeRoom()
  await expect(page.getByText('30 from the wire')).toBeVisible({ timeout: 30_000 })
  await expect(waits).toHaveCount(0)
  const titles = await page.evaluate(() =>
    window.copydesk.desk.list({ text: 'Wire', isBin: false, order: 'newest' }, 0, 100),
  )
  expect(titles?.stories.map(({ headline }) => headline).sort()).toEqual(names.sort())
})

test('closing the window while the disk is full asks, and it can be kept open', async ({ disk, launch }) => {
  const { app, page, close } = await launch({ desk: disk.desk })
  const asked = await answerDialogs(app, 1)
  await keepStory(page, 'Unsaved')
  await disk.fill()
  await page.keyboard.insertText(long)
  await expect(saving(page)).toContainText('the disk is full')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(asked).toBe(1)

  await story(page).focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('and kept open')
  await expect(saving(page)).toContainText('the disk is full')
  await disk.makeRoom()
  await untilOnDisk(page)
  await close()
  expect(await launch({ desk: disk.desk }).then(({ page }) => story(page).textContent())).toContain(
    'and kept open',
  )
})

test('what comes by wire while the disk is full is told, and taken in when there is room', async ({
  disk,
  folder,
  launch,
}) => {
  const { app, page } = await launch({ desk: disk.desk })
  await answerDialogs(app, 2)
  const inbox = join(folder, 'inbox')
  await mkdir(inbox)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, inbox)
  await expect(page.getByRole('textbox', { name: 'Filter' })).toBeVisible()
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Wire inbox' }).click()
  await page.getByRole('button', { name: 'Choose folder…' }).click()
  await expect(page.getByText(`Watching ${inbox}`)).toBeVisible()
  await page.keyboard.press('Escape')
  await disk.fill()
  await writeFile(join(inbox, 'wire.txt'), `From the wire\n\n${long}`)
  await expect(page.getByText('Wire files cannot be imported now')).toBeVisible({ timeout: 20_000 })
  await disk.makeRoom()
  await expect(page.getByRole('list', { name: 'Stories' })).toContainText('From the wire', {
    timeout: 20_000,
  })
})
