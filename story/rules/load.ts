/** Makes the rules of a house ready: each is tried on its own tests, and one that fails is not used. */
import type { BlockPart, CheckedStory, FoundPlace } from '../checks/check'
import type { FindProblem } from '../find/query'
import { lookOf, type RuleLook } from './look'
import type { Rule } from './rule'

/** A rule that is used. */
export interface LoadedRule {
  rule: Rule
  look: RuleLook
}

/** Why a rule is not used. */
export type RuleProblem =
  | { reason: 'pattern'; problem: FindProblem }
  /** It finds nothing in a text in which it should. */
  | { reason: 'finds-nothing'; text: string }
  /** It finds something in a text in which it should not. */
  | { reason: 'finds-too-much'; text: string }
  /** Its fixes make something else of a text. */
  | { reason: 'other-fix'; text: string; fixed: string }
  /** Another rule has its id. */
  | { reason: 'twice' }

/** A rule that is not used, and why. */
export interface RefusedRule {
  id: string
  problem: RuleProblem
}

/** The rules of a house, ready to be used, and those that are not used. */
export interface Rules {
  loaded: readonly LoadedRule[]
  refused: readonly RefusedRule[]
}

export const noRules: Rules = { loaded: [], refused: [] }

const partOf: Readonly<Record<Rule['parts'][number], BlockPart>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  lead: 'lead',
  body: 'paragraph',
  captions: 'caption',
}

function foundIn(text: string, { rule, look }: LoadedRule): FoundPlace[] {
  const [part] = rule.parts
  const block = {
    part: part ? partOf[part] : ('paragraph' as const),
    language: rule.languages[0] ?? 'en',
    text,
  }
  const story: CheckedStory = { language: block.language, day: null, blocks: [block] }
  return 'inBlock' in look ? look.inBlock(block) : look.inStory(story)
}

/** A text with the first fix of each place in it. */
export function fixedText(text: string, places: readonly FoundPlace[]): string {
  return [...places]
    .sort((a, b) => b.from - a.from)
    .reduce(
      (fixed, { from, to, fixes }) =>
        fixed.slice(0, from) + (fixes?.[0] ?? fixed.slice(from, to)) + fixed.slice(to),
      text,
    )
}

function failing(loaded: LoadedRule): RuleProblem | null {
  const { finds, passes } = loaded.rule.tests
  for (const { text, fixed } of finds) {
    const found = foundIn(text, loaded)
    if (found.length === 0) return { reason: 'finds-nothing', text }
    const made = fixedText(text, found)
    if (fixed !== undefined && made !== fixed) return { reason: 'other-fix', text, fixed: made }
  }
  const text = passes.find((each) => foundIn(each, loaded).length > 0)
  return text === undefined ? null : { reason: 'finds-too-much', text }
}

/** What was made of rules. A rule is data that never changes, and most stay when a house is edited. */
const made = new WeakMap<Rule, LoadedRule | RefusedRule>()

/** Why a rule cannot be used, or the rule made ready. */
export function loadRule(rule: Rule): LoadedRule | RefusedRule {
  const result = made.get(rule) ?? makeReady(rule)
  made.set(rule, result)
  return result
}

function makeReady(rule: Rule): LoadedRule | RefusedRule {
  const look = lookOf(rule)
  if ('reason' in look) return { id: rule.id, problem: { reason: 'pattern', problem: look } }
  const problem = failing({ rule, look })
  return problem ? { id: rule.id, problem } : { rule, look }
}

/** Makes rules ready; those that are switched off are left out. */
export function loadRules(rules: readonly Rule[]): Rules {
  const loaded: LoadedRule[] = []
  const refused: RefusedRule[] = []
  const ids = new Set<string>()
  for (const rule of rules) {
    if (rule.off !== '') continue
    const result = ids.has(rule.id) ? { id: rule.id, problem: { reason: 'twice' as const } } : loadRule(rule)
    ids.add(rule.id)
    if ('problem' in result) refused.push(result)
    else loaded.push(result)
  }
  return { loaded, refused }
}
