/** Accepting and rejecting suggestions of the open story: each act is one step of undo. */
import { type Node, ReplaceError } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { type Step, Transform } from 'prosemirror-transform'
import { asOwnStep } from '../../story/editing/own-step'
import { accept, bringBack, bringBackBlank, type Decidable, reject } from '../../story/suggestions/decide'
import { decisionsOf } from '../../story/suggestions/decisions'
import { type Making, type Review, reviewAfter, reviewAfterStep } from '../../story/suggestions/review'
import { placedChanges, type Span, sizeInDoc } from '../../story/suggestions/spans'
import { reviewOf } from '../../story/suggestions/tracking'
import { isListed, type Withdrawn } from '../../story/suggestions/withdrawn'
import type { Decision } from './decided'

export type Verdict = 'accept' | 'reject'

/** What an act does, and the suggestions that it could not decide on. */
export interface DecidingResult {
  tr: Transaction
  failed: readonly Decision[]
}

/** Steps that decide say themselves whose what is left is. */
const making: Making = { by: { who: '', when: '', batch: null }, history: null }

const stepsFor = (verdict: Verdict, review: Review, doc: Node, decisions: readonly Decidable[]): Step[] =>
  (verdict === 'accept' ? accept : reject)(review, doc, decisions)

/** Puts steps into a transaction; nothing and false where one of them does not hold. */
function tryPut(tr: Transaction, steps: () => readonly Step[]): boolean {
  const tried = new Transform(tr.doc)
  try {
    const made = steps()
    for (const step of made) tried.step(step)
    for (const step of made) tr.step(step)
    return true
  } catch (error) {
    if (error instanceof RangeError || error instanceof ReplaceError) return false
    // ProseMirror says so of a step that does not fit
    if (error instanceof Error && error.name === 'TransformError') return false
    throw error
  }
}

/**
 * Decides on suggestions; null where the story is under no review. What cannot be decided is left and named. What is
 * rejected of a person brings back what it had taken the place of: what others had suggested there.
 * @param isTakenBack what was withdrawn and comes back with what is rejected
 */
export function decide(
  state: EditorState,
  verdict: Verdict,
  decisions: readonly Decision[],
  isTakenBack: (withdrawn: Withdrawn) => boolean = (each) => decisions.some((one) => isInPlaceOf(one, each)),
): DecidingResult | null {
  const review = reviewOf(state)
  if (!review || decisions.length === 0) return null
  const tr = asOwnStep(state.tr)
  const isDone = tryPut(tr, () => stepsFor(verdict, review, tr.doc, decisions))
  const failed = isDone ? [] : oneByOne(tr, verdict, review, decisions)
  if (verdict === 'accept') closeGaps(tr, review, decisions)
  else takeBack(tr, review, decisions, isTakenBack)
  return { tr, failed }
}

/**
 * Whether a suggestion put something where its author had deleted what somebody else had suggested, or deleted a word with
 * a blank of theirs beside it.
 */
function isInPlaceOf({ changes }: Decision, withdrawn: Withdrawn): boolean {
  const { at: place, withdrawnBy } = withdrawn
  const isBlank = !isListed(withdrawn)
  return changes.some(
    ({ span, at }) =>
      (span.kind === 'inserted' || isBlank) &&
      span.by.who === withdrawnBy.who &&
      at <= place &&
      place <= at + sizeInDoc(span),
  )
}

/** Whether what was withdrawn stood where its own author also deleted what is decided on. */
const wentWith = ({ changes }: Decision, { at: place, withdrawnBy }: Withdrawn) =>
  changes.some(({ span, at }) => span.kind === 'deleted' && span.by.who === withdrawnBy.who && at === place)

/**
 * Brings back what was withdrawn, each as the suggestion of whoever made it; what cannot come back stays listed. Of what
 * stays withdrawn, the blank comes back without which words that are back would join others.
 */
function takeBack(
  tr: Transaction,
  review: Review,
  decisions: readonly Decision[],
  isWanted: (withdrawn: Withdrawn) => boolean,
): void {
  const { withdrawn = [] } = review
  const wanted = withdrawn.filter(isWanted)
  const left = withdrawn.filter((each) => !isWanted(each) && decisions.some((one) => wentWith(one, each)))
  let now = wanted.length + left.length > 0 ? reviewAfter(review, tr, making) : null
  const takeEach = (all: readonly Withdrawn[], stepFor: typeof bringBackBlank) => {
    for (const { content } of all) {
      const [known, before] = [now, tr.doc]
      const found = known?.withdrawn?.find((each) => each.content === content)
      const step = known && found && stepFor(known, before, found)
      if (!known || !step || !tryPut(tr, () => [step])) continue
      now = reviewAfterStep(known, step, before, tr.doc, making)
    }
  }
  takeEach(wanted, bringBack)
  takeEach(left, bringBackBlank)
}

/** Decides on each by itself, and gives those that could not be decided. */
function oneByOne(
  tr: Transaction,
  verdict: Verdict,
  review: Review,
  decisions: readonly Decision[],
): Decision[] {
  return decisions.filter((decision) => {
    const now = reviewAfter(review, tr, making)
    const spans = new Set<Span>(decision.changes.map(({ span }) => span))
    const changes = now ? placedChanges(now.spans).filter(({ span }) => spans.has(span)) : []
    // what others took along is decided
    if (!now || (changes.length === 0 && decision.details.length === 0)) return false
    return !tryPut(tr, () => stepsFor(verdict, now, tr.doc, [{ changes, details: decision.details }]))
  })
}

/** Where a word was taken out between two spaces, one of them goes as well. */
function closeGaps(tr: Transaction, review: Review, decisions: readonly Decision[]): void {
  const { base } = review
  for (const { kind, changes } of decisions.toReversed()) {
    const [only, ...others] = changes
    if (kind !== 'deleted' || !only || others.length > 0) continue
    const { at, atBase, span } = only
    const words = base.textBetween(atBase, atBase + span.size, '\n', '\ufffc')
    if (words.trim() !== words || words === '') continue
    const pos = tr.mapping.map(at)
    const $pos = tr.doc.resolve(pos)
    if (!$pos.parent.inlineContent) continue
    const around = $pos.parent.textBetween(
      Math.max(0, $pos.parentOffset - 1),
      Math.min($pos.parent.content.size, $pos.parentOffset + 1),
      '\n',
      '\ufffc',
    )
    if (around === '  ') takeOut(tr, review, pos)
  }
}

/** Takes a space out of the text and of the base. */
function takeOut(tr: Transaction, review: Review, pos: number): void {
  const steps = tr.steps.length
  tr.delete(pos, pos + 1)
  const now = reviewAfter(review, tr, making)
  if (!now || tr.steps.length === steps) return
  const gone = decisionsOf(now, tr.doc).find(({ changes: [change, ...others] }) => {
    const isHere = change !== undefined && Math.abs(change.at - pos) <= 1 && change.span.size === 1
    return isHere && others.length === 0 && change.span.kind === 'deleted' && sizeInDoc(change.span) === 0
  })
  if (gone) tryPut(tr, () => accept(now, tr.doc, [gone]))
}
