/** Moving what the cursor is in among its neighbours: a row of a table, an item of a list, a block of the body. */
import { closeHistory } from 'prosemirror-history'
import type { Node, ResolvedPos } from 'prosemirror-model'
import {
  type Command,
  type EditorState,
  NodeSelection,
  type Selection,
  TextSelection,
} from 'prosemirror-state'
import { CellSelection } from 'prosemirror-tables'
import { schema } from '../schema'

const { bullet_list, ordered_list, list_item, table, table_header, table_row } = schema.nodes

/** Neighbours in one parent, the selected ones from `first` to `last`. */
interface Siblings {
  all: readonly Node[]
  /** The position before the first of all. */
  start: number
  first: number
  last: number
}

function childrenAt($from: ResolvedPos, $to: ResolvedPos, depth: number): Siblings {
  return {
    all: $from.node(depth).children,
    start: $from.start(depth),
    first: $from.index(depth),
    last: $to.index(depth),
  }
}

/** Whether a node is a row of heads. */
export const isHeadRow = (row: Node): boolean =>
  row.type === table_row && row.children.every(({ type }) => type === table_header)

/** Whether a node is one that changes places within what is around it. */
export const isRowOrItem = ({ type }: Node): boolean => type === table_row || type === list_item

const hasSpans = (rows: readonly Node[]) =>
  rows.some((row) => row.children.some(({ attrs }) => attrs.rowspan > 1))

/** Whether one of these may change places with a neighbour: head rows and rows with cells in common stay. */
export function isMovable(parent: Node): boolean {
  if (parent.type === table) return !hasSpans(parent.children)
  return parent.type === bullet_list || parent.type === ordered_list
}

/** The innermost rows or items that are selected, and not all of their kind; else blocks of the body. */
function selectedSiblings({ selection: { $from, $to } }: EditorState): Siblings {
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth--) {
    if (!isMovable($from.node(depth))) continue
    const siblings = childrenAt($from, $to, depth)
    if (siblings.last - siblings.first + 1 < siblings.all.length) return siblings
  }
  return childrenAt($from, $to, 0)
}

function mayPass(node: Node | undefined, isInBody: boolean): node is Node {
  return node !== undefined && (isInBody ? node.type.isInGroup('block') : !isHeadRow(node))
}

function shifted(selection: Selection, doc: Node, by: number): Selection {
  if (selection instanceof NodeSelection) return NodeSelection.create(doc, selection.from + by)
  if (selection instanceof CellSelection)
    return CellSelection.create(doc, selection.$anchorCell.pos + by, selection.$headCell.pos + by)
  return TextSelection.create(doc, selection.anchor + by, selection.head + by)
}

/**
 * Moves the row, item or block of the cursor up or down by one, or all that are selected. The first and the last of a
 * list stay in it: a list moves as a whole where all of it is selected.
 */
export function move(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { all, start, first, last } = selectedSiblings(state)
    const isInBody = start === 0
    const moves = all.slice(first, last + 1)
    const neighbour = all[by < 0 ? first - 1 : last + 1]
    if (!mayPass(neighbour, isInBody) || !moves.every((node) => mayPass(node, isInBody))) return false
    if (!dispatch) return true
    const from = all.slice(0, first).reduce((pos, node) => pos + node.nodeSize, start)
    const to = moves.reduce((pos, node) => pos + node.nodeSize, from)
    const { tr, selection } = state
    if (by < 0) tr.replaceWith(from - neighbour.nodeSize, to, [...moves, neighbour])
    else tr.replaceWith(from, to + neighbour.nodeSize, [neighbour, ...moves])
    tr.setSelection(shifted(selection, tr.doc, by * neighbour.nodeSize))
    // however soon it follows on what was done before, it is undone by itself
    dispatch(closeHistory(tr).scrollIntoView())
    return true
  }
}
