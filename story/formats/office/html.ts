/** The HTML that readers of word processors' files meet in: flat, each paragraph with its role and its place in a list. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'
import type { CellAlign } from '../../schema/attributes'
import { exactBlocks } from '../html/content'
import { escapeHtml } from '../html/escape'
import type { parseDocument } from '../html/read'
import { treeOf } from '../html/tree'
import { type ListPlace, type Piece, type Role, roles } from './pieces'

type Document = ReturnType<typeof parseDocument>
type Element = Document['body']

/** What a paragraph's element says of its role and its place in a list. */
export function paragraphAttributes(role: Role, list: ListPlace | null): Record<string, string> {
  if (!list) return { 'data-role': role }
  return {
    'data-role': role,
    'data-list': list.id,
    'data-level': String(list.level),
    ...(list.isOrdered && { 'data-start': String(list.start) }),
    ...(!list.isItem && { 'data-more': '' }),
    ...(list.sign && { 'data-sign': list.sign }),
  }
}

/** A paragraph; its content is HTML already. `align` counts in the cell of a table. */
export function paragraphHtml(
  content: string,
  role: Role,
  list: ListPlace | null = null,
  align: CellAlign | null = null,
): string {
  const said = { ...paragraphAttributes(role, list), ...(align && { 'data-align': align }) }
  const attributes = Object.entries(said).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  return `<p${attributes.join('')}>${content}</p>`
}

function roleOf(element: Element): Role {
  const value = element.getAttribute('data-role')
  return roles.find((role) => role === value) ?? 'paragraph'
}

function listOf(element: Element): ListPlace | null {
  const id = element.getAttribute('data-list')
  if (id === null) return null
  const start = element.getAttribute('data-start')
  return {
    id,
    level: Number(element.getAttribute('data-level')) || 0,
    isOrdered: start !== null,
    start: Number(start ?? 1),
    isItem: element.getAttribute('data-more') === null,
    sign: element.getAttribute('data-sign') ?? '',
  }
}

/** What parts the cells of a table that stands in a cell, as in pages. */
const between = ' | '

/** The rows of a table as paragraphs; one with a single cell in it keeps those of that cell. */
function paragraphsOfRows(document: Document, table: Element): Element[] {
  return [...table.querySelectorAll('tr')].flatMap((row) => {
    const cells = [...row.querySelectorAll('td, th')].map((cell) =>
      [...cell.querySelectorAll('p')].filter(({ innerHTML }) => innerHTML !== ''),
    )
    const filled = cells.filter(({ length }) => length > 0)
    if (filled.length < 2) return filled.flat()
    const line = document.createElement('p')
    line.innerHTML = filled.map((all) => all.map(({ innerHTML }) => innerHTML).join(' ')).join(between)
    return [line]
  })
}

/** A cell holds one paragraph, and what stood in several is parted by line breaks; pictures go below the table. */
function settleTable(document: Document, table: Element): Element[] {
  const pictures = [...table.querySelectorAll('img')]
  for (const image of pictures) image.remove()
  // the deepest first
  for (const inner of [...table.querySelectorAll('table')].reverse())
    inner.replaceWith(...paragraphsOfRows(document, inner))
  for (const cell of table.querySelectorAll('td, th')) {
    const all = [...cell.querySelectorAll('p')].map(({ innerHTML }) => innerHTML)
    const last = all.findLastIndex((html) => html !== '')
    const inside = all.slice(
      Math.max(
        0,
        all.findIndex((html) => html !== ''),
      ),
      last + 1,
    )
    const align = cell.querySelector('p[data-align]')?.getAttribute('data-align')
    if (align) cell.setAttribute('data-align', align)
    if (all.length > 0) cell.innerHTML = `<p>${inside.join('<br>')}</p>`
  }
  return [table, ...pictures]
}

function nodesOf(document: Document, ...elements: readonly Element[]): Node[] {
  const holder = document.createElement('div')
  holder.append(...elements)
  return exactBlocks(treeOf(holder))
}

function piecesOfElement(document: Document, element: Element): Piece[] {
  if (element.tagName !== 'P') {
    const elements = element.tagName === 'TABLE' ? settleTable(document, element) : [element]
    return nodesOf(document, ...elements).map((block) => ({ block }))
  }
  const [role, list] = [roleOf(element), listOf(element)]
  const nodes = nodesOf(document, element)
  return nodes
    .filter((node) => nodes.length === 1 || node.content.size > 0)
    .map((node, index) => {
      if (node.type !== schema.nodes.paragraph) return { block: node }
      return { role, list: list && { ...list, isItem: list.isItem && index === 0 }, content: node.children }
    })
}

/** The cell that holds most of a document, which only lays it out; null where none does. */
function layoutCell(document: Document, element: Element): Element | null {
  const cells = element.tagName === 'TABLE' ? [...element.querySelectorAll('td, th')] : []
  const [cell, ...others] = cells.filter((each) => each.closest('table') === element)
  if (!cell || others.length > 0 || cell.querySelectorAll('p').length < 2) return null
  const length = ({ textContent }: Element) => textContent?.length ?? 0
  return length(cell) > length(document.body) / 2 ? cell : null
}

/** The pieces of a document of flat HTML, which is taken apart for it. */
export function piecesIn(document: Document): Piece[] {
  return [...document.body.children]
    .flatMap((element) => [...(layoutCell(document, element)?.children ?? [element])])
    .flatMap((element) => piecesOfElement(document, element))
}
