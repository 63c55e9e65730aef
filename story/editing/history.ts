/** What the undo history does. */
import { isHistoryTransaction } from 'prosemirror-history'
import type { Transaction } from 'prosemirror-state'
import { isTextDecided } from '../suggestions/review-step'

/** Whether a transaction takes something back, or makes it anew; null where it is none of the undo history. */
export function historyOf(transaction: Transaction): 'undo' | 'redo' | null {
  if (!isHistoryTransaction(transaction)) return null
  // prosemirror-history says so in its own metadata alone
  const { redo }: { redo: boolean } = transaction.getMeta('history$')
  return redo ? 'redo' : 'undo'
}

/** Whether undo, redo or a decision brings back a text that was: what keeps texts in order leaves it as it was. */
export const isBroughtBack = (transaction: Transaction): boolean =>
  isHistoryTransaction(transaction) || isTextDecided(transaction)
