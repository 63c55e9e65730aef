/** Commands on the blocks of a story's body. */
import { lift, setBlockType, wrapIn } from 'prosemirror-commands'
import { closeHistory } from 'prosemirror-history'
import type { Attrs, Node, NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state'
import { schema } from '../schema'

const {
  paragraph,
  crosshead,
  quote,
  bullet_list,
  ordered_list,
  list_item,
  table,
  table_row,
  table_header,
  table_cell,
} = schema.nodes

/** Whether the selection is within a node of this type. */
export function isWithin(state: EditorState, type: NodeType): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type === type) return true
  return false
}

/** Plain paragraph, or out of the quote or list that it is in. */
export const makeParagraph: Command = (state, dispatch) =>
  setBlockType(paragraph)(state, dispatch) ||
  liftListItem(list_item)(state, dispatch) ||
  lift(state, dispatch)

/** A crosshead, and back to a paragraph. */
export const toggleCrosshead: Command = (state, dispatch) =>
  (isWithin(state, crosshead) ? setBlockType(paragraph) : setBlockType(crosshead))(state, dispatch)

/** A quote around the selected paragraphs, and out of it again. */
export const toggleQuote: Command = (state, dispatch) =>
  (isWithin(state, quote) ? lift : wrapIn(quote))(state, dispatch)

function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    const list = $from.depth > 1 ? $from.node(-2) : null
    if (list?.type === type) return liftListItem(list_item)(state, dispatch)
    if (list && (list.type === bullet_list || list.type === ordered_list)) {
      dispatch?.(state.tr.setNodeMarkup($from.before(-2), type))
      return true
    }
    return wrapInList(type)(state, dispatch)
  }
}

/** A bulleted list, a numbered one made bulleted, and back to paragraphs. */
export const toggleBulletList = toggleList(bullet_list)

/** A numbered list, a bulleted one made numbered, and back to paragraphs. */
export const toggleOrderedList = toggleList(ordered_list)

/** Where a block may be put for the selection: behind its top-level block, or at the start of the body. */
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

/** Puts a block behind the one that the cursor is in, or in place of it where that is an empty paragraph. */
export function insertBlock(block: Node): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const { $head } = state.selection
    const replaces = $head.depth === 1 && $head.parent.type === paragraph && $head.parent.content.size === 0
    const from = replaces ? $head.before() : blockPosition(state)
    const tr = state.tr.replaceWith(from, replaces ? $head.after() : from, block)
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

/** Moves the top-level block of the cursor up or down by one. */
export function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    const first = $from.index(0)
    const last = $to.index(0)
    const { doc } = state
    const neighbour = doc.maybeChild(by < 0 ? first - 1 : last + 1)
    const moves = doc.children.slice(first, last + 1)
    if (!neighbour?.type.isInGroup('block') || !moves.every((block) => block.type.isInGroup('block')))
      return false
    if (!dispatch) return true
    const from = $from.posAtIndex(first, 0)
    const to = from + moves.reduce((size, block) => size + block.nodeSize, 0)
    const tr = state.tr
    if (by < 0) tr.replaceWith(from - neighbour.nodeSize, to, [...moves, neighbour])
    else tr.replaceWith(from, to + neighbour.nodeSize, [neighbour, ...moves])
    const shift = by * neighbour.nodeSize
    const { selection } = state
    tr.setSelection(
      selection instanceof NodeSelection
        ? NodeSelection.create(tr.doc, selection.from + shift)
        : TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift),
    )
    // however soon it follows on what was done before, it is undone by itself
    dispatch(closeHistory(tr).scrollIntoView())
    return true
  }
}
