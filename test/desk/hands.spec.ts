/** What an editor's hands do at the page: columns are aligned, blocks are dragged to another place. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Page } from '@playwright/test'
import type { ImportResult } from '../../contract/import-result'
import { expect, test, testInOwnApp } from './app'
import { paste, startStory, story } from './story'

/** The handle beside a piece of text. */
async function handleOf(page: Page, text: string) {
  const block = story(page).getByText(text, { exact: true })
  await block.scrollIntoViewIfNeeded()
  const box = await block.boundingBox()
  if (!box) throw new Error(`${text} is not shown`)
  const handle = page.getByRole('button', { name: 'Move', exact: true })
  await expect(async () => {
    await page.mouse.move(box.x + 20, box.y + box.height / 2 + 1)
    await page.mouse.move(box.x + 24, box.y + box.height / 2)
    await expect(handle).toBeVisible({ timeout: 300 })
    const { y = 0, height = 0 } = (await handle.boundingBox()) ?? {}
    expect(y + height / 2).toBeGreaterThan(box.y - 8)
    expect(y).toBeLessThan(box.y + box.height)
  }).toPass()
  return handle
}

/** Takes the handle of a block and drags it to the upper part of another, without letting go. */
async function dragTo(page: Page, text: string, over: string) {
  const handle = await handleOf(page, text)
  await handle.hover()
  await page.mouse.down()
  const target = await story(page).getByText(over, { exact: true }).boundingBox()
  if (!target) throw new Error(`${over} is not shown`)
  await page.mouse.move(target.x + 30, target.y + 8, { steps: 4 })
  await page.mouse.move(target.x + 30, target.y + 3)
  // nobody lets go before the line is drawn where the hand is
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

const line = (page: Page) => page.locator('.drop-line')
const paragraphs = (page: Page) => story(page).locator('> p:not([data-part])').allTextContents()

test('blocks, items and rows are dragged by a handle, and columns are aligned', async ({
  page,
}, testInfo) => {
  await startStory(page)
  await paste(page, {
    text: 'Ferry sinks\n\nAll are safe\n\nERBIL (Kurdistan 24) – The ferry sank.\n\nDivers went down.\n\nThe mayor came.\n\nEditing by Dana Ali',
  })
  await expect(story(page)).toContainText('The mayor came.')

  await dragTo(page, 'The mayor came.', 'Divers went down.')
  await expect(line(page)).toBeVisible()
  await page.screenshot({ path: testInfo.outputPath('dragging.png') })
  await page.keyboard.press('Escape')
  await expect(line(page)).toHaveCount(0)
  await page.mouse.up()
  expect((await paragraphs(page)).at(-1)).toBe('The mayor came.')

  await dragTo(page, 'The mayor came.', 'Ferry sinks')
  await expect(line(page)).toBeVisible()
  await page.mouse.up()
  await expect(story(page).locator('> p:not([data-part])').first()).toHaveText(
    'ERBIL (Kurdistan 24) – The mayor came.',
  )
  await expect(story(page)).toBeFocused()
  await page.keyboard.press('Control+Z')
  await expect(story(page).locator('> p:not([data-part])').last()).toHaveText('The mayor came.')

  // a table: a row by its handle, a column by the context menu
  await page.keyboard.press('Control+End')
  await story(page).getByText('The mayor came.').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Table' }).click()
  for (const text of ['Town', 'Share', '', 'Amedi', '4.5%', '', 'Zakho', '12.25%']) {
    if (text !== 'Town') await page.keyboard.press('Tab')
    await page.keyboard.insertText(text)
  }
  await dragTo(page, 'Zakho', 'Amedi')
  await page.mouse.up()
  await expect(story(page).locator('tr')).toHaveText(['TownShare', 'Zakho12.25%', 'Amedi4.5%'])
  await story(page).getByText('Share').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Align column at decimal point' }).click()
  await expect(story(page).locator('[data-align="decimal"]')).toHaveCount(3)
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.insertText('centre column')
  await page.keyboard.press('Enter')
  await expect(story(page).locator('[data-align="center"]')).toHaveCount(3)
  await page.keyboard.press('Control+Z')
  await expect(story(page).locator('[data-align="decimal"]')).toHaveCount(3)
  await page.screenshot({ path: testInfo.outputPath('aligned.png') })
})

testInOwnApp(
  'words are pasted as a quotation, and stories dragged out of the list as files',
  async ({ running: { app, page, close } }) => {
    await startStory(page)
    await page.keyboard.insertText('Dam to be drained')
    await page.getByLabel('Internal note').fill('OFF THE RECORD')
    await story(page).click()
    await page.keyboard.press('Control+End')
    await app.evaluate(({ clipboard }) =>
      Reflect.apply(clipboard.write, clipboard, [
        {
          text: 'Work begins in May.',
          html: '<base href="https://www.north.example/dam"><p>Work begins in May.</p><h2>Wells</h2>',
        },
      ]),
    )
    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.insertText('paste as quotation')
    await page.keyboard.press('Enter')
    await expect(story(page).locator('blockquote p')).toHaveText([
      'Work begins in May.',
      'Wells',
      '— north.example',
    ])
    await page.keyboard.press('Control+Z')
    await expect(story(page).locator('blockquote')).toHaveCount(0)
    await page.keyboard.press('Control+V')
    await expect(story(page)).toContainText('Work begins in May.')
    await expect(story(page).locator('blockquote')).toHaveCount(0)

    // a second story, under embargo, is picked with the first
    await page.keyboard.press('Control+N')
    await expect(story(page)).toHaveText('')
    await page.keyboard.insertText('Budget is late')
    await page.getByRole('button', { name: /^Embargo/ }).click()
    await page.getByLabel('Embargo date').fill('28/11/2099')
    await page.getByLabel('Embargo time').fill('9.30')
    await page.getByLabel('Slug').focus()
    await expect(page.getByRole('button', { name: /^Embargo/ })).toContainText('2099')
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      if (window) window.webContents.startDrag = (item) => Object.assign(globalThis, { dragged: item })
    })
    const dragged = () =>
      app.evaluate(() => Reflect.get(globalThis, 'dragged') as { files?: string[] } | undefined)
    const rows = page.getByRole('list', { name: 'Stories' }).getByRole('button')
    await rows.filter({ hasText: 'Budget is late' }).click()
    await rows.filter({ hasText: 'Dam to be drained' }).click({ modifiers: ['Control'] })
    await rows.filter({ hasText: 'Dam to be drained' }).hover()
    await page.mouse.down()
    await page.mouse.move(700, 400, { steps: 5 })
    await expect(page.getByText('One story was not exported: it is not for publication.')).toBeVisible()
    await expect.poll(async () => (await dragged())?.files?.length).toBe(1)
    await page.mouse.up()
    const [file = ''] = (await dragged())?.files ?? []
    expect(basename(file)).toBe('dam-to-be-drained.html')
    const html = await readFile(file, 'utf8')
    expect(html).toContain('Work begins in May.')
    expect(html).not.toContain('OFF THE RECORD')

    // let go over this window or another of the desk it is no new story
    await page.evaluate(() =>
      document.body.append(Object.assign(document.createElement('input'), { type: 'file' })),
    )
    const chooser = page.locator('body > input[type=file]')
    await chooser.setInputFiles(file)
    const { storyCount, refusedCount } = await chooser.evaluate((input) => {
      const { copydesk } = window as unknown as {
        copydesk: { importDropped(job: string, files: File[]): Promise<ImportResult> }
      }
      const files = input instanceof HTMLInputElement ? [...(input.files ?? [])] : []
      return copydesk.importDropped(crypto.randomUUID(), files)
    })
    expect([storyCount, refusedCount]).toEqual([0, 0])
    await close()
    expect(existsSync(dirname(file))).toBe(false)
  },
)

