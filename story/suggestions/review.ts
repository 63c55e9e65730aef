/** A story under review: whether what is edited is suggested, and what is. */
import type { Node } from 'prosemirror-model'
import type { Step, Transform } from 'prosemirror-transform'
import { z } from 'zod'
import { docFromJSON, docToJSON } from '../story/doc-json'
import { isKnown } from '../story/known'
import { isSuggestedDetail, withDeskDetails } from './details'
import { isSound, newSuggestions, recordStep, type Suggestions, suggestionsBetween } from './record'
import { isOfReview, type ReviewMode, ReviewModeStep, ReviewStep } from './review-step'
import { directBatch, isChange, type Stamp, spanSchema, stampSchema } from './spans'

export interface Review extends Suggestions {
  /** Whether what is edited becomes a suggestion. */
  isOn: boolean
}

/** Whether anything is suggested. */
const hasOpen = ({ spans, details }: Suggestions): boolean =>
  spans.some(isChange) || Object.keys(details).length > 0

/** Whether anything is suggested in a story; nothing is where it is under no review. */
export const isOpen = (review: Suggestions | null | undefined): boolean => !!review && hasOpen(review)

/**
 * The review behind a change of the document; null where there is none. A review ends by a step alone: where undo may bring
 * back what was suggested, the base must be there.
 */
export function reviewAfter(review: Review | null, change: Transform, making: Making): Review | null {
  return change.steps.reduce<Review | null>((made, step, index) => {
    const before = change.docs[index]
    return before ? reviewAfterStep(made, step, before, change.docs[index + 1] ?? change.doc, making) : made
  }, review)
}

/** By whom a change is made, and whether it takes back or makes anew what was made. */
export interface Making {
  by: Stamp
  isUndo: boolean
}

/** The same of one step. */
export function reviewAfterStep(
  review: Review | null,
  step: Step,
  before: Node,
  after: Node,
  { by, isUndo }: Making,
): Review | null {
  if (step instanceof ReviewModeStep) {
    const made = review ?? { ...newSuggestions(before), isOn: false }
    return step.after === 'none' && !isOpen(made) ? null : { ...made, isOn: step.after === 'on' }
  }
  if (!review && !(step instanceof ReviewStep)) return null
  const { isOn, ...suggestions } = review ?? { isOn: false, ...newSuggestions(before) }
  const stamp = isOn || isUndo || isOfReview(step) ? by : { ...by, batch: directBatch }
  return { isOn, ...recordStep(suggestions, step, before, after, stamp) }
}

/** The mode of a review. */
export const modeOf = (review: Review | null): ReviewMode => {
  if (!review) return 'none'
  return review.isOn ? 'on' : 'off'
}

const reviewSchema = z.object({
  isOn: z.boolean(),
  base: z.unknown(),
  spans: z.array(spanSchema),
  details: z.record(z.string(), stampSchema),
})

/** A review as a story's record has it. */
export function reviewToJSON({ isOn, base, spans, details }: Review): z.output<typeof reviewSchema> {
  return { isOn, base: docToJSON(base), spans: [...spans], details: { ...details } }
}

/**
 * The review of a document from its JSON. Where the document is another than the review was of, as an older version of
 * Copydesk leaves it, what is suggested is found by comparing it with the base.
 * @throws where the JSON is none, or its base no valid story
 */
export function reviewFromJSON(json: unknown, doc: Node): Review {
  const { isOn, base: baseJSON, spans, details } = reviewSchema.parse(json)
  if (!isKnown(baseJSON)) throw new RangeError('A base of a newer version')
  const base = withDeskDetails(docFromJSON(baseJSON), doc)
  const suggested = Object.entries(details).filter(([name]) => isSuggestedDetail(name))
  const read = { base, spans, details: Object.fromEntries(suggested) }
  return { isOn, ...(isSound(read, doc) ? read : suggestionsBetween(base, doc)) }
}

/** The same; null where there is none, or it cannot be read: that keeps nobody from the text. */
export function readReview(json: unknown, doc: Node): Review | null {
  try {
    return json ? reviewFromJSON(json, doc) : null
  } catch {
    return null
  }
}
