/** What is pasted or dropped into an item of a list. */
import { Fragment, type Node, type ResolvedPos, Slice } from 'prosemirror-model'
import { type Command, Selection, type Transaction } from 'prosemirror-state'
import { canSplit, ReplaceStep } from 'prosemirror-transform'
import { schema } from '../schema'
import { textBlocksIn } from '../story/lines'
import { takenWith } from './drag'
import { deleteDragged, dropped } from './drop'
import { isList, itemsOf } from './lists'
import { wholeBlock } from './pasted'

const { list_item, paragraph } = schema.nodes

/** What a slice is as items, of which the outer ones may go on in the text that they meet. */
interface Items {
  items: readonly Node[]
  isOpenAtStart: boolean
  isOpenAtEnd: boolean
}

/** How deep a slice is open where the text of its first or last block goes on. */
const depthOfText = (block: Node | null) => (block && isList(block) ? 3 : 1)

/** Paragraphs and lists as items; null where a block is neither: a page is no list. */
function itemsOfSlice({ content, openStart, openEnd }: Slice): Items | null {
  const items = content.content.flatMap((block) => itemsOf(wholeBlock(block)) ?? [null])
  const known = items.filter((item) => item !== null)
  if (known.length < items.length) return null
  return {
    items: known,
    isOpenAtStart: openStart >= depthOfText(content.firstChild),
    isOpenAtEnd: openEnd >= depthOfText(content.lastChild) && known.at(-1)?.childCount === 1,
  }
}

/** An item with nothing in it, not even another list. */
const isEmptyItem = (item: Node | null) => item?.type === list_item && item.content.size === 2

/** Each item is one of the list, between what stands before the cursor and what stands after it. */
function putItems(tr: Transaction, $pos: ResolvedPos, { items, isOpenAtStart, isOpenAtEnd }: Items): void {
  const none = list_item.create(null, paragraph.create())
  const all = [...(isOpenAtStart ? [] : [none]), ...items, ...(isOpenAtEnd ? [] : [none])]
  const list = $pos.node(-2).copy(Fragment.fromArray(all))
  tr.step(new ReplaceStep($pos.pos, $pos.pos, new Slice(Fragment.from(list), 3, 3)))
  const end = $pos.pos + list.nodeSize - 6
  const after = tr.doc.resolve(end)
  const before = tr.doc.resolve($pos.pos)
  // the cursor goes to the end of what was put
  tr.setSelection(Selection.near(tr.doc.resolve(isOpenAtEnd ? end : after.before(-1)), -1))
  if (!isOpenAtEnd && isEmptyItem(after.node(-1))) tr.delete(after.before(-1), after.after(-1))
  if (!isOpenAtStart && isEmptyItem(before.node(-1))) tr.delete(before.before(-1), before.after(-1))
}

/** The nearest place to a position where the list around it can be parted for blocks. */
function partingOf(doc: Node, pos: number): number {
  const $pos = doc.resolve(pos)
  if ($pos.depth === 0) return pos
  const isAtEnd = $pos.parentOffset === $pos.parent.content.size
  if ($pos.parentOffset === 0 && !isAtEnd) return partingOf(doc, $pos.before())
  // where an item would be left with no text before the list in it, the blocks stand after the item that this is in
  return isAtEnd || !canSplit(doc, pos, $pos.depth) ? partingOf(doc, $pos.after()) : pos
}

/** What is around a position, with nothing in it: the open side of a slice that parts it there. */
function sideOf($pos: ResolvedPos): Fragment {
  let side = Fragment.empty
  for (let depth = $pos.depth; depth > 0; depth--) side = Fragment.from($pos.node(depth).copy(side))
  return side
}

/** Blocks of the body that a node of a slice makes: parts of a head and the like are paragraphs. */
function blocksOf(node: Node): readonly Node[] {
  if (node.type.isInGroup('block')) return [wholeBlock(node)]
  const lines = textBlocksIn(node).filter((line) => line.content.size > 0)
  return lines.map((line) => paragraph.create(null, line.content))
}

/** Blocks that no item holds part the list, or stand in place of an empty item. */
function putPage(tr: Transaction, $pos: ResolvedPos, blocks: Fragment): void {
  const item = $pos.depth - 1
  let [from, to] = [$pos.pos, $pos.pos]
  if (isEmptyItem($pos.node(item))) {
    const taken = takenWith(tr.doc, { from: $pos.before(item), to: $pos.after(item) })
    from = taken.from
    to = taken.to
    if (tr.doc.resolve(from).depth > 0) {
      tr.delete(from, to)
      to = from
    }
  }
  if (from === to) from = to = partingOf(tr.doc, from)
  const $from = tr.doc.resolve(from)
  const side = sideOf($from)
  const slice = new Slice(side.append(blocks).append(side), $from.depth, $from.depth)
  tr.step(new ReplaceStep(from, to, slice))
  tr.setSelection(Selection.near(tr.doc.resolve(from + $from.depth + blocks.size), -1))
}

/** Whether all of a slice goes on in one line of text. */
const isLine = ({ content, openStart }: Slice) =>
  content.childCount === 1 &&
  content.firstChild?.isTextblock === true &&
  (openStart > 0 || content.firstChild.type === paragraph)

/** Puts blocks into the item with the cursor of a transaction; false where that is in none. */
function putAtCursor(tr: Transaction, slice: Slice): boolean {
  const { $from } = tr.selection
  if ($from.parent.type !== paragraph || $from.depth < 2 || $from.node(-1).type !== list_item) return false
  const items = itemsOfSlice(slice)
  if (items) {
    putItems(tr, $from, items)
    return true
  }
  const blocks = Fragment.fromArray(slice.content.content.flatMap(blocksOf))
  if (blocks.size > 0) putPage(tr, $from, blocks)
  return blocks.size > 0
}

/**
 * Puts blocks into the item with the cursor: paragraphs and items are each an item, and a page, with a table or a
 * crosshead say, parts the list. False where the cursor is in no item, and for words, which go on in the line.
 */
export function putInList(slice: Slice): Command {
  return ({ tr }, dispatch) => {
    if (slice.content.size === 0 || isLine(slice)) return false
    if (!putAtCursor(tr.deleteSelection(), slice)) return false
    dispatch?.(tr)
    return true
  }
}

/**
 * The same where blocks are dropped on an item, and not where they stand.
 * @param isMoved whether they are what is selected, and no longer stand there
 */
export function dropInList(slice: Slice, pos: number, isMoved: boolean): Command {
  return (state, dispatch) => {
    const { selection, tr } = state
    if (slice.content.size === 0 || isLine(slice)) return false
    if (isMoved && pos >= selection.from && pos <= selection.to) return false
    if (isMoved) deleteDragged(tr, state)
    tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(pos))))
    if (!putAtCursor(tr, slice)) return false
    dispatch?.(dropped(tr))
    return true
  }
}
