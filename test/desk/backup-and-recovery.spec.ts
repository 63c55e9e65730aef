import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { choose } from '../choosing'
import { expect, type Fixtures, test, testInOwnApp } from './app'
import { kill, untilOnDisk } from './disk-faults'
import { startStory, story } from './story'

test('a desk is backed up while it is open, and comes back in a new folder', async ({
  running: { app, page },
  folder,
}) => {
  await startStory(page)
  await page.keyboard.type('Kept twice')
  const file = join(folder, 'desk.zip')
  const back = join(folder, 'back')
  await app.evaluate(
    ({ dialog }, paths) => {
      const answers = [paths.file, paths.back]
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: paths.file })
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [answers.shift() ?? ''] })
    },
    { file, back },
  )
  const run = async (command: string) => {
    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.type(command)
    await page.keyboard.press('Enter')
  }
  await run('Back up the desk')
  await expect(page.getByText('Backup complete and verified')).toBeVisible()
  await run('Restore backup')
  await expect(page.getByText('Backup restored and verified')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Open that desk' })).toBeVisible()
  expect(await readdir(join(back, 'stories'))).toHaveLength(1)

  // a file of it is damaged, or its end is cut off: nothing, or all that is whole
  const whole = await readFile(file)
  const bytes = Buffer.from(whole)
  const at = bytes.indexOf('stories/') + 120
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(file, bytes)
  const part = join(folder, 'part')
  const cutOff = join(folder, 'cut-off.zip')
  await writeFile(cutOff, whole.subarray(0, whole.indexOf('copydesk-backup.json')))
  const begin = join(folder, 'begin')
  await app.evaluate(
    ({ dialog }, paths) => {
      const chosen = [paths.file, paths.part, paths.file, paths.part]
      chosen.push(paths.cutOff, paths.begin, paths.cutOff, paths.begin)
      const responses = [0, 1, 0, 1]
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen.shift() ?? ''] })
      dialog.showMessageBox = async () => ({ response: responses.shift() ?? 0, checkboxChecked: false })
    },
    { file, part, cutOff, begin },
  )
  await run('Restore backup')
  await expect(page.getByText('This backup is damaged, and nothing was restored.')).toBeVisible()
  expect(existsSync(part)).toBe(false)
  await run('Restore backup')
  await expect(page.getByText('Backup restored, but for 1 damaged file')).toBeVisible()
  expect(await readdir(join(part, 'stories'))).toHaveLength(1)
  await run('Restore backup')
  await expect(page.getByText('The end of this backup is missing or damaged')).toBeVisible()
  expect(existsSync(begin)).toBe(false)
  await run('Restore backup')
  await expect(page.getByText('All that is whole in the backup was restored')).toBeVisible()
  expect(await readdir(join(begin, 'stories'))).toHaveLength(1)
})

testInOwnApp(
  'the automatic backup is made, shown and switched off in Settings',
  async ({ running: { page, desk } }) => {
    await startStory(page)
    await page.keyboard.type('Kept each day')
    await page.keyboard.press('Control+,')
    await page.getByRole('tab', { name: 'Backups' }).click()
    await expect(page.getByText('No backups yet.')).toBeVisible()
    await page.getByRole('button', { name: 'Back up now' }).click()
    await expect(page.getByText('1 backup, made')).toBeVisible()
    expect(await readdir(join(desk, '../Copydesk backups'))).toHaveLength(1)
    await page.getByRole('checkbox', { name: 'Back up daily' }).uncheck()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations).toEqual([])
  },
)

test('the folder of the backups is chosen in Settings, is where they go from then on, and is given up there', async ({
  running: { app, page },
  folder,
}) => {
  const kept = join(folder, 'kept')
  await mkdir(kept)
  await choose(app, [kept])
  await startStory(page)
  await page.keyboard.press('Control+,')
  await page.getByRole('tab', { name: 'Backups' }).click()
  await page.getByRole('button', { name: 'Choose folder…' }).click()
  await expect(page.getByText(`Backup folder: ${kept}`)).toBeVisible()
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByText(/^1 backup, made/)).toBeVisible()
  expect((await readdir(kept, { recursive: true })).filter((name) => name.endsWith('.zip'))).toHaveLength(1)
  await page.getByRole('button', { name: 'Use the default folder' }).click()
  await expect(page.getByText(`Backup folder: ${kept}`)).toHaveCount(0)
  await page.keyboard.press('Escape')
})

testInOwnApp('the last good version of a damaged story is offered, and brought back', async ({ launch }) => {
  const first = await launch()
  await startStory(first.page)
  await first.page.keyboard.type('Good version')
  await first.page.keyboard.press('Control+S')
  await expect(first.page.getByText('Version saved')).toBeVisible()
  await first.close()
  const [name = ''] = await readdir(join(first.desk, 'stories'))
  await writeFile(join(first.desk, 'stories', name), '{"cut off')
  const { page } = await launch({ desk: first.desk })
  await expect(page.getByText('“Good version” is damaged and was set aside')).toBeVisible()
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(story(page)).toContainText('Good version')
  expect(await readdir(join(first.desk, 'stories'))).toEqual([name])
  expect((await readdir(join(first.desk, 'damaged'))).some((each) => each.endsWith(name))).toBe(true)
})

/** A desk with a story of which the journal has “Typed first” and then damage. */
async function deskWithDamagedJournal(launch: Fixtures['launch']): Promise<string> {
  const { app, page, desk } = await launch()
  await startStory(page)
  await page.keyboard.type('Typed first')
  await untilOnDisk(page)
  await page.keyboard.type(' and then more')
  await untilOnDisk(page)
  await kill(app)
  const folder = join(desk, 'journal')
  const [name = ''] = await readdir(folder)
  const lines = (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n')
  await writeFile(join(folder, name), `${[...lines.slice(0, -1), 'odd'].join('\n')}\n`)
  return desk
}

testInOwnApp(
  'what can be read of a journal that was damaged is offered, and restored as a story',
  async ({ launch }) => {
    const desk = await deskWithDamagedJournal(launch)
    const { page } = await launch({ desk })
    await expect(page.getByText('Part of the unsaved typing could not be recovered')).toBeVisible()
    await page.getByRole('button', { name: 'Restore as a new story' }).click()
    await expect(page.getByText('Restored as a new story.')).toBeVisible()
    await expect(story(page)).toContainText('Typed first')
    await expect(page.getByRole('list', { name: 'Stories' }).getByText(/Typed first/)).toHaveCount(2)
  },
)

testInOwnApp(
  'a journal that was damaged is left by a click, and not offered at the next start',
  async ({ launch }) => {
    const desk = await deskWithDamagedJournal(launch)
    const second = await launch({ desk })
    await second.page.getByRole('button', { name: 'Leave it' }).click()
    await expect(second.page.getByText('It will not be offered again.')).toBeVisible()
    await second.close()
    const { page } = await launch({ desk })
    await expect(story(page)).toContainText('Typed first')
    // the list is read once all that there is to tell has been told
    await expect(page.getByRole('list', { name: 'Stories' }).getByText(/Typed first/)).toHaveCount(1)
    await expect(page.getByText('Part of the unsaved typing could not be recovered')).toHaveCount(0)
  },
)
