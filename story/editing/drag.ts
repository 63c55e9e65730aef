/** Moving blocks of the body, items of lists and rows of tables to another place, however far off. */
import { closeHistory } from 'prosemirror-history'
import { Fragment, type Node, type NodeType, type ResolvedPos } from 'prosemirror-model'
import { type Command, type EditorState, Selection } from 'prosemirror-state'
import { schema } from '../schema'
import { isList, itemsOf } from './lists'
import { isHeadRow, isMovable, isRowOrItem } from './move'

const { list_item, table_row } = schema.nodes

/** Neighbours that are moved together. */
export interface Movable {
  kind: 'block' | 'item' | 'row'
  from: number
  to: number
}

function kindOf(node: Node): Movable['kind'] {
  if (node.type === list_item) return 'item'
  return node.type === table_row ? 'row' : 'block'
}

/** Whether a node at a depth can be moved by itself. */
function mayMove($pos: ResolvedPos, depth: number): boolean {
  const node = $pos.node(depth)
  if (depth === 1) return node.type.isInGroup('block')
  return isRowOrItem(node) && isMovable($pos.node(depth - 1)) && !isHeadRow(node)
}

/** The neighbours from one child of a position's ancestor to another. */
function between($pos: ResolvedPos, depth: number, first: number, last: number): Movable {
  const parent = $pos.node(depth - 1)
  const sizes = parent.children.map(({ nodeSize }) => nodeSize)
  const sum = (end: number) => sizes.slice(0, end).reduce((all, size) => all + size, $pos.start(depth - 1))
  return { kind: kindOf($pos.node(depth)), from: sum(first), to: sum(last + 1) }
}

/**
 * What is moved by the handle at a position: the innermost row or item that it is in, else its block; together with
 * its neighbours, where they are selected with it. Null in the head of a story and in its sign-off.
 */
export function movableAt({ doc, selection }: EditorState, pos: number): Movable | null {
  const $pos = doc.resolve(pos)
  const leaf = $pos.depth === 0 ? $pos.nodeAfter : null
  if (leaf) return leaf.type.isInGroup('block') ? { kind: 'block', from: pos, to: pos + leaf.nodeSize } : null
  for (let depth = $pos.depth; depth > 0; depth--) {
    if (!mayMove($pos, depth)) continue
    const { $from, $to } = selection
    const index = $pos.index(depth - 1)
    const isShared =
      $from.sharedDepth($to.pos) >= depth - 1 && $from.start(depth - 1) === $pos.start(depth - 1)
    const [first, last] = isShared ? [$from.index(depth - 1), $to.index(depth - 1)] : [index, index]
    const isSelected = first <= index && index <= last && areMovable($pos.node(depth - 1), first, last)
    return isSelected ? between($pos, depth, first, last) : between($pos, depth, index, index)
  }
  return null
}

function areMovable(parent: Node, first: number, last: number): boolean {
  return parent.children
    .slice(first, last + 1)
    .every((node) => (parent.type === schema.topNodeType ? node.type.isInGroup('block') : !isHeadRow(node)))
}

/** The place before or after a child of the body; its head and its sign-off are no places. */
function gapInBody(doc: Node, index: number, isBelow: boolean): number {
  const isBlock = (node: Node) => node.type.isInGroup('block')
  const first = doc.children.findIndex(isBlock)
  const last = doc.children.findLastIndex(isBlock)
  const at = Math.min(Math.max(isBelow ? index + 1 : index, first), last + 1)
  return doc.children.slice(0, at).reduce((pos, { nodeSize }) => pos + nodeSize, 0)
}

/**
 * Where something that is dragged over a position goes; null where it cannot, or is already.
 * @param isBelow whether the pointer is in the lower half of what it is over
 */
export function gapAt(doc: Node, moved: Movable, pos: number, isBelow: boolean): number | null {
  const gap = nearestGap(doc, moved, pos, isBelow)
  return gap === null || (gap >= moved.from && gap <= moved.to) ? null : gap
}

function nearestGap(doc: Node, { kind, from }: Movable, pos: number, isBelow: boolean): number | null {
  const $pos = doc.resolve(pos)
  const $from = doc.resolve(from)
  for (let depth = $pos.depth; depth > 1; depth--) {
    const node = $pos.node(depth)
    if (kind === 'item' && node.type === list_item) return isBelow ? $pos.after(depth) : $pos.before(depth)
    if (kind === 'row' && node.type === table_row && $pos.start(depth - 1) === $from.start())
      return isBelow || isHeadRow(node) ? $pos.after(depth) : $pos.before(depth)
  }
  // a row belongs to the columns of its table
  return kind === 'row' ? null : gapInBody(doc, $pos.index(0), isBelow)
}

/** What is taken away with what is moved or deleted: what would be left empty around it. */
export function takenWith(
  doc: Node,
  { from, to }: Pick<Movable, 'from' | 'to'>,
): { from: number; to: number } {
  const $from = doc.resolve(from)
  let depth = $from.depth
  while (depth > 0 && $from.start(depth) === from && $from.end(depth) === to) {
    from = $from.before(depth)
    to = $from.after(depth)
    depth--
  }
  return { from, to }
}

/**
 * Blocks or items as they stand at a gap: among items each is one, and items elsewhere are a list of their own. Null where
 * a block is no item.
 * @param list the kind of list that they are from, if they are items
 */
export function placedAt($gap: ResolvedPos, content: Fragment, list: NodeType): Fragment | null {
  const isOfItems = content.firstChild?.type === list_item
  if (!isList($gap.parent)) return isOfItems ? Fragment.from(list.create(null, content)) : content
  if (isOfItems) return content
  const items = content.content.map(itemsOf)
  return items.includes(null) ? null : Fragment.fromArray(items.flatMap((each) => each ?? []))
}

/** Moves something to a gap for it, as one step of undo. */
export function moveTo(moved: Movable, gap: number): Command {
  return ({ doc, tr }, dispatch) => {
    if (gap >= moved.from && gap <= moved.to) return false
    const { content } = doc.slice(moved.from, moved.to)
    const placed = placedAt(doc.resolve(gap), content, doc.resolve(moved.from).parent.type)
    if (!placed) return false
    const taken = takenWith(doc, moved)
    tr.insert(gap, placed)
    const isBefore = gap <= taken.from
    const shift = isBefore ? placed.size : 0
    tr.delete(taken.from + shift, taken.to + shift)
    const start = isBefore ? gap : gap - (taken.to - taken.from)
    tr.setSelection(Selection.near(tr.doc.resolve(start + 1)))
    dispatch?.(closeHistory(tr).scrollIntoView())
    return true
  }
}
