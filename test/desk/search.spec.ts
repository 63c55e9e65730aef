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
