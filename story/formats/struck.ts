/** Struck text, where nothing can show that it is struck: it is left out, for it would run as if it stood. */
import type { Fragment, Node } from 'prosemirror-model'
import { schema } from '../schema'
import { blockText } from '../story/lines'
import { blockWithout, contentWithout, docWithout, hasMarked, isMarked } from '../story/without-marked'
import type { Report } from './format'

const { strike } = schema.marks

/** The tags around what is struck or was taken back. */
const struckTag = /<(\/?)(?:del|s|strike)(?:\s[^<>]{0,200})?>/gi

/**
 * A line in which tags of HTML may stand, as fields of wires and sites have them, without what is struck in it. What no
 * tag closes stays.
 */
export function htmlWithoutStruck(line: string): string {
  let shown = ''
  let from = 0
  let depth = 0
  for (const { 0: tag, 1: stroke, index } of line.matchAll(struckTag)) {
    if (stroke === '' && depth++ === 0) {
      shown += line.slice(from, index)
      from = index
    } else if (stroke !== '' && depth > 0 && --depth === 0) from = index + tag.length
  }
  return shown + line.slice(from)
}

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

/** A block as a part that has no marks: without its struck text; empty where it has nothing else. */
export function blockWithoutStruck(block: Node): Node {
  return blockWithout(block, strike) ?? block.copy()
}

/** The text of a block as a line: what is struck in it would run as if it stood. */
export function lineWithoutStruck(block: Node): string {
  return blockText(blockWithoutStruck(block)).replaceAll('\n', ' ')
}

/** Content without struck text, and without the blocks that had nothing else. */
export function contentWithoutStruck(content: Fragment): Fragment {
  return contentWithout(content, strike)
}

/** A document without its struck text. */
export function withoutStruck(doc: Node): Node {
  return docWithout(doc, strike)
}
