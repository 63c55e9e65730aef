import { expect } from './app'
import { answerDialogs, kill, saving, test, untilOnDisk } from './disk-faults'
import { startStory, story } from './story'

/** More than fits into what is left of the last page of a file. */
const long = 'The council votes on the bridge tonight. '.repeat(200)

for (const { how, refuse, allow } of [
  {
    how: 'full',
    refuse: (disk: { fill(): Promise<void> }) => disk.fill(),
    allow: (disk: { makeRoom(): Promise<void> }) => disk.makeRoom(),
  },
  {
    how: 'read-only',
    refuse: (disk: { setReadOnly(is: boolean): Promise<void> }) => disk.setReadOnly(true),
    allow: (disk: { setReadOnly(is: boolean): Promise<void> }) => disk.setReadOnly(false),
  },
])
  test(`on a disk that is ${how} the desk opens with all that was typed, to be read and worked on`, async ({
    disk,
    launch,
  }) => {
    const first = await launch({ desk: disk.desk })
    await startStory(first.page)
    await first.page.keyboard.type('The other story')
    await untilOnDisk(first.page)
    await startStory(first.page)
    await first.page.keyboard.type('Typed before the kill')
    await untilOnDisk(first.page)
    await kill(first.app)
    await refuse(disk)

    const { app, page } = await launch({ desk: disk.desk })
    await answerDialogs(app, 2)
    await expect(story(page)).toContainText('Typed before the kill')
    const list = page.getByRole('list', { name: 'Stories' })
    await expect(list).toContainText('The other story')
    await page.getByRole('button', { name: /The other story/ }).click()
    await expect(story(page)).toContainText('The other story')
    await story(page).focus()
    await page.keyboard.press('Control+End')
    await page.keyboard.insertText(` goes on. ${long}`)
    await expect(story(page)).toContainText('goes on.')
    await expect(saving(page)).toContainText(/Not saved|On disk in the story’s journal/)

    await allow(disk)
    await untilOnDisk(page)
    await kill(app)
    const again = await launch({ desk: disk.desk })
    await expect(story(again.page)).toContainText('goes on.')
    await again.page.getByRole('button', { name: /Typed before the kill/ }).click()
    await expect(story(again.page)).toContainText('Typed before the kill')
  })
