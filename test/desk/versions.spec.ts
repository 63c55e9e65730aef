import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { startStory, story } from './story'

async function showVersions(page: Page) {
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('Versions')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Versions' })
  await expect(dialog.getByRole('slider', { name: 'Timeline' })).toBeVisible()
  return dialog
}

async function saveVersion(page: Page): Promise<void> {
  await page.keyboard.press('Control+S')
  await expect(page.getByText('Version saved')).toBeVisible()
  await page.getByRole('button', { name: 'Close message' }).click()
  await expect(page.getByText('Version saved')).toHaveCount(0)
}

/** A story with two versions saved by hand: one word, then a phrase and another stage. */
async function twoVersions(page: Page): Promise<void> {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await saveVersion(page)
  await page.keyboard.type(' after storm')
  await page.getByLabel('Slug').fill('ferry-storm')
  await story(page).focus()
  await saveVersion(page)
}

test('a version is found on the timeline, named and compared, by keyboard alone', async ({ page }) => {
  await twoVersions(page)
  const dialog = await showVersions(page)
  const text = dialog.getByRole('article', { name: 'Text of this version' })
  await expect(text).toContainText('Ferry returns after storm')
  await expect(dialog.getByRole('slider')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(text).not.toContainText('after storm')

  await dialog.getByLabel('Name').fill('As sent to the desk')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('list', { name: 'Versions' })).toContainText('As sent to the desk')

  await dialog.getByLabel('Compare with').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option').last()).toContainText(' · Saved')
  await page.keyboard.type('Current text')
  await page.keyboard.press('Enter')
  await expect(text.locator('ins')).toContainText('after storm')
  await expect(dialog.getByText('2 differences')).toBeVisible()
  await expect(dialog.locator('.differences')).toContainText('ferry-storm')
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
})

test('a version is brought back, what was there is kept, and undo takes it back', async ({ page }) => {
  await twoVersions(page)
  await page.keyboard.type(', all safe')
  let dialog = await showVersions(page)
  await dialog.getByRole('list', { name: 'Versions' }).getByRole('button').last().click()
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(story(page)).not.toContainText('after storm')
  dialog = await showVersions(page)
  await expect(dialog.getByText('Before another version was restored')).toBeVisible()
  await page.keyboard.press('Escape')
  await story(page).focus()
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toContainText('Ferry returns after storm, all safe')
})

test('a version is saved as a new story', async ({ page }) => {
  await twoVersions(page)
  const dialog = await showVersions(page)
  await dialog.getByRole('list', { name: 'Versions' }).getByRole('button').last().click()
  await dialog.getByRole('button', { name: 'Save as new story' }).click()
  await expect(page.getByRole('list', { name: 'Stories' }).getByRole('listitem')).toHaveCount(2)
  await expect(story(page)).not.toContainText('after storm')
})

test('versions say who wrote them, by the name in Settings, and keep what was exported', async ({
  running: { app, page },
  folder,
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It left at noon.')
  await page.keyboard.press('Control+,')
  await page.getByLabel('Your name').fill('Shilan Barzo')
  await page.keyboard.press('Escape')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, `${folder}/ferry.html`)
  await page.keyboard.press('Control+Shift+E')
  await expect(page.getByText('Exported', { exact: true })).toBeVisible()
  const dialog = await showVersions(page)
  await expect(dialog.getByText('Shilan Barzo · Draft · 4 words')).toBeVisible()
  await expect(dialog.getByText('Exported: HTML', { exact: true })).toBeVisible()
})
