/** The text of NITF (`body.content`) as blocks of a story, by way of HTML, whose reader knows the story's rules. */
import type { Node } from 'prosemirror-model'
import type { Report } from '../format'
import { readFragment } from '../html/fragment'
import { printNode } from '../html/print'
import { newReport } from '../letters/tidy'
import { textBlocks } from '../text'
import { descendants, type Element, elements, textOf } from '../xml'
import { type Context, inlineHtml, inlineNames, isForDesk, textHtml, wrap, wrapNamed } from './inline'
import { linesOf } from './line'
import { hasTags } from './normal'
import { figureOf } from './pictures'
import { tableHtml } from './table'

/** What senders call a paragraph that is a crosshead. */
const crosshead =
  /(?:^|[\s_.-])(?:sub-?head(?:ing|line)?|cross-?head(?:ing)?|inter-?tit(?:le|re)|h[1-6]|hl2)(?:$|[\s_.-])/i

/** Breaks at the ends of a paragraph part nothing. */
function withoutEdges(children: Element['children']): Element['children'] {
  const isText = (child: Element | string) =>
    typeof child === 'string' ? child.trim() !== '' : child.name !== 'br' || child.children.length > 0
  const from = children.findIndex(isText)
  return from < 0 ? [] : children.slice(from, children.findLastIndex(isText) + 1)
}

function paragraph(element: Element, context: Context): string {
  const { class: name = '', style = '' } = element.attributes
  const isHead = crosshead.test(name) || crosshead.test(style)
  return wrapNamed(isHead ? 'h2' : 'p', element, mixedHtml(withoutEdges(element.children), context))
}

const head = ({ children }: Element, context: Context) => wrap('h2', inlineHtml(children, context))
const within = (tag: string) => (element: Element, context: Context) =>
  wrap(tag, blocksHtml(element.children, context))

function list(element: Element, context: Context): string {
  const { seqnum = '', start = seqnum } = element.attributes
  const from = /^\d{1,6}$/.test(start) ? ` start="${start}"` : ''
  return `<ol${from}>${blocksHtml(element.children, context)}</ol>`
}

const line = (element: Element, context: Context) =>
  linesOf(element)
    .split('\n')
    .filter(Boolean)
    .map((text) => wrap('p', textHtml(text, context)))
    .join('')

/** Copy whose lines are its own; a system that could not do paragraphs sends all of a story so. */
const plain = (element: Element) =>
  textBlocks(textOf(element), newReport())
    .map((block) => printNode(block))
    .join('')

type Printer = (element: Element, context: Context) => string

const printers: ReadonlyMap<string, Printer> = new Map<string, Printer>([
  ['p', paragraph],
  ...['hl1', 'hl2', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, head] as const),
  ['ul', within('ul')],
  ['ol', list],
  ['li', (element, context) => wrapNamed('li', element, mixedHtml(element.children, context))],
  ['dt', (element, context) => wrap('p', wrap('strong', inlineHtml(element.children, context)))],
  ['dd', within('div')],
  ['bq', within('blockquote')],
  ['blockquote', within('blockquote')],
  ...['credit', 'byline', 'dateline', 'datasource', 'caption'].map((name) => [name, line] as const),
  ['table', (element, context) => tableHtml(element, context, [])],
  ['pre', plain],
  ['hr', () => '<hr>'],
  ['media', figureOf],
  ['note', (element, context) => (isForDesk(element) ? '' : within('div')(element, context))],
  ...['hedline', 'block', 'body.content', 'abstract', 'dl', 'fn', 'nitf-table', 'custom-table', 'div'].map(
    (name) => [name, within('div')] as const,
  ),
  ...['tobject', 'key-list', 'classifier', 'nitf-table-metadata', 'style'].map(
    (name) => [name, () => ''] as const,
  ),
  // an empty one is reported by the reader of HTML
  ['script', () => '<script></script>'],
])

/** Text that stands among blocks: HTML in it is HTML, else its blank lines part its paragraphs. */
function bareText(text: string, context: Context): string {
  if (text.trim() === '') return ' '
  if (!context.exact && hasTags(text)) return text
  return textBlocks(text.trim(), newReport())
    .map((block) => printNode(block))
    .join('')
}

/** The content of an element that holds blocks; elements that nobody knows are let stand by their content. */
function blocksHtml(children: Element['children'], context: Context): string {
  const hasLine = children.some((child) => typeof child !== 'string' && isInline(child))
  if (hasLine) return mixedHtml(children, context)
  let html = ''
  for (let at = 0; at < children.length; at++) {
    const child = children[at] ?? ''
    if (typeof child === 'string') html += bareText(child, context)
    else if (child.name !== 'table') html += blockHtml(child, context)
    else {
      // the footnotes that stand straight after a table are its own
      let end = at + 1
      while (isBlank(children[end]) || isFootnote(children[end])) end++
      const notes = children.slice(at + 1, end).filter(isFootnote)
      html += tableHtml(
        child,
        context,
        notes.map((note) => blockHtml(note, context)),
      )
      at = end - 1
    }
  }
  return html
}

const isBlank = (child: Element | string | undefined) => typeof child === 'string' && child.trim() === ''
const isFootnote = (child: Element | string | undefined): child is Element =>
  typeof child === 'object' && child.name === 'fn'

function blockHtml(element: Element, context: Context): string {
  if (context.taken.has(element)) return ''
  const print = printers.get(element.name)
  if (print) return print(element, context)
  return isSentence(element) ? paragraph(element, context) : blocksHtml(element.children, context)
}

/** Whether an element that nobody knows has a text with elements in it, none of them a block. */
function isSentence({ children }: Element): boolean {
  const hasElements = children.some((child) => typeof child !== 'string')
  return (
    hasElements &&
    children.some((child) => typeof child === 'string' && child.trim() !== '') &&
    children.every((child) => typeof child === 'string' || !printers.has(child.name))
  )
}

function isInline({ name }: Element): boolean {
  return inlineNames.has(name) && !printers.has(name)
}

/** The content of a paragraph that may have blocks in it, though it should not. */
function mixedHtml(children: Element['children'], context: Context): string {
  return children
    .map((child) =>
      typeof child !== 'string' && printers.has(child.name) && !inlineNames.has(child.name)
        ? blockHtml(child, context) || ' '
        : inlineHtml([child], context),
    )
    .join('')
}

/** The breaks of copy whose lines a system broke at a column, all about as long. */
function layoutBreaks(body: Element): Set<Element> {
  const lines = descendants(body, 'p').flatMap(({ children }) =>
    children.flatMap((child, index) => {
      if (typeof child === 'string' || child.name !== 'br') return []
      const before = children[index - 1]
      return [{ break: child, length: typeof before === 'string' ? before.trim().length : 0 }]
    }),
  )
  const full = lines.filter(({ length }) => length >= 45 && length <= 90)
  const isWrapped = full.length >= 3 && full.length >= lines.length * 0.7
  return new Set(isWrapped ? full.map((each) => each.break) : [])
}

/**
 * The blocks of a body's content.
 * @param exact whether no text in it is HTML that was escaped
 * @param taken elements of it that are read elsewhere
 */
export function bodyBlocks(body: Element, exact: boolean, taken: readonly Element[], report: Report): Node[] {
  const context: Context = { exact, taken: new Set(taken), breaks: layoutBreaks(body) }
  const html = elements(body, 'body.content').map((each) => blockHtml(each, context))
  const { blocks, dropped } = readFragment(html.join('\n'), exact)
  report.dropped.push(...dropped.filter((what) => !report.dropped.includes(what)))
  return blocks
}
