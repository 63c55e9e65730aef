/** Commands on the blocks of a story's body. */
import { lift, setBlockType, wrapIn } from 'prosemirror-commands'
import type { Attrs, Node, NodeType } from 'prosemirror-model'
import { liftListItem } from 'prosemirror-schema-list'
import { type Command, type EditorState, Selection } from 'prosemirror-state'
import { schema } from '../schema'
import { takenWith } from './drag'
import { partToText } from './promote'

const { paragraph, crosshead, quote, list_item, table, table_row, table_header, table_cell } = schema.nodes

/** Whether the selection is within a node of this type. */
export function isWithin(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true
  return false
}

/** Plain paragraph, or out of the quote or list that it is in; headline, byline and the like go to the body. */
export const makeParagraph: Command = (state, dispatch) =>
  partToText(state, dispatch) ||
  setBlockType(paragraph)(state, dispatch) ||
  liftListItem(list_item)(state, dispatch) ||
  lift(state, dispatch)

/** A crosshead, and back to a paragraph. */
export const toggleCrosshead: Command = (state, dispatch) =>
  (isWithin(state, crosshead) ? setBlockType(paragraph) : setBlockType(crosshead))(state, dispatch)

/** A quote around the selected paragraphs, and out of it again. */
export const toggleQuote: Command = (state, dispatch) =>
  (isWithin(state, quote) ? lift : wrapIn(quote))(state, dispatch)

/** Where a block may be put for the selection: after its top-level block, or at the start of the body. */
function blockPosition(state: EditorState): number {
  const { $head } = state.selection
  let pos = 0
  let last = 0
  for (const [index, block] of state.doc.children.entries()) {
    pos += block.nodeSize
    if (!block.type.isInGroup('block')) continue
    last = pos
    if (index >= $head.index(0)) return pos
  }
  return last
}

/** The empty paragraph that the cursor is in, with the item or the quote that it is all of; null where it must stay. */
function emptyAround({ doc, selection: { $head } }: EditorState): { from: number; to: number } | null {
  if ($head.parent.type !== paragraph || $head.parent.content.size > 0) return null
  const own = { from: $head.before(), to: $head.after() }
  if ($head.depth === 1) return own
  const taken = takenWith(doc, own)
  const { type } = $head.node(-1)
  return type === quote || (type === list_item && taken.from < own.from) ? taken : null
}

/** Puts a block after the one that the cursor is in; an empty paragraph or item with the cursor makes room for it. */
export function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const empty = emptyAround(state)
    const isAlone = empty !== null && state.doc.resolve(empty.from).depth === 0
    const { tr } = state
    if (empty && !isAlone) tr.delete(empty.from, empty.to)
    const from = isAlone ? empty.from : tr.mapping.map(blockPosition(state))
    tr.replaceWith(from, isAlone ? empty.to : from, block)
    const follows = tr.doc.resolve(from + block.nodeSize).nodeAfter
    if (!follows?.isTextblock || !follows.type.isInGroup('block')) {
      tr.insert(from + block.nodeSize, paragraph.create())
    }
    const target = block.isLeaf
      ? Selection.findFrom(tr.doc.resolve(from + block.nodeSize), 1, true)
      : Selection.findFrom(tr.doc.resolve(from), 1, true)
    dispatch((target ? tr.setSelection(target) : tr).scrollIntoView())
    return true
  }
}

/** A table with a head row. */
export function newTable(rows: number, columns: number): Node {
  const cells = (type: NodeType) =>
    Array.from({ length: columns }, () => type.create(null, paragraph.create()))
  return table.create(
    null,
    Array.from({ length: rows }, (_, row) =>
      table_row.create(null, cells(row === 0 ? table_header : table_cell)),
    ),
  )
}

/** A picture with empty caption and credit. `src` is a desk picture or data. */
export function newPicture(attrs: Attrs & { src: string; alt: string }): Node {
  const { picture, caption, credit } = schema.nodes
  return picture.create(attrs, [caption.create(), credit.create()])
}

/** A break between two sections. */
export const insertRule = insertBlock(schema.nodes.rule.create())
