/** A story under review: whether what is edited is suggested, and what is. */
import type { Node } from 'prosemirror-model'
import { type Step, StepMap, type Transform } from 'prosemirror-transform'
import { z } from 'zod'
import { schema } from '../schema'
import { docFromJSON, docToJSON } from '../story/doc-json'
import { isKnown } from '../story/known'
import { credited, type Gone, goneIn, goneSchema, remember } from './credit'
import { isSuggestedDetail, withDeskDetails } from './details'
import {
  isSound,
  newSuggestions,
  recordEdit,
  recordStep,
  recordTold,
  type Suggestions,
  suggestionsBetween,
  touchedIn,
} from './record'
import { cancel, cancelApart } from './refine'
import { isOfReview, type ReviewMode, ReviewModeStep, ReviewStep } from './review-step'
import {
  directBatch,
  isChange,
  notCredited,
  type RowChange,
  rowSchema,
  type Stamp,
  sizesOf,
  stampSchema,
} from './spans'
import {
  isListed,
  noWithdrawnChange,
  type Withdrawn,
  type WithdrawnChange,
  withdrawnAfter,
  withdrawnBehind,
  withdrawnChangeOf,
  withdrawnChangesTogether,
  withdrawnIn,
  withdrawnSchema,
  withdrawnToJSON,
} from './withdrawn'

/** A story's base, what is suggested, and whether what is edited becomes a suggestion. */
export interface Review extends Suggestions {
  /** Whether what is edited becomes a suggestion. */
  isOn: boolean
  /** What undo and redo may bring back. */
  gone?: readonly Gone[]
  /** What the undo or redo at hand has taken away so far. */
  goneNow?: readonly Gone[]
  /** How the row is once the undo or redo at hand has taken the edit that comes next. */
  told?: Told
  /** What others deleted of what somebody had suggested, in the order of the text. */
  withdrawn?: readonly Withdrawn[]
  /** What the edit at hand withdraws: a step after it lists that, which undo takes back with it. */
  withdrawing?: WithdrawnChange
}

/** How a row is where the document has a size again. */
type Told = RowChange & { size: number }

const toldOf = (row: RowChange, { content }: Node): Told => ({
  ...row,
  size: content.size + sizesOf(row.after).doc - sizesOf(row.before).doc,
})

/** A review that begins, with suggesting off. */
export const newReview = (base: Node): Review => ({ isOn: false, ...newSuggestions(base) })

/** Whether anything is suggested. */
const hasOpen = ({ spans, details }: Suggestions): boolean =>
  spans.some(isChange) || Object.keys(details).length > 0

/** Whether a review has anything that is still to be looked at. */
export const isNeeded = (review: Suggestions & Pick<Review, 'withdrawn'>): boolean =>
  hasOpen(review) || (review.withdrawn?.some(isListed) ?? false)

/** Whether anything is suggested in a story; nothing is where it is under no review. */
export const isOpen = (review: Suggestions | null | undefined): boolean => !!review && hasOpen(review)

/**
 * The review after a change of the document; null where there is none. A review ends by a step alone: where undo may bring
 * back what was suggested, the base must be there.
 */
export function reviewAfter(review: Review | null, change: Transform, making: Making): Review | null {
  const made = change.steps.reduce<Review | null>((made, step, index) => {
    const before = change.docs[index]
    return before ? reviewAfterStep(made, step, before, change.docs[index + 1] ?? change.doc, making) : made
  }, review)
  return reviewSettled(made, change.doc, making)
}

/** By whom a change is made, and whether it takes back what was made, or makes it anew. */
export interface Making {
  by: Stamp
  history: 'undo' | 'redo' | null
}

/** The same of one step. What undo or redo made is to be settled once all of its steps are taken. */
export function reviewAfterStep(
  review: Review | null,
  step: Step,
  before: Node,
  after: Node,
  making: Making,
): Review | null {
  if (step instanceof ReviewModeStep) return reviewAfterMode(review, step, before, making)
  if (!review && !(step instanceof ReviewStep)) return null
  const {
    isOn,
    gone = [],
    goneNow = [],
    withdrawn = [],
    withdrawing = noWithdrawnChange,
    told,
    ...suggestions
  } = review ?? newReview(before)
  const { by, history } = making
  if (isOfReview(step)) {
    const listed = withdrawnBehind(step.getMap(), before, after)(withdrawn)
    const { withdrawn: change = null, edited = null } = step instanceof ReviewStep ? step.decided : {}
    const changed = change ? withdrawnAfter(listed, change) : listed
    const open =
      history && edited && told?.size === before.content.size
        ? recordTold(suggestions, told, before, by)
        : suggestions
    const decided = recordStep(open, step, before, after, by)
    const made = history === 'redo' && edited ? recordTold(decided, edited, after, by) : decided
    const next = history === 'undo' ? ((edited && toldOf(edited, after)) ?? told) : undefined
    return { isOn, ...made, gone, goneNow, withdrawn: changed, ...(next && { told: next }) }
  }
  const byNow = isOn ? by : { ...by, batch: directBatch }
  const touched = touchedIn(suggestions, step, before, after)
  const map = new StepMap(touched.flatMap(({ from, to, size }) => [from, to - from, size]))
  const behind = withdrawnBehind(map, before, after)
  const listed = behind(withdrawn)
  const { made, row } = recordEdit(suggestions, step, after, history ? notCredited : byNow, touched)
  const more = goneIn(suggestions, made, before, row, touched)
  if (history) {
    const next = told && { ...told, at: map.map(told.at, -1) }
    const asTold = next?.size === after.content.size ? recordTold(made, next, after, by) : made
    const left = next && { told: next }
    return { isOn, ...asTold, gone, goneNow: remember(goneNow, more), withdrawn: listed, ...left }
  }
  const taken = isOn && row ? withdrawnIn(row, before, touched, by) : []
  const change = withdrawnChangeOf(withdrawnAfter(withdrawn, withdrawing), taken)
  return {
    isOn,
    ...made,
    gone: remember(gone, more),
    withdrawn: listed,
    withdrawing: withdrawnChangesTogether(withdrawing, change, map, behind),
  }
}

