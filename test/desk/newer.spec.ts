import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, testInOwnApp as test } from './app'
import { startStory, story } from './story'

test('a story that a newer version has written is listed as that, opens to be read, and nothing is done with it', async ({
  launch,
  folder,
}) => {
  const first = await launch()
  await startStory(first.page)
  await first.page.keyboard.type('Of this version')
  await first.close()

  const stories = join(folder, 'desk', 'stories')
  const [one = ''] = await readdir(stories)
  const text = (words: string) => ({
    type: 'text',
    text: words,
    marks: [{ type: 'source', attrs: { by: 7 } }],
  })
  const content = [
    { type: 'headline', content: [text('کەشتییەکە گەڕایەوە')] },
    { type: 'standfirst' },
    { type: 'box', content: [{ type: 'paragraph', content: [text('دوای هەفتەیەک گەڕایەوە.')] }] },
    { type: 'chart', attrs: { data: [1, 2] } },
  ]
  const doc = { type: 'doc', attrs: { language: 'ckb', direction: 'rtl', slug: 'ferry' }, content }
  const head = { format: 'copydesk-story', version: 99, minReader: 99 }
  const newer = {
    [randomUUID()]: `${JSON.stringify({ ...head, sum: '?', data: { steps: 1, story: { doc } } })}\n`,
    [randomUUID()]: `${JSON.stringify({ ...head, parts: ['?'] })}\n`,
  }
  for (const [id, file] of Object.entries(newer)) await writeFile(join(stories, `${id}.json`), file)

  const { page, close } = await launch()
  const rows = page.locator('.row')
  await expect(rows).toHaveCount(3, { timeout: 15_000 })
  const marked = rows.filter({ hasText: 'Written by a newer version' })
  await expect(marked).toHaveCount(2)
  await expect(marked.locator('.stage')).toHaveCount(0)

  await marked.filter({ hasText: 'کەشتییەکە' }).click()
  const page99 = page.getByRole('document', { name: 'Story' })
  await expect(page99).toContainText('دوای هەفتەیەک گەڕایەوە.')
  await expect(page99).toHaveAttribute('dir', 'rtl')
  await expect(page.getByText('A newer version of Copydesk wrote this story.')).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('newer.png') })
  await page99.click()
  await page.keyboard.type('x')
  await page.keyboard.press('Control+Backspace')
  await page.keyboard.press('Control+Shift+D')
  await page.keyboard.press('F9')
  await expect(page99).not.toContainText('x')

  await marked.first().click({ button: 'right' })
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem')).toHaveText([/^New story/])
  await page.keyboard.press('Escape')

  await marked.filter({ hasText: 'Untitled' }).focus()
  await page.keyboard.press('Enter')
  await expect(page99).not.toContainText('دوای')
  await rows.filter({ hasText: 'Of this version' }).click()
  await expect(story(page)).toContainText('Of this version')
  await expect(page.getByText('A newer version of Copydesk wrote this story.')).toBeHidden()
  await expect(rows).toHaveCount(3)
  await close()
  for (const [id, file] of Object.entries(newer))
    expect(await readFile(join(stories, `${id}.json`), 'utf8')).toBe(file)
  expect(await readFile(join(stories, one), 'utf8')).toContain('"format":"copydesk-story"')
})
