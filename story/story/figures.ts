/**
 * Where the text of cells in tables stands: figures at the right, in whatever direction the story is written, so that
 * ones stand below ones.
 */
import { Fragment, type Node } from 'prosemirror-model'
import { TableMap } from 'prosemirror-tables'
import type { CellAlign } from '../schema/attributes'

/** A number with its sign, its currency or its per cent: `–4`, `$3,400`, `12.5%`, `٣٤٫٥`, `1 200 000 €`. */
const figure = /^[(+\-−–]{0,2}\p{Sc}?\s?\p{Nd}(?:[.,٬٫'’\s]?\p{Nd})*\s?[%٪‰\p{Sc}]?\)?$/u

/** Whether a text is a figure and nothing else. */
export function isFigure(text: string): boolean {
  return figure.test(text.trim())
}

/** The side that the lines of a text begin at. */
export type Start = 'left' | 'right'

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu
const leftToRightLetter = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/gu

const count = (text: string, letter: RegExp) => text.match(letter)?.length ?? 0

/** The side that lines begin at by most of their letters. */
export function startOfText(text: string): Start {
  return count(text, rightToLeftLetter) > count(text, leftToRightLetter) ? 'right' : 'left'
}

/** The side that the lines of a story begin at. */
export function startOfStory(doc: Node): Start {
  return doc.attrs.direction === 'rtl' ? 'right' : 'left'
}

/** How a cell looks. */
export interface CellLook {
  cell: Node
  /** Where it begins, within its table. */
  offset: number
  align: 'start' | 'center' | 'end'
  /** Whether it stands at the right because it is a figure. */
  isFigure: boolean
  /** Whether its words decide, and not an editor. */
  isByWords: boolean
  /** What is left free at the right of its figure, in widths of a digit, so that decimal signs stand below each other. */
  space: number
}

interface Placed {
  cell: Node
  /** Where it begins, within its table. */
  offset: number
  /** Whether its words have it stand as a figure does. */
  isFigure: boolean
}

/** The cells of a table, row by row. */
function rowsOf(table: Node): Placed[][] {
  const rows: Placed[][] = []
  table.forEach((row, rowOffset, index) => {
    const below = index + 1 < table.childCount ? table.child(index + 1) : null
    const placed: Placed[] = []
    row.forEach((cell, cellOffset, column) => {
      // a head stands above what it is the head of
      const judged = (cell.type.name === 'table_header' && below?.maybeChild(column)) || cell
      placed.push({ cell, offset: rowOffset + 1 + cellOffset, isFigure: isFigure(judged.textContent) })
    })
    rows.push(placed)
  })
  return rows
}

const signs = ['٫', '.', ','] as const
type Sign = (typeof signs)[number]

/** Whether a sign in a figure can only part its decimals: one of thousands has three digits after it. */
function hasDecimals(text: string, sign: Sign): boolean {
  const parts = text.split(sign)
  if (parts.length !== 2 || signs.some((each) => parts[1]?.includes(each))) return false
  const [before = '', after = ''] = parts.map((part) => part.replace(/[^\p{Nd}]/gu, ''))
  return after !== '' && (after.length !== 3 || /^[0٠۰]?$/.test(before))
}

/** The widths of what stands after the whole number of a figure, in widths of a digit. */
function widthBehind(text: string, sign: Sign | undefined): number {
  const letters = [...text]
  const at = sign === undefined ? -1 : letters.lastIndexOf(sign)
  const behind = letters.slice(at >= 0 ? at : letters.findLastIndex((each) => /\p{Nd}/u.test(each)) + 1)
  return behind.reduce(
    (width, each) => width + (/[.,٫\s]/.test(each) ? 0.5 : /[%٪‰]/.test(each) ? 1.5 : 1),
    0,
  )
}

/** The free space after the figures of a column, by their cells' places. */
function spacesOf(column: readonly Placed[]): [offset: number, space: number][] {
  const figures = column.map(({ cell, offset }) => ({ offset, text: cell.textContent.trim() }))
  const shown = figures.filter(({ text }) => isFigure(text))
  const sign = signs.find((each) => shown.some(({ text }) => hasDecimals(text, each)))
  const widths = shown.map(({ offset, text }) => ({ offset, width: widthBehind(text, sign) }))
  const widest = widths.reduce((most, { width }) => Math.max(most, width), 0)
  return widths.map(({ offset, width }) => [offset, widest - width])
}

/** The free space after figures that stand at their decimal signs. */
function decimalSpaces(table: Node, cells: readonly Placed[]): ReadonlyMap<number, number> {
  const decimal = cells.filter(({ cell }) => cell.attrs.align === 'decimal')
  if (decimal.length === 0) return new Map()
  const map = TableMap.get(table)
  const columns = new Map<number, Placed[]>()
  for (const placed of decimal) {
    const column = map.colCount(placed.offset)
    columns.set(column, [...(columns.get(column) ?? []), placed])
  }
  return new Map([...columns.values()].flatMap(spacesOf))
}

const atRight = (start: Start) => (start === 'left' ? 'end' : 'start')

/** How each cell of a table looks, row by row. @param start the side that its lines begin at */
export function cellLooks(table: Node, start: Start): CellLook[][] {
  const rows = rowsOf(table)
  const spaces = decimalSpaces(table, rows.flat())
  return rows.map((row) =>
    row.map(({ cell, offset, ...words }) => {
      const said: CellAlign | null = cell.attrs.align
      const isFigure = said === 'decimal' || (said === null && words.isFigure)
      const align = said === null || said === 'decimal' ? (isFigure ? atRight(start) : 'start') : said
      return { cell, offset, align, isFigure, isByWords: said === null, space: spaces.get(offset) ?? 0 }
    }),
  )
}

/** A table in which no cell says what its words say by themselves: so tables of other programs are read. */
export function withoutUsualAligns(table: Node, start: Start): Node {
  const rows = rowsOf(table).map((row, at) => {
    const cells = row.map(({ cell, isFigure }) => {
      const usual = isFigure ? atRight(start) : 'start'
      return cell.attrs.align === usual
        ? cell.type.create({ ...cell.attrs, align: null }, cell.content)
        : cell
    })
    return table.child(at).copy(Fragment.from(cells))
  })
  return table.copy(Fragment.from(rows))
}
