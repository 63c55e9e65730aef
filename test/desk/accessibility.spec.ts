import { readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './app'
import { untilStill } from './story'

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** What axe finds wrong on the screen, each with the elements it is about. */
async function violations(page: Page, theme: Theme): Promise<string[]> {
  // one page is all that the app opens
  const axe = new AxeBuilder({ page }).setLegacyMode()
  // a theme changes colours alone
  if (theme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
  const { violations: found } = await axe.analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** Brings each screen up by keyboard alone, and away again. */
const screens: readonly [name: string, keys: readonly string[]][] = [
  ['the open story', []],
  ['find and replace', ['Control+F']],
  ['the command palette', ['Control+Shift+P']],
  ['the keyboard shortcuts', ['Control+/']],
  ['the link dialog', ['Control+2', 'Control+A', 'Control+K']],
]

/** Adds the sample stories, and waits until the list has them all: a row moves while others come in above it. */
async function addSamples(page: Page): Promise<void> {
  const seeds = await readdir(resolve(import.meta.dirname, '../../seeds'))
  await page.getByRole('button', { name: 'Add sample stories' }).click()
  await expect(page.getByRole('textbox', { name: 'Story' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Stories' }).getByRole('listitem')).toHaveCount(seeds.length)
}

async function expectNoViolations(page: Page, theme: Theme): Promise<void> {
  for (const [name, keys] of screens) {
    for (const key of keys) await page.keyboard.press(key)
    await untilStill(page)
    expect.soft(await violations(page, theme), name).toEqual([])
    if (keys.length > 0) await page.keyboard.press('Escape')
  }
}

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

// axe looks at a dozen screens in each
test.describe.configure({ timeout: 180_000 })

for (const theme of themes) {
  test(`nothing is out of anyone’s reach: ${theme}`, async ({ page }) => {
    await expect(page.getByRole('button', { name: 'Add sample stories' })).toBeVisible()
    await command(page, `Theme: ${theme}`)
    expect.soft(await violations(page, theme), 'a fresh desk').toEqual([])
    await addSamples(page)
    await command(page, 'Preview')
    for (const direction of theme === 'light' ? ['ltr', 'rtl'] : ['ltr']) {
      await page.locator(`.row-title[dir=${direction}]`).first().click()
      await expect(page.getByRole('textbox', { name: 'Story' })).toHaveAttribute('dir', direction)
      await expectNoViolations(page, theme)
    }
    await command(page, 'Bin')
    expect.soft(await violations(page, theme), 'the bin').toEqual([])
  })
  test(`so is searching: ${theme}`, async ({ page }) => {
    await addSamples(page)
    await command(page, `Theme: ${theme}`)
    await page.getByRole('textbox', { name: 'Filter' }).fill('stage:draft s')
    await expect(page.locator('.list mark').first()).toBeVisible()
    await page.keyboard.press('Control+Alt+S')
    await expect(page.getByRole('dialog')).toBeVisible()
    expect.soft(await violations(page, theme), 'saving a search').toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^Draft, s \d/ })).toBeVisible()
    await page.getByRole('button', { name: /^Sort:/ }).click()
    expect.soft(await violations(page, theme), 'the orders').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Filters', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Filters' })).toBeFocused()
    await page.getByText('Search tips').click()
    expect.soft(await violations(page, theme), 'the filters').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Filter' }).fill('zeppelin')
    await expect(page.getByText('No stories match')).toBeVisible()
    // a message stays while the pointer is on it, and has less and less contrast while it fades away
    await page.mouse.move(0, 0)
    await expect(page.getByText('Search saved')).toHaveCount(0)
    expect.soft(await violations(page, theme), 'no match').toEqual([])
  })
}
