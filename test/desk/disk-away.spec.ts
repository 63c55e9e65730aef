import { type FileHandle, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from './app'
import { answerDialogs, closeWindow, kill, saving, test, untilOnDisk, watchSaving } from './disk-faults'
import { startStory, story } from './story'

test('a disk that may only be read is told until it may be written to', async ({ disk, launch }) => {
  const { app, page } = await launch({ desk: disk.desk })
  await answerDialogs(app, 2)
  await startStory(page)
  await disk.setReadOnly(true)
  await page.keyboard.type('Typed while')
  await expect(saving(page)).toContainText(`Not saved: ${disk.desk} is read-only. Nothing is lost yet`)
  await page.keyboard.type(' it may not be')
  await page.waitForTimeout(2500)
  await expect(saving(page)).toContainText('is read-only')
  await page.keyboard.press('Control+S')
  await expect(page.getByText('The version could not be saved')).toBeVisible()

  await disk.setReadOnly(false)
  await untilOnDisk(page)
  await kill(app)
  const again = await launch({ desk: disk.desk })
  await expect(story(again.page)).toContainText('Typed while it may not be')
})

test('what is thrown away on a disk that may only be read closes the window, and is never called saved', async ({
  disk,
  launch,
}) => {
  const { app, page } = await launch({ desk: disk.desk })
  await answerDialogs(app, 2)
  await startStory(page)
  await disk.setReadOnly(true)
  await page.keyboard.type('Thrown away')
  await expect(saving(page)).toContainText('is read-only')
  const states = await watchSaving(page)
  await closeWindow(app)
  expect(states).not.toContain('saved')
  await disk.setReadOnly(false)
  const again = await launch({ desk: disk.desk })
  await startStory(again.page)
  await expect(story(again.page)).not.toContainText('Thrown away')
})

for (const { how, text } of [
  { how: 'nothing is typed', text: '' },
  { how: 'something was typed since', text: 'Typed since' },
])
  test(`the window closes where the drive was pulled, when ${how}`, async ({ drive, launch }) => {
    const { app, page } = await launch({ desk: drive.desk })
    await answerDialogs(app, 2)
    await startStory(page)
    await page.keyboard.type('Before')
    await untilOnDisk(page)
    // the file is written as well, so that nothing more is to be
    await page.keyboard.press('Control+S')
    await expect(page.getByText('Version saved')).toBeVisible()
    await drive.pull()
    await page.keyboard.type(text)
    if (text !== '') await expect(saving(page)).toContainText('Not saved')
    await closeWindow(app)
  })

for (const { how, remove, restore } of [
  {
    how: 'removed and made again',
    // again and again, as a file that is written meanwhile keeps a folder from being empty
    remove: (desk: string) => rm(desk, { recursive: true, maxRetries: 20, retryDelay: 10 }),
    restore: (desk: string) => mkdir(desk),
  },
  {
    how: 'moved away and back',
    remove: (desk: string) => rename(desk, `${desk}-away`),
    restore: (desk: string) => rename(`${desk}-away`, desk),
  },
])
  test(`a desk's folder ${how} while typing costs no text`, async ({ launch }) => {
    const { app, page, desk } = await launch()
    await answerDialogs(app, 2)
    await startStory(page)
    await page.keyboard.type('Before')
    await untilOnDisk(page)
    await remove(desk)
    await page.keyboard.type(' while it is gone')
    await expect(saving(page)).toContainText(
      `Not saved: ${desk} is missing. Nothing is lost yet: put it back`,
    )
    await page.keyboard.type(' typing goes on')
    await page.waitForTimeout(2500)
    await expect(saving(page)).toContainText('is missing')
    await page.keyboard.press('Control+N')
    await expect(page.getByText('The new story could not be created')).toBeVisible()
    await expect(story(page)).toContainText('Before while it is gone typing goes on')

    await restore(desk)
    await untilOnDisk(page)
    await kill(app)
    const again = await launch({ desk })
    await expect(story(again.page)).toContainText('Before while it is gone typing goes on')
  })

test('on a slow disk typing goes on, and “Saved” is said only of what is there', async ({ launch }) => {
  const { app, page, desk } = await launch()
  await startStory(page)
  await untilOnDisk(page)
  await app.evaluate(async () => {
    const { open } = process.getBuiltinModule('node:fs/promises')
    const file = await open(process.execPath)
    const files: Pick<FileHandle, 'sync' | 'datasync'> = Object.getPrototypeOf(file)
    await file.close()
    for (const name of ['sync', 'datasync'] as const) {
      const atOnce = files[name]
      files[name] = async function () {
        await new Promise((resolve) => setTimeout(resolve, 1500))
        return Reflect.apply(atOnce, this, [])
      }
    }
  })
  await page.keyboard.type('Slowly')
  await expect(story(page)).toContainText('Slowly')
  await expect(saving(page)).toHaveText('Saving…')
  await page.keyboard.type(' but surely')
  await expect(story(page)).toContainText('Slowly but surely')
  await untilOnDisk(page)
  await kill(app)
  const again = await launch({ desk })
  await expect(story(again.page)).toContainText('Slowly but surely')
})

/** A script that answers what the app asks before it has a desk, and does something else first. */
async function answering(folder: string, answer: number, first = ''): Promise<string> {
  const path = join(folder, 'answers.cjs')
  const code = `const { dialog } = require('electron')
    const { mkdirSync, renameSync } = require('node:fs')
    globalThis.askedAtStart = []
    dialog.showMessageBox = async ({ message }) => {
      globalThis.askedAtStart.push(message)
      ${first}
      return { response: ${answer}, checkboxChecked: false }
    }`
  await writeFile(path, code)
  return path
}

declare global {
  /** What the app asked before it had a desk. */
  var askedAtStart: string[]
}

for (const { how, leave } of [
  { how: 'with its folder', leave: async () => undefined },
  { how: 'and left an empty folder to mount it on', leave: (desk: string) => mkdir(desk) },
])
  test(`a desk whose drive is away at the start ${how} is waited for`, async ({ launch, folder }) => {
    const first = await launch()
    const { desk } = first
    await startStory(first.page)
    await first.page.keyboard.type('On the drive')
    await untilOnDisk(first.page)
    await first.close()
    await rename(desk, `${desk}-away`)
    await leave(desk)

    const back = `renameSync(${JSON.stringify(`${desk}-away`)}, ${JSON.stringify(desk)})`
    const { app, page } = await launch({ desk, before: await answering(folder, 0, back) })
    await expect(story(page)).toContainText('On the drive')
    expect(await app.evaluate(() => globalThis.askedAtStart)).toEqual([
      expect.stringContaining(`There is no desk in ${desk} now`),
    ])
  })

test('a desk that was deleted is made anew where that is asked for', async ({ launch, folder }) => {
  const real = join(folder, 'drive', 'desk')
  await mkdir(real, { recursive: true })
  const desk = join(folder, 'link')
  await symlink(real, desk)
  const first = await launch({ desk })
  await startStory(first.page)
  await untilOnDisk(first.page)
  await first.close()
  await rm(real, { recursive: true })
  await mkdir(real)

  const { app, page } = await launch({ desk, before: await answering(folder, 2) })
  await startStory(page)
  await page.keyboard.type('A new desk')
  await untilOnDisk(page)
  expect(await app.evaluate(() => globalThis.askedAtStart)).toHaveLength(1)
  expect(await readdir(join(real, 'stories'))).toHaveLength(1)
})
