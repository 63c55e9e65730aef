import { expect, test } from './app'
import { paste, startStory, story, untilStill } from './story'

test('paragraphs of the story beside are taken over, and the note says where they came from', async ({
  page,
}) => {
  await startStory(page)
  await paste(page, {
    text: 'Ferry sinks\n\nAll are safe\n\nERBIL (Kurdistan 24) – First wire paragraph.\n\nSecond wire paragraph.',
  })
  await expect(story(page)).toContainText('Second wire paragraph.')
  await startStory(page)
  await page.keyboard.insertText('Own story')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('Own paragraph.')

  await page.keyboard.press('Control+Alt+B')
  const beside = page.getByRole('region', { name: 'Story beside' })
  await expect(beside).toContainText('Second wire paragraph.')
  await beside.getByText('Second wire paragraph.').click()
  await beside.getByRole('button', { name: 'Insert' }).click()
  await expect(story(page).locator('p', { hasText: /^Own paragraph\.$/ })).toHaveCount(1)
  await expect(story(page).locator('p', { hasText: /^Second wire paragraph\.$/ })).toHaveCount(1)

  // by keys alone, and without the other story's dateline
  await beside.getByRole('document').focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(story(page).locator('p', { hasText: /^First wire paragraph\.$/ })).toHaveCount(1)
  await expect(page.getByLabel('Internal note')).toHaveValue('Copied from: Ferry sinks')
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).not.toContainText('wire paragraph')

  // by the mouse: a whole paragraph that is dropped behind another is one by itself
  await beside.getByText('Second wire paragraph.').click({ clickCount: 3 })
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString().trim()))
    .toBe('Second wire paragraph.')
  await untilStill(page)
  await page.evaluate(() => {
    const [own, other] = ['Own paragraph.', 'Second wire paragraph.'].map((text) =>
      [...document.querySelectorAll('.ProseMirror > p')].find(({ textContent }) => textContent === text),
    )
    const at = own?.getBoundingClientRect() ?? new DOMRect()
    const how = { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() }
    other?.dispatchEvent(new DragEvent('dragstart', how))
    const where = { clientX: at.right - 2, clientY: at.top + at.height / 2 }
    own?.dispatchEvent(new DragEvent('drop', { ...how, ...where }))
    other?.dispatchEvent(new DragEvent('dragend', how))
  })
  await expect(story(page).locator('p', { hasText: /^Own paragraph\.$/ })).toHaveCount(1)
  await expect(story(page).locator('p', { hasText: /^Second wire paragraph\.$/ })).toHaveCount(1)
  await expect(page.getByLabel('Internal note')).toHaveValue('Copied from: Ferry sinks')
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).not.toContainText('wire paragraph')

  await beside.getByRole('button', { name: 'Swap the two stories' }).click()
  await expect(story(page)).toContainText('Second wire paragraph.')
  await expect(beside).toContainText('Own paragraph.')
  await beside.getByRole('button', { name: 'Close' }).click()
  await expect(beside).toHaveCount(0)

  // a version of the open story, by keys: what was deleted since is taken back from it
  await page.keyboard.press('Control+S')
  await expect(page.getByText('Version saved')).toBeVisible()
  await story(page).getByText('Second wire paragraph.').click({ clickCount: 3 })
  await page.keyboard.press('Delete')
  await expect(story(page)).not.toContainText('Second wire paragraph.')
  await page.keyboard.press('Control+Alt+V')
  await expect(beside).toContainText('Second wire paragraph.')
  await expect(beside.getByRole('combobox', { name: 'Version' })).toBeVisible()
  await expect(beside.getByRole('button', { name: 'Swap the two stories' })).toHaveCount(0)
  await page.screenshot({ path: test.info().outputPath('version-beside.png') })
  await beside.getByText('Second wire paragraph.').click()
  await beside.getByRole('button', { name: 'Insert' }).click()
  await expect(story(page)).toContainText('Second wire paragraph.')
  await expect(page.getByLabel('Internal note')).not.toHaveValue(/Copied from/)
  await beside.getByRole('combobox', { name: 'Version' }).press('Escape')
  await expect(beside).toHaveCount(0)
})
