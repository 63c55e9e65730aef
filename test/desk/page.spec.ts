import { expect, test } from './app'
import { paste, startStory, story } from './story'

test('focus mode dims all but the paragraph with the cursor', async ({ page }) => {
  await startStory(page)
  await paste(page, { text: 'Ferry\n\nSafe\n\nFirst paragraph.\n\nSecond paragraph.' })
  const first = story(page).locator('p', { hasText: 'First paragraph.' })
  const second = story(page).locator('p', { hasText: 'Second paragraph.' })
  await second.click()
  await page.keyboard.press('Control+Alt+D')
  await expect(first).toHaveCSS('opacity', '0.35')
  await expect(second).toHaveCSS('opacity', '1')
  await page.keyboard.press('Control+Home')
  await expect(second).toHaveCSS('opacity', '0.35')
  await page.keyboard.press('Control+Alt+D')
  await expect(second).toHaveCSS('opacity', '1')
})

test('with typewriter scrolling the line that is typed stays in the middle', async ({ page }) => {
  await startStory(page)
  await paste(page, {
    text: `Ferry\n\nSafe\n\n${Array.from({ length: 40 }, (_, at) => `Paragraph ${at}.`).join('\n\n')}`,
  })
  await page.keyboard.press('Control+Alt+T')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('The end')
  await expect(story(page)).toContainText('Paragraph 39.The end')
  const place = () =>
    page.evaluate(() => {
      const caret = getSelection()?.getRangeAt(0).getBoundingClientRect()
      const sight = document.querySelector('[data-page-scroller]')?.getBoundingClientRect()
      return caret && sight ? (caret.top - sight.top) / sight.height : 0
    })
  await expect.poll(async () => Math.abs((await place()) - 0.5)).toBeLessThan(0.1)
})

test('a story is compared with what was received by one key, and one that was written here says so', async ({
  page,
}) => {
  await startStory(page)
  await page.keyboard.type('Own story')
  await page.keyboard.press('Control+Shift+R')
  await expect(page.getByText('There is no version as received')).toBeVisible()
  await startStory(page)
  await paste(page, {
    text: 'Ferry sinks\n\nAll are safe\n\nLONDON, Nov 27 (Reuters) - A ferry sank on Friday.',
  })
  await expect(story(page)).toContainText('A ferry sank')
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' It was calm.')
  await page.keyboard.press('Control+Shift+R')
  const versions = page.getByRole('dialog', { name: 'Versions' })
  await expect(versions).toContainText('As received')
  await expect(versions.locator('ins')).toContainText('It was calm.')
})

test('reading aloud says where the system has no voice for the language', async ({ page }) => {
  await startStory(page)
  await page.evaluate(() => {
    speechSynthesis.getVoices = () => []
  })
  await page.keyboard.press('Control+Shift+P')
  await page.keyboard.type('Read aloud')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This computer has no voice that reads English')).toBeVisible()
})
