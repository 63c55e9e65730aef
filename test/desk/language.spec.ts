import { userInfo } from 'node:os'
import type { Page } from '@playwright/test'
import { setUiLanguage, t } from '../../catalogue'
import { languages } from '../../story/languages'
import { expect, testInOwnApp as test } from './app'
import { storyOf, writeOutside } from './external-changes'
import { dropFiles } from './story'
import { untranslated } from './untranslated'

const env = { COPYDESK_PSEUDO_LANGUAGES: '1' }

/** What is not of the catalogue: houses, languages, cities, who is signed in, and files. */
const names = [
  ...['AFP', 'ANSA', 'AP', 'dpa', 'Kurdistan 24', 'Reuters'],
  ...languages.flatMap(({ name }) => name),
  'Erbil',
  'Asia/Baghdad',
  'Ours',
  'أربيل',
  'en-XA',
  'ar-XB',
  'English',
  'Copydesk',
  'Electron',
  ...[
    'HTML',
    'Markdown',
    'Word',
    'OpenDocument',
    'RTF',
    'ninjs',
    'NewsML-G2',
    'NewsML',
    'NITF',
    'IPTC',
    'ANPA',
    'JSON',
    'PDF',
  ],
  userInfo().username,
]

async function chooseLanguage(page: Page, language: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: t('desk.filter') })).toBeVisible()
  await page.keyboard.press('Control+,')
  await page.getByRole('dialog').getByLabel(t('settings.language'), { exact: true }).click()
  await page.getByRole('option', { name: language }).click()
  setUiLanguage(language)
}

async function look(page: Page, name: string): Promise<void> {
  // what opens or moves has come to rest
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  )
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
  const mirrored = ['transform', 'matrix(-1, 0, 0, 1, 0, 0)'] as const
  await expect(first.page.locator('.toolbar .lucide-undo-2')).toHaveCSS(...mirrored)
  await first.page.locator('.row').first().click({ button: 'right' })
  const leadsOn = first.page.locator('[role=menuitem][aria-haspopup=menu] .popup-more')
  await expect(leadsOn.first()).toHaveCSS(...mirrored)
  await first.page.keyboard.press('Escape')
  await first.close()
  const second = await launch({ env })
  await expect(second.page.locator('html')).toHaveAttribute('lang', 'ar-XB')
  await look(second.page, 'rtl-again')
})

