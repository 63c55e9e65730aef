/** Findings that somebody let stand: at one place, or wherever the same is found in the story. */
import type { Ignored } from '../schema/values'
import type { Finding } from './finding'

/** How many UTF-16 units on each side of a finding tell its place from others. */
const aroundLength = 24

/** One side alone tells the place where it has at least this many units. */
const tellingLength = 8

type Place = Pick<Finding, 'from' | 'to'>

function aroundOf(text: string, { from, to }: Place): [before: string, behind: string] {
  return [text.slice(Math.max(0, from - aroundLength), from), text.slice(to, to + aroundLength)]
}

/** Whether a place is still the one, though the text on one side of it was edited. */
function isAround([before, behind]: readonly [string, string], now: readonly [string, string]): boolean {
  const isBefore = before === now[0]
  const isBehind = behind === now[1]
  if (isBefore && isBehind) return true
  return (isBefore && before.length >= tellingLength) || (isBehind && behind.length >= tellingLength)
}

/**
 * What is to be kept of a finding for it to stand.
 * @param text of the block that it is in
 * @param where there alone, or in all of the story
 */
export function ignoredOf(finding: Finding, text: string, where: 'here' | 'story'): Ignored {
  return {
    code: finding.code,
    text: text.slice(finding.from, finding.to),
    around: where === 'here' ? aroundOf(text, finding) : null,
  }
}

/** Whether a finding in a block of this text is to stand. */
export function isIgnored(ignored: readonly Ignored[], finding: Finding, text: string): boolean {
  if (ignored.length === 0) return false
  const found = text.slice(finding.from, finding.to)
  return ignored.some(
    ({ code, text: known, around }) =>
      code === finding.code &&
      known === found &&
      (around === null || isAround(around, aroundOf(text, finding))),
  )
}
