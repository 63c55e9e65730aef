/** Tables as spreadsheets copy them: each row a line, its cells parted by tabs. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { newReport, tidyLine } from '../letters/tidy'

const { table, table_row, table_cell, table_header, paragraph } = schema.nodes

/** More columns no page has; longer cells are sentences with a stray tab in them. In UTF-16 units. */
const mostColumns = 100
const longestCell = 120
const usualCell = 40

function cellOf(text: string, isHead: boolean): Node {
  return (isHead ? table_header : table_cell).create(
    null,
    paragraph.create(null, text === '' ? null : schema.text(text)),
  )
}

const areAsLong = (rows: readonly (readonly string[])[]) =>
  rows.every(({ length }) => length === rows[0]?.length)

/**
 * The cells of lines. A sheet has one tab before each cell; who types columns takes as many as bring them below each other,
 * and a column that is empty in all rows is such a gap, too.
 */
function rowsOf(lines: readonly string[]): string[][] {
  const rows = lines.map((line) => line.split('\t'))
  const typed = lines.map((line) => line.trim().split(/\t+/))
  // the empty corner of a head is a cell of its own
  const isTyped = !areAsLong(rows) && areAsLong(typed) && !lines.some((line) => line.startsWith('\t'))
  if (isTyped && (typed[0]?.length ?? 0) > 1) return typed
  const filled = new Set(rows.flatMap((row) => [...row.keys()].filter((at) => row[at]?.trim() !== '')))
  return rows.map((row) => row.filter((_, at) => filled.has(at)))
}

/**
 * Lines as a table, where each of them has tabs between short cells, and two or more have as many as any;
 * null where they are none. Two lines with a tab each may be prose with a slip in it: figures tell that they are not. Cells that a row lacks at its end are empty.
 */
export function tableOfTabs(lines: readonly string[]): Node | null {
  const isRows = lines.length > 1 && lines.every((line) => line.trim().includes('\t') || /^\t\S/.test(line))
  if (!isRows) return null
  const rows = rowsOf(lines).map((row) => row.map((cell) => tidyLine(cell, newReport())))
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const cells = rows.flat()
  const length = cells.reduce((sum, cell) => sum + cell.length, 0)
  const isSmall = columns === 2 && rows.length === 2
  const isTable =
    columns > 1 &&
    columns <= mostColumns &&
    (!isSmall || cells.some((cell) => /^\W*\d/.test(cell))) &&
    rows.filter((row) => row.length === columns).length > 1 &&
    cells.every((cell) => cell.length <= longestCell) &&
    length <= usualCell * cells.length
  return isTable ? tableOfRows(rows) : null
}

/** Whether the first of several lines names the columns of those below it, so that they are a table of their own. */
export function hasHeadOfColumns(lines: readonly string[]): boolean {
  return tableOfTabs(lines) !== null && hasHeadRow(rowsOf(lines).map((row) => row.map((cell) => cell.trim())))
}

/** Rows as a table, the first its head where it names the columns; cells that a row lacks at its end are empty. */
export function tableOfRows(rows: readonly string[][]): Node {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const hasHead = hasHeadRow(rows)
  return table.create(
    null,
    rows.map((row, at) =>
      table_row.create(
        null,
        Array.from({ length: columns }, (_, index) => cellOf(row[index] ?? '', hasHead && at === 0)),
      ),
    ),
  )
}

const isFigure = (cell: string) => /^[^\p{L}]{0,3}\p{Nd}/u.test(cell)
const isYear = (cell: string) => /^(?:19|20)\d\d$/.test(cell)
/** What stands where a figure is missing. */
const noFigure = /^(?:[-–—.…?*]{1,3}|n\/?a\.?|nil|none|k\. ?A\.)$/i

/** Whether the first of some rows names the columns: in words, or years, where figures stand below. */
export function hasHeadRow([head = [], ...others]: readonly (readonly string[])[]): boolean {
  const named = head.map((cell, column) => {
    const below = others.map((row) => row[column] ?? '').filter((cell) => cell !== '')
    const areFigures = below.length > 0 && below.every(isFigure) && !below.every(isYear)
    if (areFigures && noFigure.test(cell)) return null
    if (isFigure(cell)) return areFigures && isYear(cell) ? 'figures' : null
    return areFigures && cell !== '' ? 'figures' : 'words'
  })
  return !named.includes(null) && named.includes('figures')
}
