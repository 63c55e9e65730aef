/** A story as a desk keeps it: the document, and when it was made and changed. */
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import { type Comment, commentsSchema } from '../comments/comment'
import { type Details, filingSchema, withdrawals } from '../schema/values'
import { isJudged } from '../stages/judged'
import { decidedElsewhere } from '../suggestions/decided-elsewhere'
import type { Decision } from '../suggestions/decisions'
import { type Review, type ReviewLeft, readReview, reviewLeft, reviewToJSON } from '../suggestions/review'
import { sizeOfBody } from './count'
import { docFromJSON, docToJSON } from './doc-json'
import { openingOf } from './opening'
import { datelineOf, detailsOf, headlineOf } from './parts'
import { picturesUntil } from './pictures'

const moment = z.iso.datetime()

/**
 * Which texts of a story one goes on from: for each opening of it at a desk that has written it, the moment of the last
 * change that was written from there.
 */
const lineageSchema = z.record(z.string(), moment)
export type Lineage = Readonly<z.infer<typeof lineageSchema>>

/** What a story's file says of the story, in all formats so far; `version` stands in the oldest. */
const recordSchema = z.object({
  version: z.literal(1).optional(),
  id: z.uuid(),
  created: moment,
  changed: moment,
  /** When it was moved to the bin, or null. */
  binned: moment.nullable(),
  /** Whether it is a template: kept to make stories from, and neither listed, found nor exported among them. */
  isTemplate: z.literal(true).optional(),
  /** Who changed it last, where that is known. */
  changedBy: z.string().optional(),
  /** Which of its texts it goes on from; missing where that is not known. */
  lineage: lineageSchema.optional().catch(undefined),
  /** What editors have said about it; missing where nobody has. */
  comments: commentsSchema.optional(),
  doc: z.record(z.string(), z.unknown()),
  /** What is suggested in it, where it is under review. */
  review: z.unknown().optional(),
})

/** A story ready for work: its record with the document as ProseMirror knows it. */
export interface Story extends Omit<z.infer<typeof recordSchema>, 'doc' | 'version' | 'comments' | 'review'> {
  doc: Node
  comments?: readonly Comment[]
  /** What is suggested in it; null or missing where it is under no review. */
  review?: Review | null
  /** What a newer version of Copydesk says of it, by name: not known here, and kept. */
  unknown?: Readonly<Record<string, unknown>>
}

const objectSchema = z.record(z.string(), z.unknown())

/** Reviews that could not be read, kept while another is. */
const unreadSchema = z.array(z.unknown())

/**
 * A story from its record.
 * @throws where it does not hold to the shape of a record or the schema of a document.
 */
export function storyFromRecord(content: unknown): Story {
  const { version: _, doc: json, comments, review: reviewJSON, ...known } = recordSchema.parse(content)
  const doc = docFromJSON(json)
  const review = readReview(reviewJSON, doc)
  const names = new Set(Object.keys(recordSchema.shape))
  // what is suggested and cannot be read stays in the record as it is
  if (!review) names.delete('review')
  const unknown = Object.fromEntries(
    Object.entries(objectSchema.parse(content)).filter(([name]) => !names.has(name)),
  )
  return {
    ...known,
    doc,
    ...(comments && { comments }),
    ...(review && { review }),
    ...(Object.keys(unknown).length > 0 && { unknown }),
  }
}

/** What is edited of a story beside its document. */
export type Beside = Pick<Story, 'comments' | 'review'>

/** A story with these comments. */
export function withComments({ comments: _, ...story }: Story, comments: readonly Comment[]): Story {
  return comments.length === 0 ? story : { ...story, comments }
}

/** A story under this review; null where it is under none. */
export function withReview({ review: _, ...story }: Story, review: Review | null): Story {
  return review === null ? story : { ...story, review }
}

/**
 * What another copy of a story has decided of the suggestions that are open in it; nothing where what is suggested there
 * cannot be read.
 */
export function decidedIn(theirs: Story, mine: Pick<Story, 'doc' | 'review'>): Decision[] {
  return unreadReviewOf(theirs) ? [] : decidedElsewhere(mine, theirs)
}

/** What is left of what was suggested in a story, where that cannot be read; null where it can, or nothing is suggested. */
export function unreadReviewOf({ doc, unknown = {} }: Pick<Story, 'doc' | 'unknown'>): ReviewLeft | null {
  return 'review' in unknown ? reviewLeft(unknown.review, doc) : null
}

