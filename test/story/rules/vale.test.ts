import { describe, expect, it } from 'vitest'
import { ruleTextProblem } from '../../../catalogue/rule'
import { houses } from '../../../story/houses'
import { completeRules } from '../../../story/rules/rule'
import { readRules, type TextProblem, writeRules } from '../../../story/rules/text'
import { readValeRule } from '../../../story/rules/vale'

describe('a rule of Vale', () => {
  it.each<[string, string, object]>([
    [
      'existence',
      'extends: existence\nmessage: "Avoid \'%s\'"\nlevel: error\nignorecase: true\ntokens:\n  - very\n  - "colou?rs"',
      {
        id: 'some-rule',
        kind: 'existence',
        level: 'error',
        matchesCase: false,
        words: ['very', '/\\b(?:colou?rs)\\b/'],
        message: 'Avoid “%s”',
      },
    ],
    [
      'substitution',
      'extends: substitution\nscope: heading\nswap:\n  e-mail: email',
      { kind: 'substitution', swap: { 'e-mail': 'email' }, parts: ['headline'], matchesCase: true },
    ],
    [
      'substitution',
      "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nswap:\n  quay: wharf",
      { kind: 'substitution', swap: { quay: 'wharf' }, message: 'Use “%s” instead of “%s”.' },
    ],
    [
      'substitution',
      'extends: substitution\nmessage: "Did you mean \'%s\'?"\nswap:\n  quay: wharf',
      { kind: 'substitution', swap: { quay: 'wharf' }, message: '' },
    ],
    [
      'substitution',
      'extends: substitution\nmessage: "%s"\nswap:\n  quay: Do not say quay.\n  "jett(?:y|ies)": Say which.',
      { kind: 'existence', words: ['quay', '/\\b(?:jett(?:y|ies))\\b/'], message: '' },
    ],
    [
      'existence',
      "extends: existence\nmessage: |\n  Avoid '%s'\n  here.\n\n  It is long.\n  Say it\n\n  shortly.\ntokens: [a]",
      { message: 'Avoid “%s” here.', note: 'It is long. Say it shortly.' },
    ],
    [
      'existence',
      "extends: existence\nmessage: |\n  Avoid it.\n\n  It is long.\ndescription: |\n  '%s' is\n  long.\ntokens: [a]",
      { message: 'Avoid it.', note: '“%s” is long.' },
    ],
    [
      'existence',
      'extends: existence\ntokens: [404, yes, true, "", ~, " "]',
      { words: ['404', 'yes', 'true'] },
    ],
    [
      'substitution',
      'extends: substitution\nignorecase: yes\nlink:\nlevel:\nscope:\nswap: {1: one, okay: yes, x: true}',
      { swap: { '1': 'one', okay: 'yes', x: 'true' }, matchesCase: false, level: 'warning' },
    ],
    [
      'substitution',
      'extends: substitution\nswap:\n  - quay: wharf\n  - jetty: pier',
      { swap: { quay: 'wharf', jetty: 'pier' } },
    ],
    [
      'substitution',
      'extends: substitution\nswap:\n  quay: pier\n  quay: wharf',
      { swap: { quay: 'wharf' } },
    ],
    [
      'existence',
      'extends: existence\nscope: [heading.h1, heading.h2, table.cell]\ntokens: [a]',
      { parts: ['headline'] },
    ],
    ['existence', 'extends: existence\nscope: [sentence, table.header]\ntokens: [a]', { parts: [] }],
    ['existence', 'extends: existence\nscope: figure.caption\ntokens: [a]', { parts: ['captions'] }],
    ['occurrence', 'extends: occurrence\nmax: "3"\ntoken: ","', { most: 3 }],
    [
      'existence',
      "extends: existence\nraw:\n  - '(is|was)'\n  - '\\s'\ntokens: [taken, put]",
      { words: ['/(is|was)\\s\\b(?:taken|put)\\b/'] },
    ],
    ['existence', "extends: existence\nraw: [is, ' ']\ntokens: [taken]", { words: ['/is \\b(?:taken)\\b/'] }],
    ['existence', "extends: existence\nraw: ['\\(s\\)|', '\\(es\\)']", { words: ['/\\(s\\)|\\(es\\)/'] }],
    ['occurrence', 'extends: occurrence\nmax: 3\ntoken: ","', { kind: 'occurrence', word: '/,/', most: 3 }],
    [
      'repetition',
      'extends: repetition\ntokens: ["[^\\\\s]+"]',
      { kind: 'repetition', words: ['/\\b(?:[^\\s]+)\\b/'] },
    ],
    [
      'consistency',
      'extends: consistency\neither:\n  grey: gray',
      { kind: 'consistency', either: { grey: 'gray' } },
    ],
    [
      'conditional',
      "extends: conditional\nfirst: '\\b([A-Z]{3})\\b'\nsecond: '\\(([A-Z]{3})\\)'\nexceptions: [USA]",
      { kind: 'conditional', first: '/\\b([A-Z]{3})\\b/', exceptions: ['USA'] },
    ],
    [
      'capitalization',
      'extends: capitalization\nscope: heading\nmatch: $sentence',
      { kind: 'capitalization', style: 'sentence' },
    ],
  ])('of the kind %s is taken over', (_, text, rule) => {
    expect(readValeRule('AP/SomeRule.yml', text)).toMatchObject({ name: 'SomeRule.yml', rule })
  })

  it.each<[string, object]>([
    ['extends: spelling', { reason: 'kind', kind: 'spelling' }],
    ['extends: metric\nformula: x', { reason: 'kind', kind: 'metric' }],
    ['extends: capitalization\nmatch: "[A-Z].*"', { reason: 'field', field: 'match' }],
    ['extends: existence', { reason: 'field', field: 'tokens' }],
    ['extends: existence\nscope: raw\ntokens: [a]', { reason: 'scope', scope: 'raw' }],
    ['extends: existence\nscope: [heading, raw]\ntokens: [a]', { reason: 'scope', scope: 'raw' }],
    ['extends: existence\nscope: [table.cell]\ntokens: [a]', { reason: 'scope', scope: 'table.cell' }],
    ['extends: occurrence\nscope: sentence\nmax: 30\ntoken: a', { reason: 'scope', scope: 'sentence' }],
    ['StylesPath: x', { reason: 'no-rule' }],
    ['extends: existence\ntokens: {a: b}', { reason: 'field', field: 'tokens' }],
    ['extends: existence\nlevel: Error\ntokens: [a]', { reason: 'field', field: 'level' }],
    [`extends: substitution\nswap: {${'quay|'.repeat(400)}a: b}`, { reason: 'field', field: 'swap' }],
    ['a: [', { reason: 'yaml', line: 1, message: expect.stringContaining('Flow') }],
    [
      'extends: existence\ntokens:\n\t- very',
      { reason: 'yaml', line: 3, message: expect.stringContaining('Tabs') },
    ],
    ['a: &a [1]\nb: *a\nextends: existence', { reason: 'alias', line: null, message: expect.any(String) }],
    [
      'extends: existence\n---\nextends: existence',
      { reason: 'several', line: 2, message: expect.any(String) },
    ],
    ['extends: existence\ntokens: [a(?!b)]', { reason: 'patterns' }],
    ['extends: script\nscript: |\n  x := 1', { reason: 'kind', kind: 'script' }],
    ['extends: sequence\ntokens:\n  - tag: MD', { reason: 'kind', kind: 'sequence' }],
    ['', { reason: 'no-rule' }],
  ])('that cannot be taken over is told of: %s', (text, problem) => {
    expect(readValeRule('x.yml', text)).toEqual({ name: 'x.yml', problem })
  })
})

