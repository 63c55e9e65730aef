import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test, testInOwnApp } from './app'
import { startStory, story } from './story'

const list = (page: Page) => page.getByRole('list', { name: 'Stories' })
const row = (page: Page, title: string) => list(page).getByRole('button', { name: title })
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })
const messages = (page: Page) => page.getByRole('region', { name: /^Messages/ })

async function write(page: Page, ...headlines: string[]): Promise<void> {
  for (const headline of headlines) {
    await startStory(page)
    await expect(story(page)).toHaveText('')
    await page.keyboard.type(headline)
    await expect(row(page, headline)).toBeVisible()
  }
}

async function typeInPalette(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill(text)
}

test('a story is moved on by the palette, by keys and by its row, each an undo step, and the list stays in order', async ({
  page,
}) => {
  await write(page, 'Ferry returns')
  await typeInPalette(page, 'stage')
  await expect(page.getByRole('option').first()).toHaveText(/Next stage/)
  await expect(option(page, /Previous stage/)).toHaveAttribute('aria-disabled', 'true')
  await expect(option(page, /Previous stage/)).toContainText('No further stage')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Ferry returns')).toContainText('Editing')
  await expect(page.getByRole('button', { name: 'Sort: Newest first' })).toBeVisible()
  await expect(story(page)).toBeFocused()
  await page.keyboard.press('F9')
  await expect(row(page, 'Ferry returns')).toContainText('Ready')
  await page.keyboard.press('Shift+F9')
  await expect(row(page, 'Ferry returns')).toContainText('Editing')
  await page.keyboard.press('Control+Z')
  await expect(row(page, 'Ferry returns')).toContainText('Ready')
  await row(page, 'Ferry returns').click({ button: 'right' })
  // all of the menu is in sight
  await expect(page.getByRole('menuitem', { name: 'Move to bin' })).toBeInViewport({ ratio: 1 })
  await page.getByRole('menuitem', { name: 'Move to: Filed' }).click()
  await expect(row(page, 'Ferry returns')).toContainText('Filed')
  await row(page, 'Ferry returns').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Language' }).click()
  await expect(page.getByRole('menu')).toHaveCount(2)
  // what takes the focus meanwhile does not close it, and gets no key
  await page.locator('.ProseMirror').evaluate((element) => element instanceof HTMLElement && element.focus())
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await expect(page.getByRole('menu')).toHaveCount(2)
  await expect(page.locator('.ProseMirror')).not.toBeFocused()
  await page.getByRole('menuitem', { name: /^Language: .العربية.$/ }).click()
  await expect(story(page)).toHaveAttribute('dir', 'rtl')
})

// it takes a story's file away, and what else there is of it stays
testInOwnApp(
  'details of many stories are changed at once, taken back by one undo, and failures are named',
  async ({ running: { page, desk } }) => {
    await write(page, 'Ferry returns', 'Bridge opens', 'Dam closes')
    await row(page, 'Dam closes').focus()
    await page.keyboard.press('Control+A')
    await typeInPalette(page, 'ready')
    await page.keyboard.press('Enter')
    await expect(messages(page)).toContainText('3 stories changed')
    await expect(list(page).locator('[data-stage=ready]')).toHaveCount(3)
    await messages(page).getByRole('button', { name: 'Undo' }).click()
    await expect(list(page).locator('[data-stage=draft]')).toHaveCount(3)

    await row(page, 'Dam closes').focus()
    await page.keyboard.press('Control+A')
    await expect(list(page).locator('[data-picked]')).toHaveCount(3)
    const gone = await row(page, 'Ferry returns').getAttribute('data-id')
    await typeInPalette(page, 'house reuters')
    await rm(join(desk, 'stories', `${gone}.json`))
    await page.keyboard.press('Enter')
    await expect(messages(page)).toContainText(
      'One story could not be changedFerry returns: This story is not on the desk.',
    )
    await expect(messages(page)).toContainText('2 stories changed')
  },
)

