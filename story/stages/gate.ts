/** What a stage asks of a story before the story is moved there, and what of that holds. */
import type { Node } from 'prosemirror-model'
import { checkCodes } from '../checks/check'
import type { PlacedFinding } from '../checks/placed'
import { type Comment, isWaiting } from '../comments/comment'
import type { House } from '../houses'
import { ruleOfCode } from '../rules/rule'
import { spellingCode } from '../spelling/judge'
import { bylinePart, datelineOf, detailsOf, headlineOf, signOffPart } from '../story/parts'
import { holdOfDoc } from '../story/record'
import { askedLevels, type Fact, facts, type Need, type Stage } from './stage'

/** A story as a gate looks at it. */
export interface GatedStory {
  doc: Node
  comments: readonly Comment[]
  /** Whether anything is suggested in it that nobody has decided on. */
  hasSuggestions: boolean
  /** What checks, rules and, where a stage asks for it, spelling find, but for what is let stand. */
  findings: readonly PlacedFinding[]
  /** Codes of rules that could not look at it: broken, too slow, or gone. A need for one of them does not hold. */
  notRun?: readonly string[]
  /** ISO 8601 */
  now: string
}

/** What came of one thing that a stage asks for. */
export interface NeedResult {
  need: Need
  holds: boolean
  /** The findings for which it does not hold, but for those of needs before it; none of a fact. */
  findings: readonly PlacedFinding[]
  /** Set where nobody knows whether it holds: what it asks for could not be looked for. */
  isNotRun?: true
}

/** Whether a story may be moved: at once, with a reason, or by those alone whom its house allows. */
export type Passage = 'free' | 'reason' | 'closed'

const factHolds: Readonly<Record<Fact, (story: GatedStory) => boolean>> = {
  slug: ({ doc }) => detailsOf(doc).slug.trim() !== '',
  headline: ({ doc }) => headlineOf(doc).trim() !== '',
  dateline: ({ doc }) => datelineOf(doc) !== null,
  byline: ({ doc }) => bylinePart(doc) !== null,
  'sign-off': ({ doc }) => signOffPart(doc) !== null,
  embargo: ({ doc, now }) => (detailsOf(doc).embargo ?? '') > now,
  'not-held': ({ doc, now }) => holdOfDoc(doc, now) === null,
  'no-open-comments': ({ comments }) => !comments.some(isWaiting),
  'no-open-suggestions': ({ hasSuggestions }) => !hasSuggestions,
}

/** The fact that a need asks for; undefined where it asks for no finding of some kind. */
export function factOf(what: string): Fact | undefined {
  return facts.find((fact) => fact === what)
}

/** Whether this version can tell whether a need holds. One that it does not know never does. */
export function isKnownNeed(what: string): boolean {
  const known: readonly string[] = [...facts, ...askedLevels, ...checkCodes, spellingCode]
  return known.includes(what) || ruleOfCode(what) !== null
}

/** Levels count checks and rules alone: what spelling finds depends on the words that each desk knows. */
function isAsked(what: string, { code, level }: PlacedFinding): boolean {
  if (what === code) return true
  return code !== spellingCode && askedLevels.some((asked) => asked === what && asked === level)
}

/** What came of each need of a stage, what must hold first. A finding that two needs ask for is listed once. */
export function judgeStory({ needs }: Pick<Stage, 'needs'>, story: GatedStory): NeedResult[] {
  const seen = new Set<PlacedFinding>()
  const ordered = [
    ...needs.filter(({ weight }) => weight === 'must'),
    ...needs.filter(({ weight }) => weight === 'warn'),
  ]
  return ordered.map((need) => {
    const fact = factOf(need.what)
    if (fact) return { need, holds: factHolds[fact](story), findings: [] }
    const asked = story.findings.filter((finding) => isAsked(need.what, finding))
    const findings = asked.filter((finding) => !seen.has(finding))
    for (const finding of findings) seen.add(finding)
    if (story.notRun?.includes(need.what)) return { need, holds: false, findings, isNotRun: true }
    return { need, holds: isKnownNeed(need.what) && asked.length === 0, findings }
  })
}

/** Whether a story may be moved, by what holds of what the stage asks for. */
export function passageOf(results: readonly NeedResult[]): Passage {
  const failed = results.filter(({ holds }) => !holds)
  if (failed.some(({ need }) => need.weight === 'must')) return 'closed'
  return failed.length > 0 ? 'reason' : 'free'
}

/** Whether a need does not hold for findings alone that needs before it have listed. */
export const isListedBefore = ({ need: { what }, holds, findings, isNotRun }: NeedResult): boolean =>
  !holds && findings.length === 0 && !isNotRun && isKnownNeed(what) && factOf(what) === undefined

const nameKey = (name: string) => name.normalize('NFC').trim().toLowerCase()

/** Whether a house allows somebody to pass over what must hold. */
export function mayPass({ mayPass: names = [] }: Pick<House, 'mayPass'>, by: string): boolean {
  return by.trim() !== '' && names.some((name) => nameKey(name) === nameKey(by))
}

/**
 * The codes of rules that a stage asks for and that could not look at a story.
 * @param unused ids of the rules of its house that could not be used
 * @param houses all that the desk knows: a rule that none of them has is gone, one of another house is not for this story
 */
export function rulesNotRun(
  { needs }: Pick<Stage, 'needs'>,
  unused: readonly string[],
  houses: readonly Pick<House, 'rules'>[],
): string[] {
  return needs
    .map(({ what }) => what)
    .filter((what) => {
      const id = ruleOfCode(what)
      if (id === null) return false
      return unused.includes(id) || !houses.some(({ rules }) => rules.some((rule) => rule.id === id))
    })
}

/** Whether spelling is to be looked at for a stage. */
export function wantsSpelling({ needs }: Pick<Stage, 'needs'>): boolean {
  return needs.some(({ what }) => what === spellingCode)
}
