/** Text within paragraphs of NITF as HTML: emphasis and links stay, of all else the text. */
import { escapeHtml } from '../html/escape'
import { type Element, elements } from '../xml'
import { lineOf } from './line'
import { hasTags } from './normal'

/** What a reader of NITF knows of the file that it reads. */
export interface Context {
  /** Whether text stands as it is meant, and tags in it are text. */
  exact: boolean
  /** Elements that are read elsewhere. */
  taken: ReadonlySet<Element>
  /** Line breaks that are the layout's: a system broke the lines at a column. */
  breaks: ReadonlySet<Element>
}

/** Text of a file as HTML; tags in it are tags, but in a file where it is known to be exact. */
export function textHtml(text: string, { exact }: Context): string {
  return !exact && hasTags(text) ? text : escapeHtml(text)
}

/** Tags of emphasis, by the element and by the class or style that senders give `em` (NITF has only that). */
function emphasis({ name, attributes }: Element): string[] {
  const look = `${attributes.class ?? ''} ${attributes.style ?? ''}`
  const isBold = name === 'strong' || name === 'b' || /\bbold\b|\bstrong\b/i.test(look)
  const isStruck = /^(?:s|strike)$/.test(name) || /strike|line-through/i.test(look)
  const isItalic = /italic|\bem\b/i.test(look) || name === 'i' || (name === 'em' && !isBold && !isStruck)
  return [...(isBold ? ['strong'] : []), ...(isStruck ? ['s'] : []), ...(isItalic ? ['em'] : [])]
}

/** HTML within an element. */
export const wrap = (tag: string, html: string) => `<${tag}>${html}</${tag}>`

/** The same with the name by which references lead to an element: notes are told by it. */
export function wrapNamed(tag: string, { attributes: { id = '' } }: Element, html: string): string {
  return id === '' ? wrap(tag, html) : `<${tag} id="${escapeHtml(id)}">${html}</${tag}>`
}

type Printer = (element: Element, context: Context) => string

const emphasised: Printer = (element, context) =>
  emphasis(element).reduceRight((html, tag) => wrap(tag, html), inlineHtml(element.children, context))

/** A name of parts (NITF's person, location, address) that has no text between them. */
const named: Printer = (element, context) => {
  const hasText = element.children.some((child) => typeof child === 'string' && child.trim() !== '')
  return hasText ? inlineHtml(element.children, context) : escapeHtml(lineOf(element))
}

const printers: ReadonlyMap<string, Printer> = new Map(
  Object.entries<Printer>({
    em: emphasised,
    strong: emphasised,
    b: emphasised,
    i: emphasised,
    s: emphasised,
    strike: emphasised,
    // the reader of HTML leaves out what was taken back, and reports it
    del: (element, context) => wrap('del', inlineHtml(element.children, context)),
    a: (element, context) =>
      `<a href="${escapeHtml(element.attributes.href ?? '')}">${inlineHtml(element.children, context)}</a>`,
    // a break that was never closed has the rest of the line in it
    br: (element, context) =>
      (context.breaks.has(element) ? ' ' : '<br>') + inlineHtml(element.children, context),
    // `2<frac>…` is two and a half, not twenty-one halves
    frac: (element) => ` ${escapeHtml(lineOf(element))}`,
    // the reader of HTML leaves out notes, and reports them
    fn: (element, context) => `<span role="doc-footnote">${inlineHtml(element.children, context)}</span>`,
    sup: (element, context) => wrap('sup', inlineHtml(element.children, context)),
    sub: (element, context) => wrap('sub', inlineHtml(element.children, context)),
    person: named,
    location: named,
    postaddr: named,
    copyrite: named,
  }),
)

/** The names of elements that stand in a line of text. */
export const inlineNames: ReadonlySet<string> = new Set([
  ...printers.keys(),
  ...['chron', 'classifier', 'event', 'function', 'money', 'num', 'object.title', 'org', 'virtloc', 'lang'],
  ...['pronounce', 'span', 'u', 'sub', 'sup', 'font', 'ruby', 'city', 'state', 'country', 'region', 'small'],
])

/** The content of a paragraph as HTML. */
export function inlineHtml(children: Element['children'], context: Context): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return textHtml(child, context)
      if (context.taken.has(child)) return ''
      const print = printers.get(child.name)
      return print ? print(child, context) : inlineHtml(child.children, context)
    })
    .join('')
}

/** Notes that are for the desk: NITF's are cautions to editors, but for those that it calls publishable. */
export function isForDesk(element: Element): boolean {
  const { noteclass, type } = element.attributes
  if (element.name !== 'note' || type === 'pa') return false
  // what others call a note has no body of its own
  return noteclass === 'editorsnote' || type === 'npa' || elements(element, 'body.content').length > 0
}
