import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test, testInOwnApp } from './app'
import { addOutside, storyOf } from './external-changes'
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
    await expect(page.getByText('Includes notes')).toBeVisible()
    await page.getByRole('radio', { name: 'HTML' }).focus()
  })
  expect(desk).toContain('OFF THE RECORD')
  expect(desk).toContain('NAMES ARE CHECKED')
})

test('what an export leaves out is in sight to its last line', async ({ page }) => {
  await startStory(page)
  await page.keyboard.press('Control+Shift+S')
  for (const [format, says] of [
    ['ninjs 3.1', 'For clients'],
    ['HTML', 'Leaves out notes'],
  ] as const) {
    await page.getByRole('radio', { name: format }).check()
    const isInSight = (note: Element) => {
      const { left, bottom } = note.getBoundingClientRect()
      return document.elementFromPoint(left + 5, bottom - 5) === note
    }
    await expect.poll(() => page.getByText(says).evaluate(isInSight)).toBe(true)
  }
  await page.keyboard.press('Escape')
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

/** What is told of an embargo in the year 2099, in summer and winter time alike. */
const until = 'Sat 28 Nov 2099, 09:30 Erbil (06:30 GMT)'

test('a story under embargo says until when, and goes out only when the editor says so', async ({
  running: { app, page },
  folder,
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns after storm')
  const embargo = page.getByRole('button', { name: /^Embargo/ })
  await embargo.click()
  const date = page.getByLabel('Embargo date')
  await date.fill('32 March')
  await page.getByLabel('Slug').focus()
  await expect(page.getByText('Write the date as 28 Nov 2026')).toBeVisible()
  await expect(date).toHaveValue('32 March')
  await date.fill('28/11/2099')
  await page.getByLabel('Embargo time').fill('9.30')
  await page.getByLabel('Slug').focus()
  await expect(date).toHaveCount(0)
  await expect(embargo).toHaveText(until)
  await embargo.click()
  await expect(date).toHaveValue('28 Nov 2099')
  await page.keyboard.press('Escape')
  const file = join(folder, 'ferry.html')
  await saveAs(app, file)
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByText(`Under embargo until ${until}. Export anyway?`)).toBeVisible()
  // what has the focus is not to
  await page.keyboard.press('Enter')
  await expect(page.getByText('Export anyway?')).toHaveCount(0)
  expect(await readFile(file, 'utf8').catch(() => null)).toBeNull()
  await page.keyboard.press('Control+Shift+C')
  await page.getByRole('button', { name: 'Do not copy' }).click()
  await page.keyboard.press('Control+Shift+E')
  await page.getByRole('button', { name: 'Export anyway' }).click()
  await expect(page.getByText(file)).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain(
    '<p data-part="embargo">EMBARGOED UNTIL 09:30 Erbil (06:30 GMT), Saturday 28 November 2099</p>',
  )
  await embargo.click()
  await page.getByRole('button', { name: 'Lift' }).click()
  await expect(embargo).toHaveText('Embargo')
  await page.keyboard.press('Control+Shift+E')
  await expect.poll(() => readFile(file, 'utf8')).not.toContain('EMBARGOED')
})

testInOwnApp('an embargo that ends is over wherever it is told', async ({ launch, folder }) => {
  const held = { embargo: '2099-11-28T06:30:00.000Z', embargoZone: 'Asia/Baghdad' }
  const desk = join(folder, 'desk')
  await addOutside(desk, storyOf('Ferry returns after storm', ['The ferry is back.'], held))
  const { page } = await launch({ desk })
  // the clock of an app that tests share would stay so
  await page.clock.install()
  await page.locator('.row').click()
  const row = page.locator('.row').getByLabel('Embargo')
  const strip = page.getByRole('button', { name: /^Embargo/ })
  await expect(row).toHaveCount(1)
  await expect(strip).toHaveText(until)
  await page.clock.fastForward(Date.parse(held.embargo) - Date.now() + 60_000)
  await expect(row).toHaveCount(0)
  await expect(strip).toHaveText(`Embargo ended ${until}`)
})

test('of several stories those that are held are asked about once, and skipped where they are to be', async ({
  running: { app, page },
  folder,
}) => {
  const story = (more: string, headline: string) =>
    `{"uri":"urn:x:${headline}","type":"text","language":"en",${more}"headline":"${headline}","body_html":"<p>The river rose.</p>"}`
  await expect(page.getByRole('textbox', { name: 'Filter' })).toBeVisible()
  const files = [
    story('', 'Free'),
    story('"embargoed":"2099-11-28T09:30:00+03:00",', 'Later'),
    story('"pubstatus":"canceled",', 'Gone'),
  ]
  for (const [index, content] of files.entries()) await writeFile(join(folder, `${index}.json`), content)
  await app.evaluate(
    ({ dialog }, paths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: paths })
    },
    files.map((_, index) => join(folder, `${index}.json`)),
  )
  await page.keyboard.press('Control+O')
  await expect(page.locator('.row')).toHaveCount(3)
  await expect(page.getByLabel('Cancelled by its sender')).toBeVisible()
  await page.locator('.row', { hasText: 'Gone' }).click()
  await expect(page.locator('.held-bar')).toContainText('Cancelled by its sender')
  const out = join(folder, 'filed')
  await mkdir(out)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, out)
  await page.locator('.row').first().click()
  await page.keyboard.press('Control+A')
  await expect(page.locator('.row[data-picked]')).toHaveCount(3)
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByText('2 of 3 stories are not for publication')).toBeVisible()
  await page.getByRole('button', { name: 'Leave these 2 out' }).click()
  await expect(page.getByText('2 stories were not exported')).toBeVisible()
  expect(await readdir(out)).toEqual(['free.html'])
})

test('a house style that is removed says how many stories use it, and they keep it by name', async ({
  running: { page },
}) => {
  await startStory(page)
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'House styles' }).click()
  await page.getByRole('button', { name: 'Copy' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill('Gazette')
  await page.getByRole('button', { name: 'Save style' }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'House style' }).click()
  await page.getByRole('option', { name: 'Gazette' }).click()
  await page.getByLabel('City').fill('Erbil')
  await expect(page.getByRole('textbox', { name: 'Story' })).toContainText('ERBIL (Kurdistan 24) – ')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'House styles' }).click()
  await expect(async () => {
    await page.getByRole('button', { name: 'Remove' }).first().click()
    await expect(page.getByText('Used by 1 story')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await page.getByRole('button', { name: 'Remove' }).last().click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('is not on this desk')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Story' })).toContainText('ERBIL (Kurdistan 24) – ')
})
