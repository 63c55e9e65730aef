/** A text that waits to be merged, on a disk that does not give it for a while. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type DeskStore, openDesk } from '../../../electron/store'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { headlineOf } from '../../../story/story/parts'
import { disk } from './refusing-disk'
import { writtenOver } from './written-over'

vi.mock('node:fs/promises', async () => (await import('./refusing-disk')).refusingDisk())

let folder = ''
let id = ''
let desk: DeskStore

const unmerged = () => join(folder, 'unmerged', `${id}.json`)

/** The disk refuses to read what waits to be merged, so often. */
function refuse(code: string, times: number): void {
  let left = times
  disk.refuses = (operation, path) =>
    operation === 'read' && path === unmerged() && left-- > 0 ? code : null
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  id = await writtenOver(folder)
})
afterEach(async () => {
  disk.refuses = () => null
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

describe.each(['EMFILE', 'EBUSY', 'EIO', 'EACCES', 'EPERM'])('refused with %s', (code) => {
  test('for a moment, it is merged all the same, and the story is what was here', async () => {
    refuse(code, 2)
    desk = await openDesk(folder)
    expect(headlineOf((await desk.open(id)).story.doc)).toBe('Ours')
    expect(headlineOf((await desk.pendingMerge(id))?.theirs.doc ?? blankDoc({ house: 'ap' }))).toBe('Theirs')
  })

  test('for as long as it is asked for, the other text is not taken for the story, nor is anything written over it', async () => {
    const before = await readFile(unmerged(), 'utf8')
    refuse(code, Number.POSITIVE_INFINITY)
    desk = await openDesk(folder)
    const all: (() => Promise<unknown>)[] = [
      () => desk.open(id),
      () => desk.read(id),
      () => desk.pendingMerge(id),
      () => desk.setBinned(id, true),
      () => desk.change(id, ({ doc }) => new Transform(doc).insert(1, schema.text('More'))),
    ]
    for (const each of all) await expect(each()).rejects.toThrow(code)
    disk.refuses = () => null
    expect(await readFile(unmerged(), 'utf8')).toBe(before)
    expect(await desk.externalChanges()).toMatchObject([{ story: { id }, what: 'changed' }])
    expect(headlineOf((await desk.open(id)).story.doc)).toBe('Ours')
  })
})

test('one that is damaged is passed over: its text is among the versions', async () => {
  const text = await readFile(unmerged(), 'utf8')
  await writeFile(unmerged(), text.slice(0, 300))
  desk = await openDesk(folder)
  expect(headlineOf((await desk.open(id)).story.doc)).toBe('Theirs')
  expect((await desk.versions(id)).map(({ headline }) => headline)).toContain('Ours')
})
