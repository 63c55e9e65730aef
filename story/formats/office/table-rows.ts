/** The rows of a table as it is and as it was, those that were put in or taken out among them. */
import type { Node } from 'prosemirror-model'
import type { CellLook } from '../../story/figures'
import { type Changed, type Following, mergedParts, partsOf, type RowPart } from './merged'

/** A table with the place where it stands, and how its cells look. */
interface PlacedTable {
  table: Node
  at: number
  looks: readonly (readonly CellLook[])[]
}

/** A row with the parts of each of its cells. */
export interface TableRowPart {
  look: readonly CellLook[]
  cells: readonly (readonly RowPart[])[]
  change?: Changed
  isHead: boolean
}
export type MergedRow = TableRowPart

interface Row {
  node: Node
  at: number
  look: readonly CellLook[]
  isHead: boolean
}

function rowsOf({ table, at, looks }: PlacedTable): Row[] {
  const rows: Row[] = []
  const isHead = table.firstChild?.children.every(({ type }) => type.name === 'table_header') ?? false
  table.forEach((node, offset, index) => {
    rows.push({ node, at: at + 1 + offset, look: looks[index] ?? [], isHead: isHead && index === 0 })
  })
  return rows
}

/** The parts of each cell of a row: a cell holds one paragraph. */
function cellsOf({ node, at }: Row, cuts: ReadonlySet<number>): RowPart[][] {
  const cells: RowPart[][] = []
  node.forEach((cell, offset) => {
    let from = at + 1 + offset + 1
    const pieces = cell.children.map((paragraph) => {
      const piece = { at: from + 1, role: 'paragraph' as const, list: null, content: paragraph.children }
      from += paragraph.nodeSize
      return piece
    })
    cells.push(partsOf(pieces, cuts))
  })
  return cells
}

const shapeOf = ({ node }: Row) =>
  JSON.stringify(node.children.map(({ type, attrs }) => [type.name, attrs.colspan, attrs.rowspan]))

const withChange = (cells: readonly (readonly RowPart[])[], change: Changed | undefined) =>
  change ? cells.map((parts) => parts.map((part) => ({ ...part, change }))) : cells

/**
 * The rows of a table.
 * @param base the table as it was; null where all of it is one
 * @param side where the table stands, if it is by itself
 * @param change what became of all of it
 * @returns none where the two are of another shape
 */
export function mergedRows(
  story: PlacedTable,
  base: PlacedTable | null,
  following: Following,
  cuts: { base: ReadonlySet<number>; story: ReadonlySet<number> },
  side: 'base' | 'story',
  change: Changed | undefined,
): MergedRow[] {
  const rows = rowsOf(story)
  if (!base)
    return rows.map((row) => ({
      look: row.look,
      isHead: row.isHead,
      cells: withChange(cellsOf(row, cuts[side]), change),
      ...(change && { change }),
    }))
  const old = rowsOf(base)
  /** By the places where they end: what is within may have changed. */
  const byEnd = new Map(old.map((row, index) => [row.at + row.node.nodeSize - 1, index]))
  const made: MergedRow[] = []
  let next = 0
  const takeOld = (until: number) => {
    for (const row of old.slice(next, until)) {
      const deleted = { kind: 'deleted' as const, by: following.by(row.at, 'base') }
      const cells = withChange(cellsOf(row, cuts.base), deleted)
      made.push({ look: row.look, isHead: false, cells, change: deleted })
    }
    next = Math.max(next, until)
  }
  for (const row of rows) {
    const end = following.inBase(row.at + row.node.nodeSize - 1, 1)
    const index = end === null ? undefined : byEnd.get(end)
    const pair = index === undefined || index < next ? undefined : old[index]
    if (!pair || index === undefined) {
      const inserted = { kind: 'inserted' as const, by: following.by(row.at, 'story') }
      const cells = withChange(cellsOf(row, cuts.story), inserted)
      made.push({ look: row.look, isHead: row.isHead, cells, change: inserted })
      continue
    }
    if (shapeOf(pair) !== shapeOf(row)) return []
    takeOld(index)
    const [was, is] = [cellsOf(pair, cuts.base), cellsOf(row, cuts.story)]
    const cells = is.map((parts, cell) => mergedParts(was[cell] ?? [], parts, following))
    made.push({ look: row.look, isHead: row.isHead, cells })
    next = index + 1
  }
  takeOld(old.length)
  return made
}
