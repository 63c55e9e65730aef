import { describe, expect, it } from 'vitest'
import { blankRule, isWhole } from '../../../story/rules/blank'
import { lookOf } from '../../../story/rules/look'
import { type Rule, ruleKinds } from '../../../story/rules/rule'
import { termProblem } from '../../../story/rules/terms'
import { readRules, writeRules } from '../../../story/rules/text'

const filled: readonly Rule[] = [
  { ...blankRule('existence', 'a'), kind: 'existence', words: ['alas'] },
  { ...blankRule('substitution', 'b'), kind: 'substitution', swap: { quay: 'wharf', pier: '' } },
  { ...blankRule('occurrence', 'c'), kind: 'occurrence', word: 'ferry', most: 1 },
  { ...blankRule('repetition', 'd'), kind: 'repetition', words: ['/\\w+/'] },
  { ...blankRule('consistency', 'e'), kind: 'consistency', either: { grey: 'gray' } },
  { ...blankRule('conditional', 'f'), kind: 'conditional', first: 'KDP', needs: 'party' },
  blankRule('capitalization', 'g'),
]

describe('a rule that is begun', () => {
  it.each(ruleKinds)('can be made ready before it says anything (%s)', (kind) => {
    expect(lookOf(blankRule(kind, 'begun'))).not.toHaveProperty('reason')
  })

  it.each(ruleKinds.filter((kind) => kind !== 'capitalization'))('is not whole yet (%s)', (kind) => {
    expect(isWhole(blankRule(kind, 'begun'))).toBe(false)
  })

  it('is whole once it says what its kind needs, and then reads back from text as it is', () => {
    expect(filled.map(isWhole)).toEqual(filled.map(() => true))
    expect(new Set(filled.map(({ kind }) => kind))).toEqual(new Set(ruleKinds))
    expect(readRules(writeRules(filled))).toEqual(filled)
  })

  it('is an error where an earlier version wrote that it is a gate', () => {
    const error: Rule = { ...blankRule('existence', 'a'), level: 'error', kind: 'existence', words: ['alas'] }
    expect(readRules(writeRules([error]).replace('error', 'gate'))).toEqual([error])
  })
})

describe('a term', () => {
  it.each([
    ['/a(b/', 'incomplete'],
    ['/(?<=a)b/', 'look-around'],
    ['/a{3,1}/', 'not-a-pattern'],
  ])('%s is told: %s', (term, reason) => expect(termProblem(term)).toMatchObject({ reason }))

  it.each(['a(b', '/ab', 'km/h', '/a+/'])('%s can be looked for', (term) =>
    expect(termProblem(term)).toBeNull(),
  )
})
