/** What another program does to the stories of a desk, as tests do it: straight to the files. */
import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { StoryFile } from '../../electron/store/story-file'
import { schema } from '../../story/schema'
import { type Details, newDetails } from '../../story/schema/values'

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

/** Writes another text over a story. */
export async function writeOutside(desk: string, id: string, doc: Node): Promise<void> {
  const file = new StoryFile(pathOf(desk, id))
  const stored = await file.read()
  if (!stored) throw new Error('no story')
  const changed = new Date().toISOString()
  await file.write({ ...stored, story: { ...stored.story, doc, changed, changedBy: 'Nadia Helmer' } })
}

/** The document of a story as its file has it. */
export async function onDisk(desk: string, id: string): Promise<Node | null> {
  return (await new StoryFile(pathOf(desk, id)).read())?.story.doc ?? null
}

export async function removeOutside(desk: string, id: string): Promise<void> {
  await rm(pathOf(desk, id))
}
