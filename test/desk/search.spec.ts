import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { startStory } from './story'

test('stories are found by the words of their text, which are shown in context', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns after storm')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('ERBIL (Kurdistan 24) – The captain is safe in Hewlêr.')
  await expect(page.getByLabel('City')).toHaveValue('Erbil')
  await startStory(page)
  await page.keyboard.type('Bridge opens')
  const list = page.getByRole('list', { name: 'Stories' })
  const filter = page.getByRole('textbox', { name: 'Filter' })
  for (const text of ['hewler', 'capt', '"captain is safe"', 'city:erbil']) {
    await filter.fill(text)
    await expect(list.getByRole('listitem')).toHaveCount(1)
    await expect(list).toContainText('Ferry returns after storm')
  }
  await filter.fill('captain')
  await expect(list.locator('mark')).toHaveText('captain')
  await filter.fill('nothing at all')
  await expect(page.getByText('No stories match')).toBeVisible()
})

test('the index can be deleted: it comes back', async ({ running: first, launch }) => {
  await startStory(first.page)
  await first.page.keyboard.type('Ferry returns after storm')
  await expect(first.page.getByText('Saved', { exact: true })).toBeVisible()
  await first.close()
  await rm(join(first.desk, 'index'), { recursive: true })
  const { page } = await launch({ desk: first.desk })
  await page.getByRole('textbox', { name: 'Filter' }).fill('ferry')
  await expect(page.getByRole('list', { name: 'Stories' })).toContainText('Ferry returns after storm')
})

test('the days between which a story was changed are typed in words, or picked by the keys of a calendar', async ({
  page,
}) => {
  await startStory(page)
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  const after = page.getByRole('textbox', { name: 'After', exact: true })
  const before = page.getByRole('textbox', { name: 'Before', exact: true })
  const filter = page.getByRole('textbox', { name: 'Filter' })
  await after.fill('3 March 2026')
  await expect(filter).toHaveValue(/after:2026-03-03/)
  await after.fill('32 March')
  await before.focus()
  await expect(page.getByText('Write it as 3 March')).toBeVisible()
  await expect(filter).toHaveValue(/after:2026-03-03/)
  await before.fill('30 November 2026')
  await page.getByRole('button', { name: 'Pick a day: Before' }).click()
  await expect(page.getByRole('button', { name: '30 November 2026' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('PageDown')
  await page.keyboard.press('Enter')
  await expect(before).toHaveValue('29 December 2026')
  await expect(filter).toHaveValue(/before:2026-12-29/)
})
