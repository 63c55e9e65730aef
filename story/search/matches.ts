/** Where a text answers a query: for the marks in an open story, and the lines that a list of hits shows. */
import { answers, type Term } from './query'
import { type Word, wordsOf } from './words'

/** A part of a text that answers. */
export interface Match {
  from: number
  to: number
}

function matchAt(words: readonly Word[], start: number, term: Term): Match | null {
  const last = term.words.length - 1
  for (let index = 0; index <= last; index++) {
    const word = words[start + index]?.word
    const asked = term.words[index] ?? ''
    if (word === undefined || !answers(word, asked, term.isPrefix && index === last)) return null
  }
  const from = words[start]?.from
  const to = words[start + last]?.to
  return from === undefined || to === undefined ? null : { from, to }
}

function longestAt(words: readonly Word[], start: number, terms: readonly Term[]): Match | null {
  let longest: Match | null = null
  for (const term of terms) {
    const match = matchAt(words, start, term)
    if (match && match.to > (longest?.to ?? 0)) longest = match
  }
  return longest
}

function matchesAmong(words: readonly Word[], terms: readonly Term[]): Match[] {
  const found: Match[] = []
  let end = 0
  for (const [start, { from }] of words.entries()) {
    const longest = from < end ? null : longestAt(words, start, terms)
    if (!longest) continue
    found.push(longest)
    end = longest.to
  }
  return found
}

/** All parts of a text that answer one of these terms, in their order, none in another. */
export function findMatches(text: string, terms: readonly Term[]): Match[] {
  return terms.length === 0 ? [] : matchesAmong(wordsOf(text), terms)
}

/** A line of a text around what answers. */
export interface Snippet {
  text: string
  matches: Match[]
}

/**
 * The line of a text around the first answer, cut between words; null where nothing in it answers.
 * @param size characters, about
 */
export function snippetOf(text: string, terms: readonly Term[], size: number): Snippet | null {
  const words = wordsOf(text)
  const matches = matchesAmong(words, terms)
  const [first] = matches
  if (!first) return null
  const start = words.find(({ from }) => from >= first.from - size / 3)?.from ?? 0
  const end = words.findLast(({ to }) => to <= Math.max(start + size, first.to))?.to ?? text.length
  const before = start > (words[0]?.from ?? 0) ? '… ' : ''
  const after = end < (words.at(-1)?.to ?? 0) ? ' …' : ''
  const shift = before.length - start
  return {
    text: before + text.slice(start, end).replace(/\s/g, ' ') + after,
    matches: matches
      .filter(({ from, to }) => from >= start && to <= end)
      .map(({ from, to }) => ({ from: from + shift, to: to + shift })),
  }
}
