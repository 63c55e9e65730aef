/** What is suggested in a story is on disk like its text. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { DocAttrStep, Step, Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DeskStore, openDesk } from '../../../electron/store'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { recordOfStory, storyFromRecord } from '../../../story/story/record'
import { accept } from '../../../story/suggestions/decide'
import { decisionsOf } from '../../../story/suggestions/decisions'
import { isOpen, type Review, reviewToJSON } from '../../../story/suggestions/review'
import { ReviewModeStep } from '../../../story/suggestions/review-step'

let root = ''
let desk: DeskStore
let id = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'copydesk-test-'))
  desk = await openDesk(join(root, 'desk'))
  id = (await desk.create(blankDoc({ house: 'ap' }))).id
})
afterEach(async () => {
  await desk.close()
  await rm(root, { recursive: true, force: true })
})

interface Made {
  author: string
  batch: string
}

const typed: Made = { author: 'Shilan Barzo', batch: 'typing' }

async function append(first: Step | Made, ...others: Step[]): Promise<void> {
  const { version } = await desk.open(id)
  const isStep = first instanceof Step
  const steps = isStep ? [first, ...others] : others
  const made = isStep ? typed : first
  const json = steps.map((step) => JSON.parse(JSON.stringify(step)))
  const origins = [{ steps: steps.length, ...made, since: version }]
  expect(await desk.append(id, version, json, [], origins)).toMatchObject({ state: 'saved' })
}

const typing = (doc: Node, text: string) => new Transform(doc).insert(1, schema.text(text)).steps
const suggesting = new ReviewModeStep('none', 'on')

/** The review of a story, as a desk that is a copy of this one has it. */
async function reviewAfterKill(): Promise<Review | null | undefined> {
  const copy = join(await mkdtemp(join(root, 'killed-')), 'desk')
  await cp(desk.folder, copy, { recursive: true, filter: (path) => !path.endsWith('desk.lock') })
  const again = await openDesk(copy)
  try {
    return (await again.read(id)).review
  } finally {
    await again.close()
  }
}

const open = (review: Review | null | undefined) => review && reviewToJSON(review)

test('what was suggested is there after a kill, from the journal and from the file', async () => {
  const { doc } = await desk.read(id)
  await append(suggesting, ...typing(doc, 'Dam bursts'))
  const { review } = await desk.read(id)
  expect(review?.base.eq(doc)).toBe(true)
  expect(review?.spans).toMatchObject([
    { kind: 'kept', size: 1 },
    { kind: 'inserted', size: 10, by: { who: 'Shilan Barzo', batch: null } },
    { kind: 'kept' },
  ])
  expect(open(await reviewAfterKill())).toEqual(open(review))
  await desk.flushStory(id)
  expect(open(await reviewAfterKill())).toEqual(open(review))
})

test('what was accepted is accepted after a kill, and suggested again once that is taken back', async () => {
  await append(suggesting, ...typing((await desk.read(id)).doc, 'Dam bursts'))
  const { doc, review } = await desk.read(id)
  if (!review) throw new Error('No review')
  const steps = accept(review, doc, decisionsOf(review, doc))
  await append(typed, ...steps)
  expect((await reviewAfterKill())?.base.eq(doc)).toBe(true)
  await append(typed, ...steps.map((step) => step.invert(doc)))
  expect(open(await reviewAfterKill())).toEqual(open(review))
})

test('a whole document brings its review, and a duplicate has that of its story', async () => {
  await append(suggesting, ...typing((await desk.read(id)).doc, 'Dam bursts'))
  const { doc, review = null } = await desk.read(id)
  await desk.replace(id, doc, { review })
  expect(open((await desk.read(id)).review)).toEqual(open(review))
  const copy = await desk.duplicate(id)
  expect(open((await desk.read(copy.id)).review)).toEqual(open(review))
})

test('of a story that was moved, a duplicate has the suggestions and not the moves, in the base as well', async () => {
  await append(suggesting, ...typing((await desk.read(id)).doc, 'Dam bursts'))
  const { doc } = await desk.read(id)
  const moves = [{ from: 'draft', to: 'draft', by: '', at: '', reason: '', passed: [] }]
  await append(new DocAttrStep('moves', moves))
  const { review } = await desk.read((await desk.duplicate(id)).id)
  expect(review?.base.attrs).toEqual(doc.attrs)
  expect(review?.details).toEqual({})
  expect(review?.spans).toHaveLength(3)
})

test('the base is kept as a version as suggesting is switched on, whatever version has its text already', async () => {
  const { doc } = await desk.read(id)
  await desk.saveVersion(id, { why: 'hand' })
  await append(suggesting)
  await append(typed, ...typing(doc, 'Dam bursts'))
  await append(new ReviewModeStep('on', 'off'), new ReviewModeStep('off', 'on'))
  await expect
    .poll(async () => (await desk.versions(id)).map(({ why }) => why))
    .toEqual(['hand', 'suggesting'])
  const version = (await desk.versions(id)).at(-1)
  expect((await desk.version(id, version?.id ?? '')).eq(doc)).toBe(true)
})

test('a redone paste is by whom it was as one batch after a kill, and what undo takes back of before is in no journal a suggestion', async () => {
  const { doc } = await desk.read(id)
  const before = typing(doc, 'Old ')
  await append(typed, ...before)
  const { doc: old } = await desk.read(id)
  const pasted = typing(old, 'Dam bursts ')
  await append(suggesting)
  await append({ author: 'Dara Aziz', batch: 'paste' }, ...pasted)
  const { doc: now, review } = await desk.read(id)
  const back = pasted.map((step) => step.invert(old))
  await append({ author: 'Nadia Helmer', batch: 'undo' }, ...back)
  await append({ author: 'Nadia Helmer', batch: 'redo' }, ...pasted)
  expect((await reviewAfterKill())?.spans).toEqual(review?.spans)
  expect((await desk.read(id)).doc.eq(now)).toBe(true)
  await append({ author: 'Nadia Helmer', batch: 'undo' }, ...back)
  await append({ author: 'Nadia Helmer', batch: 'undo' }, ...before.map((step) => step.invert(doc)))
  const after = await reviewAfterKill()
  expect(after?.base.eq(doc)).toBe(true)
  expect(after && isOpen(after)).toBe(false)
})

test('a story that is under no review has none in its file', async () => {
  await append(typed, ...typing((await desk.read(id)).doc, 'Dam bursts'))
  expect((await desk.read(id)).review ?? null).toBeNull()
  expect(await reviewAfterKill()).toBeUndefined()
})

test('suggestions that cannot be read leave the text to be edited, and stay in the file', async () => {
  await append(suggesting, ...typing((await desk.read(id)).doc, 'Dam bursts'))
  const { doc, review } = await desk.read(id)
  const record = { ...recordOfStory(await desk.read(id)), review: { isOn: true, base: 'paper' } }
  const story = storyFromRecord(JSON.parse(JSON.stringify(record)))
  expect(story.doc.eq(doc)).toBe(true)
  expect(story.review).toBeUndefined()
  expect(recordOfStory(story).review).toEqual(record.review)
  expect(review).toBeDefined()
})
