/** What a rule looks for: the places of one block, or of a whole story where one block tells what is wrong in another. */
import type { BlockPart, CheckedBlock, CheckedStory, FoundInStory, FoundPlace } from '../checks/check'
import { isWithin, quotesIn, wordsIn } from '../checks/text'
import type { FindProblem } from '../find/query'
import { baseOf } from '../languages/base'
import { inCaseOf } from '../languages/case'
import { shortened } from '../story/shortened'
import type { Rule, RulePart } from './rule'
import { type TermFinder, type TermMatch, termFinder } from './terms'

export type RuleLook =
  | { inBlock(block: CheckedBlock): FoundPlace[] }
  | { inStory(story: Pick<CheckedStory, 'blocks'>): FoundInStory[] }

const rulePartOf: Readonly<Partial<Record<BlockPart, RulePart>>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  lead: 'lead',
  paragraph: 'body',
  crosshead: 'body',
  quote: 'body',
  list: 'body',
  table: 'body',
  caption: 'captions',
}

/** Whether a rule looks at a block at all. */
function looksAt({ parts, languages, quotes }: Rule, block: CheckedBlock): boolean {
  const part = rulePartOf[block.part]
  if (part === undefined || (parts.length > 0 && !parts.includes(part))) return false
  if (block.part === 'quote' && !quotes) return false
  return languages.length === 0 || languages.includes(baseOf(block.language))
}

/** Finds the terms of a rule where it looks, without its exceptions. */
type Looking = (block: CheckedBlock, finder: TermFinder) => TermMatch[]

function lookingFor(rule: Rule): Looking | FindProblem {
  const exceptions = termFinder(rule.exceptions, rule.matchesCase)
  if (typeof exceptions !== 'function') return exceptions
  return (block, finder) => {
    if (!looksAt(rule, block)) return []
    const found = finder(block.text)
    if (found.length === 0) return []
    const left = [...exceptions(block.text), ...(rule.quotes ? [] : quotesIn(block.text))]
    return found.filter((match) => !isWithin(match, left))
  }
}

