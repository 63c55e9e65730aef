/** What another program does to the stories of a desk, as tests do it: straight to the files. */
import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { StoryFile } from '../../electron/store/story-file'
import { schema } from '../../story/schema'
import { type Details, newDetails } from '../../story/schema/values'
import { accept } from '../../story/suggestions/decide'
import { decisionsOf } from '../../story/suggestions/decisions'
import { reviewAfter } from '../../story/suggestions/review'

const { nodes } = schema

/** A story of a headline and paragraphs. */
export function storyOf(
  headline: string,
  paragraphs: readonly string[],
  details: Partial<Details> = {},
): Node {
  const text = (line: string) => (line ? [schema.text(line)] : [])
  return nodes.doc.create({ ...newDetails, ...details }, [
    nodes.headline.create(null, text(headline)),
    nodes.standfirst.create(),
    ...paragraphs.map((line) => nodes.paragraph.create(null, text(line))),
  ])
}

const pathOf = (desk: string, id: string) => join(desk, 'stories', `${id}.json`)

/** Adds a story to a desk, which need not be there yet; answers its id. */
export async function addOutside(desk: string, doc: Node): Promise<string> {
  await mkdir(join(desk, 'stories'), { recursive: true })
  const id = randomUUID()
  const now = new Date().toISOString()
  const story = { id, created: now, changed: now, binned: null, changedBy: 'Nadia Helmer', doc }
  await new StoryFile(pathOf(desk, id)).write({ story, steps: 0 })
  return id
}

/** Reads a story as another program does, and answers what writes another text over whatever is there by then. */
export async function readOutside(desk: string, id: string): Promise<(doc: Node) => Promise<void>> {
  const stored = await new StoryFile(pathOf(desk, id)).read()
  if (!stored) throw new Error('no story')
  return async (doc) => {
    const changed = new Date().toISOString()
    const story = { ...stored.story, doc, changed, changedBy: 'Nadia Helmer' }
    const file = new StoryFile(pathOf(desk, id))
    await file.read()
    await file.write({ ...stored, story })
  }
}

/** Writes another text over a story as it is. */
export async function writeOutside(desk: string, id: string, doc: Node): Promise<void> {
  await (await readOutside(desk, id))(doc)
}

/** The document of a story as its file has it. */
export async function onDisk(desk: string, id: string): Promise<Node | null> {
  return (await new StoryFile(pathOf(desk, id)).read())?.story.doc ?? null
}

export async function removeOutside(desk: string, id: string): Promise<void> {
  await rm(pathOf(desk, id))
}

/** Accepts all that is suggested in a story, as another copy of the app does. */
export async function acceptOutside(desk: string, id: string): Promise<void> {
  const file = new StoryFile(pathOf(desk, id))
  const stored = await file.read()
  const review = stored?.story.review
  if (!stored || !review) throw new Error('no story under review')
  const { doc } = stored.story
  const change = new Transform(doc)
  for (const step of accept(review, doc, decisionsOf(review, doc))) change.step(step)
  const by = { who: 'Nadia Helmer', when: '', batch: null }
  const story = { ...stored.story, review: reviewAfter(review, change, { by, history: null }) }
  await file.write({ ...stored, story: { ...story, changedBy: 'Nadia Helmer' } })
}

/** How many suggestions are open in a story's file. */
export async function openOnDisk(desk: string, id: string): Promise<number> {
  const stored = await new StoryFile(pathOf(desk, id)).read()
  return stored?.story.review ? decisionsOf(stored.story.review, stored.story.doc).length : 0
}
