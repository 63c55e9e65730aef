import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { EditorState } from 'prosemirror-state'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type DeskStore, openDesk } from '../../../electron/store'
import { Folders } from '../../../electron/store/folders'
import { PendingMerges } from '../../../electron/store/pending-merges'
import { StoryFile } from '../../../electron/store/story-file'
import { blankDoc } from '../../../story/story/blank'
import { headlineOf } from '../../../story/story/parts'
import type { StorySummary } from '../../../story/story/record'

let folder = ''
let desk: DeskStore
let changes: { id: string; what: string }[]
let listed: StorySummary[]
let removed: string[]
let outside: string[]
let rivals: number[]
const hooks = {
  changed: (stories: StorySummary[]) => void listed.push(...stories),
  removed: (ids: string[]) => void removed.push(...ids),
  changedOutside: (ids: string[] | null) => void outside.push(...(ids ?? [])),
  takenOver: ({ pid }: { pid: number }) => void rivals.push(pid),
  saveProblem: () => undefined,
  wrote: () => undefined,
  damaged: () => undefined,
  externalChange: ({ id }: StorySummary, what: string) => void changes.push({ id, what }),
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  changes = []
  listed = []
  removed = []
  outside = []
  rivals = []
  desk = await openDesk(folder, hooks)
})
afterEach(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

const blank = () => blankDoc({ house: 'kurdistan24' })
const pathOf = (id: string) => join(folder, 'stories', `${id}.json`)
const soon = { timeout: 8000 }

/** A story open in the desk. */
async function openStory() {
  const { id } = await desk.create(blank())
  const story = await desk.open(id)
  const write = (text: string) => {
    const { tr } = EditorState.create({ doc: story.story.doc })
    return story.append(story.version, [tr.insertText(text, 1).steps[0]?.toJSON()])
  }
  return { id, story, write, path: pathOf(id) }
}

/** What another copy of the app does to a story's file: it puts a text before the headline. */
async function writeOutside(id: string, text: string): Promise<void> {
  const other = new StoryFile(pathOf(id))
  const stored = await other.read()
  if (!stored) throw new Error('no story')
  const { doc } = EditorState.create({ doc: stored.story.doc }).tr.insertText(text, 1)
  await other.write({ ...stored, story: { ...stored.story, doc } })
}

async function headlineOnDisk(id: string): Promise<string> {
  const stored = await new StoryFile(pathOf(id)).read()
  return stored ? headlineOf(stored.story.doc) : ''
}

async function versionsOf(id: string): Promise<string[]> {
  return (await desk.versions(id)).map(({ why, headline }) => `${why}: ${headline}`)
}

describe('a text that the window alone has while its story is closed', () => {
  const mine = () => EditorState.create({ doc: blank() }).tr.insertText('Mine', 1).doc

  async function closedStory() {
    const { id } = await openStory()
    await desk.open((await desk.create(blank())).id)
    return id
  }

  test('replaces nothing that was written elsewhere before it is taken without keeping and offering it', async () => {
    const id = await closedStory()
    await writeOutside(id, 'Theirs')
    expect(await desk.replace(id, mine())).toMatchObject({ state: 'saved' })
    expect(await headlineOnDisk(id)).toBe('Mine')
    expect(await versionsOf(id)).toEqual(['elsewhere: Theirs'])
    expect(changes).toContainEqual({ id, what: 'changed' })
    const pending = await desk.pendingMerge(id)
    expect(pending && headlineOf(pending.theirs.doc)).toBe('Theirs')
  })

  test('replaces what was here without a word', async () => {
    const id = await closedStory()
    expect(await desk.replace(id, mine())).toMatchObject({ state: 'saved' })
    expect([await headlineOnDisk(id), await versionsOf(id), changes]).toEqual(['Mine', [], []])
  })
})

describe('the open story', () => {
  test('what another program wrote is kept as a version before it is written over', async () => {
    const { id, story, write } = await openStory()
    await writeOutside(id, 'Theirs')
    await write('Ours')
    await story.flush()
    expect(changes).toEqual([{ id, what: 'changed' }])
    expect(await versionsOf(id)).toEqual(['elsewhere: Theirs'])
    expect(await headlineOnDisk(id)).toBe('Ours')
  })

  test('what was typed while the text of another program was read is no version of the file', async () => {
    const { id, story, write } = await openStory()
    await writeOutside(id, 'Theirs')
    const looking = story.look()
    await Promise.resolve() // the look has begun
    await Promise.all([looking, write('Ours')])
    expect(await versionsOf(id)).toEqual(['elsewhere: Theirs'])
    expect(await headlineOnDisk(id)).toBe('Ours')
  })

  test('what another program writes is noticed at once, and both sides are kept', async () => {
    const { id, story, write } = await openStory()
    await write('Ours')
    await story.flush()
    await writeOutside(id, 'Theirs and ')
    await vi.waitFor(() => expect(changes).toEqual([{ id, what: 'changed' }]), soon)
    expect(await versionsOf(id)).toEqual(['merge: Ours', 'elsewhere: Theirs and Ours'])
    const pending = await desk.pendingMerge(id)
    expect(pending && [headlineOf(pending.base), headlineOf(pending.theirs.doc)]).toEqual([
      'Ours',
      'Theirs and Ours',
    ])
    expect(await headlineOnDisk(id)).toBe('Theirs and Ours')
  })

  test('what another program writes while the story is being written is not written over', async () => {
    const { id, write, path } = await openStory()
    const file = new StoryFile(path)
    const stored = await file.read()
    if (!stored) throw new Error('no story')
    await writeOutside(id, 'Theirs')
    expect(await file.write(stored)).toBe(false)
    expect(await headlineOnDisk(id)).toBe('Theirs')
    await file.readExternal()
    expect(await file.write(stored)).toBe(true)
    await write('Ours')
  })

  test('what is typed after that is written whole, and no journal follows on their file', async () => {
    const { id, story, write } = await openStory()
    await writeOutside(id, 'Theirs')
    await vi.waitFor(() => expect(changes).toHaveLength(1), soon)
    await write('Ours')
    expect(await headlineOnDisk(id)).toBe('Ours')
    expect((await readdir(join(folder, 'journal'))).filter((name) => name.startsWith(id))).toEqual([])
    expect(headlineOf(story.story.doc)).toBe('Ours')
  })

  test('what is written again before the first is dealt with still comes from the first base', async () => {
    const { id, story, write } = await openStory()
    await writeOutside(id, 'One')
    await vi.waitFor(() => expect(changes).toHaveLength(1), soon)
    const first = await desk.pendingMerge(id)
    await write('Ours')
    await story.flush()
    await writeOutside(id, 'Two, ')
    await vi.waitFor(() => expect(changes).toHaveLength(2), soon)
    const second = await desk.pendingMerge(id)
    expect(second?.base.eq(first?.base ?? blank())).toBe(true)
    expect(headlineOf(second?.theirs.doc ?? blank())).toBe('Two, Ours')
    await desk.settle(id, first?.revision ?? 0)
    expect(await desk.pendingMerge(id)).not.toBeNull()
    await desk.settle(id, second?.revision ?? 0)
    expect(await desk.pendingMerge(id)).toBeNull()
    expect(await headlineOnDisk(id)).toBe('Ours')
  })

  test('what is written elsewhere is a version as that, though a version has its text: that may be thinned', async () => {
    const { id, story, write } = await openStory()
    await write('Ours')
    await desk.saveVersion(id, { why: 'hand' })
    await story.flush()
    await write('All of ')
    await story.flush()
    const other = new StoryFile(pathOf(id))
    const stored = await other.read()
    if (!stored) throw new Error('no story')
    const { tr } = EditorState.create({ doc: stored.story.doc })
    const doc = tr.delete(1, 'All of '.length + 1).doc
    await other.write({ ...stored, story: { ...stored.story, doc } })
    await vi.waitFor(() => expect(changes).toHaveLength(1), soon)
    expect(await versionsOf(id)).toContain('elsewhere: Ours')
  })

  test('what a newer version keeps to be merged stays, though it is settled here', async () => {
    const { id } = await openStory()
    const path = join(folder, 'unmerged', `${id}.json`)
    await mkdir(join(path, '..'), { recursive: true })
    const newer = JSON.stringify({ format: 'copydesk-conflict', version: 99, minReader: 99, data: {} })
    await writeFile(path, newer)
    await writeOutside(id, 'Theirs')
    await vi.waitFor(() => expect(changes).toHaveLength(1), soon)
    await desk.settle(id, (await desk.pendingMerge(id))?.revision ?? 0)
    expect(await desk.pendingMerge(id)).toBeNull()
    expect(await readFile(path, 'utf8')).toBe(newer)
  })

  test('a file that another program damaged is set aside, and the story is written anew', async () => {
    const { id, path } = await openStory()
    await writeFile(path, 'no story')
    await utimes(path, 0, 0)
    await vi.waitFor(() => expect(changes).toEqual([{ id, what: 'damaged' }]), soon)
    await vi.waitFor(async () => expect(await new StoryFile(path).read()).not.toBeNull(), soon)
    const [kept = ''] = await readdir(join(folder, 'damaged'))
    expect(await readFile(join(folder, 'damaged', kept), 'utf8')).toBe('no story')
  })

  test('what is moved to the bin elsewhere is in the bin here, and is not brought out by typing', async () => {
    const { id, write, story, path } = await openStory()
    const other = new StoryFile(path)
    const stored = await other.read()
    if (!stored) throw new Error('no story')
    const binned = '2026-11-24T09:30:00.000Z'
    await other.write({ ...stored, story: { ...stored.story, binned } })
    await vi.waitFor(() => expect(listed.map((each) => [each.id, each.binned])).toEqual([[id, binned]]), soon)
    await write('Ours')
    await story.flush()
    expect((await new StoryFile(path).read())?.story.binned).toBe(binned)
    expect(changes).toEqual([])
  })

  test('a file that is removed is told, and written again', async () => {
    const { id, write, story, path } = await openStory()
    await write('Ours')
    await story.flush()
    await rm(path)
    await vi.waitFor(() => expect(changes).toEqual([{ id, what: 'removed' }]), soon)
    await vi.waitFor(async () => expect(await headlineOnDisk(id)).toBe('Ours'), soon)
  })

  test('a file that is only being replaced is not taken for removed', async () => {
    const { path, id } = await openStory()
    await copyFile(path, `${path}.copy`)
    await rm(path)
    await new Promise((resolve) => setTimeout(resolve, 200))
    await rename(`${path}.copy`, path)
    // what is written after it is told: by then the file was looked at
    await writeOutside(id, 'Theirs')
    await vi.waitFor(() => expect(changes).toEqual([{ id, what: 'changed' }]), soon)
    expect(await versionsOf(id)).toEqual(['merge: ', 'elsewhere: Theirs'])
  })

  test('a folder that goes and comes back is no news of its files', async () => {
    const { id, write, story } = await openStory()
    await write('Ours')
    await story.flush()
    await rename(join(folder, 'stories'), join(folder, 'away'))
    await new Promise((resolve) => setTimeout(resolve, 800))
    await rename(join(folder, 'away'), join(folder, 'stories'))
    await writeOutside(id, 'Theirs and ')
    await vi.waitFor(() => expect(changes).toEqual([{ id, what: 'changed' }]), soon)
  })

  test('a file that was only copied or touched, or says the same as here, is no foreign change', async () => {
    const { id, story, write, path } = await openStory()
    await copyFile(path, `${path}.copy`)
    await copyFile(`${path}.copy`, path)
    await utimes(path, 1, 1)
    await write('Ours')
    await writeOutside(id, 'Ours')
    await story.flush()
    expect(changes).toEqual([])
    expect(await desk.versions(id)).toEqual([])
  })
})

describe('stories that are not open', () => {
  test('are told when they are changed, added and removed, and opened as they are then', async () => {
    const remaining = await desk.create(blank())
    const gone = await desk.create(blank())
    const stored = await new StoryFile(pathOf(remaining.id)).read()
    if (!stored) throw new Error('no story')
    const id = '0195575c-0000-7000-8000-00000000000a'
    await new StoryFile(pathOf(id)).write({ ...stored, story: { ...stored.story, id } })
    // those that the desk made itself came before, and are not told
    await vi.waitFor(() => expect(new Set(outside)).toEqual(new Set([id])), soon)
    await writeOutside(remaining.id, 'Theirs')
    await rm(pathOf(gone.id))
    await vi.waitFor(() => expect(new Set(outside)).toEqual(new Set([remaining.id, gone.id, id])), soon)
    await vi.waitFor(() => expect(removed).toEqual([gone.id]), soon)
    expect(new Set(listed.map((each) => each.id))).toEqual(new Set([remaining.id, id]))
    expect(headlineOf((await desk.open(remaining.id)).story.doc)).toBe('Theirs')
    expect(changes).toEqual([])
  })

  test('are told when the open one is closed that was written over', async () => {
    const { id } = await openStory()
    const other = await desk.create(blank())
    await writeOutside(id, 'Theirs')
    await vi.waitFor(() => expect(changes).toHaveLength(1), soon)
    await desk.open(other.id)
    await vi.waitFor(() => expect(outside).toEqual([id]), soon)
    expect(headlineOf((await desk.open(id)).story.doc)).toBe('Theirs')
    expect(await desk.pendingMerge(id)).toBeNull()
  })
})

test('a text that is dealt with while its file is still being written is not offered again at the next start', async () => {
  const { story, id } = await openStory()
  await desk.close()
  const folders = new Folders(folder)
  const merges = new PendingMerges(folders)
  const { doc } = EditorState.create({ doc: story.story.doc }).tr.insertText('Theirs', 1)
  const added = merges.add(id, { ...story.story, doc }, story.story.doc, null)
  const pending = await merges.of(id, story.story)
  await merges.settle(id, pending?.revision ?? 0)
  await added
  const atNextStart = new PendingMerges(folders)
  await atNextStart.load()
  expect([pending && headlineOf(pending.theirs.doc), atNextStart.has(id)]).toEqual(['Theirs', false])
})

test('a desk that another program took over says so once, and leaves the lock to it', async () => {
  const lock = join(folder, 'desk.lock')
  const theirs = JSON.stringify({ pid: process.ppid, host: hostname(), since: new Date().toISOString() })
  await writeFile(lock, theirs)
  await desk.create(blank())
  await desk.create(blank())
  await vi.waitFor(() => expect(rivals).toEqual([process.ppid]), soon)
  await desk.close()
  expect(await readFile(lock, 'utf8')).toBe(theirs)
})

test('a lock that vanished is taken again', async () => {
  const lock = join(folder, 'desk.lock')
  await rm(lock)
  await vi.waitFor(async () => expect(await readFile(lock, 'utf8')).toContain(`"pid":${process.pid}`), soon)
  expect(rivals).toEqual([])
})
