/** Parts of a story where only blocks of its body may stand: a page may hold them anywhere. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../schema'

const { crosshead, headline, paragraph } = schema.nodes

/** A node as a block of the body: one that may stand there itself, else a line of its text. */
export function asBlock(node: Node): Node {
  if (node.type.isInGroup('block')) return node
  if (node.type === headline) return crosshead.create(null, node.content)
  if (node.isTextblock) return paragraph.create(null, node.content)
  return paragraph.create(null, node.textContent === '' ? null : schema.text(node.textContent))
}
