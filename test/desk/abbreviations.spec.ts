import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { startStory, story } from './story'

test('abbreviations are added, typed, taken back and shared, and measures converted', async ({
  running: { app, page },
  folder,
}) => {
  const file = join(folder, 'abbreviations.csv')
  await writeFile(file, 'short;text;language\nپدک;پارتی دیموکراتی کوردستان;ckb\nk p;Party;\n')
  await app.evaluate(({ dialog: system }, path) => {
    system.showSaveDialog = async () => ({ canceled: false, filePath: path })
    system.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
  }, file)
  await startStory(page)
  await page.keyboard.press('Control+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab', { name: 'Abbreviations' }).click()
  await settings.getByRole('textbox', { name: 'Short form' }).fill('kdp')
  await settings.getByRole('textbox', { name: 'Text', exact: true }).fill('Kurdistan Party (KDP)')
  await page.keyboard.press('Enter')
  await settings.getByRole('textbox', { name: 'Text for kdp' }).fill('Kurdistan Democratic Party (KDP)')
  await settings.getByRole('button', { name: 'Import…' }).click()
  await expect(settings.getByRole('textbox', { name: /^Text for .پدک.$/ })).toHaveValue(
    'پارتی دیموکراتی کوردستان',
  )
  await expect(page.getByText('The short form in line 3 has a space in it.')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('abbreviations.png') })
  await settings.getByRole('button', { name: 'Export…' }).click()
  await expect.poll(() => readFile(file, 'utf8')).toContain('kdp,Kurdistan Democratic Party (KDP),,')
  const ofHouse = settings.getByRole('textbox', { name: 'Abbreviations of Kurdistan 24' })
  await ofHouse.fill('chn = Chnar Barzinji\nno text')
  await expect(settings.getByText('One line is not an abbreviation yet')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('of-house.png') })
  await page.keyboard.press('Escape')

  const names = page.getByLabel('Byline', { exact: true })
  await names.pressSequentially('Ana Ruiz, chn ')
  await expect(names).toHaveValue('Ana Ruiz, Chnar Barzinji ')
  await page.keyboard.press('Backspace')
  await expect(names).toHaveValue('Ana Ruiz, chn ')
  await names.fill('')
  const note = page.getByLabel('Internal note')
  await note.pressSequentially('"Ask kdp, ')
  await expect(note).toHaveValue('“Ask Kurdistan Democratic Party (KDP), ')
  await note.fill('')
  await story(page).focus()

  await expect(story(page)).toBeFocused()
  await page.keyboard.type('Talks of kdp ')
  await expect(story(page).locator('h1')).toHaveText('Talks of Kurdistan Democratic Party (KDP) ')
  await page.keyboard.press('Backspace')
  await expect(story(page).locator('h1')).toHaveText('Talks of kdp ')
  await page.keyboard.press('Control+4')
  await page.getByRole('textbox', { name: 'Slug' }).fill('')
  await page.getByRole('textbox', { name: 'Slug' }).pressSequentially('kdp talks')
  await expect(page.getByRole('textbox', { name: 'Slug' })).toHaveValue('kdp talks')

  // measures of the paragraph with the cursor, in one step
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('It is 5 miles off, at 98.6°F.')
  await page.keyboard.press('Control+Shift+P')
  await page.getByRole('combobox').fill('convert metric')
  await page.keyboard.press('Enter')
  const body = story(page).locator('p').last()
  await expect(body).toHaveText(/It is 5.miles \(8.km\) off, at 98.6°F \(37°C\)\./)
  await expect(page.getByText('2 measures converted')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('measures.png') })
  await page.keyboard.press('Control+Z')
  await expect(body).toHaveText(/It is 5.miles off, at 98.6°F\./)
})
