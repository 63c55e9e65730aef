import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { startStory, story } from './story'

/** A new story with the cursor in its body. */
async function startBody(page: Page): Promise<void> {
  await startStory(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
}

const paragraphs = (page: Page) => story(page).locator('p:not([data-part])')

/** Types as a keyboard of Arabic or Kurdish letters does: each by itself. */
async function typeLetters(page: Page, text: string): Promise<void> {
  for (const letter of text) await page.keyboard.insertText(letter)
}

test('quotation marks, dashes and apostrophes are put right as they are typed, and taken back by one key', async ({
  page,
}) => {
  await startBody(page)
  await page.keyboard.type('"It won\'t," he said -- twice...')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice…')
  await page.keyboard.press('Backspace')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice...')
  await page.keyboard.type(' "')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice... “')
  await page.keyboard.press('Control+Z')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice... "')
  await page.keyboard.press('Control+Shift+Z')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice... “')
  await page.keyboard.type('No')
  await expect(paragraphs(page)).toHaveText('“It won’t,” he said – twice... “No')
})

test('Kurdish is typed with its own signs and letters, whatever the keyboard has', async ({ page }) => {
  await startBody(page)
  await page.getByLabel('Language').click()
  await page.getByRole('option', { name: 'کوردیی ناوەندی' }).click()
  await paragraphs(page).click()
  await typeLetters(page, 'گوتی "كوردي", بۆچی?')
  await expect(paragraphs(page)).toHaveText('گوتی «کوردی»، بۆچی؟')
  await page.keyboard.press('Backspace')
  await expect(paragraphs(page)).toHaveText('گوتی «کوردی»، بۆچی?')
})

test('an input method composes undisturbed', async ({ page }) => {
  await startBody(page)
  await page.keyboard.type('He said ')
  const client = await page.context().newCDPSession(page)
  for (const text of ['"', '"n', '"ni', '"nihon"'])
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await expect(paragraphs(page)).toHaveText('He said "nihon"')
  await page.keyboard.insertText('"日本"')
  await expect(paragraphs(page)).toHaveText('He said "日本"')
})

test('slugs and addresses stay as they are typed', async ({ page }) => {
  await startBody(page)
  await page.keyboard.type('See www.city.example/a--b?q="x" now')
  await expect(paragraphs(page)).toHaveText('See www.city.example/a--b?q="x" now')
  await expect(story(page).getByRole('link')).toHaveText('www.city.example/a--b?q="x')
  await page.getByLabel('Slug').fill('it\'s--"a"')
  await expect(page.getByLabel('Slug')).toHaveValue('it\'s--"a"')
})

test('a rule that is switched off in Settings is off at once', async ({ page }) => {
  await startBody(page)
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Typing' }).click()
  await page.getByLabel('Quotation marks').uncheck()
  await page.keyboard.press('Escape')
  await paragraphs(page).click()
  await page.keyboard.type('"No" -- ')
  await expect(paragraphs(page)).toHaveText('"No" – ')
})

test('typing is taken back in sentences and paragraphs, and after a restart as well', async ({ launch }) => {
  const first = await launch()
  await startBody(first.page)
  await first.page.keyboard.type("The dam is full. It won't hold.")
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.type('Engineers came. They left')
  await first.page.keyboard.press('Control+Z')
  await expect(paragraphs(first.page).last()).toHaveText('Engineers came.')
  await first.close()

  const { page } = await launch({ desk: first.desk })
  await expect(paragraphs(page).last()).toHaveText('Engineers came.')
  await story(page).focus()
  await page.keyboard.press('Control+Z')
  await expect(paragraphs(page)).toHaveText(['The dam is full. It won’t hold.'])
  await page.keyboard.press('Control+Z')
  await expect(paragraphs(page)).toHaveText(['The dam is full.'])
  await page.keyboard.press('Control+Shift+Z')
  await expect(paragraphs(page)).toHaveText(['The dam is full. It won’t hold.'])
})
