import { expect, test } from 'vitest'
import { overLimits } from '../../../story/houses/headline-limits'

const limits = [
  { name: 'web', most: 10 },
  { name: 'alert', most: 5 },
]

test.each<[string, [string, number][]]>([
  ['', []],
  ['Ferry', []],
  ['Ferry is', [['alert', 5]]],
  [
    'Ferry is back',
    [
      ['alert', 5],
      ['web', 10],
    ],
  ],
  // what takes two units is one character
  ['😀😀😀😀😀😀', [['alert', 10]]],
  [
    'بەلەمەکە گەڕایەوە',
    [
      ['alert', 5],
      ['web', 10],
    ],
  ],
])('a headline is over a limit where the characters begin that are too many: %s', (headline, over) => {
  expect(overLimits(headline, limits).map(({ limit, from }) => [limit.name, from])).toEqual(over)
})
