/** Rules of words that a house writes otherwise, written short. */
import type { WrittenRule } from '../../rules/rule'

/**
 * A substitution that is tried on each of its own words.
 * @param swap what is written otherwise, and what stands in its place; each is plain words
 */
export function swapRule(
  id: string,
  swap: Readonly<Record<string, string>>,
  note: string,
  more: Partial<Omit<Extract<WrittenRule, { kind: 'substitution' }>, 'kind' | 'swap' | 'id' | 'note'>> & {
    passes?: string[]
  } = {},
): WrittenRule {
  const { passes = [], ...rest } = more
  const finds = Object.entries(swap).map(([text, fixed]) => ({ text: `x ${text} x`, fixed: `x ${fixed} x` }))
  return {
    id,
    kind: 'substitution',
    swap,
    note,
    ...rest,
    tests: { finds, passes: [...passes, ...Object.values(swap)] },
  }
}
