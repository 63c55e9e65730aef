/** Bounds how deep lists and quotes of a story stand in each other. */
import type { Node } from 'prosemirror-model'

/** Levels below the document; a list takes two. What is deeper no screen shows, and no message between processes holds. */
const deepest = 50

/** The text blocks of a node, in their order. */
function textBlocks(node: Node): Node[] {
  const found: Node[] = []
  node.descendants((each) => {
    if (each.isTextblock) found.push(each)
    return !each.isTextblock
  })
  return found
}

/** Blocks that come to stand at this level, such that nothing in them stands deeper than a story holds. */
export function blocksWithinDepth(blocks: readonly Node[], level: number): Node[] {
  return blocks.flatMap((block) => {
    const isNested = block.type.isInGroup('flow') && !block.isTextblock
    return isNested && level >= deepest ? textBlocks(block) : [bounded(block, level + 1)]
  })
}

function bounded(node: Node, level: number): Node {
  if (node.isTextblock || node.isLeaf) return node
  const children = blocksWithinDepth(node.children, level)
  const isSame = children.every((child, index) => child === node.children[index])
  return isSame && children.length === node.childCount ? node : node.type.create(node.attrs, children)
}

/** A document in which nothing stands deeper than a story holds: what does is kept as paragraphs. The same one where all is. */
export function withinDepth(doc: Node): Node {
  return bounded(doc, 0)
}
