/** The forms in which a word may stand in a dictionary: without what its sentence adds to it. */
import { baseOf } from '../languages/base'

/** Vowel signs and the like of Arabic, and the tatweel: they change nothing in how a word is spelt. */
const unspelt = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/gu

/** What stands before an apostrophe for an article or a pronoun. */
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|sull|all|dall|quest|un)'(?=\p{L}{2})/iu

/**
 * The forms of a word that make it right where a dictionary has any of them, the plainest first.
 * @param language BCP 47
 */
export function readingsOf(word: string, language: string): string[] {
  const plain = word.replaceAll('’', "'").replace(unspelt, '')
  const readings = [plain]
  const base = baseOf(language)
  if (base === 'en') {
    const owner = plain.replace(/'s?$/iu, '')
    if (owner !== plain) readings.push(owner)
    // façade and naïve are English with and without
    const bare = owner.normalize('NFD').replace(/\p{M}/gu, '')
    if (bare !== owner) readings.push(bare)
  } else {
    const rest = plain.replace(elided, '')
    if (rest !== plain) readings.push(rest)
    // endings behind a name: Erbil'de
    const [stem = ''] = plain.split("'")
    if (base === 'tr' && stem !== plain) readings.push(stem)
  }
  return readings
}
