/** Abbreviations: short forms that are typed and expand, by language and house. */
import { type FieldValues, fillFields } from '../fields/fields'
import type { House } from '../houses/house'
import { baseOf } from '../languages/base'
import { tailOf } from '../typing/rule'
import { type Abbreviation, longestShort } from './schema'

/** Where an abbreviation is typed. */
export interface AbbreviationScope {
  /** BCP 47 */
  language: string
  /** The id of a house. */
  house: string
}

/** What tells two abbreviations apart: one of them stands for the short form in a story. */
export function keyOf({ short, language, house }: Abbreviation): string {
  return JSON.stringify([short, language, house])
}

/** Abbreviations in their order, where a later one stands in the place of an earlier one that is typed alike. */
export function merged(known: readonly Abbreviation[], added: readonly Abbreviation[]): Abbreviation[] {
  const byKey = new Map([...known, ...added].map((each) => [keyOf(each), each]))
  return [...byKey.values()].sort((a, b) => (a.short < b.short ? -1 : a.short > b.short ? 1 : 0))
}

/** The abbreviations of an editor, and after them those of a house, in the stories of that house. */
export function abbreviationsIn(house: House, own: readonly Abbreviation[]): readonly Abbreviation[] {
  return [...own, ...house.abbreviations.map((each) => ({ ...each, house: '' }))]
}

/** Whether an abbreviation expands in a place, and how closely it is meant for it; 0 where it does not. */
function fitOf({ language, house }: Abbreviation, place: AbbreviationScope): number {
  const isSpoken = language === '' || baseOf(language) === baseOf(place.language)
  if (!isSpoken || (house !== '' && house !== place.house)) return 0
  return 1 + (house === '' ? 0 : 2) + (language === '' ? 0 : 1)
}

/** The keys after which a short form expands. A full stop or colon may stand before a space: `kdp. `. */
const ending = /^[\s,;!?)\]»”،؛؟]$/u
const opening = /^[([«“‘"'–—]+/u
const isClosing = (sign: string) => '.:…'.includes(sign)
const isPart = (sign: string) => !/\s/u.test(sign)

/** What an abbreviation before the cursor becomes: how much of the text goes, and what comes in its place. */
export interface Expansion {
  /** UTF-16 units before the cursor that are replaced. */
  length: number
  text: string
  /** Where in the text the cursor goes; null for after what is typed. */
  cursor: number | null
}

/**
 * The abbreviation that a text ends with, as a key after it expands it; null where there is none. Of several the one
 * that is meant most closely for the place expands, of equals the first.
 * @param before the text up to the cursor, without the key
 * @param fields what fields stand for; asked only where something expands
 */
export function expansionOf(
  before: string,
  key: string,
  all: readonly Abbreviation[],
  place: AbbreviationScope,
  fields: () => FieldValues,
): Expansion | null {
  if (all.length === 0 || !ending.test(key)) return null
  const from = Math.max(0, before.length - longestShort - 10)
  const word = tailOf(before.slice(from), isPart).replace(opening, '')
  const rest = tailOf(word, isClosing)
  for (const short of new Set([word, word.slice(0, word.length - rest.length)])) {
    const found = all
      .filter((each) => each.short === short)
      .map((each) => ({ text: each.text, fit: fitOf(each, place) }))
      .reduce((best, each) => (each.fit > best.fit ? each : best), { text: '', fit: 0 })
    if (found.fit === 0) continue
    const filled = fillFields(found.text, fields())
    const isAtEnd = filled.cursor === filled.text.length
    return {
      length: word.length,
      text: filled.text + word.slice(short.length),
      cursor: isAtEnd ? null : filled.cursor,
    }
  }
  return null
}
