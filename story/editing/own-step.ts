/** Changes that are undone by themselves. */
import { closeHistory } from 'prosemirror-history'
import type { Transaction } from 'prosemirror-state'

/** Makes a change a step of undo of its own, whatever is done just before and after it. */
export function asOwnStep(tr: Transaction): Transaction {
  // to the undo history, what comes long after a change is no part of it, but for what plugins append: not after time 0
  return closeHistory(tr).setTime(1)
}
