import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './app'
import { startStory, story } from './story'

test('what a newer version has written is named in one line and stays, and other stories open', async ({
  launch,
  folder,
}) => {
  const first = await launch()
  await startStory(first.page)
  await first.page.keyboard.type('Of this version')
  await first.close()

  const stories = join(folder, 'desk', 'stories')
  const [one = ''] = await readdir(stories)
  const newer = `${JSON.stringify({ format: 'copydesk-story', version: 99, minReader: 99, parts: ['?'] })}\n`
  const others = [randomUUID(), randomUUID()].map((id) => join(stories, `${id}.json`))
  for (const other of others) await writeFile(other, newer)

  const second = await launch()
  await expect(second.page.getByText('2 files were written by a newer version of Copydesk')).toBeVisible({
    timeout: 15_000,
  })
  await expect(
    second.page.getByText('They were left as they are. Update Copydesk to open them.'),
  ).toBeVisible()
  await second.page.screenshot({ path: test.info().outputPath('newer.png') })
  await second.page.locator('.row-title', { hasText: 'Of this version' }).click()
  await expect(story(second.page)).toContainText('Of this version')
  await expect(second.page.locator('.row-title')).toHaveCount(1)
  await second.close()
  for (const other of others) expect(await readFile(other, 'utf8')).toBe(newer)
  expect(await readFile(join(stories, one), 'utf8')).toContain('"format":"copydesk-story"')
})
