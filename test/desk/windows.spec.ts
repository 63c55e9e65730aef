/** Stories in windows of their own: one window writes a story, and its text and undo history go where it is written. */
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, testInOwnApp as test } from './app'
import { startStory, story } from './story'

const bar = (page: Page) => page.locator('.read-only-bar')
const row = (page: Page, title: string) => page.getByRole('list', { name: 'Stories' }).getByText(title)

/** Does what opens a window, and answers the window. */
async function windowOf(app: ElectronApplication, open: () => Promise<unknown>): Promise<Page> {
  const opened = app.waitForEvent('window')
  await open()
  const page = await opened
  await expect(story(page)).toBeVisible()
  return page
}

test('a story is written in a window of its own, read in the other, and taken back with its undo history', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await page.keyboard.press('Enter')
  const own = await windowOf(app, () => page.keyboard.press('Control+Shift+O'))
  await expect(story(own)).toContainText('Ferry returns')
  await expect(own.getByRole('list', { name: 'Stories' })).toHaveCount(0)
  await expect(bar(page)).toContainText('You are editing this story in another window.')
  await expect(story(own)).toBeFocused()
  await expect(page.locator('.story [role=document]')).toBeFocused()

  await story(own).click()
  await own.keyboard.press('Control+Home')
  await own.keyboard.type('The old ')
  await own.keyboard.press('Control+Shift+O')
  await expect(page.locator('.story')).toContainText('The old Ferry returns')
  expect(app.windows()).toHaveLength(2)
  await page.locator('.story').click()
  await page.keyboard.type('lost')
  await expect(page.locator('.story')).not.toContainText('lost')

  const closed = own.waitForEvent('close')
  await page.getByRole('button', { name: 'Edit here' }).click()
  await closed
  await expect(bar(page)).toHaveCount(0)
  await expect(story(page)).toContainText('The old Ferry returns')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).not.toContainText('The old')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).not.toContainText('Ferry returns')
  await page.keyboard.press('Control+Shift+Z')
  await page.keyboard.press('Control+Shift+Z')
  await expect(story(page)).toContainText('The old Ferry returns')
})

test('two stories are written at once, and each window has its own list, and all settings but its panes', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  await startStory(page)
  await page.keyboard.type('Bridge closes')
  await row(page, 'Ferry returns').click({ button: 'right' })
  const own = await windowOf(app, () => page.getByRole('menuitem', { name: 'Open in new window' }).click())
  await expect(story(own)).toContainText('Ferry returns')
  await expect(story(page)).toContainText('Bridge closes')
  await story(own).click()
  await own.keyboard.press('Control+Home')
  await own.keyboard.type('Tonight: ')
  await story(page).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Today: ')
  await expect(row(page, 'Tonight: ')).toBeVisible()

  // rows change places with each save
  for (const window of [own, page])
    await expect(window.locator('.saving')).toHaveAttribute('data-state', 'saved')
  // what another window writes is neither deleted nor moved from here
  await row(page, 'Tonight: ').click({ modifiers: ['Control'] })
  await page.keyboard.press('Delete')
  await expect(page.getByText('This story is open in another window. Close it there first.')).toBeVisible()
  await expect(row(page, 'Today: ')).toHaveCount(0)
  await expect(row(page, 'Tonight: ')).toBeVisible()

  await expect(own).toHaveTitle('Tonight: Ferry returns – Copydesk')
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill('dark')
  await page.keyboard.press('Enter')
  await expect(own.locator('html')).toHaveAttribute('data-theme', 'dark')

  // once its window is closed it is edited where it is shown
  await row(page, 'Tonight: ').click()
  await expect(bar(page)).toBeVisible()
  const closed = own.waitForEvent('close')
  await own.evaluate(() => window.close())
  await closed
  await expect(bar(page)).toHaveCount(0)
  await story(page).click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('Now: ')
  await expect(row(page, 'Now: Tonight: Ferry returns')).toBeVisible()
})

test('a window without a list shows no other story when its own is deleted, and has it back', async ({
  running: { app, page },
}) => {
  await startStory(page)
  await page.keyboard.type('Bridge closes')
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  const own = await windowOf(app, () => page.keyboard.press('Control+Shift+O'))
  await expect(story(own)).toBeFocused()
  await own.keyboard.press('Control+Shift+P')
  await own.getByPlaceholder('Type a command').fill('Move to bin')
  await own.keyboard.press('Enter')
  await expect(own.getByText('No story is open in this window.')).toBeVisible()
  await expect(row(page, 'Ferry returns')).toHaveCount(0)
  await own.getByRole('button', { name: 'Undo' }).click()
  await expect(story(own)).toContainText('Ferry returns')
  await expect(row(page, 'Ferry returns')).toBeVisible()
})

test('what was typed in each window is on disk when the desk is closed, and comes back', async ({
  running: { app, page, desk, close },
  launch,
}) => {
  await startStory(page)
  await page.keyboard.type('Ferry returns')
  const own = await windowOf(app, () => page.keyboard.press('Control+Shift+O'))
  await story(own).click()
  await own.keyboard.press('Control+End')
  await own.keyboard.type(' at last')
  await close()
  const again = await launch({ desk })
  await expect(story(again.page)).toContainText('Ferry returns at last')
})
