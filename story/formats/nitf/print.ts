/** The nodes of a story as NITF 3.6: a printer for each, so that a new node names this unfinished place. */
import type { Mark, Node } from 'prosemirror-model'
import { type NodeName, schema, type WrittenMark } from '../../schema'
import { embeddedPicture } from '../../schema/attributes'
import { writtenMark } from '../../schema/names'
import { isFree, rightsLine } from '../../schema/picture'
import { partsOfCaptioned } from '../../story/captioned'
import { type CellLook, cellLooks, type Start, startOfText } from '../../story/figures'
import { escapeXml, xml } from '../xml'

type Printer = (node: Node) => string

const element =
  (name: string): Printer =>
  (node) =>
    xml(name, {}, printChildren(node))

/** An item of one paragraph needs no tags for it. */
function printItem(item: Node): string {
  return item.childCount === 1 && item.firstChild
    ? xml('li', {}, printChildren(item.firstChild))
    : element('li')(item)
}

function printCell({ type, attrs: { colspan, rowspan }, children }: Node, align?: string): string {
  const name = type === schema.nodes.table_header ? 'th' : 'td'
  const attributes = {
    colspan: colspan > 1 ? colspan : undefined,
    rowspan: rowspan > 1 ? rowspan : undefined,
    align,
  }
  return xml(name, attributes, children.map(printChildren).join('<br/>'))
}

/** NITF knows the sides of a cell, and no direction of text. */
function sideOf({ align, isFigure, isByWords }: CellLook, start: Start): string | undefined {
  if (align === 'center') return align
  if (isByWords && !isFigure) return undefined
  return (align === 'start') === (start === 'left') ? 'left' : 'right'
}

function printTable(table: Node, caption = ''): string {
  const start = startOfText(table.textContent)
  const rows = cellLooks(table, start).filter((row) => row.length > 0)
  const [first] = rows
  const hasHead = first?.every(({ cell }) => cell.type === schema.nodes.table_header) ?? false
  const printRow = (row: readonly CellLook[]) =>
    xml('tr', {}, row.map((look) => printCell(look.cell, sideOf(look, start))).join(''))
  const print = (part: string, of: readonly (readonly CellLook[])[]) =>
    of.length > 0 ? xml(part, {}, of.map(printRow).join('')) : ''
  const head = hasHead ? 1 : 0
  return xml('table', {}, caption, print('thead', rows.slice(0, head)), print('tbody', rows.slice(head)))
}

/** A table with its caption, and its notes as NITF has them: footnotes in the text. */
function printCaptioned(node: Node): string {
  const { caption, table, notes } = partsOfCaptioned(node)
  const isSaid = ({ content }: Node) => content.size > 0
  const above = isSaid(caption) ? printNitf(caption) : ''
  return printTable(table, above) + notes.filter(isSaid).map(printNitf).join('')
}

/** A picture with its data in the file, or, where that is elsewhere, its address. */
function printPicture({ attrs: { src, alt, rights }, children }: Node): string {
  const [caption = '', credit = ''] = children.map(printChildren)
  const picture = embeddedPicture(String(src))
  const [type, data] = picture ? [`image/${picture.kind}`, picture.data] : []
  const reference = {
    source: data === undefined ? src : undefined,
    'mime-type': type,
    'alternate-text': alt || undefined,
  }
  return xml(
    'media',
    { 'media-type': 'image' },
    isFree(rights) ? '' : xml('media-metadata', { name: 'usage-terms', value: rightsLine(rights) }),
    xml('media-reference', reference),
    data === undefined ? '' : xml('media-object', { encoding: 'base64' }, data),
    caption === '' ? '' : xml('media-caption', {}, caption),
    credit === '' ? '' : xml('media-producer', {}, credit),
  )
}

const printers: Record<NodeName, Printer> = {
  doc: printChildren,
  paragraph: element('p'),
  headline: element('hl1'),
  standfirst: element('hl2'),
  byline: element('byline'),
  crosshead: element('hl2'),
  quote: (node) => xml('bq', {}, element('block')(node)),
  bullet_list: element('ul'),
  ordered_list: (node) =>
    xml('ol', node.attrs.order === 1 ? {} : { seqnum: node.attrs.order }, printChildren(node)),
  list_item: printItem,
  table: (node) => printTable(node),
  captioned_table: printCaptioned,
  table_caption: element('caption'),
  table_note: (node) => xml('fn', {}, element('p')(node)),
  table_row: element('tr'),
  table_cell: (cell) => printCell(cell),
  table_header: (cell) => printCell(cell),
  picture: printPicture,
  caption: element('media-caption'),
  credit: element('media-producer'),
  rule: () => '<hr/>',
  signoff: element('tagline'),
  text: ({ text, marks }) => marks.reduceRight(wrap, escapeXml(text ?? '')),
  hard_break: ({ marks }) => marks.reduceRight(wrap, '<br/>'),
}

/** NITF has one element for all emphasis; its class gives the kind. */
const tags: Record<WrittenMark, (mark: Mark, content: string) => string> = {
  dateline: (_, content) => content,
  link: ({ attrs }, content) => xml('a', { href: attrs.href }, content),
  strong: (_, content) => xml('em', { class: 'bold' }, content),
  em: (_, content) => xml('em', { class: 'italic' }, content),
  strike: (_, content) => xml('em', { class: 'strikethrough' }, content),
}

function wrap(content: string, mark: Mark): string {
  return tags[writtenMark(mark)](mark, content)
}

function isNodeName(name: string): name is NodeName {
  return name in printers
}

/** A node as NITF. */
export function printNitf(node: Node): string {
  const { name } = node.type
  if (!isNodeName(name)) throw new RangeError(`No printer for ${name}`)
  return printers[name](node)
}

function printChildren(node: Node): string {
  return node.children.map(printNitf).join('')
}
