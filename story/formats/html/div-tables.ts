/** Tables that a page makes of other elements, by their roles or their styles, as tables. */
import { type Element, elements } from '../xml'
import { stylesOf } from './css'

type Part = 'table' | 'tr' | 'td' | 'th' | 'group' | null

const byRole: Readonly<Record<string, Part>> = {
  table: 'table',
  grid: 'table',
  row: 'tr',
  cell: 'td',
  gridcell: 'td',
  columnheader: 'th',
  rowheader: 'th',
  rowgroup: 'group',
}

const byDisplay: Readonly<Record<string, Part>> = {
  table: 'table',
  'table-row': 'tr',
  'table-cell': 'td',
  'table-row-group': 'group',
  'table-header-group': 'group',
  'table-footer-group': 'group',
}

/** Elements that are tables already. */
const own = /^(?:table|thead|tbody|tfoot|tr|td|th|colgroup|col|caption)$/

function partOf(element: Element): Part {
  if (own.test(element.name)) return null
  return byRole[element.attributes.role ?? ''] ?? byDisplay[stylesOf(element).get('display') ?? ''] ?? null
}

function rowsIn(element: Element): Element[] {
  return elements(element).flatMap((child) => {
    const part = partOf(child)
    return part === 'tr' ? [child] : part === 'group' ? rowsIn(child) : []
  })
}

const cellsIn = (row: Element) => elements(row).filter((child) => /^t[dh]$/.test(partOf(child) ?? ''))

/** A tree in which such tables are tables of HTML; those with a single column stay what they are. */
export function withDivTables(element: Element): Element {
  const children = element.children.map((child) => {
    if (typeof child === 'string') return child
    const rows = partOf(child) === 'table' ? rowsIn(child) : []
    if (rows.length === 0 || rows.some((row) => cellsIn(row).length < 2)) return withDivTables(child)
    return {
      name: 'table',
      attributes: {},
      children: rows.map((row) => ({
        name: 'tr',
        attributes: {},
        children: cellsIn(row).map((cell) => ({ ...withDivTables(cell), name: partOf(cell) ?? 'td' })),
      })),
    }
  })
  return { ...element, children }
}
