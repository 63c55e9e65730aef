import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { beginImport, watchInbox } from '../choosing'
import { longExport } from '../long-export'
import { expect, testInOwnApp as test } from './app'
import { startStory, story } from './story'

/** The processes that read and write formats, by their ids. */
function readers(app: ElectronApplication): Promise<number[]> {
  return app.evaluate(({ app }) =>
    app.getAppMetrics().flatMap(({ name, pid }) => (name === 'Copydesk transfer' ? [pid] : [])),
  )
}

/** How many bytes a process has read so far, where the system tells it. */
async function bytesRead(pid: number): Promise<number> {
  if (process.platform !== 'linux') return Number.POSITIVE_INFINITY
  return Number(/rchar: (\d+)/.exec(await readFile(`/proc/${pid}/io`, 'utf8'))?.[1])
}

/** A file that takes its reader a while: the posts of many years. */
const long = longExport(60_000)

test('a file that ends its reader is named once and never tried again, and the app goes on', async ({
  launch,
  folder,
}) => {
  const inbox = join(folder, 'inbox')
  await mkdir(inbox)
  const { app, page, desk, close } = await launch()
  const stories = async () => (await readdir(join(desk, 'stories'))).filter((name) => name.endsWith('.json'))
  await startStory(page)
  expect(await readers(app)).toEqual([])
  await writeFile(join(inbox, 'deadly.txt'), long)
  await watchInbox({ app, page }, inbox)
  await expect.poll(() => readers(app)).toHaveLength(1)
  const [reader = 0] = await readers(app)
  await expect.poll(() => bytesRead(reader)).toBeGreaterThan(long.length)
  // as it was told by now that the file is read, what ends its reader is taken for the file's doing
  await page.waitForTimeout(1000)
  process.kill(reader, 'SIGABRT')
  await expect(page.getByText('“deadly.txt” could not be imported')).toBeVisible()
  await expect(page.getByText(/needs more memory than there is, or it is damaged/)).toBeVisible()
  await page.keyboard.type('Typed meanwhile')
  await writeFile(join(inbox, 'wire.txt'), 'Ferry returns\n\nERBIL (Kurdistan 24) – It came.\n')
  await expect.poll(stories).toHaveLength(2)
  await close()

  const again = await launch({ desk })
  await expect(story(again.page)).toContainText('Typed meanwhile')
  await writeFile(join(inbox, 'later.txt'), 'Ferry leaves\n\nERBIL (Kurdistan 24) – It left.\n')
  await expect.poll(stories, { timeout: 120_000 }).toHaveLength(3)
  await expect(again.page.getByText('deadly.txt')).toHaveCount(0)
})

test('no reader runs where none is needed, and none outlives the app', async ({ launch, folder }) => {
  const path = join(folder, 'long.txt')
  await writeFile(path, long)
  const { app, page, close } = await launch()
  await startStory(page)
  expect(await readers(app)).toEqual([])
  await beginImport({ app, page }, path, randomUUID())
  await expect.poll(() => readers(app)).toHaveLength(1)
  const [pid = 0] = await readers(app)
  await close()
  await expect.poll(() => isRunning(pid)).toBe(false)
})

/** Whether there is a process of this id. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
