/** Places of a story carried through its text as Markdown, by signs that no text has: of private use, one for each place. */
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { schema } from '../../schema'

const firstSign = 0xe000
const mostSigns = 6000
const anySign = /[\ue000-\uf76f]/g

const signOf = (index: number) => String.fromCharCode(firstSign + index)
const indexOfSign = (sign: string) => sign.charCodeAt(0) - firstSign

/** Places once each, in their order; null where there are none, too many, or the text has such signs itself. */
function signedPlaces(places: readonly number[], text: string): number[] | null {
  const unique = [...new Set(places)].sort((a, b) => a - b)
  return unique.length === 0 || unique.length > mostSigns || text.search(anySign) >= 0 ? null : unique
}

/** A document with a sign at each place in a text, and those places; null where it cannot have them. */
export function withSigns(doc: Node, given: readonly number[]): { doc: Node; places: number[] } | null {
  const places = signedPlaces(
    given.filter((place) => doc.resolve(place).parent.isTextblock),
    doc.textContent,
  )
  if (!places) return null
  const tr = new Transform(doc)
  for (const [index, place] of [...places.entries()].reverse())
    tr.insert(place, schema.text(signOf(index), doc.resolve(place).marks()))
  return { doc: tr.doc, places }
}

/** Where the places of a document stand in its text; null where signs among it changed how it is written. */
export function offsetsOfSigns(
  signed: string,
  text: string,
  places: readonly number[],
): ReadonlyMap<number, number> | null {
  if (signed.replace(anySign, '') !== text) return null
  const offsets = new Map<number, number>()
  for (const [count, { 0: sign, index }] of [...signed.matchAll(anySign)].entries()) {
    const place = places[indexOfSign(sign)]
    if (place !== undefined) offsets.set(place, index - count)
  }
  return offsets
}

/** A text with a sign at each offset, and these; null where it cannot have them. */
export function textWithSigns(
  text: string,
  given: readonly number[],
): { text: string; offsets: number[] } | null {
  const offsets = signedPlaces(given, text)
  if (!offsets) return null
  const pieces = offsets.map((offset, index) => text.slice(offsets[index - 1] ?? 0, offset) + signOf(index))
  return { text: pieces.join('') + text.slice(offsets.at(-1)), offsets }
}

/** A place in a document, by the letter before it and the one after it. */
export interface BetweenLetters {
  /** After the last letter before it. */
  behind: number
  /** Before the next letter. */
  before: number
}

/** The letters of a document and the place of each, without blanks: readers have opinions on those. */
function lettersOf(doc: Node): { letter: string; at: number }[] {
  const letters: { letter: string; at: number }[] = []
  doc.descendants((node, pos) => {
    for (const [index, letter] of (node.text ?? '').split('').entries())
      if (letter.trim() !== '') letters.push({ letter, at: pos + index })
  })
  return letters
}

/** Where the signs of a story that was read stand in the same story without them, by offset; none where it is another. */
export function placesOfSigns(
  signed: Node,
  doc: Node,
  offsets: readonly number[],
): ReadonlyMap<number, BetweenLetters> {
  const letters = lettersOf(doc)
  const places = new Map<number, BetweenLetters>()
  let count = 0
  for (const { letter } of lettersOf(signed)) {
    const index = indexOfSign(letter)
    if (index < 0 || index >= mostSigns) {
      if (letters[count]?.letter !== letter) return new Map()
      count++
      continue
    }
    const offset = offsets[index]
    const [last, next] = [letters[count - 1], letters[count]]
    const before = next?.at ?? (last && last.at + 1)
    if (offset !== undefined && before !== undefined)
      places.set(offset, { behind: last ? last.at + 1 : before, before })
  }
  return count === letters.length ? places : new Map()
}
