import { describe, expect, it } from 'vitest'
import { findingMessage, findingReason } from '../../../catalogue/finding'
import type { CheckedBlock } from '../../../story/checks/check'
import { houses } from '../../../story/houses'
import { findAll } from '../../../story/rules/find'
import { loadRules } from '../../../story/rules/load'
import { completeRules, ruleOfCode, type WrittenRule } from '../../../story/rules/rule'
import { cleanStory } from '../../precision/story'
import { type Copy, storyOf } from '../checks/look'

/** What a rule finds in copy: each place as its text, with what is put there where there is a fix. */
function found(rule: WrittenRule, copy: Copy, language = 'en'): string[] {
  const { loaded, refused } = loadRules(completeRules([rule]))
  expect(refused).toEqual([])
  const story = storyOf(copy, language)
  return findAll({ loaded, refused }, story).flatMap((findings, index) =>
    findings
      .filter(({ code }) => ruleOfCode(code) === rule.id)
      .map(({ from, to, fixes: [fix] }) => {
        const text = story.blocks[index]?.text.slice(from, to) ?? ''
        return fix ? `${text} → ${fix.text}` : text
      }),
  )
}

const swap = (words: Record<string, string>, more: Partial<WrittenRule> = {}) =>
  ({ id: 'swap', kind: 'substitution', swap: words, ...more }) as WrittenRule
const part = (name: CheckedBlock['part'], text: string) => ({ part: name, text })

