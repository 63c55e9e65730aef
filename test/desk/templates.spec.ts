import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { startStory, story } from './story'

test('a template is kept apart, filled in for a new story, edited, shared, and never exported', async ({
  running: { app, page },
  folder,
}) => {
  const palette = async (command: string) => {
    await page.keyboard.press('Control+Shift+P')
    await page.getByRole('combobox').fill(command)
    await page.keyboard.press('Enter')
  }
  const list = page.locator('[data-pane=stories]')
  await startStory(page)
  await page.keyboard.insertText('Dollar on {date}')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.insertText('The dollar stood at {cursor} dinars in {city}.')
  await palette('Save as template')
  const message = page.getByText('Saved as template: Dollar on {date}')
  await expect(message).toBeVisible()
  await expect(list.locator('.row')).toHaveCount(1)

  // the cursor stands where the template has it, and nothing is there to be undone
  await page.keyboard.press('Control+Alt+N')
  await page.getByRole('combobox', { name: 'New from template' }).fill('dollar')
  const dialog = page.getByRole('dialog', { name: 'New from template' })
  await expect(dialog.getByRole('option')).toHaveText(['Dollar on {date}'])
  await page.screenshot({ path: test.info().outputPath('templates.png') })
  await page.keyboard.press('Enter')
  await expect(story(page).locator('h1')).toHaveText(/^Dollar on \d{1,2} \w+ \d{4}$/)
  await expect(story(page)).toBeFocused()
  await page.keyboard.type('1,450')
  await expect(story(page)).toContainText('The dollar stood at 1,450 dinars in {city}.')
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toContainText('The dollar stood at  dinars in {city}.')
  await expect(list.locator('.row')).toHaveCount(2)

  // it is edited as a story is, and does not go out
  await page.keyboard.press('Control+Alt+N')
  await expect(dialog.getByRole('option')).toHaveText(['Dollar on {date}'])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Template: neither exported')).toBeVisible()
  await expect(list.locator('.row')).toHaveCount(1)
  await page.screenshot({ path: test.info().outputPath('template.png') })
  await expect(story(page)).toBeFocused()
  await page.keyboard.press('Control+Shift+P')
  await page.getByRole('combobox').fill('Export as HTML')
  await expect(page.getByRole('option', { name: 'Export as HTML' })).toHaveAttribute('aria-disabled', 'true')
  await expect(page.getByText('Not for templates')).toBeVisible()
  await page.keyboard.press('Escape')

  // shared as a file and taken in again
  const file = join(folder, 'dollar.json')
  await app.evaluate(({ dialog: system }, path) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath: path })
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
  await palette('Export template')
  await expect.poll(async () => (await stat(file).catch(() => null))?.size ?? 0).toBeGreaterThan(0)
  await palette('Import template')
  await expect(list.locator('.row')).toHaveCount(2)
  await writeFile(file, 'Dollar on {date}')
  await palette('Import template')
  await expect(page.getByText('This file is not a template')).toBeVisible()
})
