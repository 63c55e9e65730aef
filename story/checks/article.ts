/** `a` before a vowel, `an` before a consonant, in English. */

import { baseOf } from '../languages/base'
import { inCaseOf } from '../languages/case'
import type { BlockCheck } from './check'
import { isWithin, quotesIn } from './text'

/** A letter or a word of its own, and no article: the letter a in, vitamin a is. */
const noNouns = new Set('in is or and at as on of if it are am us a'.split(' '))
const soundsLikeConsonant =
  /^(?:one(?:-|s?$|time)|once|ewe|euro|eul|eun|eup|euc|uni(?:on|t|que|vers|form|corn|lat|son|sex|fi|fy|cyc)|us(?:e|ual|age|able|ing)|util|utop|utens|uran|urin|ubiq)/
const startsWithVowel = /^(?:[aeio]\p{Ll}|u(?:n(?!i)|ni[nmd]|p|m|l|g|d|rg|rb|sh))/u
const startsWithConsonant = /^[bcdfgjklmnpqrstvwyz]\p{Ll}/u
/** An h that is not spoken, and letters spoken one by one. */
const silentH = /^(?:hour|hono[u]?r|honest|heir)/u
const vowelFigure = /^(?:8|8\d|8\d\d|8[,.]\d+|11|18|11,\d{3}|18,\d{3})(?:-|$)/

/** Letters whose names begin with a vowel, and with another sound. */
const vowelLetter = /^[AEFHILMNORSX]$/u
/** What is spoken letter by letter though it has a vowel, and could be read as a word. */
const spoken = new Set(
  'AI ATM EU EV FBI HIV IDF IMF IRGC MBA MRI NBA NGO SOS SUV UAE UFO UHF UK UN US USB U.K U.N U.S'.split(' '),
)

/** The article that a short form wants, or null where it may be read as a word: a NATO force, an FBI agent. */
function articleOfCapitals(next: string): 'a' | 'an' | null {
  const [letters = ''] = next.split('-')
  const isSpoken =
    /^\p{Lu}(?:-|$)/u.test(next) || /^[B-DF-HJ-NP-TV-XZ]{2,4}$/u.test(letters) || spoken.has(letters)
  return isSpoken ? (vowelLetter.test(letters.charAt(0)) ? 'an' : 'a') : null
}

/** The article that a name wants, or null where its first letter does not tell: an Nasr is an Arabic name. */
function articleOfName(next: string): 'a' | 'an' | null {
  if (/^(?:Eu|Ew|On[ce]|Oui|Oua)/u.test(next)) return null
  if (/^[AEIO]\p{Ll}{2}/u.test(next)) return 'an'
  return /^[BCDFGJKLMPQRSTVWYZ]\p{Ll}{2}/u.test(next) ? 'a' : null
}

/** The article that a word wants, or null where that is not sure. */
function articleOf(next: string): 'a' | 'an' | null {
  if (/^\p{Lu}\p{Ll}/u.test(next)) return articleOfName(next)
  if (/^\p{Lu}/u.test(next)) return articleOfCapitals(next)
  if (vowelFigure.test(next)) return 'an'
  if (/^\p{Nd}/u.test(next)) return /^(?:[2-79]\d*|1|1[02-79]|10\d)(?:-|$)/.test(next) ? 'a' : null
  if (soundsLikeConsonant.test(next)) return 'a'
  if (silentH.test(next)) return 'an'
  if (startsWithVowel.test(next)) return 'an'
  // ntl is spoken letter by letter
  return startsWithConsonant.test(next) && /[aeiouy]/u.test(next) ? 'a' : null
}

export const articleCheck: BlockCheck = {
  level: 'warning',
  inBlock(block) {
    if (baseOf(block.language) !== 'en' || block.part === 'byline' || block.part === 'credit') return []
    const { text } = block
    const quotes = quotesIn(text)
    return Array.from(
      text.matchAll(
        /(?<![\p{L}\p{Nd}'’.&/\ufffc-])(an?|An|(?<=^|[.!?…][”"’]? )A) ([\p{L}\p{Nd}](?:[\p{L}\p{Nd}-]|[,.](?=\p{Nd})|\.(?=\p{Lu})){0,40})(?![@\p{L}\p{Nd}]|\.\p{Ll})/gu,
      ),
    ).flatMap((match) => {
      const [, article = '', next = ''] = match
      const right = articleOf(next)
      const place = { from: match.index, to: match.index + article.length }
      // An Post and An Najaf are names, A 8 is a road
      const isName =
        article.startsWith('A') && (/^\p{Lu}/u.test(next) || (article === 'A' && /^\p{Nd}+$/u.test(next)))
      if (
        right === null ||
        isName ||
        noNouns.has(next) ||
        right === article.toLowerCase() ||
        isWithin(place, quotes)
      )
        return []
      return [{ ...place, fixes: [inCaseOf(right, article)], values: { article, word: next } }]
    })
  },
}
