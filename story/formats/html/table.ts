/**
 * Tables of HTML as a story holds them: rows of cells of one paragraph each, all columns in line. Whatever is in a
 * cell is lines of its paragraph; pictures go below the table, and its caption above it.
 */

import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../../schema'
import type { CellAlign } from '../../schema/attributes'
import { partsOfCaptioned, withCaption, withCaptionIfAny } from '../../story/captioned'
import { type Start, withoutUsualAligns } from '../../story/figures'
import { joinLines, linesOf as linesOfBlock } from '../../story/lines'
import { isTableNote } from '../lines/table-notes'
import { descendants, type Element, elements, textOf } from '../xml'
import { alignOfCell, startOf } from './cell-align'
import { stylesOf } from './css'
import { type Look, lookWithin } from './look'
import type { Reader } from './reader'

const {
  paragraph,
  crosshead,
  picture,
  table,
  table_row,
  table_cell,
  table_header,
  hard_break,
  ordered_list,
  captioned_table,
} = schema.nodes

/** No table of a story is wider; a page may ask for any number of columns. */
const widest = 200

/** A cell where it begins; `content` is of its one paragraph. */
interface Cell {
  content: readonly Node[]
  isHead: boolean
  isBold: boolean
  columns: number
  rows: number
  align: CellAlign | null
}

/** The rows of a table as they are shown: the head first and the foot last. */
export function rowsOf(element: Element): { row: Element; isHead: boolean; isFoot: boolean }[] {
  const groups = elements(element)
  const foot = groups.filter(({ name }) => name === 'tfoot')
  const body = groups.filter(({ name }) => name === 'tbody' || name === 'tr')
  return [
    ...elements(element, 'thead').flatMap((group) =>
      elements(group, 'tr').map((row) => ({ row, isHead: true, isFoot: false })),
    ),
    ...[...body, ...foot].flatMap((group) =>
      (group.name === 'tr' ? [group] : elements(group, 'tr')).map((row) => ({
        row,
        isHead: false,
        isFoot: group.name === 'tfoot',
      })),
    ),
  ]
}

export const cellsOf = (row: Element) => elements(row).filter(({ name }) => name === 'td' || name === 'th')

function spanOf(text: string | undefined, most: number): number {
  return /^\s*\d{1,5}\s*$/.test(text ?? '') ? Math.min(Math.max(Number(text), 1), most) : 1
}

/** Headings of a page, which no table of figures holds. */
const hasHeading = (element: Element) =>
  ['h1', 'h2', 'h3'].some((name) => descendants(element, name).length > 0)

/** Longer than what a cell of figures says. */
const longText = 400

/** Whether a table only lays out a page or a mail, and says nothing by its rows and columns. */
export function isLayoutTable(element: Element): boolean {
  if (/^(?:presentation|none)$/.test(element.attributes.role ?? '')) return true
  const rows = rowsOf(element)
  const cells = rows.map(({ row }) => cellsOf(row))
  const all = cells.flat()
  if (all.some(({ name }) => name === 'th') || elements(element, 'caption').length > 0) return false
  if (all.length <= 1) return true
  const isColumn = cells.every((row) => row.filter((cell) => textOf(cell).trim() !== '').length <= 1)
  const holdsPage = (cell: Element) =>
    hasHeading(cell) ||
    descendants(cell, 'table').length > 0 ||
    descendants(cell, 'p').filter((each) => textOf(each).trim().length > 60).length > 1
  if (isColumn && all.some((cell) => holdsPage(cell) || textOf(cell).trim().length > longText)) return true
  return all.some((cell) => (hasHeading(cell) || descendants(cell, 'table').length > 0) && isLong(cell))
}

const isLong = (cell: Element) =>
  descendants(cell, 'p').filter((each) => textOf(each).trim().length > 60).length > 2 ||
  textOf(cell).trim().length > longText * 2

/** What parts the cells of a table that stands in a cell. */
const between = ' | '

/** The lines of blocks, each as inline content. */
function linesOf(blocks: readonly Node[]): (readonly Node[])[] {
  return blocks.flatMap((block): (readonly Node[])[] => {
    if (block.type === crosshead) {
      const strong = schema.marks.strong.create()
      return [block.children.map((node) => node.mark(strong.addToSet(node.marks)))]
    }
    if (block.isTextblock)
      return [block.children.map((node) => node.mark(paragraph.allowedMarks(node.marks)))]
    if (block.type === table_row)
      return [lineOfCells(block.children.map((cell) => linesOf(cell.children).flat()))]
    if (block.type === ordered_list)
      return block.children.flatMap((item, at) => {
        const [first = [], ...others] = linesOf(item.children)
        return [[schema.text(`${Number(block.attrs.order) + at}. `), ...first], ...others]
      })
    return linesOf(block.children)
  })
}

/** The contents of cells as one line. */
function lineOfCells(cells: readonly (readonly Node[])[]): Node[] {
  return cells
    .filter((content) => content.length > 0)
    .flatMap((content, at) => [...(at > 0 ? [schema.text(between)] : []), ...content])
}

