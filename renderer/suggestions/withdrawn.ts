/** What was withdrawn in the open story: listed, brought back and dismissed, each as one step of undo. */
import { type Command, type EditorState, Selection } from 'prosemirror-state'
import { asOwnStep } from '../../story/editing/own-step'
import { bringBack, dismiss } from '../../story/suggestions/decide'
import { reviewOf } from '../../story/suggestions/tracking'
import { type Withdrawn, wordsOf } from '../../story/suggestions/withdrawn'
import { madeBy } from '../document/batch'
import type { StorySession } from '../document/story-session'

const none: readonly Withdrawn[] = []
const known = new WeakMap<readonly Withdrawn[], readonly Withdrawn[]>()

/** What was withdrawn and has words, in the order of the text. */
export function withdrawnIn(state: EditorState): readonly Withdrawn[] {
  const all = reviewOf(state)?.withdrawn ?? none
  const listed = known.get(all) ?? all.filter((each) => wordsOf(each) !== '')
  known.set(all, listed)
  return listed.length === 0 ? none : listed
}

/** Puts the cursor where something stood that was withdrawn. */
export const goToWithdrawn =
  ({ at }: Withdrawn): Command =>
  ({ doc, tr }, dispatch) => {
    const $at = doc.resolve(Math.min(at, doc.content.size))
    dispatch?.(tr.setSelection(Selection.near($at)).scrollIntoView())
    return true
  }

/** Brings it back as the suggestion of whoever made it. */
export function bringBackIn(session: StorySession, withdrawn: Withdrawn): void {
  const { state } = session
  const review = reviewOf(state)
  if (!review) return
  const tr = asOwnStep(state.tr).step(bringBack(review, state.doc, withdrawn))
  session.dispatch(madeBy(tr.scrollIntoView(), { batch: 'decide' }))
}

/** Lists it no more. */
export function dismissIn(session: StorySession, withdrawn: Withdrawn): void {
  session.dispatch(madeBy(asOwnStep(session.state.tr).step(dismiss([withdrawn])), { batch: 'decide' }))
}
