/** The tables of RTF: each row defines where its cells end (RTF 1.9.1, "Table definitions"). */

/** How a cell of a row is set. */
export interface CellSet {
  /** Where it ends, in twentieths of a point. */
  right: number
  isMergedRight: boolean
  isMergedDown: boolean
}

/** A row: its cells as HTML. */
export interface Row {
  cells: string[]
  sets: CellSet[]
  isHead: boolean
  /** Where its first cell begins, in twentieths of a point. */
  left: number
}

interface Cell {
  html: string
  column: number
  columns: number
  rows: number
}

/** Edges nearer than this, in twentieths of a point, are one. */
const tolerance = 40

/** Where columns end, over all rows. */
function edgesOf(rows: readonly Row[]): number[] {
  const all = rows.flatMap(({ sets }) => sets.map(({ right }) => right)).toSorted((one, other) => one - other)
  return all.filter((edge, index) => index === 0 || edge - (all[index - 1] ?? 0) > tolerance)
}

/** The cells of a row with the columns they take; merged ones are part of the one before. */
function cellsOf({ cells, sets }: Row, edges: readonly number[]): (Cell & { isMergedDown: boolean })[] {
  const hasEdges = sets.length >= cells.length
  const found: (Cell & { isMergedDown: boolean })[] = []
  let column = 0
  for (const [index, html] of cells.entries()) {
    const set = sets[index]
    const end =
      hasEdges && set ? edges.findIndex((edge) => Math.abs(edge - set.right) <= tolerance) + 1 : column + 1
    const columns = Math.max(1, end - column)
    const last = found.at(-1)
    if (set?.isMergedRight && last) last.columns += columns
    else found.push({ html, column, columns, rows: 1, isMergedDown: set?.isMergedDown ?? false })
    column += columns
  }
  return found
}

/** A row that begins further in than others do leaves out columns there. */
const leastIndent = 400

function withGap(row: Row, left: number): Row {
  if (row.left - left < leastIndent || row.sets.length < row.cells.length) return row
  const gap = { right: row.left, isMergedRight: false, isMergedDown: false }
  return { ...row, cells: ['', ...row.cells], sets: [gap, ...row.sets] }
}

/** Rows as an HTML table. */
export function tableHtml(given: readonly Row[]): string {
  const left = given.reduce((least, row) => Math.min(least, row.left), Number.POSITIVE_INFINITY)
  const rows = given.map((row) => withGap(row, left))
  const isEven = rows.every(({ cells }) => cells.length === rows[0]?.cells.length)
  const edges = edgesOf(rows)
  const above = new Map<number, Cell>()
  const shown = rows.map((row) => {
    const cells = cellsOf(
      isEven ? { ...row, sets: row.sets.map(toColumns) } : row,
      isEven ? columnsOf(row) : edges,
    )
    return cells.filter((cell) => {
      const over = above.get(cell.column)
      if (cell.isMergedDown && over && over.columns === cell.columns) {
        over.rows++
        return false
      }
      above.set(cell.column, cell)
      return true
    })
  })
  return `<table>${shown.map((cells, index) => rowHtml(cells, rows[index]?.isHead ?? false)).join('')}</table>`
}

/** Where all rows have as many cells, edges that differ a little mean nothing. */
function toColumns(set: CellSet, index: number): CellSet {
  return { ...set, right: (index + 1) * 1000 }
}

function columnsOf({ cells }: Row): number[] {
  return cells.map((_, index) => (index + 1) * 1000)
}

function rowHtml(cells: readonly Cell[], isHead: boolean): string {
  const tag = isHead ? 'th' : 'td'
  const written = cells.map(({ html, columns, rows }) => {
    const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`
    return `<${tag}${spans}>${html}</${tag}>`
  })
  return `<tr>${written.join('')}</tr>`
}
