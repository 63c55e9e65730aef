/** Where a story ends when it is cut from the bottom to a length, paragraph by paragraph. */
import type { Node } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import { schema } from '../schema'
import { aloudSeconds, countBlock, isCopy, leadWithoutDateline, linesInBlock } from '../story/count'

export const cutUnits = ['words', 'lines', 'seconds'] as const
export type CutUnit = (typeof cutUnits)[number]

/** A length that a story is to have. */
export interface CutGoal {
  most: number
  /** Seconds are those of reading aloud. */
  unit: CutUnit
  /** The characters of a line, where lines are counted. */
  width: number
}

/** Where a story ends when it is cut. */
export interface Cut {
  /** The position before the first block or list item that goes; null where all has room. */
  at: number | null
  /** The body as it is, and what is left of it, in the unit of the goal. */
  size: number
  keptSize: number
  /** How many blocks and list items the body has, and how many go. */
  blocks: number
  cutBlocks: number
}

/** The least that is cut as one: a block, or an item of a list. */
interface Piece {
  node: Node
  pos: number
}

const { bullet_list, ordered_list, crosshead, signoff } = schema.nodes

const isList = ({ type }: Node) => type === bullet_list || type === ordered_list

function piecesOf(doc: Node): Piece[] {
  const pieces: Piece[] = []
  doc.forEach((node, pos) => {
    if (!node.type.isInGroup('block')) return
    if (!isList(node)) pieces.push({ node, pos })
    else node.forEach((item, offset) => void pieces.push({ node: item, pos: pos + 1 + offset }))
  })
  return pieces
}

/** The sizes of pieces, in words or lines. The dateline is no word of the copy, and takes room in its line. */
function sizesOf(doc: Node, pieces: readonly Piece[], { unit, width }: CutGoal): number[] {
  if (unit === 'lines') return pieces.map(({ node }) => (isCopyOrItem(node) ? linesInBlock(node, width) : 0))
  const { language } = doc.attrs
  const lead = leadWithoutDateline(doc)
  return pieces.map(({ node }) => {
    if (node === lead?.node) return lead.words
    return isCopyOrItem(node) ? countBlock(node, language).words : 0
  })
}

const isCopyOrItem = (node: Node) => isCopy(node) || node.type === schema.nodes.list_item

/**
 * Where a story ends that may be so long. Its first paragraph stays in any case, and no crosshead is left with nothing
 * under it. Blocks that were counted before are not counted again.
 */
export function cutTo(doc: Node, goal: CutGoal): Cut {
  const pieces = piecesOf(doc)
  const sizes = sizesOf(doc, pieces, goal)
  const inUnit = (sum: number) => (goal.unit === 'seconds' ? aloudSeconds(sum) : sum)
  let sum = 0
  let kept = 0
  for (const size of sizes) {
    if (kept > 0 && inUnit(sum + size) > goal.most) break
    sum += size
    kept++
  }
  const isCut = kept < pieces.length
  while (isCut && kept > 1 && pieces[kept - 1]?.node.type === crosshead) {
    kept--
    sum -= sizes[kept] ?? 0
  }
  return {
    at: pieces[kept]?.pos ?? null,
    size: inUnit(sizes.reduce((all, size) => all + size, 0)),
    keptSize: inUnit(sum),
    blocks: pieces.length,
    cutBlocks: pieces.length - kept,
  }
}

/** Where the body of a story ends: before its sign-off. */
export function bodyEnd(doc: Node): number {
  const last = doc.lastChild
  return doc.content.size - (last?.type === signoff ? last.nodeSize : 0)
}

/** Deletes the body from a block or a list item on; the sign-off stays. */
export function cutFrom(at: number): Command {
  return ({ tr, doc }, dispatch) => {
    const end = bodyEnd(doc)
    if (at >= end) return false
    const $at = doc.resolve(at)
    const after = $at.depth === 0 ? at : $at.after(1)
    if (after < end) tr.delete(after, end)
    if (after > at) tr.delete(at, after - 1)
    dispatch?.(tr.scrollIntoView())
    return true
  }
}
