/** Typing over what is selected across the parts of a story: it goes where the selection begins, and parts never melt. */
import type { Node } from 'prosemirror-model'
import { AllSelection, type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import { CellSelection } from 'prosemirror-tables'
import { schema } from '../schema'
import { selectedRanges } from './selected-ranges'

const { headline, standfirst, paragraph } = schema.nodes

/** Whether a selection begins or ends in the head or the sign-off, and goes on in another part. */
function isAcrossParts({ doc, selection }: EditorState): boolean {
  if (selection instanceof AllSelection) return true
  const { $from, $to } = selection
  if ($from.index(0) === $to.index(0) || !(selection instanceof TextSelection)) return false
  return [$from.index(0), $to.index(0)].some((index) => !doc.child(index).type.isInGroup('block'))
}

const isAlwaysThere = ({ type }: Node) => type === headline || type === standfirst

/** Takes away what is selected, part by part; the body keeps one paragraph. */
function deleteByParts(tr: Transaction, from: number, to: number): void {
  const { doc } = tr
  const body = doc.children.filter(({ type }) => type.isInGroup('block')).length
  const parts: { node: Node; start: number; end: number }[] = []
  doc.forEach((node, pos) => {
    if (pos < to && pos + node.nodeSize > from) parts.push({ node, start: pos, end: pos + node.nodeSize })
  })
  const isWhole = ({ start, end }: { start: number; end: number }) => from <= start + 1 && to >= end - 1
  const gone = parts.filter((part) => isWhole(part) && !isAlwaysThere(part.node))
  const isBodyGone = gone.filter(({ node }) => node.type.isInGroup('block')).length === body
  let isKept = !isBodyGone
  for (const part of parts.toReversed()) {
    const { node, start, end } = part
    if (!gone.includes(part)) {
      if (node.isTextblock) tr.delete(Math.max(from, start + 1), Math.min(to, end - 1))
      else tr.deleteRange(Math.max(from, start), Math.min(to, end))
    } else if (!isKept && node.type.isInGroup('block')) {
      tr.replaceWith(start, end, paragraph.create())
      isKept = true
    } else tr.delete(start, end)
  }
}

/** A text in place of what is in cells that are selected together: it goes into the first of them. */
function typeOverCells({ tr, selection }: EditorState, text: string): Transaction {
  const ranges = selectedRanges(selection)
  for (const { from, to } of ranges.toReversed()) tr.delete(from, to)
  // a range is that of a cell, and its text one level further in
  const at = Selection.near(tr.doc.resolve(ranges[0]?.from ?? selection.from), 1).from
  if (text !== '') tr.insertText(text, at)
  return tr.setSelection(TextSelection.create(tr.doc, at + text.length)).scrollIntoView()
}

/**
 * The transaction that replaces a selection across several parts of a story, or several cells, by a text. Null where the selection is
 * within one part: the editor replaces that itself.
 */
export function typeOver(state: EditorState, text: string): Transaction | null {
  if (state.selection instanceof CellSelection) return typeOverCells(state, text)
  if (!isAcrossParts(state)) return null
  const { tr, selection } = state
  const from = selection instanceof AllSelection ? 1 : selection.from
  deleteByParts(tr, selection.from, selection.to)
  const at = Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), 1).from
  if (text !== '') tr.insertText(text, at)
  return tr.setSelection(TextSelection.create(tr.doc, at + text.length)).scrollIntoView()
}
