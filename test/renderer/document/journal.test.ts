import { EditorState } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Appended } from '../../../contract/editing'
import type { UndoRecord } from '../../../contract/undo-history'
import { JournalClient, type JournalOwner } from '../../../renderer/document/journal'
import type { Main } from '../../../renderer/document/main'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { summarise } from '../../../story/story/record'

/** A main that answers when it is told to. */
const requests: { what: string; answer(answer: Appended): void }[] = []
let reportSaveProblem: Parameters<Main['onSaveProblem']>[0] = () => undefined
const ask = (what: string) => new Promise<Appended>((answer) => requests.push({ what, answer }))
const main: Main = {
  desk: {
    append: (_id, from, steps) => ask(`${steps.length} steps from ${from}`),
    replace: () => ask('the whole document'),
    flush: () => ask('flush'),
    saveUndoHistory: async () => true,
    saveEditorPosition: async () => undefined,
    saveReceived: async () => undefined,
  },
  onSaveProblem(listener) {
    reportSaveProblem = listener
    return () => undefined
  },
}

const now = '2026-11-27T09:00:00.000Z'
const summary = summarise({ id: 'one', created: now, changed: now, binned: null, doc: blankDoc() })
const saved = (version = 0): Appended => ({ state: 'saved', version, summary })
const outOfStep: Appended = { state: 'out-of-step', version: 3 }
const readOnly: Appended = { state: 'failed', version: 0, saveProblem: 'read-only' }
const answered = async (at: number, answer: Appended) => {
  requests[at]?.answer(answer)
  await vi.advanceTimersByTimeAsync(1)
}
const add = (it: JournalClient, steps: Step[], turns: UndoRecord[] = []) => {
  it.add({ steps, records: turns, author: 'Shilan Barzo', batch: 'typing' })
  it.send()
}
const sent = () => requests.map(({ what }) => what)

function steps(text: string): Step[] {
  const state = EditorState.create({ doc: blankDoc(), schema })
  return [...text].flatMap((letter) => state.tr.insertText(letter, 1).steps)
}

function journal(saveProblem: 'disk-full' | null = null): JournalClient {
  const owner: JournalOwner = {
    main,
    wholeDoc: () => ({}),
    wholeBeside: () => ({ comments: [], review: null }),
    wholeUndoHistory: () => [],
    position: () => ({ selection: {}, scrollTop: 0 }),
    changed: () => undefined,
    saved: () => undefined,
  }
  return new JournalClient('one', 7, owner, 0, saveProblem)
}

beforeEach(() => {
  vi.useFakeTimers()
  requests.length = 0
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('steps are given while main is still writing those before, and are saved when all are answered', async () => {
  const it = journal()
  add(it, steps('ab'))
  await vi.advanceTimersByTimeAsync(50)
  add(it, steps('c'))
  await vi.advanceTimersByTimeAsync(50)
  expect(sent()).toEqual(['2 steps from 7', '1 steps from 9'])
  await answered(0, saved())
  expect(it.state).toBe('saving')
  await answered(1, saved())
  expect(it.state).toBe('saved')
})

test('what waits too long for its timer is given with the next key', async () => {
  const it = journal()
  add(it, steps('a'))
  const now = performance.now()
  vi.spyOn(performance, 'now').mockReturnValue(now + 100)
  add(it, steps('b'))
  expect(sent()).toEqual(['2 steps from 7'])
})

test('what does not follow is given as a whole document, once all before is answered', async () => {
  const it = journal()
  add(it, steps('a'))
  await vi.advanceTimersByTimeAsync(50)
  add(it, steps('b'))
  await vi.advanceTimersByTimeAsync(50)
  await answered(0, outOfStep)
  add(it, steps('c'))
  await vi.advanceTimersByTimeAsync(50)
  expect(sent()).toHaveLength(2)
  await answered(1, outOfStep)
  expect(sent()[2]).toBe('the whole document')
  add(it, steps('d'))
  await vi.advanceTimersByTimeAsync(50)
  expect(sent()).toHaveLength(3)
  await answered(2, saved(4))
  await vi.advanceTimersByTimeAsync(50)
  expect(sent()[3]).toBe('1 steps from 4')
  await answered(3, saved())
  expect(it.state).toBe('saved')
})

test('a refusal is told until main has written all, and trouble of another story too', async () => {
  const it = journal('disk-full')
  expect(it.state).toBe('disk-full')
  add(it, steps('a'))
  await vi.advanceTimersByTimeAsync(50)
  await answered(0, saved())
  expect(it.state).toBe('disk-full')
  add(it, steps('b'))
  await vi.advanceTimersByTimeAsync(50)
  await answered(1, readOnly)
  expect(it.state).toBe('read-only')
  reportSaveProblem({ saveProblem: null })
  expect(it.state).toBe('saved')
})

test('a story of which main says that it is too large goes on being given, so that it can be made shorter', async () => {
  const it = journal()
  add(it, steps('a'))
  await vi.advanceTimersByTimeAsync(50)
  await answered(0, { state: 'failed', version: 8, saveProblem: 'too-large' })
  expect(it.state).toBe('too-large')
  add(it, steps('b'))
  await vi.advanceTimersByTimeAsync(50)
  expect(sent()).toEqual(['1 steps from 7', '1 steps from 8'])
  await answered(1, saved())
  expect(it.state).toBe('saved')
})

test('a flush waits for all that was given, and gives what is pending', async () => {
  const it = journal()
  add(it, steps('a'))
  const flushed = it.flush()
  expect(sent()).toEqual(['1 steps from 7'])
  await answered(0, saved())
  expect(sent()).toEqual(['1 steps from 7', 'flush'])
  await answered(1, saved())
  await flushed
})
