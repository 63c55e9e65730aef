/** Where a page has the text of a cell stand. */
import { type CellAlign, cellAlignOf } from '../../schema/attributes'
import { type Start, startOfText } from '../../story/figures'
import { type Element, elements, textOf } from '../xml'
import { stylesOf } from './css'
import { classesOf } from './tree'

/** The side that the lines of a table begin at: as it says, or by its letters. */
export function startOf(table: Element): Start {
  const said = table.attributes.dir?.toLowerCase()
  if (said === 'rtl' || said === 'ltr') return said === 'rtl' ? 'right' : 'left'
  return startOfText(textOf(table))
}

/** What an element says by itself. */
function said(element: Element): string {
  const { attributes } = element
  return (
    attributes['data-align'] ??
    stylesOf(element).get('text-align') ??
    attributes.align ??
    ''
  ).toLowerCase()
}

/**
 * How a cell is aligned; null where nobody says, or Copydesk wrote that its words decide.
 * @param start the side that lines begin at
 */
export function alignOfCell(cell: Element, row: Element, start: Start): CellAlign | null {
  if (classesOf(cell).includes('figure')) return null
  const inside = elements(cell)
  const [only] = inside
  const align = (inside.length === 1 && only && said(only)) || said(cell) || said(row)
  if (align === 'left' || align === 'right') return align === start ? 'start' : 'end'
  return cellAlignOf(align)
}
