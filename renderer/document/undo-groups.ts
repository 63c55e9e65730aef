/**
 * The pieces in which what is typed is taken back: a sentence, a paragraph, some words. ProseMirror's history begins a
 * piece after a pause, or at another place; here one begins sooner, where people think of another.
 */
import { closeHistory, isHistoryTransaction } from 'prosemirror-history'
import type { EditorState, Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import type { Batch } from '../../contract/origin'
import type { UndoRecord } from '../../contract/undo-history'

/** The most words in one piece. */
const mostWords = 20

/** The end of a sentence, with the marks that may stand after it, and a blank. */
const sentenceEnd = /[.!?…؟۔][)\]"'”’»“‘\u202f]{0,3}\s$/u
/** Enough to see the end of a sentence. */
const lookBehind = 8

/** What a transaction does to the text. */
interface Typed {
  /** What it puts there; null where it changes more than the text of one block. */
  text: string | null
  at: number
  /** How many units it takes away. */
  removed: number
}

function typedBy({ steps, mapping }: Transaction): Typed {
  let text: string | null = ''
  let removed = 0
  let at = 0
  for (const step of steps) {
    if (
      !(step instanceof ReplaceStep) ||
      step.slice.openStart > 0 ||
      !step.slice.content.content.every((node) => node.isText)
    ) {
      text = null
      continue
    }
    at = step.from
    removed += step.to - step.from
    if (text !== null) text += step.slice.content.textBetween(0, step.slice.content.size)
  }
  return { text, at: mapping.invert().map(at), removed }
}

/** Whether a change is a part of the one before it, whatever it is. */
function isPart(transaction: Transaction): boolean {
  return (
    !transaction.docChanged ||
    isHistoryTransaction(transaction) ||
    transaction.getMeta('appendedTransaction') !== undefined ||
    transaction.getMeta('addToHistory') === false
  )
}

/** Finds where undo groups begin, for one story. */
export class UndoGroups {
  #batch: Batch | null = null
  #composition: unknown
  /** What was typed since the piece began. */
  #words = 0
  #units = 0

  /** Marks a transaction that begins a piece, before it is applied. */
  divide(before: EditorState, transaction: Transaction, batch: Batch): void {
    if (isPart(transaction)) return
    const composition = transaction.getMeta('composition')
    const isComposing = composition !== undefined && composition === this.#composition
    this.#composition = composition
    const isNew = batch !== this.#batch || batch === 'command' || this.#begins(before, transaction)
    this.#batch = batch
    if (isNew && !isComposing) closeHistory(transaction)
  }

  #begins({ doc, selection }: EditorState, transaction: Transaction): boolean {
    const { text, at, removed } = typedBy(transaction)
    // Enter, a list, a table's row
    if (text === null) return true
    // what stood there before the piece is taken away by a piece of its own
    if (removed > 0 && (removed > this.#units || !selection.empty)) return this.#units > 0
    if (text === '' || /^\s/.test(text)) return false
    if (this.#words >= mostWords) return true
    const $at = doc.resolve(at)
    const before = $at.parent.textBetween(
      Math.max(0, $at.parentOffset - lookBehind),
      $at.parentOffset,
      null,
      '\n',
    )
    return sentenceEnd.test(before)
  }

  /** Counts what was typed into the piece, once it is applied. */
  count(transaction: Transaction, records: readonly UndoRecord[]): void {
    if (!transaction.docChanged) return
    if (records.some(({ kind }) => kind !== 'more')) {
      this.#words = 0
      this.#units = 0
    }
    const { text, removed } = typedBy(transaction)
    this.#units = Math.max(0, this.#units + (text?.length ?? 0) - removed)
    this.#words += text?.match(/\s/g)?.length ?? 0
  }
}
