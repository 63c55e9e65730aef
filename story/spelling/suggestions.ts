/** What may stand in the place of a misspelt word, the likeliest first. */
import { inCaseOf } from '../languages/case'
import { isOneAway } from './edits'

/** How many are offered: nobody reads more. */
const mostSuggestions = 6

/** Where suggestions for a word come from, the best first. */
export interface SuggestionSources {
  /** What the house writes for this word. */
  house?: readonly string[]
  /** Words that the story, the desk and the house know: names above all. */
  known?: Iterable<string>
  /** What the dictionary suggests, in its order. */
  dictionary: readonly string[]
}

/**
 * Suggestions for a word: the house's own first, then known words one letter away, then the dictionary's with those first
 * that are one letter away. They have the word's capital and possessive.
 */
export function rankSuggestions(
  word: string,
  { house = [], known = [], dictionary }: SuggestionSources,
): string[] {
  const [possessive = ''] = /['’]s$/u.exec(word) ?? []
  const stem = possessive === '' ? word : word.slice(0, -possessive.length)
  const small = stem.toLowerCase()
  const isNear = (other: string) => isOneAway(small, other.toLowerCase())
  const ranked = [
    ...house,
    ...Array.from(known).filter(isNear),
    ...dictionary.filter(isNear),
    ...dictionary.filter((other) => !isNear(other)),
  ]
  const typographic = ranked.map((each) => inCaseOf(each.replaceAll("'", '’'), stem))
  const whole = typographic.map((each) => (/['’]s$/u.test(each) ? each : each + possessive))
  return [...new Set(whole)].filter((each) => each !== word).slice(0, mostSuggestions)
}
