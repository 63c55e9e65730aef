import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { StoryWatch } from '../../../electron/store/watch'

let folder: string
let stories: string
let watched: StoryWatch
let touched: string[][]
let missed: number

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  stories = join(folder, 'stories')
  touched = []
  missed = 0
  watched = new StoryWatch(stories, {
    touched: (ids) => void touched.push(ids),
    missed: () => void missed++,
    beat: () => undefined,
  })
})
afterEach(async () => {
  await watched.close()
  await rm(folder, { recursive: true, force: true })
})

const pathOf = (id: string) => join(stories, `${id}.json`)
const soon = { timeout: 8000 }
const touchedIds = () => new Set(touched.flat())

it('tells of stories that are written, replaced and removed, and of nothing else', async () => {
  await mkdir(stories)
  const [written, replaced, removed] = [randomUUID(), randomUUID(), randomUUID()]
  await writeFile(pathOf(removed), 'old')
  await watched.start()
  await writeFile(join(stories, 'notes.txt'), 'x')
  await writeFile(pathOf(written), 'x')
  await writeFile(`${pathOf(replaced)}.tmp`, 'x')
  await rename(`${pathOf(replaced)}.tmp`, pathOf(replaced))
  await rm(pathOf(removed))
  await vi.waitFor(() => expect(touchedIds()).toEqual(new Set([written, replaced, removed])), soon)
  expect(missed).toBe(0)
})

it('tells what comes together at once', async () => {
  await mkdir(stories)
  await watched.start()
  const ids = Array.from({ length: 50 }, () => randomUUID())
  for (const id of ids) await writeFile(pathOf(id), 'x')
  await vi.waitFor(() => expect(touchedIds().size).toBe(50), soon)
  expect(touched.length).toBeLessThan(ids.length / 2)
})

it('goes on when the folder was removed and is there again, and says that it may have missed something', async () => {
  await mkdir(stories)
  await watched.start()
  // at once: the new folder has the number on the disk that the old one had
  rmSync(stories, { recursive: true })
  mkdirSync(stories)
  await vi.waitFor(() => expect(missed).toBeGreaterThan(0), soon)
  const id = randomUUID()
  await writeFile(pathOf(id), 'x')
  await vi.waitFor(() => expect(touchedIds()).toContain(id), soon)
})

it('goes on when another folder is in its place', async () => {
  await mkdir(stories)
  await watched.start()
  await rename(stories, join(folder, 'before'))
  await mkdir(stories)
  await vi.waitFor(() => expect(missed).toBeGreaterThan(0), soon)
  const id = randomUUID()
  await writeFile(pathOf(id), 'x')
  await vi.waitFor(() => expect(touchedIds()).toContain(id), soon)
})

it('begins when the folder comes, where there was none', async () => {
  await watched.start()
  await mkdir(stories)
  await vi.waitFor(() => expect(missed).toBeGreaterThan(0), soon)
  const id = randomUUID()
  await writeFile(pathOf(id), 'x')
  await vi.waitFor(() => expect(touchedIds()).toContain(id), soon)
})
