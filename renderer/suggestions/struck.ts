/** What was deleted, as it is shown at its place in the text. */
import { DOMSerializer, type Node, type NodeType } from 'prosemirror-model'
import { schema } from '../../story/schema'
import type { Token } from '../../story/suggestions/tokens'
import { lineOf } from './runs'

/** What an element says of itself. */
export interface Signs {
  class: string
  title: string
  'data-author': string
}

const { paragraph, table, table_row, bullet_list, ordered_list } = schema.nodes
/** In these an element of their own kind is all that may come. */
const strict: ReadonlySet<NodeType> = new Set([table, table_row, bullet_list, ordered_list])

/** What was deleted between blocks, as blocks: the words of one that is not gone whole are a paragraph. */
export function blocksOf(tokens: readonly Token[]): Node[] {
  const blocks: Node[] = []
  let line: Node[] = []
  const end = () => {
    if (line.length > 0) blocks.push(paragraph.create(null, line))
    line = []
  }
  for (const { kind, node } of tokens) {
    if (kind === 'whole' && node.isInline) line.push(node)
    else end()
    if (kind === 'whole' && node.isBlock) blocks.push(node)
  }
  end()
  return blocks
}

/** Where a deleted block is shown that stood at a place: a list or a table that it cannot stand in has it beside it. */
export function placeOfStruck(doc: Node, at: number, block: Node): number {
  const $at = doc.resolve(at)
  const { parent, parentOffset } = $at
  if (!strict.has(parent.type) || parent.type.contentMatch.matchType(block.type)) return at
  return placeOfStruck(doc, parentOffset === 0 ? $at.before() : $at.after(), block)
}

const serializer = DOMSerializer.fromSchema(schema)

function signed<E extends HTMLElement>(element: E, signs: Signs): E {
  for (const [name, value] of Object.entries(signs)) element.setAttribute(name, value)
  element.contentEditable = 'false'
  return element
}

/** Deleted text, for a place in a line. */
export function struckText(tokens: readonly Token[], signs: Signs): HTMLElement {
  const element = document.createElement('del')
  element.textContent = lineOf(tokens)
  return signed(element, signs)
}

/** A deleted block, for a place in a node. */
export function struckBlock(block: Node, parent: Node, signs: Signs): HTMLElement {
  const content = serializer.serializeNode(block)
  if (strict.has(parent.type) && content instanceof HTMLElement) return signed(content, signs)
  const element = document.createElement('del')
  element.append(content)
  return signed(element, signs)
}

/** The sign of a paragraph's end that is new, or was taken away. */
export function paragraphSign(name: 'ins' | 'del', signs: Signs): HTMLElement {
  const element = document.createElement(name)
  element.textContent = '¶'
  return signed(element, signs)
}
