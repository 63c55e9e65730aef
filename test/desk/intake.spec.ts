import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { electronPath } from '../../build/electron.mjs'
import { expect, test } from './app'
import { dropFiles, paste, startStory, story } from './story'

const wire = `Ferry returns  after storm

All aboard are safe

LONDON, March 3 (Reuters) - All aboard are safe, the line said.

“We waited,” said Nadia Helmer.

(Reporting by Sean O’Hara; Editing by Shilan Barzo)
`

test('a whole story pasted where nothing is written goes to its places, and one undo takes it back', async ({
  page,
}) => {
  await startStory(page)
  await paste(page, { text: wire })
  await expect(page.getByLabel('City')).toHaveValue('London')
  await expect(page.getByLabel('Source')).toHaveValue('Reuters')
  await expect(page.getByLabel('Editing by', { exact: true })).toHaveValue('Shilan Barzo')
  await expect(page.getByText('One stray space tidied.')).toBeVisible()
  await expect(story(page).locator('h1').first()).toHaveText('Ferry returns after storm')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toHaveText('')
})

test('a paste into a headline fills the headline and goes on in the empty body', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Late: ')
  await paste(page, {
    text: 'Ferry returns\n\nERBIL (Kurdistan 24) – The ferry is back.\n\nIt is late.',
  })
  await expect(story(page).locator('h1').first()).toHaveText('Late: Ferry returns')
  await expect(story(page)).toContainText('It is late.')
  await expect(page.getByLabel('City')).toHaveValue('Erbil')
})

test('files dropped on the window are taken in; one that cannot be read is named', async ({ page }) => {
  await startStory(page)
  await dropFiles(page, [
    { name: 'wire.txt', type: 'text/plain', text: wire },
    { name: 'odd.bin', type: 'application/octet-stream', text: '\0'.repeat(3000) },
  ])
  await expect(story(page)).toContainText('Ferry returns after storm')
  await expect(page.getByText('“odd.bin” was not taken in')).toBeVisible()
})

test('many files show how far they are, and can be stopped; what was taken stays', async ({
  running: { app, page },
  folder,
}) => {
  const paths = Array.from({ length: 600 }, (_, index) => join(folder, `${index}.txt`))
  await Promise.all(paths.map((path, index) => writeFile(path, `Story ${index}\n\nText ${index} is here.\n`)))
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
  }, paths)
  await startStory(page)
  await page.keyboard.press('Control+O')
  await expect(page.getByText(/of 600/)).toBeVisible()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/\d+ taken in/)).toBeVisible()
  const count = await page.getByRole('list', { name: 'Stories' }).getByRole('listitem').count()
  expect(count).toBeGreaterThan(1)
  expect(count).toBeLessThan(601)
})

test('a second copy of the app hands its file to the first and ends', async ({ running, folder }) => {
  const { page, desk } = running
  await startStory(page)
  const file = join(folder, 'wire.txt')
  await writeFile(file, wire)
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(electronPath(), [process.cwd(), ...flags, file], {
    env: { ...process.env, COPYDESK_DESK: desk, COPYDESK_USER_DATA: join(folder, 'user-data') },
    stdio: 'ignore',
  })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect(story(page)).toContainText('Ferry returns after storm')
})

test('a damaged file is set aside and named, and the other stories open', async ({ launch }) => {
  const first = await launch()
  await startStory(first.page)
  await first.page.keyboard.type('Whole')
  await first.page.keyboard.press('Control+N')
  await expect(first.page.getByRole('list', { name: 'Stories' }).getByRole('listitem')).toHaveCount(2)
  await first.close()
  const files = (await readdir(join(first.desk, 'stories'))).sort()
  await writeFile(join(first.desk, 'stories', files[1] ?? ''), '{"cut off')
  const { page } = await launch({ desk: first.desk })
  await expect(page.getByText(`“${files[1]}” is damaged and was set aside`)).toBeVisible()
  await expect(story(page)).toContainText('Whole')
  expect(await readdir(join(first.desk, 'damaged'))).toHaveLength(1)
})
