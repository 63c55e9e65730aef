/** Tables in teletype text: each row a line, its cells between upright strokes. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { plainText } from '../../story/plain-text'
import { plainLine } from './controls'

const { table, table_row, table_cell, paragraph } = schema.nodes

/** More columns than this no page has. */
const widest = 100

function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
}

/** Whether a line is a row of a table. */
export const isRow = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line)

/** A table, where all lines of a group are rows of one. A row with fewer cells is that of a heading. */
export function tableOf(group: readonly string[]): Node | null {
  if (!group.every(isRow)) return null
  const rows = group.map(cellsOf).filter((cells) => cells.length > 0)
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 1)
  if (columns > widest) return null
  return table.create(
    null,
    rows.map((cells) =>
      table_row.create(
        null,
        cells.map((cell, index) => {
          const colspan = index === cells.length - 1 ? columns - index : 1
          return table_cell.create({ colspan }, paragraph.create(null, cell ? schema.text(cell) : null))
        }),
      ),
    ),
  )
}

/** A row as a line. */
export function rowLine(row: Node): string {
  return `| ${row.children.map((cell) => plainLine(plainText(cell)).replaceAll('|', '¦')).join(' | ')} |`
}
