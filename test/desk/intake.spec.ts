import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { electronPath } from '../../build/electron.mjs'
import type {} from '../../renderer/bridge'
import { watchInbox } from '../choosing'
import { expect, test, testInOwnApp } from './app'
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
  await expect(page.getByText('1 extra space removed.')).toBeVisible()
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

test('who imports the first story is in its text', async ({ running: { app, page }, folder }) => {
  const file = join(folder, 'wire.txt')
  await writeFile(file, wire)
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
  await expect(page.getByRole('textbox', { name: 'Filter' })).toBeVisible()
  await page.keyboard.press('Control+O')
  await expect(story(page)).toContainText('All aboard are safe')
  await expect(story(page)).toBeFocused()
})

test('files dropped on the window are taken in; one that cannot be read is named', async ({ page }) => {
  await startStory(page)
  await dropFiles(page, [
    { name: 'wire.txt', type: 'text/plain', text: wire },
    { name: 'odd.bin', type: 'application/octet-stream', text: '\0'.repeat(3000) },
  ])
  await expect(story(page)).toContainText('Ferry returns after storm')
  await expect(story(page)).toBeFocused()
  await expect(page.getByText('“odd.bin” could not be imported')).toBeVisible()
  // until it is
  await dropFiles(page, [
    { name: 'odd.bin', type: 'text/plain', text: 'Bridge reopens\n\nIt is open again.\n' },
  ])
  await expect(story(page)).toContainText('It is open again.')
  await expect(page.getByText('“odd.bin” could not be imported')).toHaveCount(0)
})

test('what takes a while brings up no story over the one that is being written', async ({
  running: { app, page },
  folder,
}) => {
  const file = join(folder, 'wire.txt')
  await writeFile(file, wire)
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () =>
        new Promise((resolve) => setTimeout(() => resolve({ canceled: false, filePaths }), 1000))
    },
    [file],
  )
  await startStory(page)
  await page.keyboard.type('Late: ')
  await page.keyboard.press('Control+O')
  await page.keyboard.type('the ferry', { delay: 20 })
  await expect(page.getByText('Ferry returns after storm')).toBeVisible()
  await page.keyboard.type(' is back')
  await expect(story(page)).toHaveText('Late: the ferry is back')
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(story(page)).toContainText('All aboard are safe')
})

test('what is pasted before a new story is there goes into it, and not into the one before', async ({
  page,
}) => {
  await startStory(page)
  await page.keyboard.type('The story before')
  await page.keyboard.press('Control+N')
  await paste(page, { text: wire })
  await page.keyboard.type('x')
  await expect(story(page)).toContainText('All aboard are safe, the line said.')
  await expect(story(page).locator('h1').first()).toContainText('Ferry returns after storm')
  await expect(story(page)).toBeFocused()
  await page.getByRole('list', { name: 'Stories' }).getByText('The story before').click()
  await expect(story(page)).toHaveText('The story before')
})

test('keys typed while the samples are added go into the new story', async ({ page }) => {
  await page.getByRole('button', { name: 'Add sample stories' }).click()
  await page.keyboard.press('Control+N')
  await page.keyboard.type('A bridge of reeds and the people who keep it', { delay: 60 })
  await expect(page.getByText('Erbil').first()).toBeVisible()
  await expect(story(page)).toHaveText('A bridge of reeds and the people who keep it')
})

/** How many animations run without an end: while there is one, each key waits for its next frame. */
function turningIn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY).length,
  )
}

testInOwnApp(
  'many files show how far they are, and can be stopped; what was taken stays',
  async ({ running: { app, page }, folder }) => {
    const paths = Array.from({ length: 600 }, (_, index) => join(folder, `${index}.txt`))
    await Promise.all(
      paths.map((path, index) => writeFile(path, `Story ${index}\n\nText ${index} is here.\n`)),
    )
    await app.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    }, paths)
    await startStory(page)
    await page.keyboard.press('Control+O')
    await expect(page.getByText(/[1-9]\d* of 600/)).toBeVisible()
    expect(await turningIn(page)).toBe(0)
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText(/Stopped\. [1-9]\d* imported/)).toBeVisible()
    const rows = page.getByRole('list', { name: 'Stories' }).getByRole('listitem')
    await expect.poll(() => rows.count()).toBeGreaterThan(1)
    expect(await rows.count()).toBeLessThan(601)
  },
)

