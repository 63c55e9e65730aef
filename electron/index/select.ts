/** A query as SQLite is asked it. */
import type { Query, Term } from '../../story/search/query'

/** The start of a day here, in ISO 8601, so many days on. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

/** A condition on the list, and the values of its gaps. */
export interface Condition {
  sql: string
  values: (string | number)[]
}

/** What a story of the list is to hold to. `seqAt` tells the place in the list of a moment. */
export function conditionOf(
  { stages, house, language, before, after, isEmbargoed }: Query,
  isBin: boolean,
  seqAt: (moment: string) => number,
): Condition {
  const parts: [sql: string, ...values: (string | number)[]][] = [['binned = ?', isBin ? 1 : 0]]
  if (stages.length > 0) parts.push([`stage IN (${stages.map(() => '?').join()})`, ...stages])
  if (house !== null) parts.push(['house = ?', house])
  if (language !== null) parts.push(["(language = ? OR language LIKE ? || '-%')", language, language])
  if (before !== null) parts.push(['seq < ?', seqAt(startOf(before, 0))])
  if (after !== null) parts.push(['seq >= ?', seqAt(startOf(after, 1))])
  if (isEmbargoed) parts.push(['embargo > ?', new Date().toISOString()])
  return { sql: parts.map(([sql]) => sql).join(' AND '), values: parts.flatMap(([, ...values]) => values) }
}

function matchOfTerm({ field, words, isPrefix }: Term): string {
  // folded words are letters and digits alone, so that quotes hold them
  return `${field ? `${field} : ` : ''}"${words.join(' ')}"${isPrefix ? ' *' : ''}`
}

/** What FTS5 is to match, or null where all will do. */
export function matchOf(terms: readonly Term[]): string | null {
  return terms.length === 0 ? null : terms.map((term) => `(${matchOfTerm(term)})`).join(' AND ')
}