testInOwnApp('the menu of the text pastes, cuts, deletes and selects all', async ({ running }) => {
  const { app, page } = running
  await startStory(page)
  await page.keyboard.insertText('Ferry sinks')
  const pick = async (name: string) => {
    await story(page).getByRole('heading').click({ button: 'right' })
    await page.getByRole('menuitem', { name }).first().click()
  }
  const selected = () => page.evaluate(() => String(getSelection()))
  await story(page).getByRole('heading').click({ button: 'right' })
  const colour = (name: string) =>
    page.getByRole('menuitem', { name }).evaluate((item) => getComputedStyle(item).color)
  expect(await colour('Cut')).not.toBe(await colour('Select all'))
  await page.keyboard.press('Escape')
  await pick('Select all')
  await expect.poll(selected).toContain('Ferry sinks')
  await app.evaluate(({ clipboard }) => clipboard.writeText('Dam to be drained'))
  await pick('Paste')
  await expect(story(page)).toHaveText('Dam to be drained')
  for (const name of ['Delete', 'Cut']) {
    await pick('Select all')
    await expect.poll(selected).toContain('Dam to be drained')
    await pick(name)
    await expect(story(page)).toHaveText('')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(story(page)).toHaveText('Dam to be drained')
  }
  // what is typed next is the comment
  await pick('Comment…')
  await expect(page.getByLabel('Comment', { exact: true })).toBeFocused()
})

test('a double click beside the last word leads there, and a block, word or line is deleted as it is meant', async ({
  page,
}) => {
  await startStory(page)
  await paste(page, { text: 'Dam full\n\nIt rains\n\nThe old dam is full.\n\nDivers came.' })
  const lead = story(page).getByText('The old dam is full.')
  await expect(lead).toBeVisible()
  const { width = 0, height = 0 } = (await lead.boundingBox()) ?? {}
  await lead.dblclick({ position: { x: width - 8, y: height / 2 } })
  await page.keyboard.type(' Today.')
  await expect.poll(() => paragraphs(page)).toEqual(['The old dam is full. Today.', 'Divers came.'])

  await page.keyboard.press('Control+Home')
  await (await handleOf(page, 'Divers came.')).click()
  await page.keyboard.press('Delete')
  await expect.poll(() => paragraphs(page)).toEqual(['The old dam is full. Today.'])
  await page.keyboard.press('Control+Z')
  await (await handleOf(page, 'Divers came.')).click()
  await story(page).getByText('Divers came.').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Cut' }).click()
  await expect.poll(() => paragraphs(page)).toEqual(['The old dam is full. Today.'])
})

