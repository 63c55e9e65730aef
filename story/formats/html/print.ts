/** The nodes of a story as HTML that is XML too: a printer for each, so that a new node names this unfinished place. */
import type { Mark, Node } from 'prosemirror-model'
import { type NodeName, schema, type WrittenMark } from '../../schema'
import { writtenMark } from '../../schema/names'
import type { Details } from '../../schema/values'
import { partsOfCaptioned } from '../../story/captioned'
import { directionOfBlock } from '../../story/direction'
import { type CellLook, cellLooks } from '../../story/figures'
import { escapeHtml } from './escape'
import { printImage } from './image'

type Direction = Details['direction']

/** @param around the direction of what a node stands in; none where blocks say nothing of theirs */
type Printer = (node: Node, around?: Direction) => string

const element =
  (tag: string, attributes = ''): Printer =>
  (node, around) => {
    const direction = around && directionOfBlock(node, around)
    const turned = direction === around ? '' : ` dir="${direction}"`
    return `<${tag}${attributes}${turned}>${printChildren(node, direction)}</${tag}>`
  }

const part = (tag: string, name: string): Printer => element(tag, ` data-part="${name}"`)

/** Whether a cell's one paragraph needs no tags of its own: nothing at its edges would be lost. */
export function isPlainCell(cell: Node): boolean {
  const [block] = cell.children
  const text = cell.textContent
  const edges = [block?.firstChild, block?.lastChild]
  return text === text.trim() && edges.every((edge) => !edge || (edge.isText && edge.text?.trim() !== ''))
}

/** How a cell stands, as every browser, mail program and content system knows it. */
function alignment({ align, isFigure, isByWords, space }: CellLook): string {
  if (isByWords) return isFigure ? ' class="figure" style="text-align:right"' : ''
  if (!isFigure) return ` style="text-align:${align}"`
  const behind = space > 0 ? `;padding-right:calc(.6rem + ${space}ch)` : ''
  return ` data-align="decimal" style="text-align:right;font-variant-numeric:tabular-nums${behind}"`
}

function printCell(node: Node, look: CellLook | undefined): string {
  const { colspan, rowspan } = node.attrs
  const tag = node.type === schema.nodes.table_header ? 'th' : 'td'
  const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`
  const print = isPlainCell(node) ? printChildren : printNode
  const content = node.children.map((block) => print(block)).join('')
  return `<${tag}${spans}${look ? alignment(look) : ''}>${content}</${tag}>`
}

function printTable(node: Node, caption = ''): string {
  const isHead = (row: Node) => row.children.every((cell) => cell.type === schema.nodes.table_header)
  const [first = '', ...others] = cellLooks(node, 'left').map(
    (row) => `<tr>${row.map((look) => printCell(look.cell, look)).join('')}</tr>`,
  )
  const hasHead = node.firstChild !== null && isHead(node.firstChild)
  const head = hasHead ? `<thead>${first}</thead>` : ''
  const rows = (hasHead ? others : [first, ...others]).join('\n')
  return `<table>${caption}${head}${rows || !head ? `<tbody>${rows}</tbody>` : ''}</table>`
}

/** As every page does it: the caption is a part of the table, and what stands below is that of the figure. */
function printCaptioned(node: Node, around?: Direction): string {
  const { caption, table, notes } = partsOfCaptioned(node)
  const below = notes.map((note) => printNode(note, around)).join('')
  const hasNotes = notes.length > 1 || notes.some(({ content }) => content.size > 0)
  const figcaption = hasNotes ? `<figcaption>${below}</figcaption>` : ''
  const above = caption.content.size > 0 ? printNode(caption, around) : ''
  return `<figure data-part="table">${printTable(table, above)}${figcaption}</figure>`
}

const printers: Record<NodeName, Printer> = {
  doc: (node, around) => node.children.map((block) => printNode(block, around)).join('\n'),
  paragraph: element('p'),
  headline: part('h1', 'headline'),
  standfirst: part('p', 'standfirst'),
  byline: part('p', 'byline'),
  crosshead: element('h2'),
  quote: element('blockquote'),
  bullet_list: element('ul'),
  ordered_list: (node, around) =>
    element('ol', node.attrs.order === 1 ? '' : ` start="${node.attrs.order}"`)(node, around),
  list_item: element('li'),
  table: (node) => printTable(node),
  captioned_table: printCaptioned,
  table_caption: element('caption'),
  table_note: part('p', 'table-note'),
  table_row: element('tr'),
  table_cell: (node) => printCell(node, undefined),
  table_header: (node) => printCell(node, undefined),
  picture: ({ attrs, children }, around) => {
    const lines = children.map((line) => printNode(line, around)).join(' ')
    return `<figure>${printImage(attrs)}<figcaption>${lines}</figcaption></figure>`
  },
  caption: part('span', 'caption'),
  credit: part('span', 'credit'),
  rule: () => '<hr/>',
  signoff: part('p', 'signoff'),
  text: ({ text, marks }) => marks.reduceRight(wrap, escapeHtml(text ?? '')),
  hard_break: ({ marks }) => marks.reduceRight(wrap, '<br/>'),
}

const tags: Record<WrittenMark, (mark: Mark) => [open: string, close: string]> = {
  dateline: () => ['<span data-part="dateline">', '</span>'],
  link: ({ attrs }) => [`<a href="${escapeHtml(attrs.href)}">`, '</a>'],
  strong: () => ['<strong>', '</strong>'],
  em: () => ['<em>', '</em>'],
  strike: () => ['<s>', '</s>'],
}

function wrap(content: string, mark: Mark): string {
  const [open, close] = tags[writtenMark(mark)](mark)
  return `${open}${content}${close}`
}

function isNodeName(name: string): name is NodeName {
  return name in printers
}

/**
 * A node as HTML.
 * @param around the direction of what it stands in: blocks that are written the other way say so
 */
export function printNode(node: Node, around?: Direction): string {
  const { name } = node.type
  if (!isNodeName(name)) throw new RangeError(`No printer for ${name}`)
  return printers[name](node, around)
}

function printChildren(node: Node, around?: Direction): string {
  let html = ''
  for (const child of node.children) html += printNode(child, around)
  return html
}
