/** Keys and commands in lists. */
import { Fragment, type Node, type NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, TextSelection } from 'prosemirror-state'
import { schema } from '../schema'

const { bullet_list, ordered_list, list_item, paragraph } = schema.nodes

/** Whether a block is a list. */
export const isList = (node: Node | null | undefined) =>
  node?.type === bullet_list || node?.type === ordered_list

/** Backspace at the start of an item lifts it out of its list. */
export const liftAtStart: Command = (state, dispatch) => {
  const { selection } = state
  const $cursor = selection instanceof TextSelection ? selection.$cursor : null
  if (!$cursor || $cursor.parentOffset > 0 || $cursor.depth < 2) return false
  if ($cursor.node(-1).type !== list_item || $cursor.index(-1) > 0) return false
  return liftListItem(list_item)(state, dispatch)
}

/** The items that a block makes: those of a list, or one of a paragraph; none where it is neither. */
export function itemsOf(block: Node): Node[] | null {
  if (isList(block)) return [...block.children]
  return block.type === paragraph ? [list_item.create(null, block)] : null
}

/** One list of the selected blocks, where lists are among them; wrapping would nest these. */
const joinIntoList =
  (type: NodeType): Command =>
  (state, dispatch) => {
    const { $from, $to } = state.selection
    const range = $from.blockRange($to)
    if (!range) return false
    const blocks = range.parent.children.slice(range.startIndex, range.endIndex)
    const items = blocks.map(itemsOf)
    if (!blocks.some(isList) || items.includes(null)) return false
    if (!dispatch) return true
    const list = type.create(null, Fragment.fromArray(items.flatMap((each) => each ?? [])))
    const tr = state.tr.replaceWith(range.start, range.end, list)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, range.start + 3, range.start + list.nodeSize - 3)))
    return true
  }

/** A list of this type, of the other type where it was that, and back to paragraphs. */
function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const { $from, $to } = state.selection
    const list = $from.depth > 1 ? $from.node(-2) : null
    const isWithin = list !== null && isList(list) && $to.pos <= $from.end(-2)
    if (isWithin && list.type === type) return liftListItem(list_item)(state, dispatch)
    if (isWithin) {
      dispatch?.(state.tr.setNodeMarkup($from.before(-2), type))
      return true
    }
    return joinIntoList(type)(state, dispatch) || wrapInList(type)(state, dispatch)
  }
}

/** A bulleted list, a numbered one made bulleted, and back to paragraphs. */
export const toggleBulletList = toggleList(bullet_list)

/** A numbered list, a bulleted one made numbered, and back to paragraphs. */
export const toggleOrderedList = toggleList(ordered_list)
