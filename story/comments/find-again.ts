/** Where a text stands again, after it had gone or a part of it had. */
import type { PlacedText } from './quote'

/** What stood around a text. */
export type TextAround = { before: string; after: string }

/** Units of text that are kept of what stood around, on each side. */
const keptAround = 24
/** This many equal units on each side show that it is the same place. */
const enoughAround = 4
/** The most places of one quote that are compared. */
const mostPlaces = 200

/** What stands around a part of a text. */
export function aroundIn(text: string, from: number, to: number): TextAround {
  return {
    before: text.slice(Math.max(0, from - keptAround), from),
    after: text.slice(to, to + keptAround),
  }
}

function equalAtEnd(one: string, other: string): number {
  let count = 0
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count)) count++
  return count
}

function equalAtStart(one: string, other: string): number {
  let count = 0
  while (count < one.length && count < other.length && one[count] === other[count]) count++
  return count
}

/** What is looked for. */
export interface Sought {
  text: string
  around: TextAround
  /** Where the text was, as a position in the document. */
  at: number
}

/** A place of a quote. */
export interface QuotePlace {
  from: number
  to: number
  /** How many units around it are as they were. */
  equal: number
  /** Whether it is the same place by that. */
  isSame: boolean
}

function placesOf({ text: all, at }: PlacedText, { text, around }: Sought): QuotePlace[] {
  const found: QuotePlace[] = []
  for (
    let start = all.indexOf(text);
    start >= 0 && found.length < mostPlaces;
    start = all.indexOf(text, start + 1)
  ) {
    const end = start + text.length
    const here = aroundIn(all, start, end)
    const before = equalAtEnd(here.before, around.before)
    const after = equalAtStart(here.after, around.after)
    const [first, last] = [at[start], at[end - 1]]
    if (first === undefined || last === undefined) continue
    found.push({
      from: first,
      to: last + 1,
      equal: before + after,
      isSame:
        before >= Math.min(enoughAround, around.before.length) &&
        after >= Math.min(enoughAround, around.after.length),
    })
  }
  return found
}

/** The best place of a quote in a text, of those that may be it: where most around it is as it was, then the nearest. */
export function findAgain(
  placed: PlacedText,
  sought: Sought,
  accepts: (place: QuotePlace) => boolean,
): { from: number; to: number } | null {
  if (sought.text === '') return null
  const distance = ({ from }: QuotePlace) => Math.abs(from - sought.at)
  const [best] = placesOf(placed, sought)
    .filter(accepts)
    .toSorted((a, b) => b.equal - a.equal || distance(a) - distance(b))
  return best ? { from: best.from, to: best.to } : null
}
