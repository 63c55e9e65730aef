/** What is said of the rules of a house. */
import type { RuleProblem } from '../../story/rules/load'

export const rules = {
  found: {
    existence: 'The house does not write “{{text}}”',
    substitution: '“{{text}}”: the house writes “{{right}}”',
    tooMany: '“{{text}}” stands {{count}} times here, and {{wanted}} is the most',
    tooFew: '“{{text}}” is missing here',
    repetition: '“{{text}}” stands twice',
    consistency: '“{{text}}” is “{{right}}” elsewhere in the story',
    conditional: '“{{text}}” is never explained in the story',
    capitalization: 'Capitals that the house does not write here',
  },
  title: 'Rules ({{count}})',
  levelOf: 'How much {{name}} weighs',
  offUsual: 'Switched off',
  offWhy: 'Why {{name}} is switched off',
  asText: 'All rules as text (YAML): parts, exceptions, tests and kinds that the list does not show',
  importVale: 'Import rules of Vale…',
  imported_zero: 'No rule was taken over.',
  imported_one: '1 rule was taken over.',
  imported_other: '{{count}} rules were taken over.',
  add: {
    word: 'Word or phrase',
    right: 'Written instead (nothing: not written at all)',
    note: 'What the stylebook says',
    button: 'Add rule',
  },
  summary: {
    occurrence: 'how often “{{text}}” stands in a paragraph',
    repetition: 'words twice in a row',
    capitalization: 'capitals',
    more: '{{text}} and {{formatted}} more',
  },
  text: {
    line: 'Line {{line}}: {{where}}',
    none: 'A list of rules is expected, each behind a dash.',
    rule: 'The rule {{rule}} is not right at {{where}}.',
  },
  vale: {
    'no-rule': 'It holds no rule.',
    kind: 'Copydesk has no rules of the kind “{{kind}}”.',
    field: 'Its field “{{field}}” cannot be taken over.',
    scope: 'It looks at “{{scope}}”, which stories do not have.',
  },
  unused_one: '1 rule of the house is not used',
  unused_other: '{{count}} rules of the house are not used',
  problems: {
    'finds-nothing': 'It finds nothing in its own test “{{text}}”.',
    'finds-too-much': 'It finds something in its own test “{{text}}”, and should not.',
    'other-fix': 'Its own test “{{text}}” becomes “{{fixed}}”.',
    twice: 'Another rule has this name.',
    slow: 'It takes too long, and was stopped.',
  } satisfies Record<Exclude<RuleProblem['reason'], 'pattern'> | 'slow', string>,
  patterns: {
    incomplete: 'Its pattern is not complete.',
    'too-complex': 'Its pattern is too long.',
    'look-around': 'Patterns cannot look ahead or behind.',
    'not-a-pattern': 'Its pattern is wrong near “{{near}}”.',
  },
} as const