/** Whether a sentence begins there. */
function isStart(text: string, at: number): boolean {
  return /(?:^|[.!?…؟۔:][”"’»)]?\s+|\s[–—-] )["“«‘(]?$/u.test(text.slice(Math.max(0, at - 8), at))
}

/** What stands in the place of a match, in the case that it has there. */
function replacementOf(
  right: string,
  { text, groups, from }: TermMatch,
  block: string,
  matchesCase: boolean,
): string {
  const filled = right.replace(/\$(\d)/g, (_, number) => groups[Number(number) - 1] ?? '')
  // where case is what is wrong, only the start of a sentence asks for a capital
  return matchesCase && !isStart(block, from) ? filled : inCaseOf(filled, text)
}

function substitution(rule: Extract<Rule, { kind: 'substitution' }>, look: Looking): RuleLook | FindProblem {
  const finder = termFinder(Object.keys(rule.swap), rule.matchesCase)
  if (typeof finder !== 'function') return finder
  return {
    inBlock: (block) =>
      look(block, finder).flatMap((match) => {
        const fixes = (rule.swap[match.term] ?? '')
          .split('|')
          .map((right) => replacementOf(right, match, block.text, rule.matchesCase))
        const { from, to, text } = match
        return fixes.includes(text) ? [] : [{ from, to, fixes, values: { text, right: fixes.join(' / ') } }]
      }),
  }
}

function existence(words: readonly string[], rule: Rule, look: Looking): RuleLook | FindProblem {
  const finder = termFinder(words, rule.matchesCase)
  if (typeof finder !== 'function') return finder
  return {
    inBlock: (block) => look(block, finder).map(({ from, to, text }) => ({ from, to, values: { text } })),
  }
}

function occurrence(rule: Extract<Rule, { kind: 'occurrence' }>, look: Looking): RuleLook | FindProblem {
  const finder = termFinder([rule.word], rule.matchesCase)
  if (typeof finder !== 'function') return finder
  const { most = Number.POSITIVE_INFINITY, least = 0 } = rule
  return {
    inBlock(block) {
      if (!looksAt(rule, block) || block.text.trim() === '') return []
      const found = look(block, finder)
      const values = { text: found[0]?.text ?? rule.word, count: String(found.length) }
      if (found.length < least)
        return [{ from: 0, to: block.text.length, values: { ...values, wanted: String(least) } }]
      const first = found[most]
      return first ? [{ from: first.from, to: first.to, values: { ...values, wanted: String(most) } }] : []
    },
  }
}

function repetition(rule: Extract<Rule, { kind: 'repetition' }>, look: Looking): RuleLook | FindProblem {
  const finder = termFinder(rule.words, rule.matchesCase)
  if (typeof finder !== 'function') return finder
  return {
    inBlock(block) {
      const found = look(block, finder)
      return found.flatMap(({ to, text }, index) => {
        const before = found[index - 1]
        const isDouble =
          before !== undefined &&
          before.text.toLowerCase() === text.toLowerCase() &&
          /^\s+$/u.test(block.text.slice(before.to, to - text.length))
        return isDouble ? [{ from: before.from, to, fixes: [before.text], values: { text } }] : []
      })
    },
  }
}

/** All that is found in a story, each with its block. */
function throughout({ blocks }: Pick<CheckedStory, 'blocks'>, look: Looking, finder: TermFinder) {
  return blocks.flatMap((each, block) => look(each, finder).map((match) => ({ block, match })))
}

function consistency(rule: Extract<Rule, { kind: 'consistency' }>, look: Looking): RuleLook | FindProblem {
  const pairs = Object.entries(rule.either).map(([one, other]) => ({
    ways: [one, other] as const,
    finders: [termFinder([one], rule.matchesCase), termFinder([other], rule.matchesCase)] as const,
  }))
  const problem = pairs.flatMap(({ finders }) => finders).find((each) => typeof each !== 'function')
  if (problem && typeof problem !== 'function') return problem
  return {
    inStory: (story) =>
      pairs.flatMap(({ ways, finders }) => {
        const [one = [], other = []] = finders.map((finder) =>
          typeof finder === 'function' ? throughout(story, look, finder) : [],
        )
        if (one.length === 0 || other.length === 0) return []
        const isOneUsual = one.length >= other.length
        const usual = ways[isOneUsual ? 0 : 1]
        return (isOneUsual ? other : one).map(({ block, match }) => {
          const right = inCaseOf(usual, match.text)
          const fixes = usual.startsWith('/') ? [] : [right]
          const { from, to, text } = match
          return { block, from, to, fixes, values: { text, right: fixes[0] ?? '' } }
        })
      }),
  }
}

function conditional(rule: Extract<Rule, { kind: 'conditional' }>, look: Looking): RuleLook | FindProblem {
  const first = termFinder([rule.first], true)
  const needed = termFinder([rule.needs], true)
  if (typeof first !== 'function') return first
  if (typeof needed !== 'function') return needed
  const nameOf = ({ text, groups }: TermMatch) => groups[0] ?? text
  return {
    inStory(story) {
      const found = throughout(story, look, first)
      if (found.length === 0) return []
      const all = story.blocks.flatMap(({ text }) => needed(text))
      const hasGroup = all.some(({ groups }) => groups.length > 0)
      const known = new Set(all.map(nameOf))
      const reported = new Set<string>()
      return found.flatMap(({ block, match }) => {
        const name = nameOf(match)
        if (reported.has(name) || (hasGroup ? known.has(name) : all.length > 0)) return []
        reported.add(name)
        return [{ block, from: match.from, to: match.to, values: { text: name } }]
      })
    },
  }
}

/** Words that a title writes small. */
const smallInTitles = new Set(
  'a an and as at but by for from if in into nor of off on or over per so the to up via with yet'.split(' '),
)

/** A message names so many characters of a block. */
const longestNamed = 80

/** A headline in sentence style may name this many of its words; more are in title style. */
const mostNames = 0.6

function capitalization(rule: Extract<Rule, { kind: 'capitalization' }>): RuleLook | FindProblem {
  const exceptions = termFinder(rule.exceptions, true)
  if (typeof exceptions !== 'function') return exceptions
  const isCapital = (word: string) => /^\p{Lu}/u.test(word)
  const wrongIn = (text: string): string | null => {
    const left = exceptions(text)
    const words = wordsIn(text).filter((word) => /\p{L}/u.test(word.text) && !isWithin(word, left))
    if (rule.style === 'upper') return text === text.toUpperCase() ? null : text.toUpperCase()
    if (rule.style === 'lower') return text === text.toLowerCase() ? null : text.toLowerCase()
    const rest = words.slice(1)
    if (rule.style === 'sentence') {
      const capitals = rest.filter((word) => isCapital(word.text) && word.text !== word.text.toUpperCase())
      return rest.length >= 4 && capitals.length > mostNames * rest.length ? '' : null
    }
    const isWrong = words.some(
      ({ text: word }, index) =>
        /^\p{Ll}/u.test(word) && (index === 0 || word.length > 3) && !smallInTitles.has(word),
    )
    return isWrong ? '' : null
  }
  return {
    inBlock(block) {
      if (!looksAt(rule, block) || block.text.trim() === '') return []
      const right = wrongIn(block.text)
      if (right === null) return []
      const values = { style: rule.style, text: shortened(block.text, longestNamed) }
      return [{ from: 0, to: block.text.length, fixes: right === '' ? [] : [right], values }]
    },
  }
}

/** How a rule looks at stories, or why it cannot. */
export function lookOf(rule: Rule): RuleLook | FindProblem {
  const look = lookingFor(rule)
  if (typeof look !== 'function') return look
  switch (rule.kind) {
    case 'existence':
      return existence(rule.words, rule, look)
    case 'substitution':
      return substitution(rule, look)
    case 'occurrence':
      return occurrence(rule, look)
    case 'repetition':
      return repetition(rule, look)
    case 'consistency':
      return consistency(rule, look)
    case 'conditional':
      return conditional(rule, look)
    case 'capitalization':
      return capitalization(rule)
  }
}