it('a rule of Vale with a long list after what begins each keeps all of it', () => {
  const tokens = Array.from({ length: 300 }, (_, index) => `made${index}`)
  const read = readValeRule('P.yml', `extends: existence\nraw: ['was ']\ntokens: [${tokens.join(', ')}]`)
  const words = 'rule' in read && read.rule.kind === 'existence' ? read.rule.words : []
  expect(words.every((each) => each.startsWith('/was '))).toBe(true)
  expect(words.flatMap((each) => each.match(/made\d+/g) ?? [])).toEqual(tokens)
})

describe('a rule of which not all can be looked for', () => {
  it('keeps what can, and says what is left out', () => {
    const text = '\ufeffextends: substitution\r\nswap:\r\n  e\\.g\\.(?=x): for example\r\n  utilise: use\r\n'
    expect(readValeRule('Latin.yml', text)).toMatchObject({
      name: 'Latin.yml',
      rule: { id: 'latin', swap: { utilise: 'use' } },
      left: ['/\\b(?:e\\.g\\.(?=x))\\b/'],
    })
  })
  it('is taken over in Arabic letters', () => {
    expect(readValeRule('عربي.yml', 'extends: existence\ntokens: [جدا]')).toMatchObject({
      rule: { words: ['جدا'] },
    })
  })
})

describe('rules as text', () => {
  it.each(houses.map(({ name, rules }) => [name, rules] as const))('are those of %s again', (_, rules) => {
    expect(readRules(writeRules(rules))).toEqual(rules)
  })

  it.each<[string, object]>([
    ['- id: [', { line: 1, rule: null }],
    ['id: a', { line: 1, rule: null, where: '' }],
    ['- id: a\n  kind: existence', { line: null, rule: 'a', where: 'words' }],
    ['- kind: existence\n  words: [a]', { line: null, rule: '1', where: 'id' }],
    ['- id: &a b\n  kind: *a', { line: null, rule: null }],
    ['- id: a\n  kind: nothing', { line: null, rule: 'a', where: 'kind' }],
    ['- id: a\n---\n- id: b', { line: 2, rule: null, reason: 'several' }],
  ])('that are wrong are told of where that is: %s', (text, problem) => {
    expect(readRules(text)).toMatchObject(problem)
  })

  it.each([
    ['- id: a\n---\n- id: b', 'Line 2: a second list begins here.'],
    ['- id: &a b\n  kind: *a', 'Names that stand for something else (*name) are not read.'],
  ])('are told of in the words of the product, not of the parser: %j', (text, told) => {
    const read = readRules(text)
    const problem: TextProblem | null = Array.isArray(read) ? null : read
    expect(problem && ruleTextProblem(problem)).toContain(told)
  })

  it('may be none', () => {
    expect(readRules('')).toEqual([])
    expect(readRules('# nothing yet')).toEqual([])
    expect(writeRules(completeRules([]))).toBe('')
  })
})
