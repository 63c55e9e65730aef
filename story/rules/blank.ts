/** A rule that is begun: it says nothing yet, and is no rule until it does. */
import { type Rule, type RuleKind, ruleSchema } from './rule'

const shared = {
  level: 'warning' as const,
  parts: [],
  quotes: false,
  languages: [],
  matchesCase: false,
  exceptions: [],
  message: '',
  note: '',
  source: '',
  off: '',
  tests: { finds: [], passes: [] },
}

/** A rule of a kind with nothing in it. */
export function blankRule(kind: RuleKind, id: string): Rule {
  const common = { ...shared, id }
  switch (kind) {
    case 'existence':
    case 'repetition':
      return { ...common, kind, words: [] }
    case 'substitution':
      return { ...common, kind, swap: {} }
    case 'occurrence':
      return { ...common, kind, word: '', most: 1 }
    case 'consistency':
      return { ...common, kind, either: {} }
    case 'conditional':
      return { ...common, kind, first: '', needs: '' }
    case 'capitalization':
      return { ...common, kind, style: 'sentence' }
  }
}

/** Whether a rule says all that its kind needs. */
export function isWhole(rule: Rule): boolean {
  if (rule.kind === 'substitution' && Object.keys(rule.swap).length === 0) return false
  if (rule.kind === 'consistency' && Object.keys(rule.either).length === 0) return false
  if (rule.kind === 'occurrence' && rule.most === undefined && rule.least === undefined) return false
  return ruleSchema.safeParse(rule).success
}
