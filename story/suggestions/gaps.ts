/**
 * What stays of a text, and where a change stands that could as well stand some words before or further on, such as
 * “again ” for “ again”. The two texts do not tell; earlier changes at that place may.
 */
import type { Unit } from './tokens'

/** What stands in base and document between what is alike in both. */
export interface Hunk {
  before: Unit[]
  after: Unit[]
}

/** A row of units that is alike in both, by the number of its first one in them. */
export interface AlikeUnits {
  before: number
  after: number
  count: number
}

type Range = Readonly<Record<'from' | 'to', number>>

/** What is alike in both, or stands between that, by its offsets in them. */
export interface Stretch {
  inBase: Range
  inDoc: Range
}

/** What was changed before where something is changed now. */
export interface Changed {
  /** How well what is in one of both alone stands in its place: it is put where the highest is. */
  worth(gap: Stretch): number
  /** Whether what is alike is all that somebody changed there: it stays then, however short it is. */
  isWhole(alike: Stretch): boolean
}

/**
 * Rows that are alike, with what is on one side alone between them where it stands best.
 * @param short what is alike as well, and is to stay only where it is all that somebody changed
 */
export function withGapsPlaced(
  hunk: Hunk,
  alike: readonly AlikeUnits[],
  short: readonly AlikeUnits[],
  changed: Changed,
): AlikeUnits[] {
  const { before, after } = hunk
  const start: AlikeUnits = { before: 0, after: 0, count: 0 }
  const meant = [start, ...alike, { before: before.length, after: after.length, count: 0 }]
  const [inBase, inDoc] = [offsetsOf(before), offsetsOf(after)]
  const isWhole = ({ before: was, after: is, count }: AlikeUnits) =>
    changed.isWhole({
      inBase: offsets(inBase, { from: was, to: was + count }),
      inDoc: offsets(inDoc, { from: is, to: is + count }),
    })
  const all = [...meant.slice(0, -1), ...short.filter((row) => isBetween(row, meant)), ...meant.slice(-1)]
  all.sort((a, b) => a.before - b.before || a.after - b.after)
  const kept = placedBest(hunk, all, changed).filter((row, index) => {
    const each = all[index]
    return (each && meant.includes(each)) || (row.count > 0 && isWhole(row))
  })
  const rows = kept.length < all.length ? placedBest(hunk, kept, changed) : kept
  return rows.filter(({ count }) => count > 0)
}

/** Whether a row stands between others in both. */
const isBetween = (row: AlikeUnits, others: readonly AlikeUnits[]) =>
  others.every(
    ({ before, after, count }) =>
      (row.before >= before + count && row.after >= after + count) ||
      (row.before + row.count <= before && row.after + row.count <= after),
  )

/** Rows with what is between them, on one side alone, where it stands best; a row may be empty then. */
function placedBest({ before, after }: Hunk, alike: readonly AlikeUnits[], { worth }: Changed): AlikeUnits[] {
  const [inBase, inDoc] = [offsetsOf(before), offsetsOf(after)]
  const rows = alike.map((row) => ({ ...row }))
  for (const [index, next] of rows.entries()) {
    const last = rows[index - 1]
    if (!last) continue
    const was = { from: last.before + last.count, to: next.before }
    const is = { from: last.after + last.count, to: next.after }
    if ((was.from === was.to) === (is.from === is.to)) continue
    const room = was.from < was.to ? roomOf(before, was, last, next) : roomOf(after, is, last, next)
    const by = best(room, (slide) =>
      worth({ inBase: offsets(inBase, was, slide), inDoc: offsets(inDoc, is, slide) }),
    )
    last.count += by
    next.before += by
    next.after += by
    next.count -= by
  }
  return rows
}

/** The offset of each unit, and of the end. */
export function offsetsOf(units: readonly Unit[]): number[] {
  const all = [0]
  for (const { size } of units) all.push((all.at(-1) ?? 0) + size)
  return all
}

const offsets = (all: readonly number[], { from, to }: Range, by = 0): Range => ({
  from: all[from + by] ?? 0,
  to: all[to + by] ?? 0,
})

const isText = (unit: Unit | undefined) => unit?.kind === 'word' || unit?.kind === 'sign'

/** By how many words and signs a gap can move back and forth and leave the same. */
function roomOf(units: readonly Unit[], { from, to }: Range, last: AlikeUnits, next: AlikeUnits): Range {
  const isSame = (one: number, other: number) => isText(units[one]) && units[one]?.key === units[other]?.key
  let [back, forth] = [0, 0]
  while (back < last.count && isSame(from - 1 - back, to - 1 - back)) back++
  while (forth < next.count && isSame(from + forth, to + forth)) forth++
  return { from: -back, to: forth }
}

/** The best of some whole numbers, the one nearest to none where several are. */
function best({ from, to }: Range, worth: (slide: number) => number): number {
  if (from === to) return 0
  let [found, most] = [0, worth(0)]
  for (let far = 1; far <= Math.max(-from, to); far++)
    for (const slide of [-far, far]) {
      if (slide < from || slide > to) continue
      const value = worth(slide)
      if (value > most) [found, most] = [slide, value]
    }
  return found
}
