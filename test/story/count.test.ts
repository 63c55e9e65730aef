import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords } from '../../story/story/count'

/** The words of a text as Unicode's own segmentation of the whole has them. */
function segmented(text: string, language: string): number {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text)
  return [...segments].filter(({ isWordLike }) => isWordLike).length
}

describe('words are counted', () => {
  test.each([
    ['', 0],
    ['  – ', 0],
    ['The ferry is back.', 4],
    ['“All safe,” she said', 4],
    ['don’t', 1],
    ['a well-kept e-mail', 5],
    ['3.14 metres, 10,000 people', 4],
    ['10\u202f000 people', 2],
    ['هەولێر پایتەختی هەرێمە', 3],
    ['عادت العبّارة، قال القبطان.', 4],
    ['ته‌نها', 1],
  ])('%j has %i', (text, words) => {
    expect(countWords(text, 'en')).toBe(words)
  })

  const letters = [...'aB.,’-_ \u00a0\u202f\t\n19“”هلێ،\u200cـّйё漢']
  test.each(['en', 'ckb', 'ar'])('as Unicode segments them, in %s', (language) => {
    const text = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 })
    fc.assert(
      fc.property(text, (each) => {
        expect(countWords(each, language)).toBe(segmented(each, language))
      }),
      { numRuns: 2000 },
    )
  })
})
