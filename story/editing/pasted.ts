/** What is pasted or dropped, made such that a story can hold it. */
import { Fragment, type Node, Slice } from 'prosemirror-model'
import { schema } from '../schema'
import { spanOf } from '../schema/attributes'

/** A cell that spans a number of columns and rows, whatever a hand-made clipboard says. */
function soundCell(cell: Node): Node {
  const colspan = spanOf(cell.attrs.colspan)
  const rowspan = spanOf(cell.attrs.rowspan)
  const isSame = colspan === cell.attrs.colspan && rowspan === cell.attrs.rowspan
  return isSame ? cell : cell.type.create({ colspan, rowspan }, cell.content)
}

function soundNode(node: Node): Node {
  if (node.isTextblock || node.isLeaf) return node
  const { table_cell, table_header } = schema.nodes
  const content = Fragment.fromArray(node.children.map(soundNode))
  const sound = content.eq(node.content) ? node : node.copy(content)
  return node.type === table_cell || node.type === table_header ? soundCell(sound) : sound
}

/**
 * A pasted slice within what a story holds. The schema refuses all other attributes that it does not mean, and the
 * rules that read HTML give none such.
 */
export function soundPasted({ content, openStart, openEnd }: Slice): Slice {
  return new Slice(Fragment.fromArray(content.content.map(soundNode)), openStart, openEnd)
}
