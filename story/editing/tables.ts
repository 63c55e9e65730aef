/** Keys and commands in tables. */
import { Fragment, type Node } from 'prosemirror-model'
import { type Command, type EditorState, Selection, type Transaction } from 'prosemirror-state'
import {
  addColumnAfter,
  addColumnBefore,
  addRow,
  CellSelection,
  isInTable,
  selectedRect,
  TableMap,
} from 'prosemirror-tables'
import { schema } from '../schema'
import type { CellAlign } from '../schema/attributes'
import { asOwnStep } from './own-step'
import { deleteTable } from './table-caption'

/** How a column is aligned: the alignment of its first cell below the head; null where the words of each cell decide. */
function alignOfColumn(table: Node, column: number): CellAlign | null {
  const map = TableMap.get(table)
  const cells = Array.from({ length: map.height }, (_, row) =>
    table.nodeAt(map.map[row * map.width + column] ?? 0),
  )
  const below = cells.find((cell) => cell?.type === schema.nodes.table_cell) ?? cells[0]
  return below?.attrs.align ?? null
}

/** Adds a row, whose cells stand as those of their columns do. @param at its number */
function addAlignedRow(state: EditorState, at: number): Transaction {
  const rect = selectedRect(state)
  const tr = addRow(state.tr, rect, at)
  const table = tr.doc.nodeAt(rect.tableStart - 1)
  if (!table) return tr
  const map = TableMap.get(table)
  for (let column = 0; column < map.width; column++) {
    const offset = map.map[at * map.width + column] ?? 0
    const isOwn = map.findCell(offset).top === at && map.colCount(offset) === column
    if (isOwn) tr.setNodeAttribute(rect.tableStart + offset, 'align', alignOfColumn(rect.table, column))
  }
  return tr
}

/** A row above or below the selected ones. */
export function newRow(where: 'above' | 'below'): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false
    const { top, bottom } = selectedRect(state)
    dispatch?.(addAlignedRow(state, where === 'above' ? top : bottom))
    return true
  }
}

/** A column to the left or to the right of the selected ones, as the direction of the story has it. */
export function newColumn(side: 'left' | 'right'): Command {
  return (state, dispatch) => {
    const isBefore = (side === 'left') === (state.doc.attrs.direction === 'ltr')
    return (isBefore ? addColumnBefore : addColumnAfter)(state, dispatch)
  }
}

/** Tab in the last cell of a table makes a row below it and goes there. */
export const rowAfterLast: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  const rect = selectedRect(state)
  if (rect.bottom < rect.map.height || rect.right < rect.map.width) return false
  if (!dispatch) return true
  const tr = addAlignedRow(state, rect.map.height)
  const table = tr.doc.nodeAt(rect.tableStart - 1)
  if (!table) return false
  const map = TableMap.get(table)
  const cell = rect.tableStart + map.positionAt(map.height - 1, 0, table)
  dispatch(tr.setSelection(Selection.near(tr.doc.resolve(cell + 1))).scrollIntoView())
  return true
}

/** Backspace with all cells of an empty table selected takes the table away: the first one has emptied them. */
export const deleteEmptyTable: Command = (state, dispatch) => {
  const { selection } = state
  if (!(selection instanceof CellSelection) || !selection.isColSelection() || !selection.isRowSelection())
    return false
  return selection.$anchorCell.node(-1).textContent === '' && deleteTable(state, dispatch)
}

/** Where a column can be aligned to, as the page shows it. */
export type ColumnSide = 'left' | 'center' | 'right' | 'decimal'

function alignOfSide(side: ColumnSide, { doc }: EditorState): CellAlign {
  if (side === 'center' || side === 'decimal') return side
  return (side === 'left') === (doc.attrs.direction === 'ltr') ? 'start' : 'end'
}

/** The cells of the columns that are selected, from head to foot. */
function cellsOfColumns(state: EditorState): { cell: Node; pos: number }[] {
  const { map, table, tableStart, left, right } = selectedRect(state)
  return map.cellsInRect({ left, right, top: 0, bottom: map.height }).flatMap((offset) => {
    const cell = table.nodeAt(offset)
    return cell ? [{ cell, pos: tableStart + offset }] : []
  })
}

/** Whether the columns of the selection are aligned to a side by an editor. */
export function isAligned(state: EditorState, side: ColumnSide): boolean {
  if (!isInTable(state)) return false
  const align = alignOfSide(side, state)
  return cellsOfColumns(state).every(({ cell }) => cell.attrs.align === align)
}

/** Aligns the columns of the selection; once more, and the words of each cell decide as before. */
export function alignColumns(side: ColumnSide): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false
    if (!dispatch) return true
    const align = isAligned(state, side) ? null : alignOfSide(side, state)
    const { tr } = state
    for (const { cell, pos } of cellsOfColumns(state))
      if (cell.attrs.align !== align) tr.setNodeAttribute(pos, 'align', align)
    dispatch(asOwnStep(tr))
    return true
  }
}

/** A table that is to be put over cells at the selection: where it does not say how it is aligned, as their columns are. */
export function alignedAsThere(pasted: Node, state: EditorState): Node {
  const { table, left, map } = selectedRect(state)
  const rows = pasted.children.map((row) =>
    row.copy(
      Fragment.from(
        row.children.map((cell, at) => {
          const align = cell.attrs.align ?? alignOfColumn(table, Math.min(left + at, map.width - 1))
          return cell.type.create({ ...cell.attrs, align }, cell.content)
        }),
      ),
    ),
  )
  return pasted.copy(Fragment.from(rows))
}
