/** What is pasted as a quotation: all its words in a quote, with a line for where they come from. */
import { Fragment, type Node } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import { bodyOf, parseHtml } from '../formats/html/tree'
import { windowsHead } from '../formats/html/windows-head'
import { descendants, type Element, elements, textOf } from '../formats/xml'
import { schema } from '../schema'
import { isSafeLink } from '../schema/attributes'
import { insertBlock } from './blocks'

const { paragraph, quote } = schema.nodes

/** Where words come from: a name, and an address of the web where there is one. */
export interface QuotedFrom {
  name: string
  href: string | null
}

/** The address of the page in the lines that Windows puts before HTML. */
const sourceLine = /^SourceURL:(\S{1,2000})/m

/** The address in the comment by which browsers begin a page that they saved. */
const savedFrom = /<!-- saved from url=\(\d{4}\)(\S{1,2000}) -->/

/** Where an address is looked for before the first words, in UTF-16 units. */
const longestHead = 5000

function addressesAbove(html: string): string[] {
  const head = html.slice(0, longestHead)
  return [windowsHead(head).match(sourceLine), head.match(savedFrom)].flatMap((found) => found?.[1] ?? [])
}

/** Of copied words that begin with a headline, the story that all of it leads to; a link among words leads elsewhere. */
function addressOfHeadline(body: Element): string[] {
  const [first] = descendants(body, 'h1').concat(descendants(body, 'h2'), descendants(body, 'h3'))
  const [link] = first ? descendants(first, 'a') : []
  const isStart = first !== undefined && textOf(body).trim().startsWith(textOf(first).trim())
  const isWhole = link !== undefined && textOf(link).trim() === textOf(first).trim()
  return isStart && isWhole && textOf(link).trim() !== '' ? [link.attributes.href ?? ''] : []
}

/** The page that HTML says it was taken from, by the name of its site; null where it says nothing. */
export function pageOf(html: string): QuotedFrom | null {
  if (html === '') return null
  const href = addressesIn(html).find(
    (each) => /^https?:/i.test(each) && isSafeLink(each) && URL.canParse(each),
  )
  return href ? { name: new URL(href).hostname.replace(/^www\./, ''), href } : null
}

/** The addresses that HTML gives for the page that it was taken from, the surest first. */
function addressesIn(html: string): string[] {
  const root = parseHtml(html)
  const within = (name: string) => descendants(root, name)
  const marked = [
    ...within('link').filter(({ attributes }) => attributes.rel === 'canonical'),
    ...within('base'),
    ...elements(bodyOf(root), 'article'),
    ...within('blockquote'),
  ].map(({ attributes }) => attributes.href ?? attributes.cite ?? attributes['data-url'] ?? '')
  return [...addressesAbove(html), ...marked, ...addressOfHeadline(bodyOf(root))]
}

/** Blocks as a quote can have them: of tables, crossheads and captions the text. */
function asFlow(block: Node): Node[] {
  if (block.type.isInGroup('flow')) return block.type === quote ? block.children.flatMap(asFlow) : [block]
  if (!block.isTextblock) return block.children.flatMap(asFlow)
  return [paragraph.create(null, block.content)]
}

const withoutDateline = (block: Node): Node =>
  block.type === paragraph
    ? block.copy(Fragment.from(block.children.filter(({ marks }) => !schema.marks.dateline.isInSet(marks))))
    : block

/** The line below a quotation that says where it comes from. */
function sourceOf({ name, href }: QuotedFrom): Node {
  const marks = href === null ? [] : [schema.marks.link.create({ href })]
  return paragraph.create(null, [schema.text('— '), schema.text(name, marks)])
}

/** Puts blocks as a quotation after the block with the cursor, or in place of it where it is empty. */
export function insertQuotation(blocks: readonly Node[], source: QuotedFrom | null): Command {
  return (state, dispatch) => {
    const words = blocks
      .flatMap(asFlow)
      .map(withoutDateline)
      .filter(({ textContent }) => textContent.trim() !== '')
    if (words.length === 0) return false
    const line = source && source.name !== '' ? [sourceOf(source)] : []
    return insertBlock(quote.create(null, [...words, ...line]))(state, dispatch)
  }
}