describe('a rule of a house', () => {
  it.each<[string, WrittenRule, Copy, string[]]>([
    [
      'a word',
      { id: 'a', kind: 'existence', words: ['utilise'] },
      'They utilise it. Utilise!',
      ['utilise', 'Utilise'],
    ],
    ['no part of a word', { id: 'a', kind: 'existence', words: ['use'] }, 'The house used it.', []],
    [
      'a phrase over a no-break space',
      swap({ 'per cent': '%' }),
      'Four per\u00a0cent.',
      ['per\u00a0cent → %'],
    ],
    ['a curly apostrophe', swap({ "can't": 'cannot' }), 'I can’t.', ['can’t → cannot']],
    [
      'signs that patterns use',
      swap({ 'z.B.': 'zum Beispiel', 'C++ (a)': 'C' }),
      'Das ist z.B. C++ (a) zzBx.',
      ['z.B. → zum Beispiel', 'C++ (a) → C'],
    ],
    ['one of several that are right', swap({ '/ok(ay)?/': 'OK|okay' }), 'ok, OK, Okay', ['ok → OK']],
    ['a pattern with a group', swap({ '/(\\d) percent/': '$1%' }), 'It is 4 percent.', ['4 percent → 4%']],
    [
      'the case of what it replaces',
      swap({ advisor: 'adviser' }),
      'Advisor or ADVISOR',
      ['Advisor → Adviser', 'ADVISOR → ADVISER'],
    ],
    [
      'case itself',
      swap({ Internet: 'internet' }, { matchesCase: true }),
      'The Internet. Internet use.',
      ['Internet → internet'],
    ],
    [
      'the longest first',
      swap({ Gulf: 'gulf', 'Persian Gulf': 'the Gulf' }, { matchesCase: true }),
      'In Persian Gulf',
      ['Persian Gulf → the Gulf'],
    ],
    [
      'an exception',
      swap({ Kiev: 'Kyiv' }, { exceptions: ['chicken Kiev'] }),
      'Chicken Kiev in Kiev',
      ['Kiev → Kyiv'],
    ],
    ['a quotation left alone', swap({ Kiev: 'Kyiv' }), 'She said “Kiev” and «Kiev».', []],
    [
      'a quotation where it is asked for',
      swap({ Kiev: 'Kyiv' }, { quotes: true }),
      'She said “Kiev”.',
      ['Kiev → Kyiv'],
    ],
    [
      'one part alone',
      { id: 'a', kind: 'existence', words: ['storm'], parts: ['headline'] },
      [part('headline', 'A storm'), part('lead', 'A storm')],
      ['storm'],
    ],
    [
      'never forms',
      { id: 'a', kind: 'existence', words: ['Reuters'] },
      [part('byline', 'By A, Reuters'), part('sign-off', 'Reuters')],
      [],
    ],
    ['too many', { id: 'a', kind: 'occurrence', word: ',', most: 2 }, 'One, two, three, four.', [',']],
    [
      'too few',
      { id: 'a', kind: 'occurrence', word: '/\\d/', least: 1, parts: ['headline'] },
      [part('headline', 'Storm')],
      ['Storm'],
    ],
    [
      'twice in a row',
      { id: 'a', kind: 'repetition', words: ['/\\w+/'] },
      'The the storm storm came.',
      ['The the → The', 'storm storm → storm'],
    ],
    [
      'two ways in a story',
      { id: 'a', kind: 'consistency', either: { grey: 'gray' } },
      ['Gray and gray.', 'Grey it was.'],
      ['Grey → Gray'],
    ],
    ['one way alone', { id: 'a', kind: 'consistency', either: { grey: 'gray' } }, ['Gray.', 'gray'], []],
    [
      'an acronym without its long form',
      { id: 'a', kind: 'conditional', first: '/\\b([A-Z]{3})\\b/', needs: '/\\(([A-Z]{3})\\)/' },
      'The WHO and the World Food (WFP); WFP, WHO.',
      ['WHO'],
    ],
    [
      'a headline in title case',
      { id: 'a', kind: 'capitalization', style: 'sentence', parts: ['headline'] },
      [part('headline', 'Storm Leaves Many Bridges Closed')],
      ['Storm Leaves Many Bridges Closed'],
    ],
    [
      'a headline in sentence case',
      { id: 'a', kind: 'capitalization', style: 'sentence' },
      [part('headline', 'Storm leaves Many Bridge in Old Erbil closed')],
      [],
    ],
    [
      'no headline of names that are excepted, however many words they have',
      { id: 'a', kind: 'capitalization', style: 'sentence', exceptions: ['Harbour Works', 'Old Mill Road'] },
      [part('headline', 'Storm closes Harbour Works on Old Mill Road')],
      [],
    ],
    [
      'a small headline',
      { id: 'a', kind: 'capitalization', style: 'title' },
      [part('headline', 'Storm leaves Bridges of the City')],
      ['Storm leaves Bridges of the City'],
    ],
  ])('finds %s', (_, rule, copy, expected) => {
    expect(found(rule, copy)).toEqual(expected)
  })

  it('looks at its languages alone', () => {
    const rule = swap({ ئەربیل: 'هەولێر' }, { languages: ['ckb'] })
    expect(found(rule, 'لە ئەربیل بوو.', 'ckb')).toEqual(['ئەربیل → هەولێر'])
    expect(found(rule, 'لە ئەربیل بوو.', 'fa')).toEqual([])
  })
})

describe('what a house says of a finding', () => {
  it.each<[string, WrittenRule, Copy, string]>([
    [
      'names what was found, in the message and in the note',
      { id: 'a', kind: 'existence', words: ['utilise'], message: 'Not “%s”', note: '“%s” is long.' },
      'They utilise it.',
      'Not “utilise”: “utilise” is long.',
    ],
    [
      'names what is right first where it names both',
      swap({ utilise: 'use' }, { message: 'Say “%s”, not “%s”', note: 'Few say “%s”.' }),
      'They utilise it.',
      'Say “use”, not “utilise”: Few say “utilise”.',
    ],
    [
      'names the headline whose capitals are wrong',
      { id: 'a', kind: 'capitalization', style: 'sentence', message: '“%s” has capitals', note: 'Few.' },
      [part('headline', 'Storm Leaves Many Bridges Closed')],
      '“Storm Leaves Many Bridges Closed” has capitals: Few.',
    ],
    [
      'names the beginning of a paragraph whose capitals are wrong',
      { id: 'a', kind: 'capitalization', style: 'upper', message: '“%s” is small', note: 'Big.' },
      `It rained${' all day'.repeat(40)}.`,
      `“It rained${' all day'.repeat(8)} all…” is small: Big.`,
    ],
    [
      'is one line, however the house wrote it',
      { id: 'a', kind: 'existence', words: ['utilise'], message: 'Not\n“%s”\n', note: ' It is\n\nlong.\n' },
      'They utilise it.',
      'Not “utilise”: It is long.',
    ],
  ])('%s', (_, rule, copy, said) => {
    const found = findAll(loadRules(completeRules([rule])), storyOf(copy, 'en')).flat()
    const byRule = found.filter(({ code }) => ruleOfCode(code) === rule.id)
    expect(byRule.map((each) => `${findingMessage(each)}: ${findingReason(each)}`)).toEqual([said])
  })
})