test('a click leads from a field to where it is in the text, whatever was selected there', async ({
  page,
}) => {
  await startStory(page)
  await page.keyboard.insertText('Ferry sinks off Amedi')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('Divers went down twice')
  await story(page).getByText('Divers').click({ clickCount: 3 })
  const status = page.getByText('4 words selected')
  await expect(status).toBeVisible()
  await page.getByLabel('Slug').click()
  await page.keyboard.insertText('FERRY')
  await story(page)
    .getByText('Ferry')
    .click({ position: { x: 4, y: 8 } })
  await expect(status).toHaveCount(0)
  await page.keyboard.insertText('A ')
  await expect(story(page).locator('[data-part]').first()).toHaveText('A Ferry sinks off Amedi')
  await expect(story(page)).toContainText('Divers went down twice')

  // by keys the cursor is where it rested, with what was selected
  await story(page).getByText('Divers').click({ clickCount: 3 })
  await expect(status).toBeVisible()
  await page.getByLabel('Slug').click()
  await page.keyboard.press('Control+2')
  await expect(story(page)).toBeFocused()
  await page.keyboard.insertText('All are safe')
  await expect(story(page)).not.toContainText('Divers')
})

/** What opens over the desk or in it: the commands that open it, and where it shows. */
const opened: readonly [title: string, shown: string][] = [
  ['Command palette…', '[role=dialog]'],
  ['Link…', '[role=dialog]'],
  ['Find and replace…', '.find-bar'],
  ['Find in all stories…', '[role=dialog]'],
  ['Outline, go to paragraph…', '[role=dialog]'],
  ['Counts…', '[role=dialog]'],
  ['Versions…', '[role=dialog]'],
  ['Export…', '[role=dialog]'],
  ['Settings…', '[role=dialog]'],
  ['Keyboard shortcuts', '[role=dialog]'],
  ['About Copydesk', '[role=dialog]'],
  ['Another story beside', '.beside'],
]

test('Escape closes whatever is open and leaves the cursor in the text, and forced colours show what is chosen', async ({
  page,
}, testInfo) => {
  await startStory(page)
  await page.keyboard.insertText('Ferry sinks')
  await page.keyboard.press('Control+N')
  await expect(story(page)).toHaveText('')
  for (const text of ['Dam to be drained', '', 'Engineers came.']) {
    await page.keyboard.insertText(text)
    if (text !== 'Engineers came.') await page.keyboard.press('Enter')
  }
  for (const [title, shown] of opened) {
    await test.step(title, async () => {
      await page.keyboard.press('Control+Shift+P')
      if (title !== 'Command palette…') {
        await page.getByPlaceholder('Type a command').fill(title)
        await page.getByRole('option', { name: title }).first().click()
        await expect(page.getByPlaceholder('Type a command')).toHaveCount(0)
      }
      await expect(page.locator(shown)).toBeVisible()
      if (shown === '.beside') await page.locator(shown).getByRole('document').focus()
      await page.keyboard.press('Escape')
      await expect(page.locator(shown)).toHaveCount(0)
      await expect(story(page)).toBeFocused()
    })
  }
  const menus: readonly [name: string, open: () => Promise<void>][] = [
    ['the menu of the text', () => story(page).click({ button: 'right' })],
    ['more tools', () => page.getByRole('button', { name: 'More tools' }).click()],
    ['the menu of stages', () => page.locator('.stage-all').click()],
    ['the houses', () => page.getByRole('combobox', { name: 'House style' }).click()],
    ['the embargo', () => page.getByRole('button', { name: 'Embargo' }).click()],
    ['the menu of a row', () => page.locator('.row[aria-current]').click({ button: 'right' })],
  ]
  const menu = page.locator('[role=menu], [role=listbox], [role=dialog]').filter({ visible: true })
  for (const [name, open] of menus) {
    await test.step(name, async () => {
      await open()
      await expect(menu).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(menu).toHaveCount(0)
      if (name !== 'the menu of a row') await expect(story(page)).toBeFocused()
    })
  }
  await test.step('a choice in what the mouse opened leaves that open', async () => {
    await story(page).focus()
    await page.getByRole('button', { name: 'Embargo' }).click()
    await page.getByRole('dialog').getByRole('combobox').click()
    await page.getByRole('option').first().click()
    await expect(page.getByRole('option')).toHaveCount(0)
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await expect(story(page)).toBeFocused()
  })
  await page.emulateMedia({ forcedColors: 'active' })
  const outline = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(await outline('.row[aria-current]')).toBe('solid')
  await page.screenshot({ path: testInfo.outputPath('forced.png') })
})