/**
 * A review once undo or redo has taken all of its steps: what came back is by whom it was. What undo did beyond that was
 * done before suggesting was switched on, and is suggested by whoever undoes it: the base is changed by decisions alone.
 */
export function reviewSettled(review: Review | null, doc: Node, { by, history }: Making): Review | null {
  if (!review || !history) return review
  const { isOn, gone = [], goneNow = [], withdrawn = [], told, ...open } = review
  const { made, left } = credited(open, doc, gone, { by, history })
  const isEdited = open.spans.some((span) => isChange(span) && span.by === notCredited)
  const spans = isEdited ? cancelApart(made.spans, made.base, doc) : made.spans
  const asTold = told?.size === doc.content.size ? recordTold({ ...made, spans }, told, doc, by).spans : spans
  // what was undone with it may be as it was before that
  const settled = { ...made, spans: told ? cancel(asTold, made.base, doc) : asTold }
  const undone = history === 'undo' ? goneNow.map((each) => ({ ...each, isUndone: true })) : goneNow
  return { isOn, ...settled, gone: remember(left, undone), withdrawn }
}

/** What undo reaches of a time before suggesting was switched on is switched neither on nor off by it. */
function reviewAfterMode(
  review: Review | null,
  step: ReviewModeStep,
  before: Node,
  { history }: Making,
): Review | null {
  const made = review ?? newReview(before)
  const isOn = review && history ? review.isOn : step.after === 'on'
  return step.after === 'none' && !isOn && !isNeeded(made) ? null : { ...made, isOn }
}

/** The mode of a review. */
export const modeOf = (review: Review | null): ReviewMode => {
  if (!review) return 'none'
  return review.isOn ? 'on' : 'off'
}

const reviewSchema = z.object({
  isOn: z.boolean(),
  base: z.unknown(),
  spans: rowSchema,
  details: z.record(z.string(), stampSchema),
  gone: z.array(goneSchema).default([]),
  withdrawn: z.array(withdrawnSchema).default([]),
})

/** A review as a story's record has it. */
export function reviewToJSON({
  isOn,
  base,
  spans,
  details,
  gone = [],
  withdrawn = [],
}: Review): z.input<typeof reviewSchema> {
  return {
    isOn,
    base: docToJSON(base),
    spans: [...spans],
    details: { ...details },
    gone: [...gone],
    withdrawn: withdrawnToJSON(withdrawn),
  }
}

/**
 * The review of a document from its JSON. An older version of Copydesk may have edited the document without it: then
 * the suggestions are found by comparing the document with the base.
 * @throws where the JSON is none, or its base no valid story
 */
export function reviewFromJSON(json: unknown, doc: Node): Review {
  const { isOn, base: baseJSON, spans, details, gone, withdrawn } = reviewSchema.parse(json)
  if (!isKnown(baseJSON)) throw new RangeError('A base of a newer version')
  const base = withDeskDetails(docFromJSON(baseJSON), doc)
  const suggested = Object.entries(details).filter(([name]) => isSuggestedDetail(name))
  const read = { base, spans, details: Object.fromEntries(suggested) }
  return { isOn, ...(isSound(read, doc) ? read : suggestionsBetween(base, doc)), gone, withdrawn }
}

/**
 * The review of a document as {@link reviewToJSON} has just given it: it is sound, and not looked through once more.
 * @throws where the JSON is none
 */
export function reviewAsGiven(json: unknown): Review {
  const { base, ...review } = reviewSchema.parse(json)
  return { ...review, base: docFromJSON(base) }
}

/** The same; null where there is none, or it cannot be read: that keeps nobody from the text. */
export function readReview(json: unknown, doc: Node): Review | null {
  try {
    return json ? reviewFromJSON(json, doc) : null
  } catch {
    return null
  }
}

/** What is left of a review that cannot be read. */
export interface ReviewLeft {
  /** Whether a newer version of Copydesk wrote it, which can read it. */
  isNewer: boolean
  /** What the document has beside the base, where that can be read; by whom is not known then. */
  found: Review | null
}

const withBaseSchema = z.looseObject({
  isOn: z.boolean().catch(false),
  base: z.looseObject({ type: z.literal(schema.topNodeType.name), content: z.array(z.unknown()) }),
})

/** What is left of a review that {@link readReview} cannot read. */
export function reviewLeft(json: unknown, doc: Node): ReviewLeft {
  const { data } = withBaseSchema.safeParse(json)
  if (!data) return { isNewer: false, found: null }
  if (!isKnown(data.base)) return { isNewer: true, found: null }
  try {
    return { isNewer: false, found: { isOn: data.isOn, ...suggestionsBetween(docFromJSON(data.base), doc) } }
  } catch {
    return { isNewer: false, found: null }
  }
}
