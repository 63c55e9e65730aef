import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from '../../../story/languages/segments'
import { growsEvenly } from '../../patterns/growth'

const pieces = [
  ...[
    'a',
    'Erbil',
    "it's",
    'l’eau',
    '3.5',
    '1,000',
    'a:b',
    'x_y',
    'هەولێر',
    '日本',
    '😀',
    '🇮🇶',
    'e\u0301',
    '\u200d',
  ],
  ...[' ', '. ', '! ', '?”', ' (', ')', '\n', '…', '؟ ', '"', '.', ':', 'Mr. '],
]
const text = fc
  .array(fc.constantFrom(...pieces), { minLength: 100, maxLength: 120 })
  .map((all) => all.join('').repeat(20))

describe('the segments of a text', () => {
  it.each(['word', 'sentence'] as const)(
    'are each %s that Unicode tells, however long the text is',
    (granularity) => {
      fc.assert(
        fc.property(text, fc.constantFrom('en', 'ckb', 'ja'), (given, language) => {
          const wanted = [...new Intl.Segmenter(language, { granularity }).segment(given)]
          const found = segmentsOf(given, language, granularity)
          expect(found.map(({ segment }) => segment)).toEqual(wanted.map(({ segment }) => segment))
          expect(found.map(({ index }) => index)).toEqual(wanted.map(({ index }) => index))
          expect(found.map(({ isWordLike }) => isWordLike)).toEqual(
            wanted.map(({ isWordLike }) => isWordLike),
          )
        }),
        { numRuns: 60 },
      )
    },
  )

  it.each(['A sentence of words goes on. ', ':', 'هەولێر ', '日本。', 'words '])(
    'of %j without end are found in linear time',
    async (unit) => {
      for (const granularity of ['word', 'sentence'] as const)
        expect(
          await growsEvenly(
            (size) => unit.repeat(size / unit.length),
            (text) => segmentsOf(text, 'en', granularity),
          ),
        ).toBe(true)
    },
  )
})
