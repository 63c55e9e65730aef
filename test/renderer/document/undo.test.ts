import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StorySession } from '../../../renderer/document/story-session'
import { schema } from '../../../story/schema'
import { type EditName, editNames } from './edits'
import { openDesk, startWindow, type TestDesk } from './window'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-undo-'))
})
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

type Window = Awaited<ReturnType<typeof startWindow>>

interface Edit {
  name: EditName
  from: number
  to: number
  /** Whether the editor rested before it: it is then a step of undo of its own. */
  rests: boolean
}

const { doc, headline, standfirst, paragraph } = schema.nodes
const { dateline } = schema.marks

function start() {
  const places = [{ city: 'Erbil', region: '', country: '' }]
  const mark = dateline.create({ places, sources: ['Kurdistan 24'] })
  const line = (...text: Node[]) => paragraph.create(null, text)
  return doc.create({ house: 'kurdistan24' }, [
    headline.create(),
    standfirst.create(),
    line(schema.text('ERBIL (Kurdistan 24) – ', [mark]), schema.text('The bridge is open.')),
    line(schema.text('It was shut for a week.')),
  ])
}

const json = (session: StorySession) => JSON.stringify(session.doc.toJSON())

/** Goes through the history one way to its end; answers each document on the way. */
function walk(window: Window, session: StorySession, way: 'undo' | 'redo'): string[] {
  const docs: string[] = []
  while (session.run(window[way])) docs.push(json(session))
  return docs
}

/** The bytes of the largest step that main was given from a call on. */
function largestStep({ called }: TestDesk, from: number): number {
  const steps = called.slice(from).flatMap(({ name, args }) => (name === 'append' ? [args[2]] : []))
  return Math.max(0, ...steps.flat().map((step) => JSON.stringify(step).length))
}

const replaced = ({ called }: TestDesk) => called.filter(({ name }) => name === 'replace').length

/**
 * Undoes and redoes the same change in turns: always the same documents, in steps that do not grow.
 * @param before the document once it is undone
 * @returns the bytes of its largest step
 */
async function goBackAndForth(
  desk: TestDesk,
  window: Window,
  session: StorySession,
  times: number,
  before: string,
): Promise<number> {
  const after = json(session)
  let largest = 0
  for (let turn = 0; turn < times; turn++) {
    const from = desk.called.length
    session.run(window.undo)
    expect(json(session)).toBe(before)
    session.run(window.redo)
    expect(json(session)).toBe(after)
    if (turn > 1 && turn < times - 1) continue
    await session.flush()
    const size = largestStep(desk, from)
    if (turn === 0) largest = size
    else expect(size).toBeLessThanOrEqual(largest)
  }
  return largest
}

/** The desk as a program that is killed leaves it. */
async function killed(desk: TestDesk, to: string): Promise<string> {
  await cp(desk.store.folder, to, { recursive: true })
  await rm(join(to, 'desk.lock'), { force: true })
  return to
}

async function check(all: readonly Edit[], where: number, isKilled: boolean, run: string): Promise<void> {
  let desk = await openDesk(join(folder, run))
  const { id } = await desk.store.create(start())
  let window = await startWindow()
  let session = await window.open(desk, id)
  for (const { name, from, to, rests } of all) {
    if (rests) session.dispatch(window.closeHistory(session.state.tr))
    session.run(window.edits.select(from, to))
    session.run(window.edits.commands[name])
  }
  const whole = json(session)
  const back = walk(window, session, 'undo')
  const forth = walk(window, session, 'redo')
  expect(forth.at(-1) ?? whole).toBe(whole)
  expect(walk(window, session, 'undo')).toEqual(back)
  expect(walk(window, session, 'redo')).toEqual(forth)
  await session.flush()

  let largest = 0
  for (const [depth, before] of back.entries()) {
    const times = depth === where % back.length ? 100 : 6
    largest = Math.max(largest, await goBackAndForth(desk, window, session, times, before))
    session.run(window.undo)
  }
  expect(walk(window, session, 'redo')).toEqual(forth)

  for (let half = 0; half < back.length / 2; half++) session.run(window.undo)
  const middle = json(session)
  await session.flush()
  expect(replaced(desk)).toBe(0)
  const trail = await readFile(join(desk.store.folder, 'undo', `${id}.jsonl`), 'utf8').catch(() => '')
  // at rest the history is kept in short: at most 200 changes, each of a few steps
  expect(trail.length).toBeLessThan(300 * (largest + 600) + 4 * whole.length * (all.length + 1))

  const copy = isKilled ? await killed(desk, join(folder, `${run}-killed`)) : desk.store.folder
  await session.close()
  await desk.store.close()
  desk = await openDesk(copy)
  window = await startWindow()
  session = await window.open(desk, id)
  expect(json(session)).toBe(middle)
  expect(walk(window, session, 'redo').at(-1) ?? middle).toBe(whole)
  expect(walk(window, session, 'undo')).toEqual(back)
  expect(walk(window, session, 'redo')).toEqual(forth)
  await session.close()
  expect(JSON.stringify((await desk.store.read(id)).doc.toJSON())).toBe(whole)
  expect(replaced(desk)).toBe(0)
  await desk.store.close()
}

/** Half of all edits are at the head, where the forms are. */
const at = fc.oneof(fc.nat(30), fc.nat(400))
const edit = fc.record({
  name: fc.constantFrom(...editNames),
  from: at,
  to: at,
  rests: fc.boolean(),
})

test('whatever was edited, undo and redo lead through the same documents, a hundred times and after a restart', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 3, maxLength: 25 }),
      fc.nat(25),
      fc.boolean(),
      async (all, where, isKilled) => {
        run++
        await check(all, where, isKilled, `${run}`)
      },
    ),
    { numRuns: 12, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false, endOnFailure: true },
  )
})
