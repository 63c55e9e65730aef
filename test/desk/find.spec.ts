import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { paste, startStory, story } from './story'

const find = (page: Page) => page.getByRole('textbox', { name: 'Find', exact: true })
const replaceWith = (page: Page) => page.getByRole('textbox', { name: 'Replace with' })
const bar = (page: Page) => page.locator('.find-bar')
const status = (page: Page) => bar(page).getByRole('status')
const selected = (page: Page) => page.evaluate(() => getSelection()?.toString())

/** A story with these paragraphs under its headline, and the cursor at the end of the last. */
async function write(page: Page, headline: string, ...body: string[]): Promise<void> {
  await startStory(page)
  await page.keyboard.insertText(headline)
  await page.keyboard.press('Enter')
  for (const paragraph of body) {
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(paragraph)
  }
}

test('the keys of finding lead where they are meant to from anywhere', async ({ page }) => {
  await write(page, 'Ferry', 'A ferry sank. Ferries float.', 'The ferry is back.')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Control+F')
  await expect(find(page)).toBeFocused()
  await expect(find(page)).toHaveValue('Ferry')
  await expect(status(page)).toHaveText('1 of 3')
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('2 of 3')
  // what is typed next replaces what is in the field
  await page.keyboard.type('float')
  await expect(find(page)).toHaveValue('float')

  await story(page)
    .getByText('The ferry is back.')
    .dblclick({ position: { x: 40, y: 10 } })
  const word = await selected(page)
  await page.keyboard.press('Control+F')
  await expect(find(page)).toBeFocused()
  await expect(find(page)).toHaveValue(word ?? '')
  await find(page).fill('ferry')

  await page.getByLabel('Slug').focus()
  await page.keyboard.press('F3')
  await expect(status(page)).toHaveText(/ of 3$/)
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.getByLabel('Slug')).toBeFocused()

  // the last search goes on, and opens with the bar
  await page.keyboard.press('F3')
  await story(page).focus()
  await expect.poll(() => selected(page)).toMatch(/^ferry$/i)
  await page.keyboard.press('Control+F')
  await expect(find(page)).toHaveValue(/^ferry$/i)
  await page.keyboard.press('Enter')
  const before = await status(page).textContent()
  await page.keyboard.press('Escape')
  await expect(story(page)).toBeFocused()
  expect((await selected(page))?.toLowerCase()).toBe('ferry')
  expect(before).toMatch(/^\d of 3$/)
})

test('Escape closes the bar from the text', async ({ page }) => {
  await write(page, 'Ferry', 'A ferry sank.')
  await page.keyboard.press('Control+F')
  await expect(find(page)).toBeFocused()
  await story(page).click()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await page.keyboard.type('!')
  await expect(story(page)).toContainText('!')
})

