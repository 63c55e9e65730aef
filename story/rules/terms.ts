/** Finds words, phrases and patterns of a rule in a text. */
import { patternFinder } from '../find/pattern'
import { emptyQuery, type FindProblem } from '../find/query'

/** A place where a term stands. */
export interface TermMatch {
  from: number
  to: number
  text: string
  /** The term that found it, as the rule has it. */
  term: string
  groups: readonly string[]
}

export type TermFinder = (text: string) => TermMatch[]

/** The regular expression of a term that is one, without its slashes; null of plain words. */
export function patternOf(term: string): string | null {
  return /^\/.+\/$/su.test(term) ? term.slice(1, -1) : null
}

const inWord = /[\p{L}\p{M}\p{Nd}]/u

/** Plain words as they may stand in copy: curly or straight apostrophes, spaces that do not break. */
function written(term: string): string {
  return term.replace(/['’]|[ \u00a0]+|[\\^$.*+?()[\]{}|/]/gu, (sign) => {
    if (sign === "'" || sign === '’') return "['’]"
    return /[ \u00a0]/u.test(sign) ? '[ \\u00a0]' : `\\${sign}`
  })
}

function plainFinder(terms: readonly string[], matchesCase: boolean): TermFinder {
  if (terms.length === 0) return () => []
  const fold = (text: string) => {
    const same = text.replaceAll('’', "'").replace(/[ \u00a0]+/gu, ' ')
    return matchesCase ? same : same.toLowerCase()
  }
  const byText = new Map(terms.map((term) => [fold(term), term]))
  // the longest first, as the first that fits is taken
  const longest = [...byText.values()].sort((a, b) => b.length - a.length)
  const edged = longest.map((term) => {
    const before = inWord.test(term.charAt(0)) ? '(?<![\\p{L}\\p{M}\\p{Nd}])' : ''
    const behind = inWord.test(term.charAt(term.length - 1)) ? '(?![\\p{L}\\p{M}\\p{Nd}])' : ''
    return `${before}${written(term)}${behind}`
  })
  const pattern = new RegExp(edged.join('|'), matchesCase ? 'gu' : 'giu')
  return (text) =>
    Array.from(text.matchAll(pattern), ({ 0: found, index: from }) => ({
      from,
      to: from + found.length,
      text: found,
      term: byText.get(fold(found)) ?? found,
      groups: [],
    }))
}

/** Why a term cannot be looked for; null where it can. */
export function termProblem(term: string): FindProblem | null {
  const finder = termFinder([term], true)
  return typeof finder === 'function' ? null : finder
}

/**
 * What finds any of some terms: the first of those that overlap.
 * @returns why one of them cannot be looked for, where that is so
 */
export function termFinder(terms: readonly string[], matchesCase: boolean): TermFinder | FindProblem {
  const finders = [
    plainFinder(
      terms.filter((term) => patternOf(term) === null),
      matchesCase,
    ),
  ]
  for (const term of terms) {
    const pattern = patternOf(term)
    if (pattern === null) continue
    const finder = patternFinder({ ...emptyQuery, text: pattern, isPattern: true, matchesCase })
    if (typeof finder !== 'function') return finder
    finders.push((text) =>
      finder(text).map((match) => ({ ...match, text: text.slice(match.from, match.to), term })),
    )
  }
  return (text) => {
    let end = 0
    return finders
      .flatMap((finder) => finder(text))
      .sort((a, b) => a.from - b.from || b.to - a.to)
      .filter(({ from, to }) => {
        if (from < end) return false
        end = to
        return true
      })
  }
}
