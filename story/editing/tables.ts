/** Keys in tables. */
import { type Command, Selection } from 'prosemirror-state'
import { addRow, CellSelection, deleteTable, isInTable, selectedRect, TableMap } from 'prosemirror-tables'

/** Tab in the last cell of a table makes a row below it and goes there. */
export const rowAfterLast: Command = (state, dispatch) => {
  if (!isInTable(state)) return false
  const rect = selectedRect(state)
  if (rect.bottom < rect.map.height || rect.right < rect.map.width) return false
  if (!dispatch) return true
  const { tr } = state
  addRow(tr, rect, rect.map.height)
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