test('every screen speaks the language that was chosen, and nothing on it is cut off', async ({ launch }) => {
  const { app, page, desk } = await launch({ env })
  await page.setViewportSize({ width: 1024, height: 700 })
  // a window tells nobody which menu it has
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      const show = window.setMenu.bind(window)
      window.setMenu = (menu) => {
        Reflect.set(globalThis, 'shownMenu', menu)
        show(menu)
      }
    }
  })
  await chooseLanguage(page, 'en-XA')
  const dialog = page.getByRole('dialog')
  for (const tab of await dialog.getByRole('tab').all()) {
    await tab.click()
    await look(
      page,
      `settings-${(await tab.getAttribute('data-tab')) ?? (await tab.textContent())?.slice(0, 9)}`,
    )
  }
  await page.keyboard.press('Escape')
  await look(page, 'welcome')
  await page.getByRole('button', { name: t('desk.samplesAdd') }).click()
  const text = page.getByRole('textbox', { name: t('editor.name') })
  await expect(text).toBeVisible()
  await look(page, 'desk')

  const labels = await app.evaluate(({ Menu }) => {
    const found: string[] = []
    const visit = (menu: Electron.Menu | null | undefined) => {
      for (const { label, type, submenu } of menu?.items ?? []) {
        if (type !== 'separator') found.push(label)
        visit(submenu)
      }
    }
    visit(Menu.getApplicationMenu() ?? Reflect.get(globalThis, 'shownMenu'))
    return found
  })
  expect.soft(labels.length, 'what the menu has').toBeGreaterThan(100)
  expect.soft(labels.filter((label) => !label.replaceAll('&', '').startsWith('['))).toEqual([])

  const closed = async () => {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  const byPalette = async (title: string) => {
    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
  }
  for (const [key, name] of [
    ['Control+Shift+P', 'palette'],
    ['Control+/', 'shortcuts'],
    ['Control+Shift+S', 'export'],
    ['Control+G', 'outline'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(dialog).toBeVisible()
    await look(page, name)
    await closed()
  }
  await byPalette(t('command.about'))
  await expect(dialog).toBeVisible()
  await look(page, 'about')
  await closed()

  // amid the text: find, link, versions, find in all stories
  await text.click()
  await page.keyboard.press('Control+F')
  await page.keyboard.type('the')
  await look(page, 'find')
  await page.keyboard.press('Escape')
  await text.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+K')
  await look(page, 'link')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+S')
  await look(page, 'saved-version')
  await byPalette(t('command.showVersions'))
  await expect(dialog).toBeVisible()
  await look(page, 'versions')
  await closed()
  await page.keyboard.press('Control+Shift+F')
  await page.keyboard.type('the')
  await page.keyboard.press('Enter')
  await look(page, 'find-all')
  await page.keyboard.press('Escape')

  // beside the text
  await page.keyboard.press('Control+Alt+P')
  await look(page, 'preview')
  await page.keyboard.press('Control+Alt+P')
  await page.keyboard.press('Control+Alt+8')
  await look(page, 'checks')
  for (const folded of await page.locator('aside .panel-title[aria-expanded=false]').all())
    await folded.click()
  await look(page, 'panels')

  // what hangs from a button or a place
  const nav = page.locator('[data-pane=stories]')
  for (const [name, button] of [
    ['order', nav.getByRole('button', { name: t('order.name', { order: t('order.newest') }) })],
    ['view', nav.getByRole('button', { name: t('list.view') })],
    ['filter', nav.getByRole('button', { name: t('filter.menu') })],
    ['counts', page.locator('.counts-button')],
  ] as const) {
    await button.click()
    await look(page, name)
    await page.keyboard.press('Escape')
  }
  await page.locator('.row').first().click({ button: 'right' })
  await look(page, 'story-menu')
  await page.keyboard.press('Escape')
  await text.click({ button: 'right' })
  await look(page, 'text-menu')
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: t('desk.filter') }).fill('stage:draft lane')
  await look(page, 'filtered')
  await page.keyboard.press('Control+Alt+S')
  await expect(dialog).toBeVisible()
  await look(page, 'save-search')
  await closed()
  await page.getByRole('textbox', { name: t('desk.filter') }).fill('qwxyz')
  await look(page, 'nothing-found')
  await page.getByRole('textbox', { name: t('desk.filter') }).fill('')

  // files that come in, and one that does not
  await dropFiles(page, [
    { name: 'wire.txt', type: 'text/plain', text: 'ZCZC\nFerry is  back\n\nThe ferry is back.\nNNNN' },
    { name: 'page.html', type: 'text/html', text: '<p>A bridge.</p><form><input></form>' },
    { name: 'empty.docx', type: 'application/octet-stream', text: 'PK no zip' },
  ])
  await page
    .getByRole('button', { name: t('import.report') })
    .first()
    .click()
  await expect(dialog).toBeVisible()
  await look(page, 'import')
  await closed()
  await page.locator('.row').first().click()
  await page.keyboard.press('Control+Shift+R')
  await expect(dialog).toBeVisible()
  await look(page, 'received')
  await closed()

  // a story that others changed, is under embargo, is binned and deleted
  await page.keyboard.press('Control+N')
  await expect(text).toBeFocused()
  await page.keyboard.type('Ours')
  await expect(page.locator('.saving')).toHaveAttribute('data-state', 'saved')
  await page.keyboard.press('Control+S')
  await page.getByTitle(t('details.embargo'), { exact: true }).click()
  await look(page, 'embargo')
  await page.getByLabel(t('details.embargoDate')).fill('28 Nov 2099')
  await page.getByLabel(t('details.embargoTime')).fill('09:30')
  await page.keyboard.press('Escape')
  await expect(page.locator('.row[aria-current] .row-hold')).toBeVisible()
  await page.keyboard.press('Control+Shift+E')
  await expect(dialog).toBeVisible()
  await look(page, 'held')
  await closed()
  const id = (await page.locator('.row[aria-current]').getAttribute('data-id')) ?? ''
  await writeOutside(desk, id, storyOf('Theirs', ['Another paragraph.']))
  await expect(page.getByText(t('externalChange.title', { headline: 'Ours' }))).toBeVisible()
  await look(page, 'changed-outside')
  await byPalette(t('command.compareElsewhere'))
  await expect(dialog).toBeVisible()
  await look(page, 'merge')
  await closed()
  await byPalette(t('command.bin'))
  await expect(page.getByText(t('desk.binned', { count: 1 }))).toBeVisible()
  await byPalette(t('command.showBin'))
  await expect(page.locator('.row')).toHaveCount(1)
  await look(page, 'bin')
  await page.locator('.row').click()
  await byPalette(t('command.destroy'))
  await expect(dialog).toBeVisible()
  await look(page, 'destroy')
})
