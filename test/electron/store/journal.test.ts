/** When a journal is emptied: its story’s file has all of it, and it has grown long. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { JournalFile } from '../../../electron/store/journal'
import { readJournal } from '../../../electron/store/journal-file'
import { blankDoc } from '../../../story/story/blank'

let folder: string
let path: string
let journal: JournalFile
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-journal-'))
  path = join(folder, 'a.jsonl')
  journal = new JournalFile(path, { ready: async () => undefined, moveAside: async () => undefined })
})
afterEach(async () => {
  await journal.close()
  await rm(folder, { recursive: true })
})

const at = '2026-11-28T12:00:00.000Z'
const long = 300_000

/** A story with a note that takes so many bytes however it is packed. */
function storyWith(bytes: number) {
  const blank = blankDoc({ house: 'ap' })
  const note = randomBytes(bytes).toString('base64')
  const doc = blank.type.create({ ...blank.attrs, note }, blank.content)
  const id = '01a21f51-41b5-7637-91a1-1bd5059a3c34'
  return { id, created: at, changed: at, binned: null, doc }
}

/** Adds an entry of one step, of so many bytes, that goes on from a version. */
function add(from: number, bytes: number, story = storyWith(0)): Promise<void> {
  const slice = { content: [{ type: 'text', text: 'x'.repeat(bytes) }] }
  const step = { stepType: 'replace', from: 1, to: 1, slice }
  return journal.append({ from, at, steps: [step], origins: [] }, { story, steps: from })
}

const entries = async () => (await readJournal(path)).entries.map(({ from }) => from)

test('a journal is emptied once it is long and the file of its story has all of it', async () => {
  await add(0, long)
  await journal.saved(1)
  expect(await entries()).toEqual([])
  await add(1, 10)
  expect(await entries()).toEqual([1])
})

test('a journal keeps what was added since the file of its story was written, however long it is', async () => {
  await add(0, long)
  await add(1, 10)
  await journal.saved(1)
  expect(await entries()).toEqual([0, 1])
})

test('a journal of a long story is not emptied each time, as all of the story would be written again', async () => {
  await add(0, 10, storyWith(long))
  await journal.saved(1)
  expect(await entries()).toEqual([0])
})
