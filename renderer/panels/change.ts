/** What panels do to the open story. Typing in one field is one step of undo. */
import type { Transaction } from 'prosemirror-state'
import { openSession } from '../session/desk-store'
import { isFollowed } from '../session/use-story'

let lastField = ''
let group = 0

/**
 * Changes the story from a panel.
 * @param field what is typed in; changes of one field that follow each other are undone together
 */
export function changeStory(field: string, change: (tr: Transaction) => Transaction): void {
  const session = openSession()
  // what is typed in a panel of the story before must not reach the one that was opened since
  if (!session || !isFollowed(session)) return
  if (field !== lastField) {
    lastField = field
    group--
  }
  const tr = change(session.state.tr)
  // prosemirror-history joins transactions of one composition; the view's own numbers are positive
  if (tr.docChanged) session.dispatch(tr.setMeta('composition', group))
}

/** The field was left: what is typed next, even in the same one, is a step of its own. */
export function leaveField(): void {
  lastField = ''
}