describe('a rule that is not right', () => {
  const problem = (rule: WrittenRule) => loadRules(completeRules([rule])).refused[0]?.problem
  it('is not used, and says why', () => {
    const tests = (finds: { text: string; fixed?: string }[], passes: string[] = []) => ({ finds, passes })
    expect(problem(swap({ '/(/': 'x' }))).toMatchObject({ reason: 'pattern' })
    expect(problem(swap({ '/(?=a)b/': 'x' }))).toEqual({
      reason: 'pattern',
      problem: { reason: 'look-around' },
    })
    expect(problem(swap({ a: 'b' }, { tests: tests([{ text: 'c' }]) }))).toEqual({
      reason: 'finds-nothing',
      text: 'c',
    })
    expect(problem(swap({ a: 'b' }, { tests: tests([], ['a c']) }))).toEqual({
      reason: 'finds-too-much',
      text: 'a c',
    })
    expect(problem(swap({ a: 'b' }, { tests: tests([{ text: 'a', fixed: 'c' }]) }))).toEqual({
      reason: 'other-fix',
      text: 'a',
      fixed: 'b',
    })
    expect(loadRules(completeRules([swap({ a: 'b' }), swap({ c: 'd' })])).refused).toEqual([
      { id: 'swap', problem: { reason: 'twice' } },
    ])
  })

  it('is left out where the house has switched it off', () => {
    expect(loadRules(completeRules([swap({ a: 'b' }, { off: 'Too many false ones' })])).loaded).toEqual([])
  })
})

describe.each(houses.map((house) => [house.name, house] as const))('the rules of %s', (_, house) => {
  const rules = loadRules(house.rules)
  it('pass their own tests, and each has some', () => {
    expect(rules.refused).toEqual([])
    expect(house.rules.length).toBeGreaterThanOrEqual(10)
    expect(house.rules.filter(({ tests, note }) => tests.finds.length === 0 || note === '')).toEqual([])
  })
})

it('finds little in clean stories of the houses', () => {
  const stories = Array.from({ length: 60 }, (_, number) => cleanStory(number))
  const wrong = stories.flatMap((story) => {
    const rules = loadRules(houses.find(({ id }) => id === story.house)?.rules ?? [])
    return findAll(rules, story).flatMap((findings, index) =>
      findings.map(({ code, from, to }) => `${code}: ${story.blocks[index]?.text.slice(from, to)}`),
    )
  })
  expect(wrong).toEqual([])
})

it.each(houses)('no rule of $name says of a word what a check says', ({ rules }) => {
  const all = loadRules(rules)
  for (const rule of rules) {
    const words = rule.kind === 'substitution' ? Object.keys(rule.swap) : []
    for (const word of words.filter((each) => !each.startsWith('/'))) {
      const found = findAll(all, storyOf(`${word} ${word},`, rule.languages[0] ?? 'en')).flat()
      const places = found.map(({ from, to }) => `${word} ${from} ${to}`)
      expect(places).toEqual([...new Set(places)])
    }
  }
})
