import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { startStory, story } from './story'

const list = (page: Page) => page.getByRole('list', { name: 'Stories' })
const row = (page: Page, title: string) => list(page).getByRole('button', { name: title })
const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })
const messages = (page: Page) => page.getByRole('region', { name: /Notifications/ })

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
  await page.getByRole('menuitem', { name: 'Move to: Filed' }).click()
  await expect(row(page, 'Ferry returns')).toContainText('Filed')
  await row(page, 'Ferry returns').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Language' }).click()
  await page.getByRole('menuitem', { name: 'Language: العربية' }).click()
  await expect(story(page)).toHaveAttribute('dir', 'rtl')
})

test('details of many stories are changed at once, taken back by one undo, and failures are named', async ({
  running: { page, desk },
}) => {
  await write(page, 'Ferry returns', 'Bridge opens', 'Dam closes')
  await row(page, 'Dam closes').focus()
  await page.keyboard.press('Control+A')
  await typeInPalette(page, 'ready')
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText('3 stories changed')
  await expect(list(page).locator('[data-stage=ready]')).toHaveCount(3)
  await messages(page).getByRole('button', { name: 'Undo' }).click()
  await expect(list(page).locator('[data-stage=draft]')).toHaveCount(3)

  await row(page, 'Bridge opens').click()
  await row(page, 'Ferry returns').click({ modifiers: ['Control'] })
  await row(page, 'Dam closes').click({ modifiers: ['Control'] })
  const gone = await row(page, 'Ferry returns').getAttribute('data-id')
  await typeInPalette(page, 'house reuters')
  await rm(join(desk, 'stories', `${gone}.json`))
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText(
    'One story could not be changedFerry returns: This story is not on the desk.',
  )
  await expect(messages(page)).toContainText('2 stories changed')
})

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
  await expect(list(page).locator('.row-hold')).toHaveText([/24 Dec 08:00/, /24 Dec 08:00/])
  await typeInPalette(page, 'lift')
  await page.keyboard.press('Enter')
  await expect(list(page).locator('.row-hold')).toHaveCount(0)
})
