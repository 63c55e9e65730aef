/** Text that two sides changed, put together sentence by sentence: one that both touched is never mixed. */
import { diffArrays } from 'diff'
import { Fragment, type Node } from 'prosemirror-model'
import { segmentsOf } from '../languages/segments'
import { schema } from '../schema'

/** A range of the base that one side rewrote; `from` and `to` count its pieces. */
interface Hunk {
  from: number
  to: number
  pieces: readonly Fragment[]
}

/** What a block's text is with the changes of both sides, or null where they touch the same sentence. */
export function mergeText(base: Node, mine: Node, theirs: Node, language: string): Fragment | null {
  const pieces = piecesOf(base, language)
  const hunks = together(
    hunksOf(pieces, piecesOf(mine, language)),
    hunksOf(pieces, piecesOf(theirs, language)),
  )
  if (!hunks) return null
  const merged: Fragment[] = []
  let at = 0
  for (const hunk of hunks) {
    merged.push(...pieces.slice(at, hunk.from), ...hunk.pieces)
    at = hunk.to
  }
  return [...merged, ...pieces.slice(at)].reduce((all, piece) => all.append(piece), Fragment.empty)
}

/** A block's content as the dateline, its sentences, and the space between them: each stays whole. */
function piecesOf(block: Node, language: string): Fragment[] {
  const dateline = datelineEnd(block)
  const cuts = dateline > 0 ? [0, dateline] : [0]
  const text = block.textBetween(dateline, block.content.size, '', '\n')
  for (const { segment, index } of segmentsOf(text, language, 'sentence')) {
    const end = dateline + index + segment.length
    const spaces = segment.length - segment.trimEnd().length
    if (spaces < segment.length && spaces > 0) cuts.push(end - spaces)
    cuts.push(end)
  }
  return cuts.slice(1).map((end, index) => block.content.cut(cuts[index] ?? 0, end))
}

function datelineEnd(block: Node): number {
  let end = 0
  for (const child of block.children) {
    if (!schema.marks.dateline.isInSet(child.marks)) break
    end += child.nodeSize
  }
  return end
}

const keyOf = (piece: Fragment): string => JSON.stringify(piece.toJSON())

function hunksOf(base: readonly Fragment[], side: readonly Fragment[]): Hunk[] {
  const hunks: Hunk[] = []
  let atBase = 0
  let atSide = 0
  let open: Hunk | null = null
  for (const { count, added, removed } of diffArrays(base.map(keyOf), side.map(keyOf))) {
    if (!added && !removed) {
      atBase += count
      atSide += count
      open = null
      continue
    }
    if (!open) {
      open = { from: atBase, to: atBase, pieces: [] }
      hunks.push(open)
    }
    if (removed) {
      atBase += count
      open.to = atBase
    } else {
      open.pieces = [...open.pieces, ...side.slice(atSide, atSide + count)]
      atSide += count
    }
  }
  return hunks
}

/** The changes of both sides in their order; null where two are about the same place and not alike. */
function together(mine: readonly Hunk[], theirs: readonly Hunk[]): Hunk[] | null {
  const rest = theirs.filter((hunk) => !mine.some((other) => isAlike(hunk, other)))
  if (rest.some((hunk) => mine.some((other) => meet(hunk, other)))) return null
  return [...mine, ...rest].sort((a, b) => a.from - b.from || a.to - b.to)
}

function isAlike(a: Hunk, b: Hunk): boolean {
  return (
    a.from === b.from && a.to === b.to && a.pieces.map(keyOf).join('\n') === b.pieces.map(keyOf).join('\n')
  )
}

/** Whether two changes overlap, or insert at one place in no certain order. */
function meet(a: Hunk, b: Hunk): boolean {
  if (a.from === b.from && (a.from === a.to) === (b.from === b.to)) return true
  return a.from < b.to && b.from < a.to
}
