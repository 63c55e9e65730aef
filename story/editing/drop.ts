/** What is dragged by its words, and where one lets it go. */
import { closeHistory } from 'prosemirror-history'
import type { Node, ResolvedPos, Slice } from 'prosemirror-model'
import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import { cellAround } from 'prosemirror-tables'
import type { Movable } from './drag'
import { cellOfBlocks, linesForCell } from './paste'

/** The paragraphs, or other blocks of text, of which all words are selected and no others; null where a piece is. */
export function wholeParagraphs({ selection }: EditorState): Movable | null {
  const { $from, $to, empty } = selection
  const isOfBody = ({ parent, depth }: ResolvedPos) => depth === 1 && parent.type.isInGroup('block')
  const isWhole = $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size
  if (empty || !isWhole || !isOfBody($from) || !isOfBody($to)) return null
  return { kind: 'block', from: $from.before(), to: $to.after() }
}

/** The place for words in the cell that a position is in, which may be beside its paragraph; null where it is in none. */
export function placeInCell(doc: Node, pos: number): number | null {
  const $cell = cellAround(doc.resolve(pos))
  if (!$cell?.nodeAfter) return null
  return Math.min(Math.max(pos, $cell.pos + 2), $cell.pos + $cell.nodeAfter.nodeSize - 2)
}

/**
 * Puts words that are dropped on a cell into it, as lines. False where they are dropped elsewhere or where they stand, and
 * where there is more than words.
 * @param isMoved whether they are what is selected, and no longer stand there
 */
export function putInCell(slice: Slice, pos: number, isMoved: boolean): Command {
  return (state, dispatch) => {
    const { doc, selection, tr } = state
    const place = placeInCell(doc, pos)
    const lines = linesForCell(slice)
    if (place === null || lines === null) return false
    if (isMoved) {
      if (place >= selection.from && place <= selection.to) return false
      const whole = wholeParagraphs(state)
      if (whole) tr.delete(whole.from, whole.to)
      else tr.deleteSelection()
    }
    const at = tr.mapping.map(place)
    const { content } = cellOfBlocks(lines)
    tr.insert(at, content).setSelection(TextSelection.create(tr.doc, at, at + content.size))
    dispatch?.(closeHistory(tr).scrollIntoView().setMeta('uiEvent', 'drop'))
    return true
  }
}
