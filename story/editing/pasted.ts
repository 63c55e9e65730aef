/** What is pasted or dropped, made such that a story can hold it. */
import { Fragment, type Node, Slice } from 'prosemirror-model'
import { schema } from '../schema'
import { spanOf } from '../schema/attributes'
import { blocksWithinDepth } from '../story/depth'

/**
 * A cell that spans a number of columns and rows, whatever a hand-made clipboard says. One that was cut at its start gets
 * the paragraph that it must have: where it ends what is pasted, ProseMirror leaves it without.
 */
function soundCell(cell: Node): Node {
  const colspan = spanOf(cell.attrs.colspan)
  const rowspan = spanOf(cell.attrs.rowspan)
  const isSame = colspan === cell.attrs.colspan && rowspan === cell.attrs.rowspan && cell.childCount > 0
  return isSame ? cell : (cell.type.createAndFill({ colspan, rowspan }, cell.content) ?? cell)
}

function soundNode(node: Node): Node {
  if (node.isTextblock || node.isLeaf) return node
  const { table_cell, table_header } = schema.nodes
  const content = Fragment.fromArray(node.children.map(soundNode))
  const sound = content.eq(node.content) ? node : node.copy(content)
  return node.type === table_cell || node.type === table_header ? soundCell(sound) : sound
}

/** A block that a slice may have cut, with all that its kind and those within it must have. */
export function wholeBlock(node: Node): Node {
  if (node.isTextblock || node.isLeaf) return node
  const content = Fragment.fromArray(node.children.map(wholeBlock))
  return node.type.createAndFill(node.attrs, content, node.marks) ?? node
}

/** How many levels a slice can be open at one of its ends. */
function levelsAt(content: Fragment, end: 'firstChild' | 'lastChild'): number {
  let levels = 0
  for (let node = content[end]; node && !node.isLeaf; node = node[end]) levels++
  return levels
}

/**
 * A pasted slice within what a story holds: cells that span some columns and rows, and nothing nested deeper than a
 * story may be. The schema refuses all other attributes that it does not mean, and the rules that read HTML give none.
 * @param level how deep it is pasted
 */
export function soundPasted({ content, openStart, openEnd }: Slice, level: number): Slice {
  const sound = Fragment.fromArray(blocksWithinDepth(content.content.map(soundNode), level))
  return new Slice(
    sound,
    Math.min(openStart, levelsAt(sound, 'firstChild')),
    Math.min(openEnd, levelsAt(sound, 'lastChild')),
  )
}
