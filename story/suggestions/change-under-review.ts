/** Changing a story under review that no window shows. */
import { EditorState } from 'prosemirror-state'
import { Transform } from 'prosemirror-transform'
import type { Review } from './review'
import type { Stamp } from './spans'
import { stamped, tracking, underReview } from './tracking'

/**
 * A change with what follows it in a story under review, as the editor has it follow: while suggesting is off the change is
 * none of what is suggested.
 */
export function changeUnderReview(review: Review | null, change: Transform, by: Stamp): Transform {
  if (!review || !change.docChanged) return change
  const doc = change.before
  const state = underReview(EditorState.create({ doc, plugins: [tracking()] }), review)
  const tr = stamped(state.tr, by)
  for (const step of change.steps) tr.step(step)
  const whole = new Transform(doc)
  for (const { steps } of state.applyTransaction(tr).transactions) for (const step of steps) whole.step(step)
  return whole
}
