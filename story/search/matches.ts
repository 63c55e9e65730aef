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
  for (const [index, asked] of term.words.entries()) {
    const word = words[start + index]
    if (!word || !answers(word.word, asked, term.isPrefix && index === last)) return null
  }
  const from = words[start]?.from
  const to = words[start + last]?.to
  return from === undefined || to === undefined ? null : { from, to }
}

/** All parts of a text that answer one of these terms, in their order, none in another. */
export function findMatches(text: string, terms: readonly Term[]): Match[] {
  if (terms.length === 0) return []
  const words = wordsOf(text)
  const found: Match[] = []
  for (const [start, { from }] of words.entries()) {
    if (from < (found.at(-1)?.to ?? 0)) continue
    const here = terms.flatMap((term) => matchAt(words, start, term) ?? [])
    const longest = here.sort((a, b) => b.to - a.to)[0]
    if (longest) found.push(longest)
  }
  return found
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
  const matches = findMatches(text, terms)
  const [first] = matches
  if (!first) return null
  const words = wordsOf(text)
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
