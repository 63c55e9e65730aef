/** What is said of a rule of the house. */
import type { FindProblem } from '../story/find/query'
import type { RuleProblem } from '../story/rules/load'
import { mostRules, type Rule, type RuleKind, ruleKinds } from '../story/rules/rule'
import type { TextProblem } from '../story/rules/text'
import type { ValeProblem } from '../story/rules/vale'
import { formatNumber, t } from '.'

type Values = Readonly<Record<string, string>>

function kindOf(name: string | undefined): RuleKind | undefined {
  return ruleKinds.find((each) => each === name)
}

/** What a house says, in one line, with what was found at each `%s`. */
function houseSays(line: string, { text = '', right = '' }: Values): string {
  // Vale's messages name what is right first, where they name two
  const names = (line.match(/%s/g) ?? []).length > 1 && right !== '' ? [right, text] : [text, right]
  return line
    .replace(/%s/g, () => names.shift() ?? text)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Why a house does not write what a rule has found, in one line. */
export function ruleReason(values: Values): string {
  const { note = '', source = '' } = values
  return [houseSays(note, values), source].filter(Boolean).join(' · ')
}

/** What a rule has found, in one line: in the words of the house, where it has some. */
export function ruleMessage({ kind, message = '', ...values }: Values): string {
  const { text = '', right = '' } = values
  if (message !== '') return houseSays(message, values)
  const known = kindOf(kind)
  if (known === 'substitution' && right === '') return t('rules.found.existence', values)
  if (known === 'occurrence') {
    const isTooMany = Number(values.count) > Number(values.wanted)
    return t(isTooMany ? 'rules.found.tooMany' : 'rules.found.tooFew', values)
  }
  if (known === 'capitalization') return t(`rules.found.capitalization`, values)
  return known ? t(`rules.found.${known}`, values) : text
}

/** Why a pattern of a rule cannot be looked for. */
export function patternProblem(problem: FindProblem): string {
  return t(`rules.patterns.${problem.reason}`, { near: 'near' in problem ? problem.near : '' })
}

/** Why a rule is not used. */
export function ruleProblem(problem: RuleProblem): string {
  return problem.reason === 'pattern'
    ? patternProblem(problem.problem)
    : t(`rules.problems.${problem.reason}`, { ...problem })
}

/** The first of several texts, and how many there are besides. */
function firstOf(all: readonly string[]): string {
  const [text = '', ...rest] = all
  return rest.length === 0 ? text : t('rules.summary.more', { text, formatted: formatNumber(rest.length) })
}

/** What a rule does, in a few words. */
export function ruleSummary(rule: Rule): string {
  const pairs = (table: Readonly<Record<string, string>>) =>
    firstOf(Object.entries(table).map(([one, other]) => `${one} → ${other}`))
  switch (rule.kind) {
    case 'existence':
      return firstOf(rule.words)
    case 'substitution':
      return pairs(rule.swap)
    case 'consistency':
      return pairs(rule.either)
    case 'conditional':
      return `${rule.first} → ${rule.needs}`
    case 'occurrence':
      return t('rules.summary.occurrence', { text: rule.word })
    default:
      return t(`rules.summary.${rule.kind}`)
  }
}

/** What is wrong with rules as text. */
export function ruleTextProblem({ line, rule, where, reason }: TextProblem): string {
  if (reason === 'several' || reason === 'alias') return t(`rules.text.${reason}`, { line })
  if (rule !== null) return t('rules.text.rule', { rule, where })
  if (where === '') return t('rules.text.none')
  return line === null ? where : t('rules.text.line', { line, where })
}

/** Why a rule of Vale is not taken over. */
export function valeProblem(problem: ValeProblem): string {
  if (problem.reason === 'too-many') return t('rules.vale.too-many', { most: formatNumber(mostRules) })
  return t(`rules.vale.${problem.reason}`, { ...problem })
}
