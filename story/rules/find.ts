/** What the desk's checks and the rules of a house find in a story. */
import { findInBlock, findInStory } from '../checks'
import type { CheckedBlock, CheckedStory, FoundPlace } from '../checks/check'
import type { Finding } from '../checks/finding'
import type { LoadedRule, Rules } from './load'
import { type Rule, ruleCode } from './rule'

/** Runs the work of a rule; what stops rules that are slow gives nothing instead. */
export type RunRule = <T>(id: string, work: () => readonly T[]) => readonly T[]

const run: RunRule = (_, work) => work()

function findingOf(rule: Rule, { from, to, fixes = [], values }: FoundPlace): Finding {
  const { id, kind, level, note, source, message } = rule
  return {
    from,
    to,
    code: ruleCode(id),
    level,
    fixes: fixes.map((text) => ({ text })),
    values: { ...values, kind, message, note, source },
  }
}

/** What checks and rules that look at one block find in it. */
export function findByBlock({ loaded }: Rules, block: CheckedBlock, runRule = run): Finding[] {
  const byRules = loaded.flatMap(({ rule, look }) =>
    'inBlock' in look
      ? runRule(rule.id, () => look.inBlock(block)).map((place) => findingOf(rule, place))
      : [],
  )
  return [...findInBlock(block), ...byRules]
}

function inStoryOf({ rule, look }: LoadedRule, story: CheckedStory, runRule: RunRule) {
  if (!('inStory' in look)) return []
  return runRule(rule.id, () => look.inStory(story)).map(({ block, ...place }) => ({
    block,
    finding: findingOf(rule, place),
  }))
}

/**
 * What all checks and the rules of a house find: a list for each block of a story, in the order of their text.
 * @param inBlock what those of one block find, for those who remember it
 */
export function findAll(
  rules: Rules,
  story: CheckedStory,
  inBlock = (block: CheckedBlock) => findByBlock(rules, block),
  runRule = run,
): Finding[][] {
  const found = findInStory(story, inBlock)
  for (const each of rules.loaded)
    for (const { block, finding } of inStoryOf(each, story, runRule)) found[block]?.push(finding)
  return found.map((each) => each.sort((a, b) => a.from - b.from || a.to - b.to))
}
