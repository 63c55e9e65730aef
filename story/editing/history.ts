/** What the undo history does. */
import { isHistoryTransaction } from 'prosemirror-history'
import type { Transaction } from 'prosemirror-state'

/** Whether a transaction takes something back, or makes it anew; null where it is none of the undo history. */
export function historyOf(transaction: Transaction): 'undo' | 'redo' | null {
  if (!isHistoryTransaction(transaction)) return null
  // prosemirror-history says so in its own metadata alone
  const { redo }: { redo: boolean } = transaction.getMeta('history$')
  return redo ? 'redo' : 'undo'
}
