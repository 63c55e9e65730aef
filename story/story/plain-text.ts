/** The text of a block without its markup. */
import type { Node } from 'prosemirror-model'
import { blockText } from './lines'

/** A block's text: lines of a list or table with line ends between, cells with tabs. */
export function plainText(block: Node): string {
  if (block.isTextblock) return blockText(block)
  const between = block.type.spec.tableRole === 'row' ? '\t' : '\n'
  return block.children.map(plainText).join(between)
}
