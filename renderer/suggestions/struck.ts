/** What was deleted, as it is shown at its place in the text. */
import { DOMSerializer, type Node } from 'prosemirror-model'
import { schema } from '../../story/schema'
import type { Token } from '../../story/suggestions/tokens'
import { lineOf } from './runs'

/** What an element says of itself. */
export interface Signs {
  class: string
  title: string
  'data-author': string
}

const { table, table_row, bullet_list, ordered_list } = schema.nodes
/** In these an element of their own kind is all that may come. */
const strict = new Set([table, table_row, bullet_list, ordered_list])

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
