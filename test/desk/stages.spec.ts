import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, testInOwnApp as test } from './app'
import { startStory, story } from './story'

const list = (page: Page) => page.getByRole('list', { name: 'Stories' })
const row = (page: Page, title: string) => list(page).getByRole('button', { name: title })
const dialog = (page: Page) => page.getByRole('dialog')

/** Writes a story: headline, standfirst, and a paragraph. */
async function write(page: Page, headline: string, text: string): Promise<void> {
  await startStory(page)
  await page.keyboard.type(headline)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  await expect(row(page, headline)).toBeVisible()
}

test('a desk makes stages of its own, and a story goes through them by keyboard alone', async ({
  launch,
}) => {
  const first = await launch()
  const { page } = first
  await write(page, 'Ferry is back', 'The ferry is back after TK days.')

  await page.keyboard.press('Control+,')
  await dialog(page).getByRole('tab', { name: 'Stages' }).click()
  await dialog(page).getByLabel('Name of the stage Ready').fill('Subbed')
  await dialog(page).getByLabel('New stage').fill('Legal check')
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('button', { name: 'Move Legal check up' }).click()
  const legal = dialog(page)
    .getByRole('listitem')
    .filter({ has: page.getByLabel('Name of the stage Legal check') })
  await legal.getByText('Asks for nothing').click()
  await legal.getByRole('combobox', { name: /^A slug, for/ }).click()
  await page.getByRole('option', { name: 'Warning' }).click()
  await expect(legal.getByText('Asks for 1 thing')).toBeVisible()
  await legal.getByLabel('Suggest changes from this stage on').check()
  await dialog(page).getByLabel('Kurdistan 24').fill('Nadia Helmer')
  await page.keyboard.press('Tab')
  const stages = async () => JSON.parse(await readFile(join(first.desk, 'stages.json'), 'utf8')).stages
  await expect
    .poll(async () => (await stages()).map(({ id, name }: { id: string; name: string }) => name || id))
    .toEqual(['draft', 'editing', 'Subbed', 'Legal check', 'filed', 'embargoed', 'spiked'])
  await expect
    .poll(() => readFile(join(first.desk, 'houses', 'kurdistan24.json'), 'utf8').catch(() => ''))
    .toContain('Nadia Helmer')
  await page.keyboard.press('Escape')

  // the first move asks for nothing, the second for no placeholder
  await story(page).focus()
  await page.keyboard.press('F9')
  await expect(page.getByRole('button', { name: 'Editing: move on to Subbed' })).toBeVisible()
  // also from the list, a jump to a place leads the focus there
  await row(page, 'Ferry is back').focus()
  await page.keyboard.press('F9')
  await expect(dialog(page)).toContainText('Only Nadia Helmer may override this')
  await expect(dialog(page).getByLabel('Reason')).toHaveCount(0)
  await dialog(page).getByRole('button', { name: /TK/ }).press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('TK')
  await page.keyboard.type('three')
  await page.keyboard.press('F9')
  await expect(row(page, 'Ferry is back')).toContainText('Subbed')

  // what only warns is overridden with a reason
  await page.keyboard.press('F9')
  await expect(dialog(page)).toContainText('The slug is missing')
  await expect(dialog(page).getByLabel('Reason')).toBeFocused()
  await page.keyboard.type('On the phone from the ferry')
  await page.keyboard.press('Enter')
  await expect(row(page, 'Ferry is back')).toContainText('Legal check')
  // from there on what is edited is suggested; undo passes over the switch, as wherever it is
  const suggesting = page.getByRole('button', { name: 'Suggest changes' })
  await expect(suggesting).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('textbox', { name: 'Your name' })).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(row(page, 'Ferry is back')).toContainText('Subbed')
  await expect(suggesting).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Control+Shift+Z')
  await expect(row(page, 'Ferry is back')).toContainText('Legal check')

  // the versions tell the move, and its proof sheet goes to a file
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('versions')
  await page.keyboard.press('Enter')
  const moved = dialog(page).getByRole('button', { name: /Moved from Subbed to Legal check/ })
  await expect(moved).toContainText('“On the phone from the ferry”')
  await moved.click()
  const sheet = join(first.desk, '..', 'sheet.html')
  await first.app.evaluate(({ dialog: system }, filePath) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath })
  }, sheet)
  await dialog(page).getByRole('button', { name: 'Proof sheet…' }).click()
  await expect(page.getByText('The proof sheet was saved.')).toBeVisible()
  const printed = await readFile(sheet, 'utf8')
  for (const line of ['Kept with the version as it was moved.', 'The slug is missing', 'On the phone'])
    expect(printed).toContain(line)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)

  // of several those that pass are moved
  await write(page, 'Bridge opens', 'The bridge is open.')
  await write(page, 'Dam closes', 'The dam is closed for TK weeks.')
  await row(page, 'Dam closes').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('move to subbed')
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toContainText('1 of 2 stories was not moved to Subbed')
  await dialog(page).getByRole('button', { name: 'Open Dam closes' }).click()
  await expect(story(page)).toContainText('Dam closes')
  await expect(row(page, 'Bridge opens')).toContainText('Subbed')

  await page.getByRole('button', { name: 'Stage', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Editing' }).click()
  await expect(row(page, 'Dam closes')).toContainText('Editing')

  // another editor's changes come with the file, and a story keeps a stage that is gone
  const file = join(first.desk, 'stages.json')
  const others = JSON.parse(await readFile(file, 'utf8'))
  others.stages = others.stages.filter(({ id }: { id: string }) => id !== 'legal-check')
  // a story that is in Editing was not held against what Editing asks from now on
  others.stages[1].needs = [{ what: 'error', weight: 'must' }]
  await writeFile(file, JSON.stringify(others))
  await first.close()
  const again = await launch({ desk: first.desk })
  await expect(row(again.page, 'Ferry is back')).toContainText('legal-check')
  await expect(row(again.page, 'Bridge opens').getByLabel('Not checked for')).toHaveCount(0)
  await expect(row(again.page, 'Dam closes').getByLabel('Not checked for Editing')).toBeVisible()
  await row(again.page, 'Dam closes').click()
  await again.page.getByRole('button', { name: 'Stage', exact: true }).click()
  await again.page.getByRole('menuitemradio', { name: 'Check for Editing' }).click()
  await expect(dialog(again.page)).toContainText('It was not checked for Editing when it came there')
  // the question follows a stage that another editor renames
  others.stages[1].name = 'التحرير'
  await writeFile(file, JSON.stringify(others))
  await again.page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(dialog(again.page)).toContainText('It was not checked for ⁨التحرير⁩ when it came there')
  await dialog(again.page).getByRole('button', { name: /TK/ }).click()
  await again.page.keyboard.type('two')
  await again.page.getByRole('button', { name: 'Stage', exact: true }).click()
  await again.page.getByRole('menuitemradio', { name: 'Check for ' }).click()
  await expect(again.page.getByLabel('Not checked for')).toHaveCount(0)
  await again.page.getByRole('textbox', { name: 'Filter' }).fill('stage:legal-check ')
  await expect(list(again.page).locator('[data-id]')).toHaveCount(1)
  await row(again.page, 'Ferry is back').click()
  await expect(again.page.getByRole('button', { name: 'Stage: legal-check' })).toBeVisible()
})
