/** A story as a desk keeps it: the document, and when it was made and changed. */
import { Node } from 'prosemirror-model'
import { z } from 'zod'
import { schema } from '../schema'
import { stages, withdrawals } from '../schema/values'
import { countStory } from './count'
import { datelineOf, detailsOf, headlineOf } from './parts'

const moment = z.iso.datetime()

/** The shape of a story's file. `version` is the version of this shape. */
export const recordSchema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  created: moment,
  changed: moment,
  /** When it was moved to the bin, or null. */
  binned: moment.nullable(),
  /** Who changed it last, where that is known. */
  changedBy: z.string().optional(),
  doc: z.record(z.string(), z.unknown()),
})
export type StoryRecord = z.infer<typeof recordSchema>

/** A story ready for work: its record with the document as ProseMirror knows it. */
export interface Story extends Omit<StoryRecord, 'doc' | 'version'> {
  doc: Node
}

/**
 * A document from its JSON.
 * @throws where the JSON is not a whole, valid story: an unknown node, a missing part, a bad attribute.
 */
export function docFromJSON(json: unknown): Node {
  const doc = Node.fromJSON(schema, json)
  if (doc.type !== schema.topNodeType) throw new RangeError(`Not a story but a ${doc.type.name}`)
  doc.check()
  return doc
}

/**
 * A story from the content of its file.
 * @throws where it does not hold to the shape of a record or the schema of a document.
 */
export function storyFromRecord(content: unknown): Story {
  const { version: _, doc, ...rest } = recordSchema.parse(content)
  return { ...rest, doc: docFromJSON(doc) }
}

/** The content of a story's file. */
export function recordOfStory(story: Story): StoryRecord {
  return { version: 1, ...story, doc: story.doc.toJSON() }
}

/** The line that a list shows of a story. */
export const summarySchema = z.object({
  id: z.uuid(),
  headline: z.string(),
  slug: z.string(),
  /** The first city of the dateline, or `''`. */
  place: z.string(),
  stage: z.enum(stages),
  house: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  embargo: moment.nullable(),
  embargoZone: z.string(),
  withdrawn: z.enum(withdrawals).nullable(),
  words: z.int(),
  created: moment,
  changed: moment,
  binned: moment.nullable(),
})
export type StorySummary = z.infer<typeof summarySchema>

/** Why nobody may publish a story at a moment (ISO 8601): its sender took it back, or it is under embargo; null where all may. */
export function holdOf(
  { embargo, withdrawn }: Pick<StorySummary, 'embargo' | 'withdrawn'>,
  now: string,
): 'withdrawn' | 'embargo' | null {
  if (withdrawn !== null) return 'withdrawn'
  return embargo !== null && embargo > now ? 'embargo' : null
}

/** What a list shows of a story. */
export function summarise({ id, created, changed, binned, doc }: Story): StorySummary {
  const { slug, stage, house, language, direction, embargo, embargoZone, withdrawn } = detailsOf(doc)
  const place = datelineOf(doc)?.places[0]?.city ?? ''
  const { words } = countStory(doc)
  return {
    id,
    headline: headlineOf(doc),
    slug,
    place,
    stage,
    house,
    language,
    direction,
    embargo,
    embargoZone,
    withdrawn,
    words,
    created,
    changed,
    binned,
  }
}
