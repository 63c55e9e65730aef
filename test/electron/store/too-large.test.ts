/** A story that grows beyond what a desk opens. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DeskStore, openDesk, TooLargeError } from '../../../electron/store'
import { largestStory, StoryFile } from '../../../electron/store/story-file'
import { blankDoc } from '../../../story/story/blank'

let folder: string
let desk: DeskStore
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-large-'))
  desk = await openDesk(folder)
})
afterEach(async () => {
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

/** A story that has become too large. */
const grown = (doc: Node) => EditorState.create({ doc }).tr.insertText('ێ'.repeat(largestStory / 2), 1).doc

test('no file of a story is written that no desk would open again: the one before stays', async () => {
  const { id } = await desk.create(blankDoc())
  const file = new StoryFile(join(folder, 'stories', `${id}.json`))
  const stored = await file.read()
  if (!stored) throw new Error('no file')
  const { story, steps } = stored
  const doc = grown(story.doc)
  await expect(file.write({ story: { ...story, doc }, steps: steps + 1 })).rejects.toThrow(TooLargeError)
  expect((await file.read())?.story.doc.eq(story.doc)).toBe(true)
})

test('of an open story that has become too large that is said, and not that the disk reports an error', async () => {
  const { id } = await desk.create(blankDoc())
  const { story } = await desk.open(id)
  expect(await desk.replace(id, grown(story.doc))).toMatchObject({
    state: 'failed',
    saveProblem: 'too-large',
  })
  expect([desk.unsaved, desk.saveProblem]).toEqual(['too-large', 'too-large'])
  expect(await desk.replace(id, story.doc)).toMatchObject({ state: 'saved' })
  expect(desk.unsaved).toBeNull()
})
