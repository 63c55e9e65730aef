/** What is done with the suggestions of the open story. */
import { toast } from 'sonner'
import { t } from '../../catalogue'
import { dismiss } from '../../story/suggestions/decide'
import { reviewOf, suggest } from '../../story/suggestions/tracking'
import { type Withdrawn, withdrawnAt } from '../../story/suggestions/withdrawn'
import { openSession, useDesk } from '../desk/desk-store'
import { revealPanel } from '../desk/panes'
import { madeBy } from '../document/batch'
import type { StorySession } from '../document/story-session'
import { cursorToNext, type Decision, decisionsAt, decisionsIn } from '../suggestions/decided'
import { type DecidingResult, decide, type Verdict } from '../suggestions/deciding'
import { type ReviewView, reviewViewOf, showReviewAs } from '../suggestions/drawing'
import { isIn, isSuggesting, type SuggestionGroup, undecided, withdrawnWith } from '../suggestions/listing'
import { askName } from '../suggestions/naming'
import { toastDone } from './undo-message'

/** Switches suggesting on or off. Whoever has given no name is asked for it. */
export function toggleSuggesting(): void {
  const session = openSession()
  if (!session) return
  const isOn = !isSuggesting(session.state)
  session.run(suggest(isOn))
  // what is written then is seen, and can be written
  if (isOn && reviewViewOf(session.state) === 'base') session.run(showReviewAs('marked'))
  if (!isOn || !askForName(session.id, true)) session.view?.focus()
}

/**
 * Asks whoever has given no name for it, where suggestions are listed; false where it is known.
 * @param isFocused whether the field is to have the focus
 */
export function askForName(story: string, isFocused: boolean): boolean {
  if (useDesk.getState().settings.editor !== '') return false
  revealPanel('suggestions')
  askName(story, isFocused)
  return true
}

/** Decides on suggestions of the open story, as one step of undo. What cannot be decided stays, and is named. */
export function decideOn(session: StorySession, verdict: Verdict, decisions: readonly Decision[]): void {
  finish(session, verdict, decisions, decide(session.state, verdict, decisions))
}

/** @param withdrawn what is dismissed along with what is decided */
function finish(
  session: StorySession,
  verdict: Verdict,
  decisions: readonly Decision[],
  act: DecidingResult | null,
  withdrawn: readonly Withdrawn[] = [],
): void {
  if (!act) return
  const { tr, failed } = act
  if (withdrawn.length > 0) tr.step(dismiss(withdrawnAt(withdrawn, tr.mapping)))
  if (tr.docChanged) session.dispatch(madeBy(tr, { batch: 'decide' }))
  const count = decisions.length - failed.length
  if (failed.length > 0) toast.warning(undecided(failed))
  if (count > 1) toastDone(session, t(`suggestions.${verdict}ed`, { count }))
}

/** Decides on what is selected, or at the cursor, and leads to what comes next. */
export function decideHere(verdict: Verdict): void {
  const session = openSession()
  if (!session) return
  decideOn(session, verdict, decisionsAt(session.state))
  session.run(cursorToNext)
  session.view?.focus()
}

/** Decides on a group of suggestions. Of a group that is rejected, what its people deleted of others' comes back. */
export function decideGroup(verdict: Verdict, group: SuggestionGroup): void {
  const session = openSession()
  if (!session) return
  const { state } = session
  const decisions = decisionsIn(state).filter(isIn(group))
  finish(session, verdict, decisions, decide(state, verdict, decisions, withdrawnWith(group)))
}

/** Decides on all suggestions, with what was withdrawn of them. */
export function decideAll(verdict: Verdict): void {
  const session = openSession()
  if (!session) return
  const { state } = session
  const all = decisionsIn(state)
  finish(
    session,
    verdict,
    all,
    decide(state, verdict, all, () => false),
    reviewOf(state)?.withdrawn,
  )
}

/** Shows the story under review in another way; in the usual one where it was shown so already. */
export function showReview(view: ReviewView): void {
  const session = openSession()
  if (!session) return
  const before = reviewViewOf(session.state)
  session.run(showReviewAs(before === view ? 'marked' : view))
  // the pane of the base takes the focus, and gives it back
  if (before !== 'base' && view !== 'base') session.view?.focus()
}
