import { userInfo } from 'node:os'
import type { Page } from '@playwright/test'
import { setUiLanguage, t } from '../../catalogue'
import { languages } from '../../story/languages'
import { expect, test } from './app'
import { untranslated } from './untranslated'

const env = { COPYDESK_PSEUDO_LANGUAGES: '1' }

/** What is not of the catalogue: houses, languages, cities, who is signed in, and files. */
const names = [
  ...['AFP', 'ANSA', 'AP', 'dpa', 'Kurdistan 24', 'No house style', 'Reuters'],
  ...languages.flatMap(({ name }) => name),
  'Erbil',
  'أربيل',
  'en-XA',
  'ar-XB',
  'English',
  'Copydesk',
  'Electron',
  'HTML',
  'Markdown',
  userInfo().username,
]

async function chooseLanguage(page: Page, language: string): Promise<void> {
  await page.keyboard.press('Control+,')
  await page.getByRole('dialog').getByLabel(t('settings.language'), { exact: true }).click()
  await page.getByRole('option', { name: language }).click()
  setUiLanguage(language)
}

async function look(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${test.info().outputDir}/${name}.png` })
  const { strings, cutOff } = await untranslated(page, names)
  expect.soft(strings, `${name}: words that are not of the catalogue`).toEqual([])
  expect.soft(cutOff, `${name}: words that are cut off`).toEqual([])
}

test.describe.configure({ timeout: 180_000 })
test.afterEach(() => setUiLanguage('en'))

test('a language that runs from right to left turns the window, and the choice is kept', async ({
  launch,
}) => {
  const first = await launch({ env })
  await first.page.setViewportSize({ width: 1024, height: 700 })
  await first.page.getByRole('button', { name: t('desk.samplesAdd') }).click()
  await expect(first.page.getByRole('textbox', { name: t('editor.name') })).toBeVisible()
  await chooseLanguage(first.page, 'ar-XB')
  await expect(first.page.locator('html')).toHaveAttribute('dir', 'rtl')
  await look(first.page, 'rtl-settings')
  await first.page.keyboard.press('Escape')
  await look(first.page, 'rtl-desk')
  const list = await first.page.locator('[data-pane=stories]').boundingBox()
  expect(list?.x).toBeGreaterThan(500)
  await first.close()
  const second = await launch({ env })
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'ar-XB')
  await look(second.page, 'rtl-again')
})
