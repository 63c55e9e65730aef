/** What is dragged by its words, and where one lets it go. */
import { closeHistory } from 'prosemirror-history'
import type { Node, ResolvedPos, Slice } from 'prosemirror-model'
import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state'
import { cellAround } from 'prosemirror-tables'
import { type Movable, moveTo } from './drag'
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

/** The place before or after a block of the body for what is dropped before its first or after its last letter. */
function gapAtEdge(doc: Node, pos: number): number | null {
  const $pos = doc.resolve(pos)
  const { parent, parentOffset } = $pos
  if ($pos.depth !== 1 || !parent.type.isInGroup('block') || parent.content.size === 0) return null
  if (parentOffset === 0) return $pos.before()
  return parentOffset === parent.content.size ? $pos.after() : null
}

/** Moves whole paragraphs that are selected to where they are dropped at an edge of another: they stay paragraphs. */
export function moveWholeTo(pos: number): Command {
  return (state, dispatch) => {
    const moved = wholeParagraphs(state)
    const gap = moved && gapAtEdge(state.doc, pos)
    if (!moved || gap === null) return false
    if (gap < moved.from || gap > moved.to) moveTo(moved, gap)(state, dispatch)
    return true
  }
}

/** Puts blocks where they are dropped at an edge of another. */
export function putAtEdge(blocks: readonly Node[], pos: number): Command {
  return ({ doc, tr }, dispatch) => {
    const gap = gapAtEdge(doc, pos)
    if (gap === null || blocks.length === 0) return false
    tr.insert(gap, blocks).setSelection(Selection.near(tr.doc.resolve(gap + 1)))
    dispatch?.(closeHistory(tr).scrollIntoView().setMeta('uiEvent', 'drop'))
    return true
  }
}
