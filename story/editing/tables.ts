/** Keys and commands in tables. */
import { Fragment, type Node } from 'prosemirror-model'
import { type Command, type EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import {
  addColumnAfter,
  addColumnBefore,
  addRow,
  CellSelection,
  isInTable,
  selectedRect,
  TableMap,
  type TableRect,
} from 'prosemirror-tables'
import { schema } from '../schema'
import type { CellAlign } from '../schema/attributes'
import { isHeadRow } from './move'
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

/** The row whose cells stand at the head of its table: the first, or where the cursor is in a head further down, that. */
function headRowAt({ table, top }: Pick<TableRect, 'table' | 'top'>): number {
  const row = table.maybeChild(top)
  return row && isHeadRow(row) ? top : 0
}

/** Whether the table has a head: its first row, or the one with the cursor. */
export function hasHeadRow(state: EditorState): boolean {
  if (!isInTable(state)) return false
  const rect = selectedRect(state)
  return isHeadRow(rect.table.child(headRowAt(rect)))
}

/** Makes the first row the head of its table wherever in it the cursor is, or a head that it has a row as any. */
export const toggleHeadRow: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  if (!dispatch) return true
  const rect = selectedRect(state)
  const index = headRowAt(rect)
  const row = rect.table.child(index)
  const type = isHeadRow(row) ? schema.nodes.table_cell : schema.nodes.table_header
  const { tr } = state
  let pos = rect.tableStart + rect.map.positionAt(index, 0, rect.table)
  for (const cell of row.children) {
    tr.setNodeMarkup(pos, type, cell.attrs)
    pos += cell.nodeSize
  }
  dispatch(asOwnStep(tr))
  return true
}

/** Whether each row has a cell of its own in each column: no cell is in common, and none is missing. */
const isGrid = (table: Node, { width }: TableMap) =>
  table.children.every(
    ({ children }) =>
      children.length === width && children.every(({ attrs }) => attrs.colspan === 1 && attrs.rowspan === 1),
  )

/** Moves the selected columns by one to the left or to the right, as the direction of the story has it. */
export function moveColumn(side: 'left' | 'right'): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false
    const { table, tableStart, left, right, map } = selectedRect(state)
    const isBefore = (side === 'left') === (state.doc.attrs.direction === 'ltr')
    const passed = isBefore ? left - 1 : right
    if (passed < 0 || passed >= map.width || !isGrid(table, map)) return false
    if (!dispatch) return true
    const { tr, selection } = state
    const [first, last] = [Math.min(passed, left), Math.max(passed + 1, right)]
    const rows: { from: number; to: number; by: number }[] = []
    for (const [index, row] of table.children.entries()) {
      const neighbour = row.child(passed)
      const moved = row.children.slice(left, right)
      const from = tableStart + map.positionAt(index, first, table)
      const to = tableStart + map.positionAt(index, last, table)
      tr.replaceWith(from, to, isBefore ? [...moved, neighbour] : [neighbour, ...moved])
      rows.push({ from, to, by: isBefore ? -neighbour.nodeSize : neighbour.nodeSize })
    }
    const at = (place: number) => place + (rows.find(({ from, to }) => place >= from && place < to)?.by ?? 0)
    tr.setSelection(
      selection instanceof CellSelection
        ? CellSelection.create(tr.doc, at(selection.$anchorCell.pos), at(selection.$headCell.pos))
        : TextSelection.create(tr.doc, at(selection.anchor), at(selection.head)),
    )
    dispatch(asOwnStep(tr).scrollIntoView())
    return true
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
