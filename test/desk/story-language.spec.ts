import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app'
import { startStory, story } from './story'

async function expectLanguage(page: Page, tag: string, direction: 'ltr' | 'rtl'): Promise<void> {
  await expect(story(page)).toHaveAttribute('lang', tag)
  await expect(story(page)).toHaveAttribute('dir', direction)
}

test('the first letters of a new story set its language, and the next story begins in it', async ({
  page,
}) => {
  await startStory(page)
  await expectLanguage(page, 'en', 'ltr')
  await page.keyboard.type('هە')
  await expectLanguage(page, 'ckb', 'rtl')
  await page.keyboard.type('ولێر')
  await expect(page.getByRole('combobox', { name: 'Language', exact: true })).toHaveText('کوردیی ناوەندی')
  await startStory(page)
  await expectLanguage(page, 'ckb', 'rtl')
  await page.keyboard.type('البصرة تستعد')
  await expectLanguage(page, 'ar', 'rtl')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Backspace')
  await startStory(page)
  await page.keyboard.type('Ferry')
  await expectLanguage(page, 'en', 'ltr')
})

test('a language that an editor chose stays, whatever is typed', async ({ page }) => {
  await startStory(page)
  await page.getByRole('combobox', { name: 'Language', exact: true }).click()
  await page.getByRole('option', { name: 'العربية' }).click()
  await story(page).click()
  await page.keyboard.type('BBC')
  await expectLanguage(page, 'ar', 'rtl')
})

test('every new story begins in the language of the settings', async ({ page }) => {
  await startStory(page)
  await page.keyboard.press('Control+,')
  await page.getByLabel('Language of a new story').click()
  await page.getByRole('option', { name: 'کوردیی ناوەندی' }).click()
  await page.keyboard.press('Escape')
  await startStory(page)
  await expectLanguage(page, 'ckb', 'rtl')
  await page.keyboard.type('Ferry')
  await expectLanguage(page, 'en', 'ltr')
  await startStory(page)
  await expectLanguage(page, 'ckb', 'rtl')
})

test('words of a story run in the panels as in its text, whatever letters they begin with', async ({
  page,
}) => {
  await startStory(page)
  await page.keyboard.type('هەولێر')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('ERBIL (کوردستان 24) – باران دەبارێت.')
  const runsAsText = async (shown: Locator) => {
    await expect(shown).toBeVisible()
    // the panels follow the text a moment behind
    await expect(shown).toHaveCSS('direction', 'rtl')
  }
  await runsAsText(page.locator('.printed bdi'))
  await page.keyboard.press('Control+Alt+M')
  await page.locator('.comment-form').getByRole('textbox', { name: 'Your name' }).fill('Dara Aziz')
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Where?')
  await page.keyboard.press('Control+Enter')
  await runsAsText(page.locator('button.comment-subject'))
  await story(page).focus()
  await page.keyboard.press('Control+Shift+T')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' NASA (ناسا)')
  await runsAsText(page.locator('.suggestion ins'))
})

test('a paragraph or a list in the other script has its own direction as it is typed, and names have none', async ({
  page,
}) => {
  await startStory(page)
  await page.getByRole('combobox', { name: 'Language', exact: true }).click()
  await page.getByRole('option', { name: 'کوردیی ناوەندی' }).click()
  await story(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('Zagros Wire')
  const paragraph = story(page).getByText('Zagros Wire')
  await expect(paragraph).toHaveCSS('direction', 'rtl')
  await page.keyboard.type(' reports.')
  await expect(paragraph).toHaveCSS('direction', 'ltr')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- The bridge is open.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The road is closed.')
  const [list, item] = [story(page).locator('ul'), story(page).getByText('The road is closed.')]
  await expect(list).toHaveCSS('direction', 'ltr')
  // with items of both, the signs stay at the side of the story, and each line has its own direction
  await page.keyboard.press('Enter')
  await page.keyboard.type('پردەکە سبەی دەکرێتەوە، پارێزگار گوتی.')
  await expect(list).toHaveCSS('direction', 'rtl')
  await expect(item).toHaveCSS('direction', 'ltr')
  await expect(item).toHaveCSS('text-align', 'right')
})
