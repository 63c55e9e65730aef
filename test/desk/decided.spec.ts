/** What became of suggestions that were decided, once the app was killed. */
import { expect, test } from './app'
import { startStory, story } from './story'

test('a decision is taken back and made anew after a kill, and versions say who accepted', async ({
  running: { app, page, desk },
  launch,
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('The old ferry comes back.')
  await page.keyboard.press('Control+Shift+T')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Dara Aziz')
  await page.keyboard.press('Enter')
  await page.keyboard.type(' Twice.')
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Old ')
  const inserted = story(page).locator('ins.suggested-inserted')
  await expect(inserted).toHaveText(['Old ', ' Twice.'])
  await page.keyboard.press('Control+F7')
  await expect(inserted).toHaveText(' Twice.')
  await expect(page.getByText(/^Saved/)).toBeVisible()
  app.process().kill('SIGKILL')
  const again = await launch({ desk })
  const still = story(again.page).locator('ins.suggested-inserted')
  await expect(still).toHaveText(' Twice.')
  await story(again.page).focus()
  await again.page.keyboard.press('Control+Z')
  await expect(still).toHaveText(['Old ', ' Twice.'])
  await expect(still.first()).toHaveAttribute('title', /^Inserted by Dara Aziz, /)
  await again.page.keyboard.press('Control+Shift+Z')
  await expect(still).toHaveText(' Twice.')
  await again.page.keyboard.press('Control+Shift+P')
  await again.page.getByPlaceholder('Type a command').fill('versions')
  await again.page.keyboard.press('Enter')
  const versions = again.page.getByRole('dialog')
  await expect(versions.getByRole('list', { name: 'Versions' })).toContainText('Suggestions accepted')
  await expect(versions.getByRole('list', { name: 'Versions' })).toContainText('Dara Aziz')
  const other = versions.getByLabel('Compare with')
  await other.click()
  await again.page.getByRole('option', { name: 'Current text: without suggestions and with them' }).click()
  await expect(versions.getByRole('status')).toHaveText('1 difference')
})
