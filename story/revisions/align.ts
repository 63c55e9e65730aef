/** Which block of one document became which of another. */
import { diffArrays } from 'diff'
import type { Node } from 'prosemirror-model'
import { plainText } from '../story/plain-text'
import { tokens } from './words'

/** A block before and after; null where there is none. */
export type Pair = readonly [before: Node | null, after: Node | null]

/** Larger passages are paired in their order: comparing each with each would take too long. */
const mostCompared = 2500
/** Blocks that share less of their words than this are not the same block. */
const alike = 0.35

/** The blocks of both documents in reading order, those that belong together as pairs. */
export function alignBlocks(before: readonly Node[], after: readonly Node[], language: string): Pair[] {
  const keysBefore = before.map((block) => JSON.stringify(block.toJSON()))
  const keysAfter = after.map((block) => JSON.stringify(block.toJSON()))
  const pairs: Pair[] = []
  let atBefore = 0
  let atAfter = 0
  let gone: readonly Node[] = []
  const place = (come: readonly Node[]) => {
    pairs.push(...pairUp(gone, come, language))
    gone = []
  }
  for (const { count, added, removed } of diffArrays(keysBefore, keysAfter)) {
    if (removed) {
      gone = [...gone, ...before.slice(atBefore, atBefore + count)]
      atBefore += count
    } else if (added) {
      place(after.slice(atAfter, atAfter + count))
      atAfter += count
    } else {
      place([])
      for (let index = 0; index < count; index++)
        pairs.push([before[atBefore++] ?? null, after[atAfter++] ?? null])
    }
  }
  place([])
  return pairs
}

/** Pairs the blocks of a changed passage so that they share as many words as they can. */
function pairUp(gone: readonly Node[], come: readonly Node[], language: string): Pair[] {
  if (gone.length * come.length > mostCompared) return inOrder(gone, come)
  const wordsGone = gone.map((block) => wordsOf(block, language))
  const wordsCome = come.map((block) => wordsOf(block, language))
  const likeness = (i: number, j: number) => {
    const share = shared(wordsGone[i], wordsCome[j], gone[i]?.type === come[j]?.type)
    return share < alike ? 0 : share
  }
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(come.length + 1))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = gone.length - 1; i >= 0; i--) {
    const row = best[i]
    for (let j = come.length - 1; row && j >= 0; j--)
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), at(i + 1, j + 1) + likeness(i, j))
  }
  const pairs: Pair[] = []
  let i = 0
  let j = 0
  while (i < gone.length && j < come.length) {
    const like = likeness(i, j)
    if (like > 0 && at(i, j) === at(i + 1, j + 1) + like) pairs.push([gone[i++] ?? null, come[j++] ?? null])
    else if (at(i, j) === at(i + 1, j)) pairs.push([gone[i++] ?? null, null])
    else pairs.push([null, come[j++] ?? null])
  }
  return [...pairs, ...apart(gone.slice(i), come.slice(j))]
}

function inOrder(gone: readonly Node[], come: readonly Node[]): Pair[] {
  const shorter = Math.min(gone.length, come.length)
  const pairs = gone.slice(0, shorter).map((block, index): Pair => [block, come[index] ?? null])
  return [...pairs, ...apart(gone.slice(shorter), come.slice(shorter))]
}

function apart(gone: readonly Node[], come: readonly Node[]): Pair[] {
  return [...gone.map((block): Pair => [block, null]), ...come.map((block): Pair => [null, block])]
}

function wordsOf(block: Node, language: string): Set<string> {
  return new Set(tokens(plainText(block), language).filter((token) => token.trim() !== ''))
}

/** How much of their words two blocks share, 0 to 1. Blocks of one kind that are short may have nothing else in common. */
function shared(one: Set<string> | undefined, other: Set<string> | undefined, isOneKind: boolean): number {
  if (!one || !other) return 0
  let both = 0
  for (const word of one) if (other.has(word)) both++
  const all = one.size + other.size
  return (all === 0 ? 0 : (2 * both) / all) * (isOneKind ? 1 : 0.8)
}
