/** What a transaction was made by: it says so itself, in its metadata. */
import type { Transaction } from 'prosemirror-state'
import type { Batch } from '../../contract/origin'
import { historyOf } from '../../story/editing/history'

/** Who made a transaction, and what it is a part of. */
export interface Made {
  batch: Batch
  /** Who made it, where that is not the editor at this window. */
  author?: string
}

const key = 'madeBy'

/** Says what a transaction is made by, unless that is said already. */
export function madeBy(transaction: Transaction, made: Made): Transaction {
  return transaction.getMeta(key) === undefined ? transaction.setMeta(key, made) : transaction
}

/** What ProseMirror itself says of what comes through a view. */
const uiEvents: Readonly<Record<string, Batch>> = { paste: 'paste', drop: 'drop' }

/** What a transaction is made by; what says nothing of itself was typed. */
export function makerOf(transaction: Transaction): Made {
  const made: Made | undefined = transaction.getMeta(key)
  const uiEvent: string | undefined = transaction.getMeta('uiEvent')
  const batch = historyOf(transaction)
  if (batch) return { ...made, batch }
  return made ?? { batch: (uiEvent !== undefined && uiEvents[uiEvent]) || 'typing' }
}

/** Made in the text itself: it is painted first, and screens around the text follow when that pauses. */
export const madeInText: ReadonlySet<Batch> = new Set(['typing', 'paste', 'drop'])
