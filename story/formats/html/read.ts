/** HTML of any kind, read by the rules of its standard and then by those of the story. */
import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { storyParser } from '../../schema/parser'
import type { Dropped } from '../format'

const { paragraph, hard_break } = schema.nodes

type Document = ReturnType<typeof parseHTML>['document']

/** A document as the HTML standard parses it; nothing in it runs or loads. */
export function parseDocument(html: string): Document {
  return parseHTML(serialize(parse(html))).document
}

/** The element that holds the story, as far as the page says. */
export function storyElement(document: Document) {
  const articles = document.querySelectorAll('article')
  return (articles.length === 1 ? articles[0] : null) ?? document.querySelector('main') ?? document.body
}

const dropped: readonly [selector: string, what: Dropped][] = [
  ['script:not([type="application/ld+json"])', 'script'],
  ['iframe, object, embed, video, audio, svg, canvas', 'embed'],
  ['form, input, select, textarea, button', 'form'],
]

/** What of a page a story cannot hold. */
export function droppedFrom(element: Document['body']): Dropped[] {
  const images = [...element.querySelectorAll('img')]
  const isKept = (src: string | null) =>
    /^(data:image\/(png|jpeg|gif|webp|avif);base64,|picture:)/.test(src ?? '')
  return [
    ...dropped.filter(([selector]) => element.querySelector(selector) !== null).map(([, what]) => what),
    ...(images.some((image) => !isKept(image.getAttribute('src'))) ? (['picture'] as const) : []),
  ]
}

/** Inline content that stands between blocks, in paragraphs of its own. */
function wrapInline(content: Fragment): Node[] {
  const blocks: Node[] = []
  let line: Node[] = []
  const close = () => {
    if (line.length > 0) blocks.push(paragraph.create(null, line))
    line = []
  }
  for (const node of content.content) {
    if (node.isInline) line.push(node)
    else {
      close()
      blocks.push(node)
    }
  }
  close()
  return blocks
}

/** Two line breaks are how pages without paragraphs part them. */
function splitAtBreaks(block: Node): Node[] {
  if (block.type !== paragraph) return [block]
  const pieces: Node[][] = [[]]
  const { children } = block
  for (const [index, child] of children.entries()) {
    const isBreak = child.type === hard_break
    if (isBreak && children[index + 1]?.type === hard_break) pieces.push([])
    else if (!(isBreak && children[index - 1]?.type === hard_break)) pieces.at(-1)?.push(child)
  }
  return pieces.length === 1 ? [block] : pieces.map((piece) => block.copy(Fragment.fromArray(piece)))
}

/**
 * The blocks of an element.
 * @param exact spaces are text, as in what Copydesk wrote, not the layout of a source
 */
export function blocksOf(element: Document['body'], exact: boolean): Node[] {
  const { content } = storyParser.parseSlice(element, { preserveWhitespace: exact })
  const blocks = wrapInline(content).map(toBlock).map(filled)
  return exact ? blocks : blocks.flatMap(splitAtBreaks)
}

/** A block with what its schema asks for: a slice's edges may lack it, an empty cell its paragraph. */
function filled(node: Node): Node {
  return node.isLeaf
    ? node
    : (node.type.createAndFill(node.attrs, node.children.map(filled), node.marks) ?? node)
}

/** Rows and cells without their table, and list items without their list, are let stand as paragraphs. */
function toBlock(node: Node): Node {
  const { type } = node
  if (type.isInGroup('block') || type.spec.parseDOM?.[0]?.tag?.includes('data-part')) return node
  return node.isTextblock
    ? paragraph.create(null, node.content)
    : paragraph.create(null, schema.text(node.textContent || ' '))
}
