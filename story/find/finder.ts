/** Finds a query in a text as it is written, or with letters folded that are alike. */
import { foldForFinding } from './fold'
import type { FindQuery } from './query'

/** A match in a text. */
export interface TextMatch {
  from: number
  to: number
  /** What the groups of a pattern matched. */
  groups: readonly string[]
}

export type Finder = (text: string) => TextMatch[]

const inWord = /[\p{L}\p{N}\p{M}\u0640\u200c\u200d]/u
/** Belongs to the letter before it. */
const trailing = /[\p{M}\u0640]/u

function letterBefore(text: string, at: number): string {
  const unit = text.charAt(at - 1)
  return /[\udc00-\udfff]/.test(unit) ? text.slice(at - 2, at) : unit
}

function letterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0x20)
}

function isWord(text: string, { from, to }: TextMatch): boolean {
  return !inWord.test(letterBefore(text, from)) && !inWord.test(letterAt(text, to))
}

/** The end of a match, with the marks on its last letter; a joiner belongs to a letter ه that it ends. */
function endBehind(text: string, start: number, next: number): number {
  let end = start
  while (end < next && trailing.test(text.charAt(end))) end++
  const isClosed = text.charAt(end) === '\u200c' && /[هھ]/.test(text.charAt(end - 1))
  return end < next && isClosed ? end + 1 : end
}

/** What finds whole words alone, where they are asked for. */
export function asWords(finder: Finder, { isWholeWord }: FindQuery): Finder {
  return isWholeWord ? (text) => finder(text).filter((match) => isWord(text, match)) : finder
}

/** What finds the text of a query; one that is empty finds nothing. */
export function literalFinder(query: FindQuery): Finder {
  return query.text === '' ? () => [] : asWords(literal(query), query)
}

function literal(query: FindQuery): Finder {
  const folded = foldForFinding(query.text, query)
  // what folds to nothing, such as a single vowel sign, is looked for as it is
  const isNothing = folded.text === ''
  const alike = isNothing ? { matchesCase: true, isExact: true } : query
  const wanted = isNothing ? query.text : folded.text
  return (text) => {
    const { text: within, placeOf } = foldForFinding(text, alike)
    const found: TextMatch[] = []
    for (let unit = within.indexOf(wanted); unit >= 0; ) {
      const next = unit + wanted.length
      const isWhole = (unit === 0 || placeOf(unit - 1) < placeOf(unit)) && placeOf(next - 1) < placeOf(next)
      if (isWhole) {
        const last = placeOf(next - 1)
        const behind = last + letterAt(text, last).length
        found.push({ from: placeOf(unit), to: endBehind(text, behind, placeOf(next)), groups: [] })
      }
      unit = within.indexOf(wanted, isWhole ? next : unit + 1)
    }
    return found
  }
}