test('what does not apply is shown greyed with why, and nothing that is not found has a heading', async ({
  page,
}) => {
  await write(page, 'Ferry returns')
  await typeInPalette(page, 'restore from')
  await expect(option(page, /Restore from bin/)).toHaveAttribute('aria-disabled', 'true')
  await expect(option(page, /Restore from bin/)).toContainText('Select a story in the bin first')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible()
  await page.getByPlaceholder('Type a command').fill('zeppelin')
  await expect(page.getByText('Nothing found')).toBeVisible()
  await expect(page.getByRole('dialog').getByText('Stories', { exact: true })).toHaveCount(0)
})

test('an embargo is set for several stories and lifted from all', async ({ page }) => {
  await write(page, 'Ferry returns', 'Bridge opens')
  await row(page, 'Bridge opens').click()
  await row(page, 'Ferry returns').click({ modifiers: ['Control'] })
  await typeInPalette(page, 'embargo')
  await page.getByRole('option', { name: /^Embargo…/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Embargo of 2 stories' })
  await dialog.getByLabel('Embargo date').fill('24 Dec 2031')
  await dialog.getByLabel('Embargo time').fill('08:00')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await expect(list(page).locator('.row-hold')).toHaveText(['24 Dec 2031', '24 Dec 2031'])
  await typeInPalette(page, 'lift')
  await page.keyboard.press('Enter')
  await expect(list(page).locator('.row-hold')).toHaveCount(0)
})

test('the bin shows no story of the desk, offers to restore, and the desk comes back as it was', async ({
  page,
}) => {
  await write(page, 'Ferry returns', 'Bridge opens')
  await page.keyboard.press('Control+1')
  await row(page, 'Ferry returns').click()
  await page.keyboard.press('Delete')
  await expect(story(page)).toContainText('Bridge opens')
  await page.getByRole('button', { name: 'Bin' }).click()
  await expect(row(page, 'Ferry returns')).toBeVisible()
  await expect(story(page)).toHaveCount(0)
  await typeInPalette(page, 'restore from')
  await expect(option(page, /Restore from bin/)).toContainText('Select a story in the bin first')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Back to the desk' }).first().click()
  await expect(story(page)).toContainText('Bridge opens')
  await page.getByRole('button', { name: 'Bin' }).click()
  await row(page, 'Ferry returns').click()
  await typeInPalette(page, 'restore from')
  await page.keyboard.press('Enter')
  await expect(story(page)).toContainText('Ferry returns')
  await expect(list(page).getByRole('listitem')).toHaveCount(2)
})

test('Enter in the palette takes only what answers all that is typed, however fast it comes', async ({
  page,
}) => {
  await write(page, 'Bridge opens', 'Ferry returns')
  for (let attempt = 0; attempt < 8; attempt++) {
    await typeInPalette(page, 'zeppelin')
    await page.keyboard.press('Enter')
    // in the palette, or in a message where Enter came before the answer
    await expect(page.getByText('Nothing found').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(story(page)).toContainText('Ferry returns')
  }
  await typeInPalette(page, 'bridge ope')
  await page.keyboard.press('Enter')
  await expect(story(page)).toContainText('Bridge opens')
})

test('a palette that is called up in the moment in which the last one closes keeps what is typed', async ({
  page,
}) => {
  await write(page, 'Ferry returns')
  await page.keyboard.press('Control+End')
  await typeInPalette(page, 'table')
  await expect(page.getByRole('option').first()).toContainText('Table')
  // both keys in one task: nothing that the first one leaves for later can have come when the second does
  await page.getByPlaceholder('Type a command').evaluate((field) => {
    const key = (key: string, held = {}) =>
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held })
    field.dispatchEvent(key('Enter'))
    document.body.dispatchEvent(key('P', { code: 'KeyP', ctrlKey: true, shiftKey: true }))
  })
  // the text is no part of what is read aloud while the palette is over it
  await expect(page.locator('.ProseMirror table')).toBeVisible()
  await page.keyboard.type('caption')
  await expect(page.getByPlaceholder('Type a command')).toHaveValue('caption')
  await expect(page.locator('.ProseMirror')).not.toContainText('caption')
})

test('a story opened from the palette or by Enter on its row has the cursor, and what is typed at once goes into it', async ({
  page,
}) => {
  await write(page, 'Ferry returns', 'Bridge opens')
  await typeInPalette(page, 'ferry')
  await expect(option(page, 'Ferry returns')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await page.keyboard.type('late ')
  await expect(story(page)).toBeFocused()
  await expect(story(page)).toContainText('late')
  await expect(story(page)).toContainText('Ferry returns')
  await row(page, 'Bridge opens').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('soon ')
  await expect(story(page)).toContainText('Bridge opens')
  await expect(story(page)).toContainText('soon')
  await expect(row(page, 'Bridge opens')).not.toContainText('late')
})

test('Ctrl+K links the word at the cursor, or a text that is typed', async ({ page }) => {
  await write(page, 'Ferry returns')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('The ferry')
  await page.keyboard.press('Control+K')
  await page.getByLabel('Address').fill('example.org')
  await page.keyboard.press('Enter')
  await expect(story(page).locator('a')).toHaveText('ferry')
  await page.keyboard.type(' is ')
  await page.keyboard.press('Control+K')
  await page.getByLabel('Address').fill('example.net')
  await page.getByLabel('Text').fill('late')
  await page.keyboard.press('Enter')
  await expect(story(page).locator('a')).toHaveText(['ferry', 'late'])
})

test('the context menu acts where it is asked for, and cuts and pastes', async ({ page }) => {
  await write(page, 'Ferry returns')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('One')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Two')
  await story(page)
    .locator('p', { hasText: 'One' })
    .click({ button: 'right', position: { x: 4, y: 10 } })
  await page.getByRole('menuitem', { name: 'Quote' }).click()
  await expect(story(page).locator('blockquote')).toHaveText('One')
  await page.keyboard.press('Control+A')
  await story(page).locator('blockquote').click({ button: 'right' })
  await expect(page.getByRole('menuitem', { name: 'Cut Ctrl+X' })).toBeEnabled()
  await expect(page.getByRole('menuitem', { name: /^Paste without formatting/ })).toBeVisible()
  await page.keyboard.press('Escape')
})

test('the list is compact or roomy, tells the fields that are chosen, and remembers it', async ({
  running: first,
  launch,
}) => {
  await write(first.page, 'Ferry returns')
  const height = async (page: Page) => (await row(page, 'Ferry returns').boundingBox())?.height ?? 0
  const roomy = await height(first.page)
  await first.page.getByRole('button', { name: 'List view' }).click()
  await first.page.getByRole('menuitemcheckbox', { name: 'Compact list' }).click()
  await first.page.getByRole('menuitemcheckbox', { name: 'Show in list: Words' }).click()
  await first.page.keyboard.press('Escape')
  await expect(row(first.page, 'Ferry returns')).toContainText('0 words')
  expect(await height(first.page)).toBeLessThan(roomy)
  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible()
  await first.close()
  const { page } = await launch({ desk: first.desk })
  await expect(row(page, 'Ferry returns')).toContainText('0 words')
  expect(await height(page)).toBeLessThan(roomy)
})

test('a story that has no headline is listed by its first words, and the open story is always in sight', async ({
  page,
}) => {
  await startStory(page)
  await page.keyboard.press('Control+End')
  await page.keyboard.type('A ferry is late')
  await expect(row(page, 'A ferry is late')).toBeVisible()
  for (let number = 1; number <= 14; number++) await write(page, `Story ${number}`)
  await typeInPalette(page, 'ferry late')
  await expect(option(page, 'A ferry is late')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(story(page)).toContainText('A ferry is late')
  await expect(row(page, 'A ferry is late')).toBeInViewport()
  await expect(row(page, 'A ferry is late')).toHaveAttribute('aria-current', 'true')
})
