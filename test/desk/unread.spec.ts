import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { watchInbox } from '../choosing'
import { expect, testInOwnApp as test } from './app'
import { startStory, story } from './story'

const row = (page: Page, title: string) =>
  page.getByRole('list', { name: 'Stories' }).getByRole('button', { name: new RegExp(title) })
const mark = (page: Page, title: string) => row(page, title).getByRole('img', { name: 'Unread' })
const rows = (page: Page) => page.getByRole('list', { name: 'Stories' }).getByRole('button')

async function run(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.getByPlaceholder('Type a command').fill(command)
  await page.keyboard.press('Enter')
}

test('a story from the wire is unread until it is opened, here and after a restart', async ({
  launch,
  folder,
}) => {
  const inbox = join(folder, 'inbox')
  await mkdir(inbox)
  const first = await launch()
  const { page } = first
  await startStory(page)
  await page.keyboard.type('Our own story')
  await watchInbox(first, inbox)
  const told = ['Ferry returns', 'Bridge opens', 'هێلی نوێی پاپۆڕ کرایەوە']
  for (const [index, title] of told.entries())
    await writeFile(join(inbox, `${index}.txt`), `${title}\n\nERBIL (Kurdistan 24) – It came.\n`)
  for (const title of told) await expect(mark(page, title)).toBeVisible({ timeout: 15_000 })
  await expect(mark(page, 'Our own story')).toHaveCount(0)
  await expect(row(page, 'Bridge opens')).toHaveAccessibleName(/^Unread/)

  await page.getByRole('button', { name: 'Filters' }).click()
  await page.getByRole('checkbox', { name: 'Unread' }).check()
  await page.keyboard.press('Escape')
  await expect(rows(page)).toHaveCount(3)
  await row(page, 'Ferry returns').click()
  await expect(story(page)).toContainText('Ferry returns')
  await expect(mark(page, 'Ferry returns')).toHaveCount(0)
  await expect(rows(page)).toHaveCount(3)

  const filter = page.getByRole('textbox', { name: 'Filter' })
  await filter.fill('')
  await expect(rows(page)).toHaveCount(4)
  await filter.fill('is:wire')
  await expect(rows(page)).toHaveCount(3)
  // what was read stays among the unread until another list was shown
  await filter.fill('')
  await expect(rows(page)).toHaveCount(4)
  await filter.fill('is:unread')
  await expect(rows(page)).toHaveCount(2)

  await filter.fill('')
  await run(page, 'Mark as unread')
  await expect(mark(page, 'Ferry returns')).toBeVisible()
  await row(page, 'Ferry returns').focus()
  await page.keyboard.press('Control+A')
  await run(page, 'Mark as read')
  await expect(page.getByRole('img', { name: 'Unread' })).toHaveCount(0)
  await row(page, 'Bridge opens').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Mark as unread' }).click()
  await expect(page.getByRole('img', { name: 'Unread' })).toHaveCount(4)
  await row(page, 'Our own story').click()
  // a desk begins with the story that was open last, which is read then
  await expect(story(page)).toHaveText('Our own story')
  await first.close()

  const second = await launch({ desk: first.desk })
  for (const title of told) await expect(mark(second.page, title)).toBeVisible()
  await expect(mark(second.page, 'Our own story')).toHaveCount(0)
})
