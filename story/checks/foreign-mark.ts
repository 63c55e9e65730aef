/** A comma, semicolon or question mark of the Latin script in Arabic, and the other way round. */
import { arabicMarks } from '../typing/arabic'
import type { BlockCheck } from './check'
import { isWithin, quotesIn, stretches } from './text'

const latinMarks = Object.fromEntries(Object.entries(arabicMarks).map(([latin, arabic]) => [arabic, latin]))

const behindArabic =
  /(?<=\p{Script=Arabic}[\p{M}\u200c]?[)»”"]? ?)[,;?](?=[\s)»”"]|$)|(?<=\p{Nd}[)»”"%]?)[,;?](?=\s+\p{Script=Arabic}|$)/gu
const behindLatin = /(?<=\p{Script=Latin})[،؛؟](?=\s+\p{Script=Latin}|$)/gu

const inArabic = new Set(['ar', 'ckb', 'fa', 'ur', 'ps'])

export const foreignMarkCheck: BlockCheck = {
  level: 'warning',
  inBlock({ text, language }) {
    const isArabic = inArabic.has(language)
    const found = stretches(text, isArabic ? behindArabic : behindLatin)
    const quotes = found.length > 0 && !isArabic ? quotesIn(text) : []
    return found
      .filter((place) => !isWithin(place, quotes))
      .map(({ from, to, text: mark }) => {
        const right = (isArabic ? arabicMarks : latinMarks)[mark] ?? mark
        return { from, to, fixes: [right], values: { mark, right } }
      })
  },
}
