import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SaveProblem } from '../../../contract/editing'
import { type DeskStore, openDesk } from '../../../electron/store'
import { silent } from '../../../electron/store/hooks'
import { StoryFile } from '../../../electron/store/story-file'
import { blankDoc } from '../../../story/story/blank'
import { headlineOf } from '../../../story/story/parts'
import { disk, writes } from './refusing-disk'

vi.mock('node:fs/promises', async () => (await import('./refusing-disk')).refusingDisk())

let folder = ''
let desk: DeskStore
let id = ''
let saveProblems: (SaveProblem | null)[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  saveProblems = []
  desk = await openDesk(folder, {
    ...silent,
    saveProblem: (saveProblem) => void saveProblems.push(saveProblem),
  })
  id = (await desk.create(blankDoc({ house: 'ap' }))).id
  await desk.open(id)
})
afterEach(async () => {
  disk.refuses = () => null
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

function typed(doc: Node, text: string) {
  const { tr } = EditorState.create({ doc })
  return tr.insertText(text, 1).steps.map((step) => step.toJSON())
}

async function type(text: string, into = id): Promise<string> {
  const story = await desk.edit(into)
  return (await desk.append(into, story.version, typed(story.story.doc, text), [])).state
}

async function onDisk(of = id): Promise<string> {
  const stored = await new StoryFile(join(folder, 'stories', `${of}.json`)).read()
  return stored ? headlineOf(stored.story.doc) : 'no file'
}

/** Refuses to sync what has no suffix, as no file here has none. */
const folderSyncs =
  (code: string): typeof disk.refuses =>
  (operation, path) =>
    operation === 'sync' && extname(path) === '' ? code : null

const isStory = (path: string) => path.includes('/stories/')
const isText = (path: string) => /\/(stories|journal)\//.test(path)

describe('an open story says what is true of it', () => {
  test.each<
    [
      string,
      typeof disk.refuses,
      () => Promise<unknown>,
      { answer: string; unsaved: string | null; saveProblem: string | null; file: string },
    ]
  >([
    [
      'nothing was typed',
      () => null,
      async () => 'saved',
      { answer: 'saved', unsaved: null, saveProblem: null, file: '' },
    ],
    [
      'it is in the journal',
      () => null,
      () => type('A'),
      { answer: 'saved', unsaved: null, saveProblem: null, file: '' },
    ],
    [
      'it is in the journal, on a disk that cannot sync a folder',
      folderSyncs('EINVAL'),
      () => type('A').finally(() => desk.flush()),
      { answer: 'saved', unsaved: null, saveProblem: null, file: 'A' },
    ],
    [
      'the disk fails to sync a folder',
      folderSyncs('EIO'),
      () => type('A').finally(() => desk.flush()),
      { answer: 'failed', unsaved: 'other', saveProblem: 'other', file: 'A' },
    ],
    [
      'it is in the journal, and the file is refused',
      writes('EROFS', isStory),
      () => type('A').finally(() => desk.flush()),
      { answer: 'saved', unsaved: null, saveProblem: 'not-written', file: '' },
    ],
    [
      'both are refused',
      writes('ENOSPC', isText),
      () => type('A'),
      { answer: 'failed', unsaved: 'disk-full', saveProblem: 'disk-full', file: '' },
    ],
    [
      'the journal is refused',
      writes('EIO', (path) => path.includes('/journal/')),
      () => type('A'),
      { answer: 'failed', unsaved: 'other', saveProblem: 'other', file: '' },
    ],
    [
      'a whole document is refused',
      writes('EACCES', isStory),
      () => desk.replace(id, blankDoc({ house: 'ap' })).then(({ state }) => state),
      { answer: 'failed', unsaved: 'read-only', saveProblem: 'read-only', file: '' },
    ],
    [
      'it was moved to the bin and that is refused',
      writes('EACCES', isStory),
      () => desk.setBinned(id, true).catch(() => 'failed'),
      { answer: 'failed', unsaved: 'read-only', saveProblem: 'read-only', file: '' },
    ],
  ])('where %s', async (_, refuses, doIt, { answer, file, ...expected }) => {
    disk.refuses = refuses
    expect(await doIt()).toBe(answer)
    expect({ unsaved: desk.unsaved, saveProblem: desk.saveProblem }).toEqual(expected)
    expect(await onDisk()).toBe(file)
    disk.refuses = () => null
    await desk.flush()
    expect([desk.unsaved, desk.saveProblem]).toEqual([null, null])
    expect(await onDisk()).toBe(headlineOf((await desk.read(id)).doc))
  })

  test.each([
    ['the bin', true],
    ['the desk', false],
  ])('a story that the disk did not let go to %s does not go there later', async (_, isBinned) => {
    await desk.setBinned(id, !isBinned)
    const { binned } = await desk.read(id)
    disk.refuses = writes('ENOSPC', isText)
    await expect(desk.setBinned(id, isBinned)).rejects.toMatchObject({ problem: 'disk-full' })
    expect(await type('Typed')).toBe('failed')
    disk.refuses = () => null
    await desk.flush()
    expect(await desk.read(id)).toMatchObject({ binned })
    expect(await onDisk()).toBe('Typed')
  })

  test('what was acknowledged is in the journal until a synced file has it, though a later line is refused meanwhile', async () => {
    expect(await type('One. ')).toBe('saved')
    let isRefusing = false
    disk.refuses = (operation, path) => {
      if (operation === 'rename' && isStory(path)) isRefusing = true
      return isRefusing && operation === 'write' && path.includes('/journal/') ? 'EIO' : null
    }
    await Promise.all([desk.flush(), type('Two. ')])
    await desk.flush()
    expect(await onDisk()).toBe('Two. One. ')
  })
})

test('a file that another program damaged is not written over while it cannot be set aside', async () => {
  const path = join(folder, 'stories', `${id}.json`)
  await type('Mine')
  await desk.flush()
  await writeFile(path, 'odd')
  disk.refuses = (operation, of) => (operation === 'rename' && of === path ? 'EACCES' : null)
  expect(await type('More of ')).toBe('saved')
  await desk.flush()
  expect([await readFile(path, 'utf8'), desk.saveProblem]).toEqual(['odd', 'not-written'])
  disk.refuses = () => null
  await vi.waitFor(() => expect(desk.saveProblem).toBeNull(), { timeout: 20_000 })
  expect(await onDisk()).toBe('More of Mine')
  const [kept = ''] = await readdir(join(folder, 'damaged'))
  expect(await readFile(join(folder, 'damaged', kept), 'utf8')).toBe('odd')
})

describe('closing', () => {
  test.each(['EIO', 'EROFS', 'EACCES', 'ENOSPC', 'ENOENT', 'ESTALE'])(
    'a desk always ends where everything fails with %s, and says of nothing lost that it is on disk',
    async (code) => {
      disk.refuses = (_, path) => (path.startsWith(folder) ? code : null)
      expect(await type('Lost')).toBe('failed')
      const before = saveProblems.length
      await desk.close()
      await desk.close()
      expect(saveProblems.slice(before)).not.toContain(null)
      disk.refuses = () => null
      expect(await onDisk()).toBe('')
    },
  )

  test('what comes for a story that its desk could not write before it was closed is refused', async () => {
    disk.refuses = writes('EROFS')
    await type('Lost')
    await desk.close()
    await expect(type('Late')).rejects.toThrow('closed')
  })

  test.each(['read', 'remove'] as const)('a desk ends where only the lock fails to %s', async (what) => {
    disk.refuses = (operation, path) => (operation === what && path.endsWith('desk.lock') ? 'EIO' : null)
    await type('Kept')
    await desk.close()
    expect(await onDisk()).toBe('Kept')
  })

  test('a story that takes a change while it closes loses nothing of it, and takes nothing for another program’s', async () => {
    const foreign = vi.fn()
    await desk.close()
    desk = await openDesk(folder, { ...silent, externalChange: foreign })
    const { id: other } = await desk.create(blankDoc({ house: 'ap' }))
    await desk.open(id)
    for (let round = 0; round < 20; round++) {
      const typing = type(`${round}. `)
      const opening = desk.open(round % 2 === 0 ? other : id)
      expect(await Promise.all([typing, opening.then(() => 'opened')])).toEqual(['saved', 'opened'])
    }
    await desk.close()
    expect(await onDisk()).toBe(Array.from({ length: 20 }, (_, at) => `${19 - at}. `).join(''))
    expect(foreign).not.toHaveBeenCalled()
    expect(await readdir(join(folder, 'journal'))).toEqual([])
  })

  test('of stories that are opened at once each takes what is typed, and the last stays open', async () => {
    const ids = [id]
    while (ids.length < 5) ids.push((await desk.create(blankDoc({ house: 'ap' }))).id)
    await Promise.all(ids.map((each) => desk.open(each)))
    expect(await Promise.all(ids.map((each, at) => type(`${at}`, each)))).toEqual(ids.map(() => 'saved'))
    await desk.close()
    expect(await Promise.all(ids.map(onDisk))).toEqual(['0', '1', '2', '3', '4'])
  })
})