/**
 * The record of a story, as its file and its journal hold it. A review that cannot be read stays in it, in a place of its
 * own once another has begun.
 */
export function recordOfStory({ unknown = {}, doc, review, ...known }: Story): Record<string, unknown> {
  const record = { ...unknown, ...known, doc: docToJSON(doc) }
  if (!review) return record
  const { review: unread } = unknown
  const { data: kept } = unreadSchema.safeParse(unknown.unreadReviews)
  return {
    ...record,
    ...(unread !== undefined && { unreadReviews: [...(kept ?? []), unread] }),
    review: reviewToJSON(review),
  }
}

/** Whether the line that a list shows of a story has a detail. */
const isListed = {
  slug: true,
  keywords: false,
  language: true,
  direction: true,
  house: true,
  stage: true,
  embargo: true,
  embargoZone: true,
  withdrawn: true,
  filing: true,
  note: false,
  clientNote: false,
  urgency: true,
  priority: false,
  genre: false,
  subjects: false,
  ignored: false,
  words: false,
  moves: false,
  wire: false,
} as const satisfies Record<keyof Details, boolean>

type ListedDetail = {
  [K in keyof Details]: (typeof isListed)[K] extends true ? K : never
}[keyof Details]

/** The line that a list shows of a story. */
export const summarySchema = z.object({
  id: z.uuid(),
  headline: z.string(),
  slug: z.string(),
  /** The first words of its text. */
  opening: z.string(),
  /** The first city of the dateline, or `''`. */
  place: z.string(),
  stage: z.string(),
  /** Whether it is in its stage by a move that was judged. */
  isJudged: z.boolean(),
  house: z.string(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  embargo: moment.nullable(),
  embargoZone: z.string(),
  withdrawn: z.enum(withdrawals).nullable(),
  filing: filingSchema.nullable(),
  /** The moment from which one of its pictures may not be published, or null. */
  picturesUntil: moment.nullable(),
  urgency: z.int().nullable(),
  words: z.int(),
  created: moment,
  changed: moment,
  binned: moment.nullable(),
  isTemplate: z.boolean(),
})
export type StorySummary = z.infer<typeof summarySchema> & Pick<Details, ListedDetail>

/** What a story is called where it is listed: its headline, else its slug, else its first words; `''` where it has none. */
export function titleOf({
  headline,
  slug,
  opening,
}: Pick<StorySummary, 'headline' | 'slug' | 'opening'>): string {
  return headline || slug || opening
}

/** Why nobody may publish a story. */
export type Hold = 'withdrawn' | 'embargo' | 'pictures'

/**
 * Why nobody may publish a story at a moment (ISO 8601): its sender took it back, it is under embargo, or one of its
 * pictures may not be published; null where all may.
 */
export function holdOf(
  { embargo, withdrawn, picturesUntil }: Pick<StorySummary, 'embargo' | 'withdrawn' | 'picturesUntil'>,
  now: string,
): Hold | null {
  if (withdrawn !== null) return 'withdrawn'
  if (embargo !== null && embargo > now) return 'embargo'
  return picturesUntil !== null && picturesUntil <= now ? 'pictures' : null
}

/** Why nobody may publish the story of a document at a moment. */
export function holdOfDoc(doc: Node, now: string): Hold | null {
  return holdOf({ ...detailsOf(doc), picturesUntil: picturesUntil(doc) }, now)
}

/** What a list shows of a story. */
export function summarise({ id, created, changed, binned, isTemplate, doc }: Story): StorySummary {
  const details = detailsOf(doc)
  const { slug, stage, house, language, direction, embargo, embargoZone, withdrawn, filing, urgency } =
    details
  const place = datelineOf(doc)?.places[0]?.city ?? ''
  const { words } = sizeOfBody(doc)
  return {
    id,
    headline: headlineOf(doc),
    slug,
    opening: openingOf(doc),
    place,
    stage,
    isJudged: isJudged(details),
    house,
    language,
    direction,
    embargo,
    embargoZone,
    withdrawn,
    filing,
    picturesUntil: picturesUntil(doc),
    urgency,
    words,
    created,
    changed,
    binned,
    isTemplate: isTemplate === true,
  }
}
