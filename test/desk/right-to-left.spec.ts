import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { startStory, story } from './story'

/** The number of letters before the cursor in its paragraph, and what is selected. */
const place = (page: Page) =>
  page.evaluate(() => {
    const selection = getSelection()
    const node = selection?.focusNode
    const block = (node instanceof Element ? node : node?.parentElement)?.closest('p')
    if (!selection || !node || !block) throw new Error('the cursor is in no paragraph')
    const before = document.createRange()
    before.setStart(block, 0)
    before.setEnd(node, selection.focusOffset)
    return { letters: before.toString().length, selected: selection.toString() }
  })

test.beforeEach(async ({ page }) => {
  await startStory(page)
  await page.getByRole('combobox', { name: 'Language', exact: true }).click()
  await page.getByRole('option', { name: 'العربية' }).click()
  await story(page).click()
  await page.keyboard.press('Control+End')
})

test('arrows lead through quotes, bold words and names in Latin letters, into the next paragraph and back', async ({
  page,
}) => {
  await page.keyboard.insertText('قال «الوزير» إن ')
  await page.keyboard.press('Control+B')
  await page.keyboard.insertText('الجسر')
  await page.keyboard.press('Control+B')
  await page.keyboard.insertText(' سيفتح Zagros غدا.')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('نعم.')
  const first = story(page).getByText('الوزير')
  const letters = ((await first.textContent()) ?? '').length
  const walk = async (key: string) => {
    const places: number[] = []
    for (let step = 0; step < letters + 5; step++) {
      await page.keyboard.press(key)
      places.push((await place(page)).letters)
    }
    return places
  }
  const down = (from: number) => Array.from({ length: from + 1 }, (_, index) => from - index)
  expect(await walk('ArrowRight')).toEqual([...down(3), ...down(letters)])
  expect(await walk('ArrowLeft')).toEqual([...down(letters).reverse().slice(1), ...down(4).reverse()])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  expect((await place(page)).letters).toBe(0)
  await page.keyboard.press('End')
  expect((await place(page)).letters).toBe(letters)
  // no word holds it for good, a quotation mark neither
  let words = 0
  while ((await place(page)).letters > 0 && words++ < letters) await page.keyboard.press('Control+ArrowRight')
  expect(words).toBeLessThan(15)
})

test('Backspace takes a vowel sign alone, and a joiner parts no word', async ({ page }) => {
  const last = story(page).locator('p').last()
  await page.keyboard.insertText('أهلاً')
  await page.keyboard.press('Backspace')
  await expect(last).toHaveText('أهلا')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('می\u200cخواهم بروم')
  const box = await last.boundingBox()
  await page.mouse.dblclick((box?.x ?? 0) + (box?.width ?? 0) - 12, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  expect((await place(page)).selected.trim()).toBe('می\u200cخواهم')
  await page.keyboard.insertText('باید')
  await expect(last).toHaveText('باید بروم')
})
