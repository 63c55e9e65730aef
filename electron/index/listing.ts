/** A whole list as the index knows it: which stories, in their order, and where its groups begin. */
import type { ListGroup } from '../../contract/list'
import { dayNamer } from './days'

/** What a story is grouped by: a value, or a moment in milliseconds. */
export type GroupKey = string | number | null

/** Stories in their order, by their places in the index, each with what it is grouped by where there are groups. */
export interface Ordered {
  seqs: Float64Array
  keys: Float64Array | readonly GroupKey[] | null
}

export interface IndexListing {
  seqs: Float64Array
  groups: readonly ListGroup[]
}

/** Those of a list that are among others, still in their order. */
export function among({ seqs, keys }: Ordered, others: ReadonlySet<number>): Ordered {
  const found = seqs.filter((seq) => others.has(seq))
  if (keys === null || keys === seqs) return { seqs: found, keys: keys && found }
  return { seqs: found, keys: Array.from(keys).filter((_, row) => others.has(seqs[row] ?? -1)) }
}

/** The same for a list whose newest come first, and others from the oldest on: both are gone through once. */
export function amongNewest({ seqs }: Ordered, others: Float64Array): Ordered {
  const found = new Float64Array(Math.min(seqs.length, others.length))
  let count = 0
  let at = others.length - 1
  for (let row = 0; row < seqs.length && at >= 0; row++) {
    const seq = seqs[row] ?? 0
    while (at >= 0 && (others[at] ?? 0) > seq) at--
    if (others[at] === seq) found[count++] = seq
  }
  const all = found.slice(0, count)
  return { seqs: all, keys: all }
}

/** The list with a group for each run of stories that share a day, or a value however large or small its letters are. */
export function listing({ seqs, keys }: Ordered, isDay: boolean): IndexListing {
  const groups: ListGroup[] = []
  const dayOf = dayNamer()
  let last: string | null = null
  for (const [row, value] of (keys ?? []).entries()) {
    const key = typeof value === 'number' && isDay ? dayOf(value) : String(value ?? '')
    const same = isDay ? key : key.toLowerCase()
    if (same !== last) groups.push({ key, row })
    last = same
  }
  return { seqs, groups }
}
