/** Tables whose columns are made with spaces, as wires set results, markets and weather. */

/** The fewest rows of a table: two lines with the same gap may be a slip. */
const fewestRows = 3
/** Longer cells are sentences, whose ends some people follow with two spaces. In UTF-16 units. */
const longestCell = 40
/** Spaces between two columns, in each row and through all of them. */
const narrowestGap = 2

interface Cell {
  text: string
  /** Where it begins and ends in its line. */
  from: number
  to: number
}

/** The cells of a line, which two or more spaces part; none where it is no row: an item of a list, a label and its value. */
function cellsOf(line: string): Cell[] {
  if (!/\S {2,}\S/.test(line)) return []
  const cells = Array.from(line.matchAll(/\S(?:\S| (?=\S))*/gu), ({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }))
  const [first] = cells
  const isRow =
    first &&
    !/^(?:[-–—•*·]|\(?[\p{L}\d]{1,3}[.)])$|:$/u.test(first.text) &&
    !cells.some(({ text }) => text.length > longestCell)
  return isRow ? cells : []
}

/** The columns of rows with one row more; null where it has others, or no gap runs through all. */
function columnsWith(columns: readonly Cell[] | null, row: readonly Cell[]): Cell[] | null {
  if (row.length < 2 || (columns && columns.length !== row.length)) return null
  const all = row.map((cell, index) => {
    const column = columns?.[index] ?? cell
    return { ...cell, from: Math.min(cell.from, column.from), to: Math.max(cell.to, column.to) }
  })
  const isParted = all.every(
    ({ from }, index) => index === 0 || from - (all[index - 1]?.to ?? 0) >= narrowestGap,
  )
  return isParted ? all : null
}

/** Lines, with a tab for each gap between the columns of those that are rows of a table. */
export function tabsForColumns(lines: readonly string[]): string[] {
  const found: string[] = []
  let run: { line: string; cells: Cell[] }[] = []
  let columns: Cell[] | null = null
  const close = () => {
    const isTable = run.length >= fewestRows
    found.push(...run.map(({ line, cells }) => (isTable ? cells.map(({ text }) => text).join('\t') : line)))
    run = []
  }
  for (const line of lines) {
    const cells = cellsOf(line)
    const wider = columnsWith(columns, cells)
    if (!wider) close()
    columns = wider ?? columnsWith(null, cells)
    if (columns) run.push({ line, cells })
    else found.push(line)
  }
  close()
  return found
}