test('a name is corrected everywhere in one step, and back', async ({ page }) => {
  await startStory(page)
  await page.keyboard.insertText('HUSSEYN WINS')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('DUHOK (Kurdistan 24) – Husseyn Ali won, Husséyn’s party said.')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('Editing by Husseyn Omar')
  await expect(page.getByLabel('Editing by')).toHaveValue('Husseyn Omar')

  await page.keyboard.press('Control+F')
  await find(page).fill('Husseyn')
  await page.keyboard.press('Tab')
  await expect(replaceWith(page)).toBeFocused()
  await page.keyboard.type('Hussein')
  await page.keyboard.press('Tab')
  for (const name of ['Previous', 'Next', 'Replace', 'Replace all']) {
    await expect(bar(page).getByRole('button', { name, exact: true })).toBeFocused()
    if (name !== 'Replace all') await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('4 replaced')
  await expect(bar(page).getByRole('button', { name: 'Replace all' })).toBeFocused()
  await expect(story(page)).toContainText('HUSSEIN WINS')
  await expect(story(page)).toContainText('Hussein Ali won, Hussein’s party')
  await expect(page.getByLabel('Editing by')).toHaveValue('Hussein Omar')

  await bar(page).getByRole('button', { name: 'Undo' }).click()
  await expect(story(page)).toContainText('HUSSEYN WINS')
  await expect(page.getByLabel('Editing by')).toHaveValue('Husseyn Omar')
  await expect(find(page)).toBeFocused()
  await expect(status(page)).toHaveText('4 matches')
})

test('one after the other is replaced or passed over', async ({ page }) => {
  await write(page, 'Ship', 'A ship, a ship, a ship.')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+F')
  await find(page).fill('ship')
  await page.keyboard.press('Tab')
  await page.keyboard.type('boat')
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('1 of 4')
  await page.keyboard.press('Enter')
  await expect(status(page)).toHaveText('1 of 3')
  await page.keyboard.press('F3')
  await page.keyboard.press('Enter')
  await expect(story(page)).toContainText('Boat')
  await expect(story(page)).toContainText('A ship, a boat, a ship.')
})

test('expressions, parts and quotations', async ({ page }) => {
  await write(page, 'At 12:30', 'It was 12:30, “at 12:31,” he said.', 'On 3 May.')
  await page.keyboard.press('Control+F')
  await bar(page).getByLabel('Regular expression').check()
  await find(page).fill('(\\d+):(\\d+)')
  await expect(status(page)).toHaveText('3 matches')
  await bar(page).getByLabel('Not in quotations').check()
  await expect(status(page)).toHaveText('2 matches')
  await bar(page).getByRole('combobox', { name: 'Find in' }).click()
  await page.getByRole('option', { name: 'Body' }).click()
  await expect(status(page)).toHaveText('1 match')
  await replaceWith(page).fill('$1.$2')
  await bar(page).getByRole('button', { name: 'Replace all' }).click()
  await expect(story(page)).toContainText('It was 12.30, “at 12:31,”')
  await expect(story(page)).toContainText('At 12:30')
  await find(page).fill('(12')
  await expect(status(page)).toHaveText('The expression is not complete')
  await find(page).fill('(a+)+(a+)+$')
  await expect(status(page)).toHaveText('No matches')
})

test('what is selected is looked through alone', async ({ page }) => {
  await write(page, 'Rain', 'Rain fell.', 'Rain rain.', 'Rain stopped.')
  await story(page).getByText('Rain rain.').click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+End')
  await page.keyboard.press('Control+F')
  await bar(page).getByRole('combobox', { name: 'Find in' }).click()
  await page.getByRole('option', { name: 'Selection' }).click()
  await find(page).fill('rain')
  await expect(status(page)).toHaveText(/ 2$|^2 /)
  await replaceWith(page).fill('snow')
  await bar(page).getByRole('button', { name: 'Replace all' }).click()
  await expect(story(page)).toContainText('Rain fell.')
  await expect(story(page)).toContainText('Snow snow.')
  await expect(story(page)).toContainText('Rain stopped.')
})

test('letters of Kurdish and Arabic are found however they are written', async ({ page }) => {
  await write(page, 'كوردستان', 'لە کوردستان، أَحْمَد گوتی.', 'هه‌ولێر')
  await page.keyboard.press('Control+F')
  for (const [text, count] of [
    ['کوردستان', '2 matches'],
    ['احمد', '1 match'],
    ['هەولێر', '1 match'],
  ] as const) {
    await find(page).fill(text)
    await expect(status(page)).toHaveText(count)
  }
  await find(page).fill('كوردستان')
  await bar(page).getByLabel('Exact letters').check()
  await expect(status(page)).toHaveText('1 match')
})

test('all is seen in a narrow window, and nothing that is shown lies outside of the bar', async ({
  running: { app, page },
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(800, 600))
  await write(page, 'Ferry', 'A ferry sank.')
  await page.keyboard.press('Control+F')
  await find(page).fill('ferry')
  await expect(status(page)).toHaveText('2 matches')
  const outer = await bar(page).boundingBox()
  for (const each of await bar(page).locator('input, button, [role=status]').all()) {
    const box = await each.boundingBox()
    expect(box && outer && box.x >= outer.x && box.x + box.width <= outer.x + outer.width).toBe(true)
  }
})

test('a very long story is looked through at once, and typing goes on', async ({ page }) => {
  await startStory(page)
  const paragraph = 'The minister of Kurdistan said on Tuesday that the flood had passed the bridge. '.repeat(
    8,
  )
  await paste(page, { text: `Long\n\nread\n\n${Array.from({ length: 450 }, () => paragraph).join('\n\n')}` })
  await expect(story(page)).toContainText('minister')
  await page.keyboard.press('Control+F')
  await find(page).fill('minister')
  await expect(status(page)).toHaveText('3,600 matches')
  await replaceWith(page).fill('premier')
  await bar(page).getByRole('button', { name: 'Replace all' }).click()
  await expect(status(page)).toHaveText('3,600 replaced')
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+Z')
  await expect(status(page)).toHaveText('3,600 matches')
})
