/** The suggestions of the open story as they are decided, and which of them is meant. */

import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state'
import { selectedRanges } from '../../story/editing/selected-ranges'
import { type Decision, decisionsOf } from '../../story/suggestions/decisions'
import type { Review } from '../../story/suggestions/review'
import { type Change, type Placed, placedChanges, sizeInDoc } from '../../story/suggestions/spans'
import { reviewOf } from '../../story/suggestions/tracking'

export type { Decision } from '../../story/suggestions/decisions'

const known = new WeakMap<Review, readonly Decision[]>()
const none: readonly Decision[] = []

/** All suggestions of a story, in the order of the text. It takes time in a story of thousands: no key may wait for it. */
export function decisionsIn(state: EditorState): readonly Decision[] {
  const review = reviewOf(state)
  if (!review) return none
  const before = known.get(review)
  if (before) return before
  const found = decisionsOf(review, state.doc)
  const made = found.length === 0 ? none : found
  known.set(review, made)
  return made
}

/** Whether anything is suggested within the selection, or at the cursor. */
export function isSuggestedAt(state: EditorState): boolean {
  const review = reviewOf(state)
  return review !== null && placedChanges(review.spans).some(isSelectedIn(state))
}

/** No text begins this many positions after the block that it is in. */
const deepest = 16

/**
 * Whether a change is in the selection or at the cursor. What was deleted between blocks is where no cursor can be: it is at
 * the cursor that leads to it.
 */
function isSelectedIn({ doc, selection }: EditorState) {
  const { from, empty } = selection
  const ranges = selectedRanges(selection)
  return ({ at, span }: Placed<Change>): boolean => {
    if (ranges.some((range) => at <= range.to && at + sizeInDoc(span) >= range.from)) return true
    const isNear = empty && span.kind === 'deleted' && Math.abs(at - from) < deepest
    return isNear && at <= doc.content.size && Selection.near(doc.resolve(at)).from === from
  }
}

/** Whether a suggestion is in the selection or at the cursor. */
export const isAtSelection = (state: EditorState) => {
  const isSelected = isSelectedIn(state)
  return ({ changes }: Decision) => changes.some(isSelected)
}

const lengthOf = ({ from, to }: Decision) => to - from

/** The suggestions within the selection; at a cursor the one that it is in, the shortest of several. */
export function decisionsAt(state: EditorState): readonly Decision[] {
  const { from, empty } = state.selection
  const here = decisionsIn(state).filter(isAtSelection(state))
  if (!empty) return here
  const isWithin = (each: Decision) =>
    each.changes.some(({ at, span }) => at < from && from < at + sizeInDoc(span))
  const [shortest] = here.toSorted(
    (a, b) => Number(isWithin(b)) - Number(isWithin(a)) || lengthOf(a) - lengthOf(b),
  )
  return shortest ? [shortest] : none
}

/** Selects what a suggestion changes: what it puts there, or else the place of what it takes away. */
export function selectDecision({ changes }: Decision): Command {
  return ({ tr, doc }, dispatch) => {
    const change = changes.find(({ span }) => span.kind === 'inserted') ?? changes[0]
    if (!change) return false
    const [from, to] = [change.at, change.at + sizeInDoc(change.span)]
    if (to > doc.content.size) return false
    dispatch?.(tr.setSelection(selectionOf(doc.resolve(from), doc.resolve(to))).scrollIntoView())
    return true
  }
}

function selectionOf($from: Selection['$from'], $to: Selection['$from']): Selection {
  const { nodeAfter } = $from
  const isNode = nodeAfter && !nodeAfter.isText && nodeAfter.nodeSize === $to.pos - $from.pos
  if (isNode && nodeAfter.isAtom && NodeSelection.isSelectable(nodeAfter))
    return NodeSelection.create($from.doc, $from.pos)
  if ($from.pos === $to.pos) return Selection.near($from)
  return TextSelection.between($from, $to)
}

/** The suggestion after the selection, or before it, around the story. */
export function decisionBeside(state: EditorState, by: 1 | -1): Decision | undefined {
  const all = decisionsIn(state).filter(({ changes }) => changes.length > 0)
  const { from, to } = state.selection
  const startOf = ({ changes }: Decision) =>
    (changes.find(({ span }) => span.kind === 'inserted') ?? changes[0])?.at ?? 0
  const isHere = (each: Decision) => {
    let isSame = false
    selectDecision(each)(state, ({ selection }) => {
      isSame = selection.from === from && selection.to === to
    })
    return isSame
  }
  // of several at one place each has its turn
  const here = by === 1 ? all.findLastIndex(isHere) : all.findIndex(isHere)
  if (here >= 0) return all.at((here + by) % all.length)
  return by === 1
    ? (all.find((each) => startOf(each) >= to) ?? all[0])
    : (all.findLast((each) => startOf(each) < from) ?? all.at(-1))
}

/** Puts the cursor where the next suggestion begins: nothing is selected that a key would type over. */
export const cursorToNext: Command = (state, dispatch) => {
  const next = decisionBeside(state, 1)
  if (!next) return false
  return selectDecision(next)(state, (tr) =>
    dispatch?.(tr.setSelection(Selection.near(tr.selection.$from)).scrollIntoView()),
  )
}

/** Leads to the next suggestion, or the one before. */
export function walkSuggestions(by: 1 | -1): Command {
  return (state, dispatch) => {
    // whether there is one is asked at each change of the menu
    if (!dispatch) return reviewOf(state)?.spans.some(({ kind }) => kind !== 'kept') ?? false
    const next = decisionBeside(state, by)
    return next ? selectDecision(next)(state, dispatch) : false
  }
}
