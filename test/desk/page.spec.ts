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
  await expect(page.getByRole('dialog')).toContainText('There is no version as received')
  await page.keyboard.press('Escape')
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

test('a desk note stays in the story, folds to a sign, and no other program gets it', async ({ page }) => {
  await startStory(page)
  await paste(page, { text: 'Ferry is back\n\nSafe\n\nThe ferry came back.\n\nCall the owner.' })
  const words = page.locator('.status-bar .sizes')
  await expect(words).toContainText('7 words')
  await story(page).locator('p', { hasText: 'Call the owner.' }).click()
  await page.keyboard.press('Control+Shift+N')
  const note = story(page).locator('[data-part=desk-note]')
  await expect(note).toHaveText('Call the owner.')
  await expect(words).toContainText('4 words')
  await expect(page.getByText('3 words in desk notes')).toBeVisible()
  await page.keyboard.press('Control+Alt+P')
  const preview = page.frameLocator('iframe').first()
  await expect(preview.getByText('The ferry came back.')).toBeVisible()
  await expect(preview.getByText('Call the owner.')).toHaveCount(0)
  await page.keyboard.press('Control+Alt+P')

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Shift+H')
  await expect(note).toHaveCSS('font-size', '0px')
  await note.click({ position: { x: 1, y: 1 }, force: true })
  await expect(note).not.toHaveCSS('font-size', '0px')
  await page.keyboard.press('Control+Shift+H')

  const copied = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const hear = ({ clipboardData: data }: ClipboardEvent) =>
          resolve(`${data?.getData('text/plain')}${data?.getData('text/html')}`)
        addEventListener('copy', hear, { once: true })
      }),
  )
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+C')
  expect(await copied).toContain('The ferry came back.')
  expect(await copied).not.toContain('Call the owner.')
  await startStory(page)
  await page.keyboard.press('Control+V')
  await expect(note).toHaveText('Call the owner.')
})
