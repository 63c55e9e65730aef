import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { startStory, story } from './story'

const row = (page: Page) =>
  page.getByRole('list', { name: 'Stories' }).getByRole('button', { name: /Ferry returns/ })

/** What opens over the desk, and what opens it; a command by its title in the palette. */
const overlays: (readonly [what: string, open: (page: Page) => Promise<unknown>])[] = [
  ...(
    [
      ['palette', 'Control+Shift+P'],
      ['templates', 'Control+Alt+N'],
      ['find in all stories', 'Control+Shift+F'],
      ['export', 'Control+Shift+S'],
      ['settings', 'Control+,'],
      ['shortcuts', 'Control+/'],
    ] as const
  ).map(([what, key]) => [what, (page: Page) => page.keyboard.press(key)] as const),
  ...[
    'Versions…',
    'Outline, go to paragraph…',
    'Add another currency in brackets…',
    'Embargo…',
    'About Copydesk',
    'Counts…',
  ].map(
    (title) =>
      [
        title,
        async (page: Page) => {
          await page.keyboard.press('Control+Shift+P')
          await page.getByPlaceholder('Type a command').fill(title)
          await page
            .getByRole('option', { name: new RegExp(`^${title}`) })
            .first()
            .click()
          await expect(page.getByPlaceholder('Type a command')).toHaveCount(0)
        },
      ] as const,
  ),
  [
    'link',
    async (page) => {
      await story(page).locator('p').last().click()
      await page.keyboard.press('Control+K')
    },
  ],
  ['menu of the text', (page) => story(page).click({ button: 'right' })],
  ['menu of a row', (page) => row(page).click({ button: 'right' })],
  ['filters', (page) => page.getByRole('button', { name: 'Filters', exact: true }).click()],
  ['order', (page) => page.getByRole('button', { name: /^Sort/ }).click()],
  ['stages', (page) => page.getByRole('button', { name: 'Stage', exact: true }).click()],
  ['embargo', (page) => page.getByRole('button', { name: 'Embargo' }).click()],
  ['house', (page) => page.getByRole('combobox', { name: 'House style' }).click()],
]

const open = (page: Page) =>
  page.locator('[role=dialog], [role=menu], [role=listbox]').filter({ visible: true })

test('a hint takes no Escape from what it belongs to', async ({ page }) => {
  const hint = page.locator('.tooltip')
  await startStory(page)
  await page.keyboard.press('Control+/')
  await page.keyboard.press('Tab')
  await expect(hint).toContainText('Close')
  await page.keyboard.press('Escape')
  await expect(open(page)).toHaveCount(0)
  await expect(story(page)).toBeFocused()
  await page.keyboard.press('Control+F')
  await page.getByRole('textbox', { name: 'Replace with' }).focus()
  await page.keyboard.press('Tab')
  await expect(hint).toContainText('Previous')
  await page.keyboard.press('Escape')
  await expect(page.locator('.find-bar')).toHaveCount(0)
  await expect(story(page)).toBeFocused()
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  await page
    .getByRole('button', { name: /^Pick a day/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Next month' }).focus()
  await expect(hint).toContainText('Next month')
  await page.keyboard.press('Escape')
  await expect(page.locator('.calendar')).toHaveCount(0)
  await expect(page.getByRole('dialog', { name: 'Filters' })).toBeVisible()
  await expect(hint).toContainText('Pick a day')
  await page.keyboard.press('Escape')
  await expect(open(page)).toHaveCount(0)
})

test('Escape closes what is topmost, from anywhere, and nothing below it', async ({ page }) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Control+End')
  await page.keyboard.type('It sailed.')
  await expect(row(page)).toBeVisible()
  await page.keyboard.press('Control+F')
  const bar = page.locator('.find-bar')
  await expect(bar).toBeVisible()
  for (const [what, show] of overlays)
    await test.step(what, async () => {
      await show(page)
      await expect(open(page)).not.toHaveCount(0)
      // from wherever the focus is
      await page.evaluate(
        () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      )
      await page.keyboard.press('Escape')
      await expect(open(page)).toHaveCount(0)
      await expect(bar).toBeVisible()
    })
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
})
