/** Tables of NITF, which are HTML's of their day, as HTML. */
import { escapeHtml } from '../html/escape'
import { descendants, type Element, elements, find, findAll } from '../xml'
import { type Context, inlineHtml, inlineNames, isForDesk } from './inline'
import { linesOf } from './line'

const isSpan = (text = '') => /^[1-9]\d?$/.test(text)

/** What stands in an item itself, without the lists in it. */
const wordsOf = (item: Element) =>
  item.children
    .filter((child) => typeof child === 'string' || !/^[uo]l$/.test(child.name))
    .flatMap((child) => (typeof child !== 'string' && child.name === 'p' ? child.children : [child]))

/** What is in a cell, each block of it on a line: a cell of a story is one paragraph. */
function cellHtml({ name, attributes, children }: Element, context: Context): string {
  const spans = ['colspan', 'rowspan'].filter((span) => isSpan(attributes[span]))
  const aligned = /^(?:left|right|center)$/.test(attributes.align ?? '') ? ['align'] : []
  const given = [...spans, ...aligned].map((span) => ` ${span}="${attributes[span]}"`).join('')
  const lines: string[] = ['']
  for (const child of children) {
    if (typeof child === 'string' || inlineNames.has(child.name))
      lines.push((lines.pop() ?? '') + inlineHtml([child], context))
    else if (isForDesk(child)) continue
    else if (child.name === 'ul' || child.name === 'ol')
      lines.push(...descendants(child, 'li').map((item) => inlineHtml(wordsOf(item), context)), '')
    else if (child.name === 'p') lines.push(inlineHtml(child.children, context), '')
    else lines.push(...linesOf(child).split('\n').map(escapeHtml), '')
  }
  return `<${name}${given}>${lines.filter((line) => line.trim() !== '').join('<br>')}</${name}>`
}

/** A table with its caption, and the notes that follow it; `''` where it has no cells. */
export function tableHtml(table: Element, context: Context, notes: readonly string[]): string {
  const rows = ['thead', '', 'tbody', 'tfoot'].flatMap((part) =>
    part === '' ? findAll(table, 'tr') : findAll(table, part, 'tr'),
  )
  const cells = rows
    .map((row) => elements(row).filter(({ name }) => name === 'td' || name === 'th'))
    .filter((row) => row.length > 0)
  const caption = linesOf(find(table, 'caption'))
  if (cells.length === 0)
    return (caption === '' ? '' : `<p><strong>${escapeHtml(caption)}</strong></p>`) + notes.join('')
  const title = caption === '' ? '' : `<caption>${escapeHtml(caption)}</caption>`
  const printed = cells.map((row) => `<tr>${row.map((cell) => cellHtml(cell, context)).join('')}</tr>`)
  const below = notes.length > 0 ? `<figcaption>${notes.join('')}</figcaption>` : ''
  const html = `<table>${title}<tbody>${printed.join('')}</tbody></table>${below}`
  return title === '' && below === '' ? html : `<figure data-part="table">${html}</figure>`
}
