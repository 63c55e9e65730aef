import { expect, test } from 'vitest'
import { correctionsOf } from '../../../story/rules/corrections'
import { completeRules } from '../../../story/rules/rule'

const rules = completeRules([
  {
    id: 'places',
    kind: 'substitution',
    swap: { Sulaimaniya: 'Sulaimani', '/Irbil/': 'Erbil', 'per cent': 'percent' },
  },
  { id: 'names', kind: 'substitution', swap: { sulaimaniya: 'Slemani' }, languages: ['de'] },
  { id: 'off', kind: 'substitution', swap: { Sulaimaniya: 'Silêmanî' }, off: 'Not wanted' },
  { id: 'gone', kind: 'substitution', swap: { very: '' } },
  { id: 'words', kind: 'existence', words: ['Sulaimaniya'] },
])

test.each([
  ['sulaimaniya', 'en-GB', ['Sulaimani']],
  ['Sulaimaniya’s', 'en', ['Sulaimani']],
  ['Sulaimaniya', 'de', ['Sulaimani', 'Slemani']],
  ['Irbil', 'en', []],
  ['very', 'en', []],
  ['cent', 'en', []],
])('%s in %s: %j', (word, language, corrections) => {
  expect(correctionsOf(rules, word, language)).toEqual(corrections)
})
