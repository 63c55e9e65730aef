import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinLines } from '../../story/formats/letters/tidy'
import { withLineEnds } from '../../story/formats/teletype/controls'
import { splitNames } from '../../story/forms/names'

const pieces = [
  ...[
    ' ',
    '  ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\n\r',
    '\u00a0',
    ',',
    ';',
    '،',
    '.',
    '(',
    ')',
    '-',
    '–',
    '•',
    '=',
  ],
  ...['Ana Ruiz', 'Jonas Weber', 'Jr.', 'and', 'und', 'و', 'A', 'ئ'],
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => all.join(''))

/** What is written so that it takes linear time, beside the pattern that says the same in few signs. */
const pairs: readonly [name: string, fast: (text: string) => unknown, plain: (text: string) => unknown][] = [
  ['line ends of teletypes', withLineEnds, (all) => all.replace(/\r+\n|\n\r(?!\n)|[\r\u2028\u2029]/g, '\n')],
  [
    'names',
    (all) => splitNames(all, 'de'),
    (all) =>
      all
        .split(
          /\s*[,;،؛](?!\s*(?:Jr|Sr|II|III|IV|MD|PhD|Ph\.D)\b)\s*(?:(?:and|und|et|û|ve|و|&)\s+)?|\s+(?:and|und|et|û|ve|و|&)\s+/u,
        )
        .map((name) => name.trim())
        .filter(Boolean),
  ],
  ['lines put together', joinLines, (all) => all.replace(/\s*\n\s*/g, ' ')],
]

describe('what is written to take linear time', () => {
  it.each(pairs)('does the same as the plain pattern: %s', (_, fast, plain) => {
    fc.assert(
      fc.property(text, (all) => {
        expect(fast(all)).toEqual(plain(all))
      }),
      { numRuns: 2000 },
    )
  })
})
