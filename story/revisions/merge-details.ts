/** Details that two sides changed. */
import { type Details, detailNames, newDetails } from '../schema/values'
import { inCertainOrder, moreThan } from './both-sides'
import type { MergeChoice, MergeSide } from './merge-choice'

/** A detail that somebody changed. */
export interface MergeDetail {
  what: keyof Details
  /** Who changed it; both, where they did so differently. */
  changed: MergeSide | 'both'
  choices: readonly MergeChoice[]
  /** What is taken where nobody chooses; null where somebody must. */
  preset: MergeChoice | null
}

type Join<K extends keyof Details> = ((mine: Details[K], theirs: Details[K]) => Details[K]) | null

/** How both of two values can be had, the one's and the other's; null where only one can. */
const joins: { readonly [K in keyof Details]: Join<K> } = {
  slug: null,
  keywords: joinLists,
  language: null,
  direction: null,
  house: null,
  stage: null,
  embargo: null,
  embargoZone: null,
  withdrawn: null,
  filing: null,
  note: bothNotes,
  clientNote: bothNotes,
  urgency: null,
  priority: null,
  genre: null,
  subjects: joinTerms,
  ignored: joinLists,
  words: joinLists,
  moves: joinMoves,
  wire: null,
}

/** What is in both stands as often as in one; lists of the same are in an order that is the same on both sides. */
function joinBy<T>(mine: readonly T[], theirs: readonly T[], keyOf: (each: T) => string): T[] {
  const more = moreThan(theirs, mine, keyOf)
  const isSame = more.length === 0 && mine.length === theirs.length
  return isSame
    ? [...inCertainOrder(mine, theirs, (list) => list.map(keyOf).join('\n'))[0]]
    : [...mine, ...more]
}

function joinLists<T>(mine: readonly T[], theirs: readonly T[]): T[] {
  return joinBy(mine, theirs, (each) => JSON.stringify(each))
}

function joinTerms(mine: Details['subjects'], theirs: Details['subjects']): Details['subjects'] {
  return joinBy(mine, theirs, ({ code, name }) => JSON.stringify([code, name]))
}

/** The moves of both sides, in their order. */
function joinMoves(mine: Details['moves'], theirs: Details['moves']): Details['moves'] {
  return joinLists(mine, theirs).sort((a, b) => a.at.localeCompare(b.at))
}

function bothNotes(mine: string, theirs: string): string {
  if (!mine || !theirs) return mine || theirs
  return joinBy(mine.split('\n'), theirs.split('\n'), (line) => line).join('\n')
}

/** Lists of which nobody needs to be asked. */
const unasked: ReadonlySet<keyof Details> = new Set(['ignored', 'words', 'moves'])

const isSame = (what: keyof Details, one: Details, other: Details): boolean =>
  JSON.stringify(one[what]) === JSON.stringify(other[what])

/** Whether two sides have the same of a detail, in another order. */
function saySame(what: keyof Details, mine: Details, theirs: Details): boolean {
  const [ours, others] = [{ ...mine }, { ...theirs }]
  join(ours, theirs, what)
  join(others, mine, what)
  return joins[what] !== null && isSame(what, ours, others)
}

/** Takes one detail over from others. */
export function take<K extends keyof Details>(into: Details, from: Details, name: K): void {
  into[name] = from[name]
}

/** The details that differ, each with what can be chosen. */
export function mergeDetails(base: Details, mine: Details, theirs: Details): MergeDetail[] {
  return detailNames.flatMap((what): MergeDetail[] => {
    if (isSame(what, mine, theirs)) return []
    const choices: MergeChoice[] = ['mine', 'theirs']
    if (isSame(what, theirs, base)) return [{ what, changed: 'mine', choices, preset: 'mine' }]
    if (isSame(what, mine, base)) return [{ what, changed: 'theirs', choices, preset: 'theirs' }]
    if (unasked.has(what) || saySame(what, mine, theirs))
      return [{ what, changed: 'both', choices: [...choices, 'both'], preset: 'both' }]
    if (joins[what]) choices.push('both')
    return [{ what, changed: 'both', choices, preset: null }]
  })
}

/** What both sides have, where both can be had; else what is mine. */
export function joinDetails(mine: Details, theirs: Details): Details {
  const both = { ...mine }
  for (const name of detailNames) join(both, theirs, name)
  return both
}

function join<K extends keyof Details>(into: Details, theirs: Details, name: K): void {
  into[name] = joins[name]?.(into[name], theirs[name]) ?? into[name]
}

/** The details that two sides have alike, and of the others what a new story has: what one alone says, it has put in. */
export function commonDetails(mine: Details, theirs: Details): Details {
  const common = { ...newDetails }
  for (const name of detailNames) if (isSame(name, mine, theirs)) take(common, mine, name)
  return common
}

type Facts = Readonly<Record<string, unknown>>

/** Facts of which nobody here can be asked that two sides have alike. */
export function commonUnknown(mine: Facts, theirs: Facts): Facts {
  const isAlike = ([name, value]: [string, unknown]) => JSON.stringify(value) === JSON.stringify(theirs[name])
  return Object.fromEntries(Object.entries(mine).filter(isAlike))
}

/** Facts of which nobody here can be asked: what one side changed or added is taken, and mine where both did. */
export function mergeUnknown(base: Facts, mine: Facts, theirs: Facts): Facts {
  const isChanged = ([name, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(base[name])
  const [ours, others] = [mine, theirs].map((facts) =>
    Object.fromEntries(Object.entries(facts).filter(isChanged)),
  )
  // nothing is taken away, though one side has it no more
  return { ...theirs, ...mine, ...others, ...ours }
}
