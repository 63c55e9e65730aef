/** What becomes of the two sides of a story. */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { takeMerged } from '../../story/editing/merged'
import { decidedElsewhere } from '../../story/suggestions/decided-elsewhere'
import type { Decision } from '../../story/suggestions/decisions'
import { reviewOf } from '../../story/suggestions/tracking'
import { forgetPendingMerge } from '../actions/external-changes'
import { toastDone } from '../actions/undo-message'
import { desk } from '../bridge'
import { attempt } from '../desk/attempt'
import { openSession } from '../desk/desk-store'
import { madeBy } from '../document/batch'
import type { StorySession } from '../document/story-session'
import { decide } from '../suggestions/deciding'
import type { Theirs } from './use-external-version'

/**
 * Makes the story what was chosen of both sides, as one step that undo takes back. What is here now is kept as
 * a version before that; what was written elsewhere has been since it was noticed.
 * @param mine what was here when it was chosen: where that has changed by the time, nothing is replaced
 * @param theirs the text written elsewhere that was looked at
 * @param decided what is accepted along with it
 * @returns whether it is done
 */
export async function takeText(
  session: StorySession,
  mine: Node,
  merged: Node,
  { doc, review, revision }: Theirs,
  decided: readonly Decision[],
): Promise<boolean> {
  let isDone = false
  await attempt(async () => {
    await session.flush()
    await desk.saveVersion(session.id, '', 'merge')
    if (session.doc !== mine || openSession() !== session) {
      toast.warning(t('merge.changedMeanwhile'))
      return
    }
    const isOther = !mine.eq(merged)
    const accepting = (state: EditorState) => decide(state, 'accept', decided)?.tr ?? state.tr
    if (isOther) session.run(takeMerged(merged, review && { doc, review }, accepting), 'merge')
    await settle(session, revision)
    if (isOther) toastDone(session, t('merge.done'))
    else toast.success(t('merge.yoursStays'))
    isDone = true
  })
  return isDone
}

/** What is open in a story and was accepted elsewhere; nothing where what is suggested there cannot be read. */
export const decidedThere = (state: EditorState, theirs: Theirs): readonly Decision[] =>
  theirs.isReviewRead ? decidedElsewhere({ doc: state.doc, review: reviewOf(state) }, theirs) : []

/** Accepts what was accepted elsewhere of the same text, as one step that undo takes back. */
export function acceptDecided(session: StorySession, theirs: Theirs): Promise<void> {
  const { state } = session
  const decided = decidedThere(state, theirs)
  const act = decide(state, 'accept', decided)
  if (act) session.dispatch(madeBy(act.tr, { batch: 'decide' }))
  return attempt(async () => {
    await settle(session, theirs.revision)
    toastDone(session, t('suggestions.accepted', { count: decided.length }))
  })
}

/** Leaves the suggestions open that were accepted elsewhere. */
export function keepOpen(session: StorySession, revision: number): Promise<void> {
  return attempt(async () => {
    await settle(session, revision)
    toast.success(t('merge.stayOpen'))
  })
}

/** Marks what was written elsewhere as settled, once what is here is on disk. */
async function settle(session: StorySession, revision: number): Promise<void> {
  const askAgain = forgetPendingMerge(session.id)
  try {
    await session.flush()
    await desk.settle(session.id, revision)
  } catch (error) {
    askAgain()
    throw error
  }
}
