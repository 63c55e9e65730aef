/** Tables that are drawn with lines of dashes, as Pandoc writes them, or copied out of a sheet, as the tables of GFM. */
import { hasHeadRow, tableOfTabs } from '../lines/tab-table'

/** A line of dashes that parts columns by blanks, and one that goes over all of them. */
const rule = /^ {0,12}-{2,200}(?: +-{2,200}){1,60} *$/
const border = /^ {0,12}-{5,400} *$/
/** A line between the rows of a grid. */
const gridRule = /^ {0,3}\+(?:[-=:]{2,200}\+){1,60} *$/

/** The line below its head. */
const headRule = /^ {0,3}\+:?=/

const isBlank = (line: string | undefined) => line === undefined || line.trim() === ''

/** The first line from a place on that fulfils a condition, or the end of all. */
function indexFrom(lines: readonly string[], from: number, isEnd: (line: string) => boolean): number {
  let at = from
  while (at < lines.length && !isEnd(lines[at] ?? '')) at++
  return at
}

/** Where a line of dashes begins each of its columns. */
function startsOf(line: string): number[] {
  return [...line.matchAll(/-{2,200}/g)].map(({ index }) => index)
}

/** The cells of some lines that are one row. */
function cellsOf(lines: readonly string[], starts: readonly number[]): string[] {
  return starts.map((start, index) =>
    lines
      .map((line) => line.slice(index === 0 ? 0 : start, starts[index + 1]).trim())
      .filter((part) => part !== '')
      .join(' '),
  )
}

/** Rows as a table of GFM, the first of them its head; an empty one is none. */
function tableLines([first = [], ...others]: readonly (readonly string[])[], hasHead: boolean): string[] {
  const columns = Math.max(first.length, ...others.map((row) => row.length))
  const head = Array.from({ length: columns }, (_, index) => (hasHead ? (first[index] ?? '') : ''))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`
  const rows = hasHead ? others : [first, ...others]
  return ['', line(head), line(head.map(() => '---')), ...rows.map(line), '']
}

/** Lines in groups that blank lines part. */
function groupsOf(lines: readonly string[]): string[][] {
  return lines
    .reduce<string[][]>(
      (groups, line) => {
        if (isBlank(line)) groups.push([])
        else groups.at(-1)?.push(line)
        return groups
      },
      [[]],
    )
    .filter((group) => group.length > 0)
}

/** A table and how many lines it takes from a place on. */
interface Found {
  lines: string[]
  length: number
}

/** A table whose rows may take several lines: a border stands above and below it. */
function borderedTable(lines: readonly string[], at: number): Found | null {
  if (!border.test(lines[at] ?? '') && !rule.test(lines[at] ?? '')) return null
  const within = lines.slice(at + 1, at + 400)
  const isRuled = rule.test(lines[at] ?? '')
  const ruleAt = isRuled ? -1 : indexFrom(within, 0, (line) => isBlank(line) || rule.test(line))
  if (!isRuled && (ruleAt < 1 || !rule.test(within[ruleAt] ?? ''))) return null
  const end = within.findIndex((line, index) => index > ruleAt && (border.test(line) || rule.test(line)))
  if (end < 0 || (isRuled && (end === 0 || !rule.test(within[end] ?? '')))) return null
  const starts = startsOf((isRuled ? lines[at] : within[ruleAt]) ?? '')
  const inside = within.slice(ruleAt + 1, end)
  const groups =
    isRuled || !inside.some(isBlank)
      ? inside.filter((line) => !isBlank(line)).map((line) => [line])
      : groupsOf(inside)
  const rows = groups.map((group) => cellsOf(group, starts))
  const table = isRuled
    ? tableLines(rows, hasHeadRow(rows))
    : tableLines([cellsOf(within.slice(0, ruleAt), starts), ...rows], true)
  return { lines: table, length: end + 2 }
}

/** A table of one line for each row, its head above a line of dashes. */
function simpleTable(lines: readonly string[], at: number): Found | null {
  if (isBlank(lines[at]) || !rule.test(lines[at + 1] ?? '')) return null
  const starts = startsOf(lines[at + 1] ?? '')
  const last = indexFrom(lines, at + 2, (line) => isBlank(line) || rule.test(line))
  const rows = lines.slice(at + 2, last)
  if (rows.length === 0) return null
  const isClosed = rule.test(lines[last] ?? '')
  const all = [lines[at] ?? '', ...rows].map((line) => cellsOf([line], starts))
  return { lines: tableLines(all, true), length: last - at + (isClosed ? 1 : 0) }
}

/** A table whose cells are all framed; one with merged cells stays as it is. */
function gridTable(lines: readonly string[], at: number): Found | null {
  if (!gridRule.test(lines[at] ?? '')) return null
  const edges = [...(lines[at] ?? '').matchAll(/\+/g)].map(({ index }) => index)
  const grid = lines.slice(
    at,
    indexFrom(lines, at, (line) => !gridRule.test(line) && !/^ {0,3}\|/.test(line)),
  )
  const rows: string[][] = []
  let row: string[] = []
  for (const line of grid.slice(1)) {
    if (gridRule.test(line)) {
      rows.push(
        edges.slice(0, -1).map((edge, index) =>
          row
            .map((each) => each.slice(edge + 1, edges[index + 1]).trim())
            .filter((part) => part !== '')
            .join(' '),
        ),
      )
      row = []
    } else if (edges.every((edge) => line.charAt(edge) === '|')) row.push(line)
    else return null
  }
  if (rows.length === 0 || row.length > 0) return null
  const isHeadRuled = grid.some((line) => headRule.test(line))
  return { lines: tableLines(rows, isHeadRuled || hasHeadRow(rows)), length: grid.length }
}

/** Lines whose cells are parted by tabs; those that begin with one are code. */
function tabTable(lines: readonly string[], from: number): Found | null {
  const found = lines.slice(from, indexFrom(lines, from, isBlank))
  const isTable = found.every((row) => /^\S[^\t]*\t/.test(row)) && tableOfTabs(found) !== null
  const rows = found.map((row) => row.split('\t').map((cell) => cell.trim()))
  return isTable ? { lines: tableLines(rows, hasHeadRow(rows)), length: found.length } : null
}

/** Markdown in which all tables are those of GFM. */
export function withPlainTables(text: string): string {
  if (!/-{2}|\t/.test(text)) return text
  const lines = text.split('\n')
  const read: string[] = []
  for (let at = 0; at < lines.length; ) {
    const isFirst = at === 0 || isBlank(lines[at - 1])
    const found =
      isFirst &&
      (gridTable(lines, at) ?? borderedTable(lines, at) ?? simpleTable(lines, at) ?? tabTable(lines, at))
    read.push(...(found ? found.lines : [lines[at] ?? '']))
    at += found ? found.length : 1
  }
  return read.join('\n')
}
