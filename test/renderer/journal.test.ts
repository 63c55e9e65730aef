import { EditorState } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Appended } from '../../contract/editing'
import type { Turn } from '../../contract/trail'
import type { Journal } from '../../renderer/session/journal'
import { schema } from '../../story/schema'
import { blankDoc } from '../../story/story/blank'

/** A main that answers when it is told to. */
const main = vi.hoisted(() => ({
  given: [] as { what: string; answer(answer: unknown): void }[],
  hear: [] as ((told: { trouble: string | null }) => void)[],
}))

vi.mock('../../renderer/bridge', () => {
  const give = (what: string) => new Promise((answer) => main.given.push({ what, answer }))
  return {
    desk: {
      append: (_id: string, from: number, steps: unknown[]) => give(`${steps.length} steps from ${from}`),
      replace: () => give('the whole document'),
      flush: () => give('flush'),
      keepTrail: async () => true,
    },
    on: (_event: string, hear: (told: { trouble: string | null }) => void) => {
      main.hear.push(hear)
      return () => undefined
    },
  }
})

const summary = { id: 'one' }
const answered = async (at: number, answer: Partial<Appended>) => {
  main.given[at]?.answer({ summary, version: 0, ...answer })
  await vi.advanceTimersByTimeAsync(1)
}
const add = (it: Journal, steps: Step[], turns: Turn[] = []) => {
  it.add(steps, turns)
  it.send()
}
const given = () => main.given.map(({ what }) => what)

function steps(text: string): Step[] {
  const state = EditorState.create({ doc: blankDoc(), schema })
  return [...text].flatMap((letter) => state.tr.insertText(letter, 1).steps)
}

async function journal(trouble: 'disk-full' | null = null): Promise<Journal> {
  const { Journal } = await import('../../renderer/session/journal')
  const owner = {
    wholeDoc: () => ({}),
    wholeTrail: () => [],
    place: () => ({ selection: {}, scrollTop: 0 }),
    changed: () => undefined,
    saved: () => undefined,
  }
  return new Journal('one', 7, owner, 0, trouble)
}

beforeEach(() => {
  vi.useFakeTimers()
  main.given.length = 0
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

test('steps are given while main is still writing those before, and are saved when all are answered', async () => {
  const it = await journal()
  add(it, steps('ab'))
  await vi.advanceTimersByTimeAsync(50)
  add(it, steps('c'))
  await vi.advanceTimersByTimeAsync(50)
  expect(given()).toEqual(['2 steps from 7', '1 steps from 9'])
  await answered(0, { state: 'saved' })
  expect(it.state).toBe('saving')
  await answered(1, { state: 'saved' })
  expect(it.state).toBe('saved')
})

test('what waits too long for its timer is given with the next key', async () => {
  const it = await journal()
  add(it, steps('a'))
  const now = performance.now()
  vi.spyOn(performance, 'now').mockReturnValue(now + 100)
  add(it, steps('b'))
  expect(given()).toEqual(['2 steps from 7'])
})

test('what does not follow is given as a whole document, once all before is answered', async () => {
  const it = await journal()
  add(it, steps('a'))
  await vi.advanceTimersByTimeAsync(50)
  add(it, steps('b'))
  await vi.advanceTimersByTimeAsync(50)
  await answered(0, { state: 'out-of-step', version: 3 })
  add(it, steps('c'))
  await vi.advanceTimersByTimeAsync(50)
  expect(given()).toHaveLength(2)
  await answered(1, { state: 'out-of-step', version: 3 })
  expect(given()[2]).toBe('the whole document')
  add(it, steps('d'))
  await vi.advanceTimersByTimeAsync(50)
  expect(given()).toHaveLength(3)
  await answered(2, { state: 'saved', version: 4 })
  await vi.advanceTimersByTimeAsync(50)
  expect(given()[3]).toBe('1 steps from 4')
  await answered(3, { state: 'saved' })
  expect(it.state).toBe('saved')
})

test('a refusal is told until main has written all, and trouble of another story too', async () => {
  const it = await journal('disk-full')
  expect(it.state).toBe('disk-full')
  add(it, steps('a'))
  await vi.advanceTimersByTimeAsync(50)
  await answered(0, { state: 'saved' })
  expect(it.state).toBe('disk-full')
  add(it, steps('b'))
  await vi.advanceTimersByTimeAsync(50)
  await answered(1, { state: 'failed', trouble: 'read-only' })
  expect(it.state).toBe('read-only')
  for (const hear of main.hear) hear({ trouble: null })
  expect(it.state).toBe('saved')
})

test('a flush waits for all that was given, and gives what is pending', async () => {
  const it = await journal()
  add(it, steps('a'))
  const flushed = it.flush()
  expect(given()).toEqual(['1 steps from 7'])
  await answered(0, { state: 'saved' })
  expect(given()).toEqual(['1 steps from 7', 'flush'])
  await answered(1, { state: 'saved' })
  await flushed
})
