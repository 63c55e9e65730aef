import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { startStory, story } from './story'

/** A picture of one pixel. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('a picture gets its alternative text, and is exported as a file beside the page', async ({
  running: { app, page },
  folder,
}, testInfo) => {
  await startStory(page)
  await page.evaluate((data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], 'a.png', { type: 'image/png' }))
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, pixel)
  const image = story(page).locator('figure img')
  await expect(image).toHaveCount(1)
  await story(page).locator('figcaption span').first().click()
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('Alternative text')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Alternative text' }).fill('The dam at dusk')
  await page.keyboard.press('Enter')
  await expect(image).toHaveAttribute('alt', 'The dam at dusk')
  await story(page).focus()
  await page.keyboard.press('Control+Z')
  await expect(image).toHaveAttribute('alt', '')

  const file = join(folder, 'ferry.html')
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, file)
  await page.keyboard.press('Control+Shift+S')
  await page.getByLabel('Pictures as files in a folder beside it').check()
  await page.screenshot({ path: testInfo.outputPath('export.png') })
  await page.getByRole('button', { name: 'Export…' }).click()
  await expect(page.getByText('Exported')).toBeVisible()
  const [name = ''] = await readdir(join(folder, 'ferry-pictures'))
  expect((await readFile(join(folder, 'ferry-pictures', name))).toString('base64')).toBe(pixel)
  expect(await readFile(file, 'utf8')).toContain(`<img src="ferry-pictures/${name}"`)
})