/** Pictures anywhere in blocks. */
function picturesIn(blocks: readonly Node[]): Node[] {
  return blocks.flatMap((block) => (block.type === picture ? [block] : picturesIn(block.children)))
}

function withoutPictures(blocks: readonly Node[]): Node[] {
  return blocks
    .filter(({ type }) => type !== picture)
    .map((block) =>
      block.isTextblock || block.isLeaf
        ? block
        : block.copy(Fragment.fromArray(withoutPictures(block.children))),
    )
}

function oneParagraph(lines: readonly (readonly Node[])[]): Node[] {
  return joinLines(lines.filter((line) => line.length > 0))
}

const isStrong = (node: Node) =>
  node.type === hard_break ||
  node.textContent.trim() === '' ||
  node.marks.some(({ type }) => type.name === 'strong')

class TableReader {
  readonly pictures: Node[] = []

  constructor(
    private readonly look: Look,
    private readonly around: Reader,
    private readonly start: Start,
  ) {}

  cell(element: Element, row: Element, isHead: boolean, rowsLeft: number): Cell {
    const within = lookWithin(element, this.look, this.around.isExact)
    const blocks = this.around.within(true).read(element.children, within, 'td').end()
    this.pictures.push(...picturesIn(blocks))
    const content = oneParagraph(linesOf(withoutPictures(blocks)))
    const weight = stylesOf(element).get('font-weight') ?? ''
    return {
      content,
      isHead: element.name === 'th' || isHead,
      isBold: content.length > 0 && (/^(?:bold|[6-9]\d\d)$/.test(weight) || content.every(isStrong)),
      columns: spanOf(element.attributes.colspan, widest),
      rows: spanOf(element.attributes.rowspan === '0' ? '9999' : element.attributes.rowspan, rowsLeft),
      align: alignOfCell(element, row, this.start),
    }
  }
}

/**
 * Rows in which every cell is where it is shown; of a merged cell all places but its first are null. Null where a table
 * has no room for a cell.
 */
function gridOf(rows: readonly (readonly Cell[])[]): (Cell | null | undefined)[][] | null {
  const grid: (Cell | null | undefined)[][] = rows.map(() => [])
  for (const [top, cells] of rows.entries()) {
    let left = 0
    for (const cell of cells) {
      while (grid[top]?.[left] !== undefined) left++
      if (left >= widest) return null
      for (let down = 0; down < cell.rows; down++)
        for (let right = 0; right < cell.columns && left + right < widest; right++) {
          const line = grid[top + down]
          if (line) line[left + right] = down === 0 && right === 0 ? cell : null
        }
      left += cell.columns
    }
  }
  return grid
}

/** The columns in which any cell begins; the others are only there to be merged. */
function columnsOf(grid: readonly (readonly (Cell | null | undefined)[])[]): number[] {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0)
  return Array.from({ length: width }, (_, column) => column).filter((column) =>
    grid.some((row) => row[column]),
  )
}

function cellNode(
  cell: Cell | null | undefined,
  isHead: boolean,
  spans: Record<string, number> | null,
): Node {
  const type = isHead ? table_header : table_cell
  return type.create({ ...spans, align: cell?.align ?? null }, paragraph.create(null, cell?.content ?? []))
}

/**
 * A table as blocks: its caption, the table, and the pictures in it. Merged cells are apart: the first has the text. One
 * that is too wide for a story is its lines.
 */
export function tableBlocks(element: Element, look: Look, around: Reader): Node[] {
  const start = startOf(element)
  const reader = new TableReader(look, around, start)
  const rows = rowsOf(element)
  const cells = rows.map(({ row, isHead }, index) =>
    cellsOf(row).map((cell) => reader.cell(cell, row, isHead, rows.length - index)),
  )
  const below = around.isExact ? 0 : notesBelow(rows)
  const noteCells = cells.slice(cells.length - below).map(([cell]) => cell?.content ?? [])
  const shown = cells.slice(0, cells.length - below)
  const nodes = around.isExact ? exactRows(shown) : rowNodes(shown)
  const captions = elements(element, 'caption').flatMap((each) => linesWithin(each, look, around))
  if (!nodes) {
    const lines = cells.map((row) => lineOfCells(row.map(({ content }) => content)))
    const filled = [...captions, ...lines].filter((line) => line.length > 0)
    return [...filled.map((line) => paragraph.create(null, line)), ...reader.pictures]
  }
  if (nodes.length === 0) return [...captions.map((line) => paragraph.create(null, line)), ...reader.pictures]
  const bare = withoutUsualAligns(table.create(null, nodes), start)
  const notes = noteCells.flatMap(brokenLines)
  // a caption of Copydesk's own is kept as it is, also one of blanks
  const put = around.isExact && captions.length > 0 ? withCaption : withCaptionIfAny
  return [put(bare, spaced(captions), notes), ...reader.pictures]
}

