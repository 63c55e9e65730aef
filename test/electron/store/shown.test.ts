/** A story over which another program has written, wherever it is shown before both are merged. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { restoreBackup } from '../../../electron/backup/restore'
import { writeBackup } from '../../../electron/backup/write'
import { runCli } from '../../../electron/cli/run'
import { examine } from '../../../electron/doctor'
import { refreshAll } from '../../../electron/index/refresh'
import { StoryIndex } from '../../../electron/index/story-index'
import { type DeskStore, openDesk } from '../../../electron/store'
import { Folders } from '../../../electron/store/folders'
import { silent } from '../../../electron/store/hooks'
import { restoreLastGood } from '../../../electron/store/last-good'
import { ShownStories } from '../../../electron/store/shown'
import { schema } from '../../../story/schema'
import { headlineOf } from '../../../story/story/parts'
import type { StorySummary } from '../../../story/story/record'
import { inProcess } from '../transfer/in-process'
import { writtenOver } from './written-over'

let folder = ''
let id = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  id = await writtenOver(folder)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const stories = () => join(folder, 'stories')

/** The headlines that the index has, brought up to date. */
async function indexed(index: StoryIndex, text = ''): Promise<string[]> {
  await refreshAll(index, stories(), {
    progress: () => undefined,
    unreadable: () => undefined,
    rest: async () => undefined,
  })
  return index.lines(index.list({ text, isBin: false, order: 'newest' }).seqs).map(({ headline }) => headline)
}

test('the list and the search have the text that opening it shows, and the other one once that is taken', async () => {
  const index = new StoryIndex(join(folder, 'index', 'stories.sqlite'))
  expect(await indexed(index)).toEqual(['Ours'])
  expect([await indexed(index, 'ours'), await indexed(index, 'theirs')]).toEqual([['Ours'], []])
  await rm(join(folder, 'unmerged', `${id}.json`))
  expect(await indexed(index)).toEqual(['Theirs'])
  index.close()
})

test('so has what is found in all stories', () => {
  expect(new ShownStories(stories()).unread(id)?.story().doc.textContent).toBe('Ours')
  expect(JSON.stringify(new ShownStories(stories()).unread(id)?.doc)).toContain('Ours')
})

test('so has what is told of a story that is closed, as its file is touched', async () => {
  const told: StorySummary[] = []
  const desk = await openDesk(folder, { ...silent, changed: (changed) => void told.push(...changed) })
  const path = join(stories(), `${id}.json`)
  await writeFile(path, await readFile(path))
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), 8000)
  expect(new Set(told.map(({ headline }) => headline))).toEqual(new Set(['Ours']))
  await desk.close()
})

test('so has what the command line lists and writes', async () => {
  const ask = async (...args: string[]) => {
    let said = ''
    await runCli([...args, '--desk', folder], {
      out: (content) => {
        said += String(content)
      },
      error: () => undefined,
      progress: () => undefined,
      input: (async function* () {})(),
      isInterrupted: () => false,
      transfer: inProcess,
    })
    return said
  }
  for (const said of [await ask('list'), await ask('export', id, '--to', 'txt')]) {
    expect(said).toContain('Ours')
    expect(said).not.toContain('Theirs')
  }
})

/** A desk opened, and what it has of the story. */
async function opened<T>(at: string, work: (desk: DeskStore) => Promise<T>): Promise<T> {
  const desk = await openDesk(at)
  try {
    return await work(desk)
  } finally {
    await desk.close()
  }
}

const both = (at: string, of = id) =>
  opened(at, async (desk) => {
    const { story } = await desk.open(of)
    const pending = await desk.pendingMerge(of)
    return [headlineOf(story.doc), pending && headlineOf(pending.theirs.doc)]
  })

test('a backup brings both texts back as they were', async () => {
  const file = join(folder, '..', `${id}.zip`)
  const restored = join(folder, '..', `${id} restored`)
  try {
    await writeBackup(folder, file)
    await restoreBackup(file, restored)
    expect(await both(restored)).toEqual(['Ours', 'Theirs'])
  } finally {
    await rm(file, { force: true })
    await rm(restored, { recursive: true, force: true })
  }
})

test('a duplicate is of the text that is shown, and nothing is to be merged into it', async () => {
  const copy = await opened(folder, (desk) => desk.duplicate(id))
  expect(copy.headline).toBe('Ours')
  expect(await both(folder, copy.id)).toEqual(['Ours', null])
  expect(await both(folder)).toEqual(['Ours', 'Theirs'])
})

test('nothing of either text is left of a story that is deleted', async () => {
  await opened(folder, async (desk) => {
    await desk.setBinned(id, true)
    await desk.destroy(id)
    await expect(desk.read(id)).rejects.toThrow()
  })
  expect(await readdir(join(folder, 'unmerged'))).toEqual([])
  await opened(folder, async (desk) =>
    expect([await desk.summaries(), await desk.externalChanges()]).toEqual([[], []]),
  )
})

test('the doctor finds no fault, and changes nothing', async () => {
  const found = (await examine(folder))?.found ?? []
  for (const { repair } of found) await repair?.()
  expect(found).toEqual([])
  expect(await both(folder)).toEqual(['Ours', 'Theirs'])
})

test('a damaged story comes back as it was here, by the doctor and in the app', async () => {
  await writeFile(join(stories(), `${id}.json`), 'no story')
  const [damaged] = (await examine(folder))?.found ?? []
  expect(damaged?.kind).toBe('story-damaged')
  await damaged?.repair?.()
  expect(await both(folder)).toEqual(['Ours', 'Theirs'])
  await writeFile(join(stories(), `${id}.json`), 'no story')
  await restoreLastGood(new Folders(folder), id)
  expect(await both(folder)).toEqual(['Ours', 'Theirs'])
})

test('so it does where it was gone on with before both were merged', async () => {
  await opened(folder, async (desk) => {
    await desk.change(id, ({ doc }) => new Transform(doc).insert(1, schema.text('Later, ')))
    await desk.saveVersion(id, { why: 'hand' })
  })
  await writeFile(join(stories(), `${id}.json`), 'no story')
  await restoreLastGood(new Folders(folder), id)
  expect(await both(folder)).toEqual(['Later, Ours', 'Theirs'])
})

test('the doctor names what waits to be merged and is damaged, and sets it aside: the texts are among the versions', async () => {
  const path = join(folder, 'unmerged', `${id}.json`)
  await writeFile(path, 'no story')
  const found = (await examine(folder))?.found ?? []
  expect(found).toMatchObject([{ kind: 'merge-damaged', path: `unmerged/${id}.json` }])
  for (const { repair } of found) await repair?.()
  expect(await examine(folder)).toMatchObject({ found: [] })
  expect(await readdir(join(folder, 'unmerged'))).toEqual([])
})
