import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { StoryFile } from '../../electron/store/story-file'
import { expect, test } from './app'
import { startStory, story } from './story'

test('what another program writes over the open story is kept with its versions', async ({
  running: { page, desk },
}) => {
  await startStory(page)
  await page.keyboard.type('Ours')
  await page.keyboard.press('Control+S')
  await expect(page.getByText('Version saved')).toBeVisible()
  const [name = ''] = await readdir(join(desk, 'stories'))
  const file = new StoryFile(join(desk, 'stories', name))
  const stored = await file.read()
  if (!stored) throw new Error('no story')
  const theirs = stored.story.doc.replace(1, 5, stored.story.doc.slice(1, 2))
  await file.write({ ...stored, story: { ...stored.story, doc: theirs } })

  await page.keyboard.type(' go on')
  await expect(page.getByText('was changed outside this window')).toBeVisible()
  await expect(story(page)).toContainText('Ours go on')
  await page.getByRole('button', { name: 'Show versions' }).click()
  const dialog = page.getByRole('dialog', { name: 'Versions' })
  const versions = dialog.getByRole('list', { name: 'Versions' }).getByRole('button')
  await expect(versions).toHaveCount(2)
  await versions.first().click()
  await dialog.getByRole('button', { name: 'Bring back' }).click()
  await expect(story(page)).not.toContainText('Ours')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toContainText('Ours go on')
})
