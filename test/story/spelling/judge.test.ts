import { describe, expect, it } from 'vitest'
import { editsOf, isOneAway } from '../../../story/spelling/edits'
import { judgeWord, type WordFacts } from '../../../story/spelling/judge'
import { rankSuggestions } from '../../../story/spelling/suggestions'

function facts(word: string, rest: Partial<WordFacts> = {}): WordFacts {
  return {
    word,
    script: 'latin',
    isCapitalised: /^\p{Lu}/u.test(word),
    isNamed: /^\p{Lu}/u.test(word),
    hasDictionary: true,
    stories: 0,
    isNearKnown: false,
    ...rest,
  }
}

const arabic = { script: 'arabic' } as const

describe('a word that no dictionary has', () => {
  it.each<[string, WordFacts, string | null]>([
    ['a small word', facts('goverment'), 'warning'],
    ['a small word that three stories have', facts('peshmerga', { stories: 3 }), null],
    ['a slip that three stories have', facts('recieve', { stories: 3, isNearKnown: true }), 'warning'],
    ['a name', facts('Masrour'), null],
    ['a name that is near a word', facts('Salih', { isNearKnown: true }), null],
    ['a name that begins a sentence', facts('Masrour', { isNamed: false }), null],
    ['a slip that begins a sentence', facts('Recieve', { isNamed: false, isNearKnown: true }), 'warning'],
    ['a short name that begins a sentence', facts('Aros', { isNamed: false, isNearKnown: true }), null],
    [
      'a known name that begins one',
      facts('Barham', { isNamed: false, isNearKnown: true, stories: 3 }),
      null,
    ],
    ['a word in Arabic letters', facts('بارزانی', arabic), null],
    ['a slip in Arabic letters', facts('دانشگااه', { ...arabic, isNearKnown: true }), 'hint'],
    [
      'one of these where a name stands',
      facts('موراتا', { ...arabic, isNearKnown: true, isNamed: true }),
      null,
    ],
    ['a short one of these', facts('شوان', { ...arabic, isNearKnown: true }), null],
    [
      'a word of a language without a dictionary',
      facts('حکوومەتی', { ...arabic, hasDictionary: false }),
      null,
    ],
    [
      'a word near a common one there',
      facts('حکوومەتی', { ...arabic, hasDictionary: false, isNearKnown: true }),
      'hint',
    ],
    [
      'a word near a common one there, in other stories too',
      facts('حکوومەتی', { ...arabic, hasDictionary: false, isNearKnown: true, stories: 2 }),
      null,
    ],
  ])('%s is told as it is sure', (_, given, level) => {
    expect(judgeWord(given)).toBe(level)
  })
})

it.each([
  ['recieve', 'receive', true],
  ['goverment', 'government', true],
  ['governmentt', 'government', true],
  ['gavernment', 'government', true],
  ['ferry', 'ferry', false],
  ['masrour', 'masseur', false],
  ['ab', 'ba', true],
  ['', 'a', true],
])('%s and %s are one letter apart: %s', (one, other, isNear) => {
  expect(isOneAway(one, other)).toBe(isNear)
  expect(isOneAway(other, one)).toBe(isNear)
})

it.each([0, 1, 2])(
  'all edits of a word are one letter away and keep its first letter and the last %i',
  (ending) => {
    const all = new Set(editsOf('recieve', 'latin', ending))
    expect(all).toContain('receive')
    expect(all.has('recieves')).toBe(ending === 0)
    expect(all.has('recievxe')).toBe(ending < 2)
    for (const each of all) {
      expect(isOneAway('recieve', each)).toBe(true)
      expect(each[0]).toBe('r')
      expect(each.endsWith('recieve'.slice(7 - ending))).toBe(true)
    }
  },
)

it.each<[string, Parameters<typeof rankSuggestions>[1], string[]]>([
  ['goverment', { dictionary: ['governmental', 'government'] }, ['government', 'governmental']],
  ['Goverment', { dictionary: ['government'] }, ['Government']],
  ['Barzoo', { known: ['Barzo', 'Helmer'], dictionary: ['Bar zoo'] }, ['Barzo', 'Bar zoo']],
  ['color', { house: ['colour'], dictionary: ['colors', 'collar'] }, ['colour', 'colors', 'collar']],
  ['goverment’s', { dictionary: ['government'] }, ['government’s']],
  ['dont', { dictionary: ["don't", 'dint'] }, ['don’t', 'dint']],
  ['xyz', { dictionary: [] }, []],
])('suggestions for %s are %j: %j', (word, sources, expected) => {
  expect(rankSuggestions(word, sources)).toEqual(expected)
})
