/** What is dragged by its words, and where one lets it go. */
import { closeHistory } from 'prosemirror-history'
import type { Fragment, Node, NodeType, ResolvedPos } from 'prosemirror-model'
import { type Command, type EditorState, Selection, type Transaction } from 'prosemirror-state'
import { schema } from '../schema'
import { type Movable, moveTo, placedAt, takenWith } from './drag'

const { bullet_list, list_item } = schema.nodes

/** The paragraphs, or other blocks of text, of which all words are selected and no others; null where a piece is. */
export function wholeParagraphs({ selection }: EditorState): Movable | null {
  const { $from, $to, empty } = selection
  const isOfBody = ({ parent, depth }: ResolvedPos) => depth === 1 && parent.type.isInGroup('block')
  const isWhole = $from.parentOffset === 0 && $to.parentOffset === $to.parent.content.size
  if (empty || !isWhole || !isOfBody($from) || !isOfBody($to)) return null
  return { kind: 'block', from: $from.before(), to: $to.after() }
}

/** The items of which all words are selected and no others, in one list; null where a piece of one is. */
function wholeItems({ selection }: EditorState): Movable | null {
  const { $from, $to, empty } = selection
  const depth = $from.depth - 1
  const isOneList = depth > 1 && $to.depth >= depth && $from.sharedDepth($to.pos) >= depth - 1
  if (empty || !isOneList || $from.node(depth).type !== list_item) return null
  const isWhole = $from.pos === $from.start(depth) + 1 && $to.pos + $to.depth - depth === $to.end(depth)
  return isWhole ? { kind: 'item', from: $from.before(depth), to: $to.after(depth) } : null
}

/** A drop is one step of undo, and where it went is seen. */
export const dropped = (tr: Transaction): Transaction =>
  closeHistory(tr).scrollIntoView().setMeta('uiEvent', 'drop')

/** The paragraphs or the items of which all words are selected. */
const wholeSelected = (state: EditorState) => wholeParagraphs(state) ?? wholeItems(state)

/** Takes away what is dragged from where it stood; paragraphs and items that are whole leave no empty one. */
export function deleteDragged(tr: Transaction, state: EditorState): void {
  const whole = wholeSelected(state)
  const taken = whole && takenWith(state.doc, whole)
  if (taken) tr.delete(taken.from, taken.to)
  else tr.deleteSelection()
}

/** The place before or after a block of the body, or an item, for what is dropped before its first or after its last letter. */
function gapAtEdge(doc: Node, pos: number): number | null {
  const $pos = doc.resolve(pos)
  const { parent, parentOffset, depth } = $pos
  if (parent.content.size === 0) return null
  const isItem = depth > 2 && $pos.node(-1).type === list_item
  if (!isItem && (depth !== 1 || !parent.type.isInGroup('block'))) return null
  const level = isItem ? depth - 1 : depth
  const isAtStart = parentOffset === 0 && $pos.index(level) === 0
  const isAtEnd =
    parentOffset === parent.content.size && $pos.indexAfter(level) === $pos.node(level).childCount
  if (isAtStart) return $pos.before(level)
  return isAtEnd ? $pos.after(level) : null
}

/** Moves paragraphs or items that are selected whole to where they are dropped at an edge of another: they stay such. */
export function moveWholeTo(pos: number): Command {
  return (state, dispatch) => {
    const moved = wholeSelected(state)
    const gap = moved && gapAtEdge(state.doc, pos)
    if (!moved || gap === null) return false
    return (gap >= moved.from && gap <= moved.to) || moveTo(moved, gap)(state, dispatch)
  }
}

/** The same where they are copied. */
export function copyWholeTo(pos: number): Command {
  return (state, dispatch) => {
    const copied = wholeSelected(state)
    if (!copied) return false
    const { content } = state.doc.slice(copied.from, copied.to)
    return putAtEdge(content, pos, state.doc.resolve(copied.from).parent.type)(state, dispatch)
  }
}

/**
 * Puts blocks where they are dropped at an edge of another.
 * @param list the kind of list that they are from, if they are items
 */
export function putAtEdge(blocks: Fragment, pos: number, list: NodeType = bullet_list): Command {
  return ({ doc, tr }, dispatch) => {
    const gap = gapAtEdge(doc, pos)
    const placed = gap !== null && blocks.size > 0 ? placedAt(doc.resolve(gap), blocks, list) : null
    if (gap === null || !placed) return false
    tr.insert(gap, placed).setSelection(Selection.near(tr.doc.resolve(gap + 1)))
    dispatch?.(dropped(tr))
    return true
  }
}
