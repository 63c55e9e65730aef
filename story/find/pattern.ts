/** Finds a regular expression in a text, by an engine whose time grows with the text alone: none that is typed can freeze the app. */
import { RE2JS, RE2JSException } from 're2js'
import { masked } from '../checks/check'
import { asWords, type Finder, literalFinder, type TextMatch } from './finder'
import { hasOneOf, hasRun, neededBy, runIn } from './needed'
import type { FindProblem, FindQuery } from './query'

/** A larger program of a pattern takes too long for each letter of a story. */
const largestProgram = 1000

/** RE2's letters and digits are those of English; in a story they are those of all languages. */
function inAllLanguages(pattern: string): string {
  let isInSet = false
  return pattern.replace(/\\[\s\S]|[[\]]/g, (sign) => {
    if (sign === '[') isInSet = true
    if (sign === ']') isInSet = false
    if (sign === '\\d') return '\\p{Nd}'
    if (sign !== '\\w') return sign
    return isInSet ? '\\p{L}\\p{M}\\p{N}_' : '[\\p{L}\\p{M}\\p{N}_]'
  })
}

function flagsOf({ matchesCase }: Pick<FindQuery, 'matchesCase'>): number {
  return RE2JS.MULTILINE | (matchesCase ? 0 : RE2JS.CASE_INSENSITIVE)
}

/**
 * What tells of most texts at little cost that a sound pattern finds nothing in them, nor in any text that stands in them,
 * whatever of that is masked.
 */
export function mayFindBy(query: Pick<FindQuery, 'text' | 'matchesCase'>): (text: string) => boolean {
  const pattern = inAllLanguages(query.text)
  const needed = neededBy(pattern)
  const signs = runIn(pattern).map((sign) => RE2JS.compile(sign, flagsOf(query)))
  const hasNeeded = needed && !needed.join().includes(masked) ? hasOneOf(needed) : () => true
  const hasSigns = hasRun(signs.map((sign) => (letter) => sign.matches(letter) || sign.matches(masked)))
  return (text) => hasNeeded(text) && hasSigns(text)
}

function byPattern(compiled: RE2JS, mayFind: (text: string) => boolean): Finder {
  return (text) => {
    // it takes a fraction of the time to find out whether there is a match as to find where it is
    if (!mayFind(text) || !compiled.test(text)) return []
    const matcher = compiled.matcher(text)
    const found: TextMatch[] = []
    while (matcher.find()) {
      const [from, to] = [matcher.start(), matcher.end()]
      if (from === to) continue
      const groups = Array.from(
        { length: matcher.groupCount() },
        (_, index) => matcher.group(index + 1) ?? '',
      )
      found.push({ from, to, groups })
    }
    return found
  }
}

function problemOf({ message }: RE2JSException, pattern: string): FindProblem {
  if (/\(\?<?[=!]/.test(pattern)) return { reason: 'look-around' }
  if (/missing|unterminated|trailing/.test(message)) return { reason: 'incomplete' }
  const [, near = pattern] = /`([^`]*)`/.exec(message) ?? []
  return { reason: 'not-a-pattern', near }
}

/** What finds a query that is a pattern, or why nothing can. */
export function patternFinder(query: FindQuery): Finder | FindProblem {
  try {
    const compiled = RE2JS.compile(inAllLanguages(query.text), flagsOf(query))
    return compiled.programSize() > largestProgram
      ? { reason: 'too-complex' }
      : asWords(byPattern(compiled, mayFindBy(query)), query)
  } catch (error) {
    if (error instanceof RE2JSException) return problemOf(error, query.text)
    throw error
  }
}

/** What finds a query, or why nothing can. */
export function finderOf(query: FindQuery): Finder | FindProblem {
  return query.isPattern && query.text !== '' ? patternFinder(query) : literalFinder(query)
}
