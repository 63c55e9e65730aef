/** What is suggested in a story is on disk like its text. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { DocAttrStep, Step, Transform } from 'prosemirror-transform'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DeskStore, openDesk } from '../../../electron/store'
import { StoryFile } from '../../../electron/store/story-file'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import {
  decidedIn,
  recordOfStory,
  storyFromRecord,
  unreadReviewOf,
  withReview,
} from '../../../story/story/record'
import { accept, reject } from '../../../story/suggestions/decide'
import { decisionsOf } from '../../../story/suggestions/decisions'
import { isOpen, type Review, reviewAfter, reviewToJSON } from '../../../story/suggestions/review'
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

test('who accepts is recorded in the versions, with the text without what is open: first, and once nothing is', async () => {
  const { doc } = await desk.read(id)
  await append(suggesting, ...typing(doc, 'Dam bursts'))
  await append(new DocAttrStep('slug', 'dam'))
  await append(new DocAttrStep('keywords', ['water']))
  const nadia: Made = { author: 'Nadia Helmer', batch: 'decide' }
  for (const kept of [2, 2, 3]) {
    const { doc: now, review } = await desk.read(id)
    if (!review) throw new Error('No review')
    await append(nadia, ...accept(review, now, decisionsOf(review, now).slice(0, 1)))
    await expect.poll(async () => (await desk.versions(id)).length).toBe(kept)
  }
  const versions = await desk.versions(id)
  expect(versions.map(({ why, by }) => [why, by]).slice(1)).toEqual([
    ['accepted', 'Nadia Helmer'],
    ['accepted', 'Nadia Helmer'],
  ])
  const [, first, last] = await Promise.all(versions.map((version) => desk.version(id, version.id)))
  expect(first?.attrs).toMatchObject({ slug: '', keywords: [] })
  expect(first?.textContent).toContain('Dam bursts')
  expect(last?.eq((await desk.read(id)).doc)).toBe(true)
  // what is rejected is none of that
  await append(new DocAttrStep('slug', 'flood'))
  const { doc: now, review } = await desk.read(id)
  if (review) await append(nadia, ...reject(review, now, decisionsOf(review, now)))
  expect(await desk.versions(id)).toHaveLength(3)
})

test('what two accept in turn is a version of each', async () => {
  const { doc } = await desk.read(id)
  await append(suggesting, ...typing(doc, 'Dam bursts'))
  await append(new DocAttrStep('slug', 'dam'))
  await append(new DocAttrStep('keywords', ['water']))
  for (const author of ['Nadia Helmer', 'Dara Aziz']) {
    const { doc: now, review } = await desk.read(id)
    if (!review) throw new Error('No review')
    await append({ author, batch: 'decide' }, ...accept(review, now, decisionsOf(review, now).slice(0, 1)))
  }
  await expect
    .poll(async () => (await desk.versions(id)).map(({ why, by }) => [why, by]).slice(1))
    .toEqual([
      ['accepted', 'Nadia Helmer'],
      ['accepted', 'Dara Aziz'],
    ])
})

test('a redone paste is by whom it was as one batch after a kill, and what undo takes back of before leaves the base alone', async () => {
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
  expect(after?.base.eq(old)).toBe(true)
  expect(after && isOpen(after)).toBe(true)
  expect((await desk.read(id)).doc.eq(doc)).toBe(true)
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
  expect(unreadReviewOf(story)).toEqual({ isNewer: false, found: null })
  // another that begins leaves it there as well, whatever was kept before
  const begun = recordOfStory(withReview(story, review ?? null))
  expect(begun.review).toEqual(open(review))
  expect(begun.unreadReviews).toEqual([record.review])
  const again = storyFromRecord(JSON.parse(JSON.stringify({ ...begun, review: 'ink' })))
  expect(unreadReviewOf(again)).toMatchObject({ isNewer: false })
  expect(recordOfStory(withReview(again, review ?? null)).unreadReviews).toEqual([record.review, 'ink'])
})

test('suggestions of a newer version are told from damaged ones', async () => {
  await append(suggesting, ...typing((await desk.read(id)).doc, 'Dam bursts'))
  const { doc, review } = await desk.read(id)
  const json = open(review)
  const left = (changed: object) => unreadReviewOf({ doc, unknown: { review: { ...json, ...changed } } })
  expect(left({ base: { type: 'doc', content: [{ type: 'hologram' }] } })).toEqual({
    isNewer: true,
    found: null,
  })
  const { isNewer, found } = left({ spans: 'torn' }) ?? {}
  expect(isNewer).toBe(false)
  expect(found?.base.eq(review?.base ?? doc)).toBe(true)
  expect(found?.spans.map(({ kind }) => kind)).toEqual(['kept', 'inserted', 'kept'])
})

describe('a copy of the same text in which suggestions were accepted', () => {
  /** Two suggestions, and the story on disk. */
  async function suggested() {
    const { doc } = await desk.read(id)
    await append(suggesting, ...typing(doc, 'Dam '))
    const { doc: now } = await desk.read(id)
    await append(new DocAttrStep('slug', 'dam'))
    await desk.flushStory(id)
    return now
  }

  /** What another copy of the app does to the story's file: it accepts the first so many suggestions. */
  async function acceptOutside(count: number): Promise<void> {
    const file = new StoryFile(join(desk.folder, 'stories', `${id}.json`))
    const stored = await file.read()
    if (!stored?.story.review) throw new Error('No review')
    const { doc, review } = stored.story
    const change = new Transform(doc)
    for (const step of accept(review, doc, decisionsOf(review, doc).slice(0, count))) change.step(step)
    const making = { by: { who: 'Dara Aziz', when: '', batch: null }, history: null }
    await file.write({ ...stored, story: { ...stored.story, review: reviewAfter(review, change, making) } })
  }

  test('is not written over without a word: what it decided is kept until it is decided here', async () => {
    await suggested()
    await acceptOutside(1)
    await desk.open(id).then((story) => story.look())
    const pending = await desk.pendingMerge(id)
    const mine = await desk.read(id)
    expect(pending && decidedIn(pending.theirs, mine).map(({ kind }) => kind)).toEqual(['inserted'])
    // what is open on either side is as it was
    expect(mine.review && decisionsOf(mine.review, mine.doc)).toHaveLength(2)
    await append(
      typed,
      ...(mine.review ? accept(mine.review, mine.doc, decidedIn(pending?.theirs ?? mine, mine)) : []),
    )
    expect(await desk.pendingMerge(id)).toBeNull()
    const { doc, review } = await desk.read(id)
    expect(review && decisionsOf(review, doc).map(({ kind }) => kind)).toEqual(['detail'])
  })

  test('is offered as long as nobody answered, whatever is typed meanwhile, over a restart as well', async () => {
    const doc = await suggested()
    await acceptOutside(2)
    await desk.open(id).then((story) => story.look())
    await append(typed, ...typing(doc, 'Old '))
    await desk.close()
    desk = await openDesk(join(root, 'desk'))
    expect(await desk.externalChanges()).toMatchObject([{ what: 'changed', story: { id } }])
    const pending = await desk.pendingMerge(id)
    const mine = await desk.read(id)
    // what was typed stands within the suggestion that was accepted, and is open
    expect(pending && decidedIn(pending.theirs, mine).map(({ kind }) => kind)).toEqual(['detail'])
  })

  test('is no news any more once that is accepted here, though something is typed since', async () => {
    const doc = await suggested()
    await acceptOutside(2)
    await desk.open(id).then((story) => story.look())
    expect(await desk.pendingMerge(id)).not.toBeNull()
    const { doc: now, review } = await desk.read(id)
    if (review) await append(typed, ...accept(review, now, decisionsOf(review, now)))
    await append(typed, ...typing(doc, 'Old '))
    expect(await desk.pendingMerge(id)).toBeNull()
  })

  test('is no news where what it accepted is accepted here, or where it has more open than here', async () => {
    await suggested()
    const { doc, review } = await desk.read(id)
    await acceptOutside(0)
    if (review) await append(typed, ...accept(review, doc, decisionsOf(review, doc)))
    await desk.open(id).then((story) => story.look())
    expect(await desk.pendingMerge(id)).toBeNull()
    expect(isOpen((await desk.read(id)).review)).toBe(false)
  })

  test('is offered where a sync tool left it beside the story', async () => {
    await suggested()
    const path = join(desk.folder, 'stories', `${id}.json`)
    const before = await readFile(path)
    await acceptOutside(1)
    const theirs = await readFile(path)
    await writeFile(path, before)
    await desk.close()
    await writeFile(join(root, 'desk', 'stories', `${id} (conflicted copy 2026-11-27).json`), theirs)
    desk = await openDesk(join(root, 'desk'))
    await expect.poll(async () => (await desk.pendingMerge(id)) !== null, { timeout: 8000 }).toBe(true)
  })
})
