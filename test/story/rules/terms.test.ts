/** Plain words are found as one pattern of all of them would find them, which takes too long of many. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termFinder } from '../../../story/rules/terms'

/** Units that a term takes in a text: a run of spaces stands for one. */
const lengthOf = (term: string) => term.replace(/[ \u00a0]+/g, ' ').length

/** The same by a pattern: the longest of those that begin at a place, with the edges of words where they have any. */
function byPattern(terms: readonly string[], matchesCase: boolean): (text: string) => string[] {
  const inWord = /[\p{L}\p{M}\p{Nd}]/u
  const edged = [...terms]
    .sort((a, b) => lengthOf(b) - lengthOf(a))
    .map((term) => {
      const before = inWord.test(term.charAt(0)) ? '(?<![\\p{L}\\p{M}\\p{Nd}])' : ''
      const behind = inWord.test(term.charAt(term.length - 1)) ? '(?![\\p{L}\\p{M}\\p{Nd}])' : ''
      const written = term
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replace(/['’]/g, "['’]")
        .replace(/[ \u00a0]+/g, '[ \\u00a0]')
      return before + written + behind
    })
  const pattern = new RegExp(edged.join('|'), matchesCase ? 'gu' : 'giu')
  return (text) => Array.from(text.matchAll(pattern), ({ 0: found, index }) => `${index} ${found}`)
}

const sign = fc.constantFrom(
  'a',
  'b',
  'A',
  'İ',
  'é',
  '́',
  'ک',
  '1',
  ' ',
  ' ',
  '\u00a0',
  "'",
  '’',
  '-',
  '.',
  '%',
  '\u200c',
  '“',
  '😀',
)
const textOf = (minLength: number, maxLength: number) =>
  fc.array(sign, { minLength, maxLength }).map((signs) => signs.join(''))

test.each([2, 40])('however they stand, of %i words', (most) => {
  let found = 0
  fc.assert(
    fc.property(
      fc.array(textOf(1, 4), { minLength: most === 2 ? 1 : 25, maxLength: most }),
      fc.boolean(),
      fc.array(textOf(0, 12), { minLength: 5, maxLength: 5 }),
      (terms, matchesCase, texts) => {
        const finder = termFinder(terms, matchesCase)
        if (typeof finder !== 'function') return
        const expected = byPattern(terms, matchesCase)
        for (const text of texts) {
          const hits = finder(text).map((hit) => `${hit.from} ${hit.text}`)
          found += hits.length
          expect(hits, JSON.stringify([terms, text])).toEqual(expected(text))
        }
      },
    ),
    { numRuns: most === 2 ? 1000 : 60 },
  )
  expect(found).toBeGreaterThan(100)
})
