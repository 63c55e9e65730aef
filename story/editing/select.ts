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

/**
 * Puts the cursor at the end of a block where nothing but the break after it is selected. A double click beside the last
 * word selects that, and what is typed or deleted then would join two blocks.
 */
export const leaveBreak: Command = ({ selection, tr }, dispatch) => {
  const { $from, $to } = selection
  if (!(selection instanceof TextSelection) || $from.sameParent($to)) return false
  if ($from.parentOffset < $from.parent.content.size || $to.parentOffset > 0) return false
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, $from.pos)))
  return true
}