/** A WordPress export of so many posts. */
function wordPressExport(count: number): string {
  const posts = Array.from(
    { length: count },
    (_, index) =>
      `<item><title>Story ${index}</title><content:encoded><![CDATA[<p>Text ${index} is here.</p>]]></content:encoded><wp:post_type>post</wp:post_type></item>`,
  )
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>${posts.join('')}</channel></rss>`
}

testInOwnApp(
  'a file of many stories that is stopped gives none of them, and that is said',
  async ({ running: { app, page }, folder }) => {
    const path = join(folder, 'posts.xml')
    await writeFile(path, wordPressExport(3000))
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] })
    }, path)
    await startStory(page)
    await page.keyboard.press('Control+O')
    await expect(page.getByText(/of 3,000/)).toBeVisible()
    await page.getByRole('button', { name: 'Stop' }).click()
    await expect(page.getByText('Stopped. Nothing was imported.')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Stories' }).getByRole('listitem')).toHaveCount(1)
  },
)

testInOwnApp('a second copy of the app hands its file to the first and ends', async ({ running, folder }) => {
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

testInOwnApp('a damaged file is set aside and named, and the other stories open', async ({ launch }) => {
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

/** Drops files of the disk on the window, as a file manager does; some are gone by then. */
async function dropPaths(page: Page, paths: string[], gone: string[]): Promise<void> {
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'drop' })
    document.body.append(input)
  })
  await page.locator('#drop').setInputFiles(paths)
  for (const path of gone) await rm(path)
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#drop')
    const dataTransfer = new DataTransfer()
    for (const file of input?.files ?? []) dataTransfer.items.add(file)
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
    document.querySelector('.window')?.dispatchEvent(drop)
    input?.remove()
  })
}

test('of many files that are dropped all good ones are imported, and each other one is named with its reason', async ({
  page,
  folder,
}) => {
  const paths = Array.from({ length: 25 }, (_, index) => join(folder, `${index}.txt`))
  for (const [index, path] of paths.entries())
    await writeFile(path, index === 4 ? '' : `Story ${index}\n\nERBIL (Kurdistan 24) – It came.\n`)
  await startStory(page)
  await dropPaths(page, paths, [join(folder, '7.txt')])
  await expect(page.getByText('23 imported')).toBeVisible()
  await page
    .getByText('2 files could not be imported')
    .locator('../..')
    .getByRole('button', { name: 'See details' })
    .click()
  const report = page.getByRole('dialog')
  await expect(report.getByRole('listitem').filter({ hasText: '4.txt' }).first()).toContainText('it is empty')
  await expect(report.getByRole('listitem').filter({ hasText: '7.txt' }).first()).toContainText(
    'no such file',
  )
})

test('a story is kept as received, and found among its versions', async ({ page, folder }) => {
  const path = join(folder, 'wire.txt')
  await writeFile(path, wire)
  await startStory(page)
  await dropPaths(page, [path], [])
  await expect(story(page)).toContainText('Ferry returns after storm')
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('Versions')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Versions' })).toContainText('As received')
})

test('a pasted wire is kept as received, and its details say what was set aside', async ({ page }) => {
  await startStory(page)
  await paste(page, { text: `ZCZC LON0412\n\n${wire}\n(MORE)\n\nNNNN\n` })
  await expect(story(page).locator('h1').first()).toHaveText('Ferry returns after storm')
  await expect(page.getByText('3 wire lines set aside.')).toBeVisible()
  await page.getByRole('button', { name: 'See details' }).click()
  await expect(page.getByRole('dialog')).toContainText('ZCZC LON0412')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('Versions')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Versions' })).toContainText('As received')
})

testInOwnApp(
  'wires that are gone before their turn are not waited for',
  async ({ running: { app, page, desk }, folder }) => {
    const inbox = join(folder, 'inbox')
    await mkdir(inbox)
    for (let index = 0; index < 1500; index++)
      await writeFile(join(inbox, `${index}.txt`), `Story ${index}\n\nERBIL (Kurdistan 24) – It came.\n`)
    await startStory(page)
    await watchInbox({ app, page }, inbox)
    await expect(page.getByText(/\d+ from the wire, [\d,]+ files to go/)).toBeVisible()
    for (const name of await readdir(inbox)) await rm(join(inbox, name))
    await expect(page.getByText(/^\d+ from the wire$/)).toBeVisible()
    expect((await readdir(join(desk, 'stories'))).length).toBeLessThan(1000)
  },
)

testInOwnApp(
  'a night’s wires come in with one message, which has the report, and the window can be closed amid them',
  async ({ launch, folder }) => {
    const inbox = join(folder, 'inbox')
    await mkdir(inbox)
    for (let index = 0; index < 300; index++)
      await writeFile(join(inbox, `${index}.txt`), `Story ${index}\n\nERBIL (Kurdistan 24) – It came.\n`)
    const first = await launch()
    await startStory(first.page)
    await watchInbox(first, inbox)
    await expect(first.page.getByText(/\d+ from the wire, \d+ files to go/)).toBeVisible()
    expect(await turningIn(first.page)).toBe(0)
    await first.page.keyboard.type('Typed meanwhile')
    await first.close()
    const { page } = await launch({ desk: first.desk })
    await expect(story(page)).toContainText('Typed meanwhile')
    await expect(page.getByText(/^\d+ from the wire$/)).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText(/from the wire/)).toHaveCount(1)
    expect(
      (await readdir(join(first.desk, 'stories'))).filter((name) => name.endsWith('.json')),
    ).toHaveLength(301)
  },
)
