/** Tables with what is said of them: a caption above, notes below. */
import type { Node } from 'prosemirror-model'
import { schema } from '../schema'

const { captioned_table, table, table_caption, table_note } = schema.nodes

/** Content as a line that a part of a table can hold: its breaks are blanks, and it has only the marks of that part. */
function lineFor(type: typeof table_caption | typeof table_note, content: readonly Node[]): Node {
  return type.create(
    null,
    content.map((node) => (node.isText ? node.mark(type.allowedMarks(node.marks)) : schema.text(' '))),
  )
}

/**
 * A table with a caption and notes.
 * @param content the content of the caption
 * @param notes the content of each note
 */
export function withCaption(bare: Node, content: readonly Node[], notes: readonly (readonly Node[])[]): Node {
  const lines = notes.length > 0 ? notes : [[]]
  return captioned_table.create(null, [
    lineFor(table_caption, content),
    bare,
    ...lines.map((line) => lineFor(table_note, line)),
  ])
}

/** The same, or the table alone where nothing is said of it. */
export function withCaptionIfAny(
  bare: Node,
  content: readonly Node[],
  notes: readonly (readonly Node[])[],
): Node {
  const isSaid = (line: readonly Node[]) => line.some((node) => node.textContent.trim() !== '')
  const said = notes.filter(isSaid)
  return isSaid(content) || said.length > 0 ? withCaption(bare, content, said) : bare
}

/** The parts of a captioned table. */
export function partsOfCaptioned(node: Node): { caption: Node; table: Node; notes: readonly Node[] } {
  return {
    caption: node.child(0),
    table: node.child(1),
    notes: node.children.slice(2),
  }
}

/** Whether a captioned table says nothing of its table. */
export function saysNothing(node: Node): boolean {
  return node.children.every((part) => part.type === table || part.content.size === 0)
}

/** Whether a block is a table with caption and notes, and has no cells. */
export const hasNoCells = (block: Node): boolean =>
  block.type === captioned_table &&
  partsOfCaptioned(block).table.children.every((row) => row.childCount === 0)
