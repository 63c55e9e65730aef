import { once } from 'node:events'
import { appendFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, testInOwnApp } from './app'
import { isPositionOnDisk, paste, startStory, story } from './story'

test('after the app is closed, undo goes back through text and panels', async ({
  running: first,
  launch,
}) => {
  await startStory(first.page)
  await first.page.keyboard.type('Ferry returns')
  await first.page.getByLabel('City').fill('Duhok')
  await expect(story(first.page)).toContainText('DUHOK (Kurdistan 24) – ')
  await first.page.getByLabel('Slug').fill('ferry')
  await first.page.keyboard.press('Control+Z')
  await expect(first.page.getByLabel('Slug')).toHaveValue('')
  await first.close()

  const { page } = await launch({ desk: first.desk })
  await expect(story(page)).toContainText('DUHOK (Kurdistan 24) – ')
  await story(page).focus()
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByLabel('Slug')).toHaveValue('ferry')
  await page.keyboard.press('Control+Z')
  await expect(page.getByLabel('Slug')).toHaveValue('')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).not.toContainText('DUHOK')
  await page.keyboard.press('Control+Z')
  await expect(story(page)).not.toContainText('Ferry')
})

testInOwnApp(
  'after the app is killed, undo goes on and the cursor is where it rested',
  async ({ running: first, launch }) => {
    await startStory(first.page)
    await first.page.keyboard.type('Kept')
    await first.page.keyboard.press('Enter')
    await first.page.keyboard.insertText('Taken back')
    await expect(first.page.getByText('Saved', { exact: true })).toBeVisible()
    await expect.poll(() => isPositionOnDisk(first.desk)).toBe(true)
    const running = first.app.process()
    running.kill('SIGKILL')
    await once(running, 'exit')

    const { page } = await launch({ desk: first.desk })
    await expect(story(page)).toContainText('Taken back')
    await expect(story(page)).toBeFocused()
    // at once: on a machine short of time, keys may be so far apart that each is a step of undo
    await page.keyboard.insertText(' here')
    await expect(story(page)).toContainText('Taken back here')
    await page.keyboard.press('Control+Z')
    await page.keyboard.press('Control+Z')
    await expect(story(page)).not.toContainText('Taken back')
    await expect(story(page)).toContainText('Kept')
  },
)

testInOwnApp('a history that cannot be read is dropped, never the text', async ({ launch }) => {
  const first = await launch()
  await startStory(first.page)
  await first.page.keyboard.type('The text stays')
  await first.close()
  const [file = ''] = await readdir(join(first.desk, 'undo'))
  await appendFile(join(first.desk, 'undo', file), 'not a line of it\n')

  const second = await launch({ desk: first.desk })
  await expect(story(second.page)).toContainText('The text stays')
  await story(second.page).focus()
  await second.page.keyboard.press('Control+End')
  await second.page.keyboard.type(' Still typing')
  await expect(second.page.getByText('Saved', { exact: true })).toBeVisible()
})

test('a letter in a dateline is undone and redone in turns without delay, and undo goes on after a restart', async ({
  running: first,
  launch,
}) => {
  await startStory(first.page)
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.type('ERBIL (Kurdistan 24) – The bridge is open.')
  const city = first.page.getByLabel('City')
  await expect(city).toHaveValue('Erbil')
  await story(first.page).focus()
  await first.page.keyboard.press('Home')
  for (let step = 0; step < 5; step++) await first.page.keyboard.press('ArrowRight')
  await first.page.keyboard.type('X')
  await expect(story(first.page)).toContainText('ERBILX (Kurdistan 24)')
  for (let turn = 0; turn < 30; turn++) {
    await first.page.keyboard.press('Control+Z')
    await first.page.keyboard.press('Control+Shift+Z')
  }
  await expect(story(first.page)).toContainText('ERBILX (Kurdistan 24)', { timeout: 5000 })
  await first.close()

  const { page } = await launch({ desk: first.desk })
  await expect(story(page)).toContainText('ERBILX')
  await story(page).focus()
  await page.keyboard.press('Control+Z')
  await expect(story(page)).toContainText('ERBIL (Kurdistan 24) – The bridge is open.')
  await page.keyboard.press('Control+Shift+Z')
  await expect(story(page)).toContainText('ERBILX')
})

test('a paragraph that is moved above the first leaves the dateline at the head, and one undo takes it back', async ({
  page,
}) => {
  await startStory(page)
  await paste(page, {
    text: 'Dam emptied\n\nKOYA (Kurdistan 24) – Engineers began.\n\nThey were told late.\n',
  })
  await expect(page.getByLabel('City')).toHaveValue('Koya')
  await story(page).getByText('They were told late.').click()
  await page.keyboard.press('Alt+ArrowUp')
  const paragraphs = story(page).locator('p:not(:empty)')
  await expect(paragraphs.filter({ hasText: 'told' })).toHaveText(
    'KOYA (Kurdistan 24) – They were told late.',
  )
  await expect(paragraphs.filter({ hasText: 'began' })).toHaveText('Engineers began.')
  await expect(page.getByLabel('City')).toHaveValue('Koya')
  await page.keyboard.press('Control+Z')
  await expect(paragraphs.filter({ hasText: 'began' })).toHaveText('KOYA (Kurdistan 24) – Engineers began.')
  await expect(paragraphs.filter({ hasText: 'told' })).toHaveText('They were told late.')
})
