import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { startStory, untilStill } from './story'

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill(title)
  await page.keyboard.press('Enter')
}

test('a story is filed again as an update and as a correction, and clients are told what has changed', async ({
  running: { page },
}) => {
  await startStory(page)
  await page.keyboard.type('Bridge reopens')
  await command(page, 'File again')
  const dialog = page.getByRole('dialog', { name: 'File again' })
  await expect(dialog.getByLabel('Number of the update')).toHaveValue('1')
  await expect(dialog.getByLabel('What has changed')).toBeFocused()
  await page.keyboard.type('Adds police statement, paragraph 4')
  await expect(dialog.getByLabel('As clients see it')).toHaveText(
    'UPDATE 1\nBridge reopens\n(Adds police statement, paragraph 4)',
  )
  await untilStill(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.keyboard.press('Enter')
  const chip = page.locator('.filing-button').and(page.getByRole('button', { name: /^UPDATE 1/ }))
  await expect(chip).toBeVisible()
  await expect(page.getByRole('list', { name: 'Stories' }).getByText('UPDATE 1')).toBeVisible()

  await command(page, 'File again')
  await expect(dialog.getByLabel('Number of the update')).toHaveValue('2')
  await dialog.getByLabel('As', { exact: true }).click()
  await page.getByRole('option', { name: 'Correction' }).click()
  await expect(dialog.getByLabel('Of update number, if any')).toHaveValue('1')
  await dialog.getByLabel('What has changed').fill('Corrects name of mayor')
  await page.keyboard.press('Enter')
  await expect(page.locator('.filing-button')).toHaveAccessibleName(/^CORRECTION/)
  await page.keyboard.press('Control+Z')
  await expect(chip).toBeVisible()

  await chip.click()
  await expect(dialog.getByLabel('What has changed')).toHaveValue('Adds police statement, paragraph 4')
  await dialog.getByRole('button', { name: 'Not filed again' }).click()
  await expect(chip).toHaveCount(0)
})

test('what a row tells of an update under embargo stands in one line, below what it is filed as', async ({
  running: { page },
}) => {
  await startStory(page)
  await page.keyboard.type('Bridge reopens')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('ERBIL (Kurdistan 24) – It is open.')
  await command(page, 'File again')
  await page.getByRole('dialog', { name: 'File again' }).getByLabel('What has changed').press('Enter')
  await page.getByRole('button', { name: /^Embargo/ }).click()
  await page.getByLabel('Embargo date').fill('28/11/2099')
  await page.getByLabel('Embargo time').fill('9.30')
  await page.keyboard.press('Escape')
  const row = page.getByRole('list', { name: 'Stories' }).getByRole('button')
  await expect(row).toContainText('UPDATE 1')
  await expect(row.locator('.row-hold')).toContainText('28 Nov')
  const topOf = (part: string) => row.locator(part).evaluate((it) => it.getBoundingClientRect().top)
  for (const part of ['.row-place', '.row-hold', 'time'])
    await expect
      .poll(async () => Math.abs((await topOf(part)) - (await topOf('.stage'))), part)
      .toBeLessThan(3)
  await expect.poll(async () => (await topOf('.stage')) - (await topOf('.row-filing'))).toBeGreaterThan(9)
})
