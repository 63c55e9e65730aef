/** Selecting a part of a story. */
import { type Command, TextSelection, type Transaction } from 'prosemirror-state'

/** A part of a story, from a position to another. */
export interface Range {
  from: number
  to: number
}

/** Selects a part of the text, and brings it into sight. */
export function select(tr: Transaction, { from, to }: Range): Transaction {
  return tr.setSelection(TextSelection.create(tr.doc, from, to)).scrollIntoView()
}

/** Selects a part of the text; nothing where the story ends before it. */
export function selectRange(range: Range): Command {
  return ({ tr, doc }, dispatch) => {
    if (range.to > doc.content.size) return false
    dispatch?.(select(tr, range))
    return true
  }
}