/** The lines in an element, each as inline content. */
function linesWithin(element: Element, look: Look, around: Reader): (readonly Node[])[] {
  if (around.isExact)
    return [textOf(element)].filter((text) => text !== '').map((text) => [schema.text(text)])
  const within = around.within(false).read(element.children, lookWithin(element, look, false), element.name)
  return linesOf(withoutPictures(within.end()))
}

/** Content in the lines that its breaks part. */
const brokenLines = (content: readonly Node[]) =>
  linesOfBlock(paragraph.create(null, content)).map(({ children }) => children)

/** Lines as one, with blanks between. */
const spaced = (lines: readonly (readonly Node[])[]) =>
  lines.flatMap((line, at) => [...(at > 0 ? [schema.text(' ')] : []), ...line])

/** How many rows at the foot of a table are notes: each a single cell over all columns. */
function notesBelow(rows: readonly { row: Element; isFoot: boolean }[]): number {
  const isNote = ({ row, isFoot }: { row: Element; isFoot: boolean }) => {
    const [cell, ...others] = cellsOf(row)
    const isWide = spanOf(cell?.attributes.colspan, widest) > 1
    return cell !== undefined && others.length === 0 && isWide && (isFoot || isTableNote(textOf(cell)))
  }
  const last = rows.findLastIndex((row) => !isNote(row))
  return last < 0 ? 0 : rows.length - 1 - last
}

/**
 * What is written around a table in its figure, put to it.
 * @param blocks what stands in the figure; if that is not a table alone, what is written stays beside it
 * @param isAbove whether it is written above the table
 * @param areNotes whether all of it are notes, though the table has no caption
 */
export function withFigureCaption(
  blocks: readonly Node[],
  written: readonly Node[],
  isAbove: boolean,
  areNotes: boolean,
): Node[] {
  // what has been said of the table stays as it is
  if (written.length === 0 && !areNotes) return [...blocks]
  const [only, ...others] = blocks
  if (!only || others.length > 0 || !(only.type === table || only.type === captioned_table))
    return isAbove ? [...written, ...blocks] : [...blocks, ...written]
  const said = only.type === table ? null : partsOfCaptioned(only)
  const lines = linesOf(written).flatMap(brokenLines)
  const isNote = (line: readonly Node[]) =>
    !isAbove && isTableNote(line.map((node) => node.textContent).join(''))
  const firstNote = areNotes || (said && said.caption.content.size > 0) ? 0 : lines.findIndex(isNote)
  const end = firstNote < 0 ? lines.length : firstNote
  const caption = end > 0 ? spaced(lines.slice(0, end)) : (said?.caption.children ?? [])
  const notes = [...(said?.notes ?? []).map(({ children }) => children), ...lines.slice(end)]
  if (areNotes) return [withCaption(said?.table ?? only, caption, lines)]
  return [withCaptionIfAny(said?.table ?? only, caption, notes)]
}

/** Rows as they were written, merged cells and all. */
function exactRows(cells: readonly (readonly Cell[])[]): Node[] {
  return cells
    .filter((row) => row.length > 0)
    .map((row) =>
      table_row.create(
        null,
        row.map((cell) => cellNode(cell, cell.isHead, { colspan: cell.columns, rowspan: cell.rows })),
      ),
    )
}

/** Rows as they are shown, or null where they are wider than a table can be. */
function rowNodes(cells: readonly (readonly Cell[])[]): Node[] | null {
  const grid = gridOf(cells)
  if (!grid) return null
  const columns = columnsOf(grid)
  const shown = grid
    .map((row) => columns.map((column) => row[column]))
    .filter((row) => row.some((cell) => cell && cell.content.length > 0))
  const hasHead = shown.some((row) => row.some((cell) => cell?.isHead))
  // sheets and word processors have no cells of heads: their first row is bold
  const [first = [], ...others] = shown
  const isBold = (row: readonly (Cell | null | undefined)[]) => row.every((cell) => cell?.isBold)
  const isBoldHead = !hasHead && isBold(first) && others.length > 0 && !others.some(isBold)
  return shown.map((row, index) => {
    const isAllHead = row.every((cell) => !cell || cell.isHead) && row.some((cell) => cell?.isHead)
    return table_row.create(
      null,
      row.map((cell) => {
        const isHead = isAllHead || cell?.isHead === true || (isBoldHead && index === 0)
        const content =
          isBoldHead && index === 0
            ? (cell?.content ?? []).map((node) => node.mark(schema.marks.strong.removeFromSet(node.marks)))
            : (cell?.content ?? [])
        return cellNode(cell && { ...cell, content }, isHead, null)
      }),
    )
  })
}

/** Whether a table has merged cells that show a text. */
export function hasMergedCells(element: Element): boolean {
  return rowsOf(element).some(({ row }) =>
    cellsOf(row).some(
      ({ attributes }) => spanOf(attributes.colspan, widest) > 1 || spanOf(attributes.rowspan, widest) > 1,
    ),
  )
}
