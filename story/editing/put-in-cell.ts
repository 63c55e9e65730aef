/** What is pasted or dropped into a cell of a table. */
import type { Node, ResolvedPos, Slice } from 'prosemirror-model'
import { type Command, type Selection, TextSelection, type Transaction } from 'prosemirror-state'
import { cellAround } from 'prosemirror-tables'
import { schema } from '../schema'
import { joinLines, textBlocksIn } from '../story/lines'
import { deleteDragged, dropped } from './drop'
import { wholeBlock } from './pasted'

const { paragraph, picture, rule, table } = schema.nodes

/** Blocks as the content of one paragraph, which is all that a cell holds: each is a line of it. */
export function cellOfBlocks(blocks: readonly Node[]): Node {
  const lines = blocks.flatMap(textBlocksIn).filter((line) => line.content.size > 0)
  return paragraph.create(
    null,
    joinLines(
      lines.map((line) => line.children.map((node) => node.mark(paragraph.allowedMarks(node.marks)))),
    ),
  )
}

/** What a slice holds within all that it is open through at both ends, down to its lines. */
function innermost({ content, openStart, openEnd }: Slice): readonly Node[] {
  let inner = content
  for (let open = Math.min(openStart, openEnd); open > 0; open--) {
    const [only, ...others] = inner.content
    if (!only || only.isTextblock || others.length > 0) break
    inner = only.content
  }
  return inner.content
}

/** Whether a block is text alone: no picture, divider or table is in it. */
const isOfText = (block: Node): boolean =>
  block.isTextblock ||
  (block.childCount > 0 &&
    block.type !== picture &&
    block.type.spec.tableRole === undefined &&
    block.children.every(isOfText))

/** What of some blocks a cell holds, and what it cannot hold, which stands below its table. */
export interface ForCell {
  lines: readonly Node[]
  below: readonly Node[]
}

/** Blocks parted for a cell. A divider parts no lines of a cell, so it is left out where there are any. */
export function forCell(blocks: readonly Node[]): ForCell {
  const lines = blocks.filter(isOfText)
  const others = blocks.filter((block) => !isOfText(block))
  const below = lines.length > 0 ? others.filter(({ type }) => type !== rule) : others
  return { lines, below: below.map(wholeBlock) }
}

/** Whether blocks are a table, or cells or rows of one, which are put over the cells that are there. */
const isOfCells = ([first, ...others]: readonly Node[]) =>
  first?.type.spec.tableRole !== undefined && (first.type !== table || others.length === 0)

/** The blocks of a slice, as far as one is to put them into a cell; none where it is cells itself. */
export function blocksForCell(slice: Slice): readonly Node[] {
  const blocks = innermost(slice)
  return isOfCells(blocks) ? [] : blocks
}

/** Puts blocks below the table that a position is in. */
export function putBelowTable(tr: Transaction, pos: number, blocks: readonly Node[]): void {
  if (blocks.length > 0) tr.insert(tr.doc.resolve(pos).after(1), blocks)
}

/** The place for words in the cell that a position is in, which may be beside its paragraph; null where it is in none. */
export function placeInCell(doc: Node, pos: number): number | null {
  const $cell = cellAround(doc.resolve(pos))
  if (!$cell?.nodeAfter) return null
  return Math.min(Math.max(pos, $cell.pos + 2), $cell.pos + $cell.nodeAfter.nodeSize - 2)
}

/** Whether one end of a selection is in the table that a place is in, and the other is outside. */
function reachesInto({ from, to }: Selection, $place: ResolvedPos): boolean {
  const isIn = (pos: number) => pos > $place.before(1) && pos < $place.after(1)
  return isIn(from) !== isIn(to)
}

/**
 * Puts what is dropped on a cell into it, as lines. False where it is dropped elsewhere or where it stands, and where it
 * is cells.
 * @param isMoved whether it is what is selected, and no longer stands there
 */
export function putInCell(slice: Slice, pos: number, isMoved: boolean): Command {
  return (state, dispatch) => {
    const { doc, selection, tr } = state
    const place = placeInCell(doc, pos)
    const blocks = blocksForCell(slice)
    if (place === null || blocks.length === 0) return false
    if (isMoved) {
      if (place >= selection.from && place <= selection.to) return false
      // it would take cells of the table along that it is to go into
      if (reachesInto(selection, doc.resolve(place))) return true
      deleteDragged(tr, state)
    }
    const at = tr.mapping.map(place)
    const { lines, below } = forCell(blocks)
    const { content } = cellOfBlocks(lines)
    putBelowTable(tr, at, below)
    tr.insert(at, content).setSelection(TextSelection.create(tr.doc, at, at + content.size))
    dispatch?.(dropped(tr))
    return true
  }
}
