/** Finds terms as they are typed: by the beginnings of the words in their names, or by code. */
import { foldName } from '../places/fold'
import type { Term } from '../schema/values'

/** A term with what finds it, made alike. */
interface Entry<Found extends Term> {
  term: Found
  code: string
  names: string[]
}

interface Searchable extends Term {
  also?: string
}

const made = new WeakMap<readonly Term[], readonly { code: string; names: string[] }[]>()

const wordsOf = (text: string) =>
  foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
const nameOf = (text: string) => wordsOf(text).join(' ')

/** What finds each term of a list; lists are long and stay as they are, so it is made once. */
function keysOf(terms: readonly Searchable[]): readonly { code: string; names: string[] }[] {
  const known = made.get(terms)
  if (known) return known
  const keys = terms.map(({ code, name, also }) => ({
    code: code.toLowerCase(),
    names: [name, ...(also ? [also] : [])].map(nameOf),
  }))
  made.set(terms, keys)
  return keys
}

/** How well a name answers: 0 is the name itself, null no answer. */
function rankOf(name: string, query: string, words: readonly string[]): number | null {
  if (name === query) return 0
  if (name.startsWith(`${query} `)) return 1
  if (name.startsWith(query)) return 2
  const padded = ` ${name}`
  if (!words.every((word) => padded.includes(` ${word}`))) return null
  return padded.includes(` ${query}`) ? 3 : 4
}

const unseen = 3

function rankTerm({ code, names }: Entry<Term>, query: string, words: readonly string[], asCode: string) {
  if (code === asCode || code.endsWith(`:${asCode}`)) return 0
  const ranks = names.map((name, index) => {
    const rank = rankOf(name, query, words)
    // what a term is also called is not seen in the list, so that its beginning says less than the name's words
    return rank === null || rank === 0 || index === 0 ? rank : rank + unseen
  })
  const known = ranks.filter((rank) => rank !== null)
  if (known.length > 0) return Math.min(...known)
  const isCode = asCode.length > 2 && (code.startsWith(asCode) || code.includes(`:${asCode}`))
  return isCode ? 5 : null
}

/**
 * The terms that a query finds: each of its words begins a word of the name, or the query begins the code. The name
 * itself comes first, then names that begin with the query, the shorter before the longer.
 * @param limit how many at most
 */
export function searchTerms<Found extends Searchable>(
  terms: readonly Found[],
  query: string,
  limit: number,
): Found[] {
  const words = wordsOf(query)
  const asCode = query.trim().toLowerCase()
  if (words.length === 0) return []
  const keys = keysOf(terms)
  return terms
    .flatMap((term, index) => {
      const entry = { term, ...(keys[index] ?? { code: '', names: [] }) }
      const rank = rankTerm(entry, words.join(' '), words, asCode)
      return rank === null ? [] : [{ term, rank }]
    })
    .sort((a, b) => a.rank - b.rank || a.term.name.length - b.term.name.length)
    .slice(0, limit)
    .map(({ term }) => term)
}
