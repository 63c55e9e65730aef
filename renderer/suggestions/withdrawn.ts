/** What was withdrawn in the open story: listed, brought back and dismissed, each as one step of undo. */
import { type Command, type EditorState, Selection } from 'prosemirror-state'
import { asOwnStep } from '../../story/editing/own-step'
import { bringBack, dismiss } from '../../story/suggestions/decide'
import { reviewOf } from '../../story/suggestions/tracking'
import { isListed, type Withdrawn, wordsOf } from '../../story/suggestions/withdrawn'
import { madeBy } from '../document/batch'
import type { StorySession } from '../document/story-session'

const none: readonly Withdrawn[] = []
const known = new WeakMap<readonly Withdrawn[], readonly Withdrawn[]>()

/** What was withdrawn and has words or a picture, in the order of the text. */
export function withdrawnIn(state: EditorState): readonly Withdrawn[] {
  const all = reviewOf(state)?.withdrawn ?? none
  const listed = known.get(all) ?? all.filter(isListed)
  known.set(all, listed)
  return listed.length === 0 ? none : listed
}

/** A name of each that stays as the text around it changes, in the same order. */
export function withdrawnKeys(all: readonly Withdrawn[]): string[] {
  const counts = new Map<string, number>()
  return all.map((each) => {
    const { by, withdrawnBy } = each
    const name = JSON.stringify([by.who, by.when, withdrawnBy.who, withdrawnBy.when, wordsOf(each)])
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return `${name} ${count}`
  })
}

/** What was withdrawn under a name, where it is by now; undefined where it is there no more. */
export function withdrawnOf(state: EditorState, key: string): Withdrawn | undefined {
  const all = withdrawnIn(state)
  return all[withdrawnKeys(all).indexOf(key)]
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
