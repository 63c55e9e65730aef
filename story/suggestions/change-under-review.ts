/** Changing a story under review that no window shows. */
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import type { DocChange } from '../editing/change-doc'
import { inverseOf } from '../editing/steps'
import type { Review } from './review'
import type { Stamp } from './spans'
import { stamped, tracking, underReview } from './tracking'

/**
 * A change with what follows it in a story under review, as the editor has it follow: while suggesting is off the change is
 * none of what is suggested.
 */
export function changeUnderReview<T extends DocChange>(
  doc: Node,
  review: Review | null,
  change: T,
  by: Stamp,
): T {
  if (!review) return change
  const state = underReview(EditorState.create({ doc, plugins: [tracking()] }), review)
  const tr = stamped(state.tr, by)
  for (const step of change.steps) tr.step(step)
  const { state: after, transactions } = state.applyTransaction(tr)
  return {
    ...change,
    doc: after.doc,
    steps: transactions.flatMap(({ steps }) => steps),
    back: transactions.toReversed().flatMap(inverseOf),
  }
}
