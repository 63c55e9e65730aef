/** What panels do to the open story. Typing in one field is one step of undo. */
import { closeHistory } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { Details } from '../../story/schema/values'
import { chooseInStory } from '../actions/details'
import { openSession } from '../desk/desk-store'
import { isFollowed } from '../desk/use-story'
import { madeBy } from '../document/batch'

/** The field that changed the story last, its first change of those that follow each other, and the document by now. */
let last: { field: string; first: Transaction; doc: Node } | null = null

/**
 * Changes the story from a panel.
 * @param field what is typed in; changes of one field that follow each other are undone together
 */
export function changeStory(field: string, change: (tr: Transaction) => Transaction): void {
  const session = openSession()
  // what is typed in a panel of the story before must not reach the one that was opened since
  if (!session || !isFollowed(session)) return
  const transaction = change(session.state.tr)
  if (!transaction.docChanged) return
  const first = last?.field === field && last.doc === session.doc ? last.first : null
  // to the undo history, what is appended to a change is a part of it
  const grouped = first ? transaction.setMeta('appendedTransaction', first) : closeHistory(transaction)
  session.dispatch(madeBy(grouped, { batch: 'panel' }))
  last = { field, first: first ?? transaction, doc: session.doc }
}

/** The field was left: what is typed next, be it in the same one or in the text, is a step of its own. */
export function leaveField(): void {
  const session = openSession()
  if (last && session?.doc === last.doc)
    session.dispatch(madeBy(closeHistory(session.state.tr), { batch: 'panel' }))
  last = null
}

/** Chooses details in a panel: a step of undo of its own. */
export function choose(patch: Partial<Details>): void {
  const session = openSession()
  if (session && isFollowed(session)) chooseInStory(patch)
}
