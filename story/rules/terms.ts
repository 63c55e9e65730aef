/** Finds words, phrases and patterns of a rule in a text. */
import { patternFinder } from '../find/pattern'
import { emptyQuery, type FindProblem } from '../find/query'
import { perUnit } from '../memo'

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

/** Whether each unit of a text is a part of a word; 0 is kept for what was not asked yet. */
const other = 1
const inWord = 2
const kindOf = perUnit((unit) => (/[\p{L}\p{M}\p{Nd}]/u.test(String.fromCharCode(unit)) ? inWord : other))

const isInWord = (text: string, at: number) => at < text.length && kindOf(text.charCodeAt(at)) === inWord

/** Where a word that begins at a place ends; one unit further where none does. */
function endOfWord(text: string, at: number): number {
  let end = at + 1
  if (isInWord(text, at)) while (isInWord(text, end)) end++
  return end
}

/** Small letters, each at the place where it was. */
function inSmall(text: string): string {
  const small = text.toLowerCase()
  const same = small.length === text.length ? small : text.replace(/[^İ]+/gu, (part) => part.toLowerCase())
  return same.replaceAll('ς', 'σ')
}

/** Curly and straight apostrophes made alike, and spaces that break or do not; each unit stays at its place. */
function alike(text: string, matchesCase: boolean): string {
  const same = text.replaceAll('’', "'").replaceAll('\u00a0', ' ')
  return matchesCase ? same : inSmall(same)
}

/** Of this many terms one pattern tells soon whether a text has any. */
const fewTerms = 24

/** Plain words as they may stand in copy. */
function written(term: string): string {
  return term.replace(/['’]|[ \u00a0]+|[\\^$.*+?()[\]{}|/]/gu, (sign) => {
    if (sign === "'" || sign === '’') return "['’]"
    return /[ \u00a0]/u.test(sign) ? '[ \\u00a0]' : `\\${sign}`
  })
}

/** Finds plain words in one pass, however many they are: by the word, or the sign, that they begin with. */
function plainFinder(terms: readonly string[], matchesCase: boolean): TermFinder {
  if (terms.length === 0) return () => []
  const byText = new Map(terms.map((term) => [alike(term, matchesCase).replace(/ +/g, ' '), term]))
  const byStart = new Map<string, { wanted: string; term: string }[]>()
  // the longest first, as the first that fits is taken
  for (const [wanted, term] of [...byText].sort(([a], [b]) => b.length - a.length)) {
    const start = wanted.slice(0, endOfWord(wanted, 0))
    byStart.set(start, [...(byStart.get(start) ?? []), { wanted, term }])
  }
  const few = terms.length <= fewTerms ? new RegExp(terms.map(written).join('|'), 'iu') : null
  return (text) => {
    if (few && !few.test(text)) return []
    const within = alike(text, matchesCase)
    const found: TermMatch[] = []
    for (let at = 0; at < within.length; ) {
      const next = endOfWord(within, at)
      const match = byStart.get(within.slice(at, next))?.find(({ wanted }) => {
        const to = at + wanted.length
        return within.startsWith(wanted, at) && !(isInWord(within, to) && isInWord(within, to - 1))
      })
      const to = match ? at + match.wanted.length : next
      if (match) found.push({ from: at, to, text: text.slice(at, to), term: match.term, groups: [] })
      at = to
    }
    return found
  }
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
