import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { startStory, story } from './story'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Find in all stories' })
const status = (page: Page) => dialog(page).getByRole('status')
const find = (page: Page) => dialog(page).getByRole('textbox', { name: 'Find' })

async function write(page: Page, headline: string, body: string): Promise<void> {
  await startStory(page)
  await page.keyboard.insertText(headline)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText(body)
  await expect(page.getByRole('list', { name: 'Stories' })).toContainText(headline)
  await expect(page.locator('.saving')).toHaveAttribute('data-state', 'saved')
}

test('a name is corrected in all stories at once, chosen one by one, and back', async ({ page }) => {
  await write(page, 'Vote', 'Husseyn won. HUSSEYN’S party cheered.')
  await write(page, 'Sorani', 'حوسێن Husséyn گوتی.')
  await write(page, 'Rain', 'It rained on Husseyn.')

  await page.keyboard.press('Control+Shift+F')
  await expect(find(page)).toBeFocused()
  await page.keyboard.type('husseyn')
  await dialog(page).getByRole('textbox', { name: 'Replace with' }).fill('Hussein')
  await find(page).press('Enter')
  await expect(status(page)).toHaveText('4 matches in 3 stories')
  await expect(dialog(page).locator('mark')).toHaveText(['Husseyn', 'Husséyn', 'Husseyn', 'HUSSEYN'])
  await dialog(page).getByLabel('Match 1 in “Vote”').uncheck()
  await dialog(page).getByRole('button', { name: 'Replace 3 matches in 3 stories' }).click()
  await expect(status(page)).toHaveText('3 matches replaced in 3 stories')
  // the button that had the focus is gone
  await expect(find(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(story(page)).toContainText('It rained on Hussein.')

  const list = page.getByRole('list', { name: 'Stories' })
  // what was changed last comes first, once the list has heard of it
  await expect(list.getByRole('listitem').first()).toContainText('Vote')
  await list.getByText('Vote').click()
  await expect(story(page)).toContainText('Husseyn won. HUSSEIN’S party')
  // it is undone in the story that was open then, and in the one that is open now
  await page.keyboard.press('Control+Shift+F')
  await dialog(page).getByRole('button', { name: 'Undo' }).click()
  await expect(status(page)).toHaveText('Replacing was undone in 3 stories')
  await page.keyboard.press('Escape')
  await expect(story(page)).toContainText('HUSSEYN’S party')
  await list.getByText('Rain').click()
  await expect(story(page)).toContainText('It rained on Husseyn.')
})

test('a match opens its story with the match selected, and the list says which stories are searched', async ({
  page,
}) => {
  await write(page, 'Ferry', 'The captain spoke.')
  await write(page, 'Storm', 'No captain spoke.')
  await page.getByRole('textbox', { name: 'Filter' }).fill('ferry')
  await page.keyboard.press('Control+Shift+F')
  await find(page).fill('captain')
  await find(page).press('Enter')
  await expect(status(page)).toHaveText('1 match in 1 story')
  const scope = dialog(page).getByRole('combobox', { name: 'Stories' })
  await scope.focus()
  await page.keyboard.press('a')
  await expect(scope).toHaveText('All stories')
  await dialog(page).getByRole('button', { name: 'Find' }).click()
  await expect(status(page)).toHaveText('2 matches in 2 stories')
  await dialog(page)
    .getByRole('button', { name: /The captain spoke/ })
    .click()
  await expect(story(page)).toContainText('Ferry')
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('captain')

  await page.keyboard.press('Control+Shift+F')
  await expect(find(page)).toHaveValue('captain')
  await dialog(page).getByLabel('Regular expression').check()
  await find(page).fill('(captain')
  await find(page).press('Enter')
  await expect(status(page)).toHaveText('The expression is not complete')
})
