/** Struck text, where nothing can show that it is struck: it is left out, for it would run as if it stood. */
import type { Fragment, Node } from 'prosemirror-model'
import { schema } from '../schema'
import { contentWithout, docWithout, hasMarked, isMarked } from '../story/without-marked'
import type { Report } from './format'

const { strike } = schema.marks

/** Whether something in a document is struck. */
export function hasStruck(doc: Node): boolean {
  return hasMarked(doc, strike)
}

function struckText(node: Node): string {
  if (node.isInline) return isMarked(node, strike) ? node.textContent : ''
  return node.children.map(struckText).join('')
}

/** Reports struck text of blocks that the story of them does not have: its headline cannot show what is struck. */
export function reportStruckHead(blocks: readonly Node[], doc: Node, report: Report): void {
  const isLost = blocks.map(struckText).join('') !== struckText(doc)
  if (isLost && !report.dropped.includes('struck-head')) report.dropped.push('struck-head')
}

/** Content without struck text, and without the blocks that had nothing else. */
export function contentWithoutStruck(content: Fragment): Fragment {
  return contentWithout(content, strike)
}

/** A document without its struck text. */
export function withoutStruck(doc: Node): Node {
  return docWithout(doc, strike)
}
