/** A query as SQLite is asked it. */

import type { FacetField, ListOrder } from '../../contract/list'
import type { Query, StoryState, Term } from '../../story/search/query'
import type { Stage } from '../../story/stages/stage'
import type { Marks } from './marks'

/** The start of a day here, in ISO 8601; `later` is a number of days to add. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}

/** A condition on the list, and the values of its gaps. */
export interface Condition {
  sql: string
  values: (string | number)[]
}

function anyOf(sql: string, values: readonly string[]): string {
  return `(${values.map(() => sql).join(' OR ')})`
}

/** The stories of each mark, by their ids. */
type MarkedStories = Readonly<Record<keyof Marks, Iterable<string>>>

/** What a story is to hold to for each state that can be asked for. */
const states: Readonly<Record<StoryState, (marks: MarkedStories) => [sql: string, value: string | number]>> =
  {
    embargoed: () => ['embargo > ?', new Date().toISOString()],
    unread: ({ unread }) => ['id IN (SELECT value FROM json_each(?))', JSON.stringify([...unread])],
    commented: () => ['openComments > ?', 0],
    suggested: () => ['openSuggestions > ?', 0],
    flagged: () => ['findings > ?', 0],
    template: () => ['isTemplate = ?', 1],
    wire: ({ wire }) => ['(isWire OR id IN (SELECT value FROM json_each(?)))', JSON.stringify([...wire])],
  }

/** Where a story is listed: on the desk, in the bin, or among the templates. */
export function shelfOf(isBinned: boolean, isTemplate: boolean): 0 | 1 | 2 {
  if (isBinned) return 1
  return isTemplate ? 2 : 0
}

/** What a story of the list is to hold to. `seqAt` tells the place in the list of a moment. */
export function conditionOf(
  { stages: queriedStages, houses, languages, before, after, is }: Query,
  isBin: boolean,
  seqAt: (moment: string) => number,
  marks: MarkedStories,
): Condition {
  const parts: [sql: string, ...values: (string | number)[]][] = [
    ['shelf = ?', shelfOf(isBin, is.includes('template'))],
  ]
  if (queriedStages.length > 0) parts.push([anyOf('stage = ?', queriedStages), ...queriedStages])
  if (houses.length > 0) parts.push([anyOf('house = ?', houses), ...houses])
  if (languages.length > 0)
    parts.push([
      anyOf("language = ? OR language LIKE ? || '-%'", languages),
      ...languages.flatMap((each) => [each, each]),
    ])
  if (before !== null) parts.push(['seq < ?', seqAt(startOf(before, 0))])
  if (after !== null) parts.push(['seq >= ?', seqAt(startOf(after, 1))])
  parts.push(...is.map((state) => states[state](marks)))
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

/** The parts of a story in which words tell more than in its text, and how much more. */
const weighty = { 'headline slug': 2, 'byline city editing': 1 }

/** What is to be matched for a story to answer better than others that answer, and by how much each makes it better. */
export function rankingOf(terms: readonly Term[]): { match: string; weight: number }[] {
  // a term that is asked for in one part stands there in all that answers
  const anywhere = terms.filter(({ field }) => field === null)
  return Object.entries(weighty).flatMap(([parts, weight]) =>
    anywhere.map((term) => ({ match: `{${parts}} : (${matchOfTerm(term)})`, weight })),
  )
}

/** How a list is put in order and falls into groups. */
export interface Ordering {
  sql: string
  /** The value that the stories of a group share, or the moment in milliseconds; null where there are no groups. */
  key: string | null
  /** Whether a group is the day of a moment. */
  isDay?: true
  /** Whether the index's file keeps the order, as putting all stories in it takes too long while an editor waits. */
  isIndexed?: true
}

const byValue = (value: string): Ordering => ({
  key: value,
  sql: `${value} = '', ${value} COLLATE NOCASE, seq DESC`,
  isIndexed: true,
})

/** What is still embargoed comes first, the soonest to be free before the others. */
const byEmbargo: Ordering = {
  key: 'unixepoch(embargo) * 1000',
  isDay: true,
  sql: "embargo IS NULL, unixepoch(embargo) <= unixepoch('now'), abs(unixepoch(embargo) - unixepoch('now')), seq DESC",
}

const orderings: Readonly<Record<Exclude<ListOrder, 'best' | 'stage'>, Ordering>> = {
  newest: { key: 'seq', isDay: true, sql: 'seq DESC' },
  oldest: { key: 'seq', isDay: true, sql: 'seq' },
  headline: { key: null, sql: "title = '', title, seq DESC", isIndexed: true },
  house: byValue('house'),
  place: byValue('place'),
  byline: byValue('byline'),
  editor: byValue('editor'),
  language: byValue('language'),
  embargo: byEmbargo,
}

const quoted = (text: string) => `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`

/** In the order of a desk's stages; those that it does not have come last. */
function byStage(stages: readonly Stage[]): Ordering {
  const ranks = stages.map(({ id }, rank) => `WHEN ${quoted(id)} THEN ${rank}`).join(' ')
  return {
    key: 'stage',
    sql: `CASE stage ${ranks} ELSE ${stages.length} END, stage, seq DESC`,
    isIndexed: true,
  }
}

/** How a list is put in an order. @param stages of the desk */
export function orderingOf(order: Exclude<ListOrder, 'best'>, stages: readonly Stage[]): Ordering {
  return order === 'stage' ? byStage(stages) : orderings[order]
}

/** The orders that the index's file keeps, but for that of stages. */
export const keptOrders = Object.entries(orderings).filter(([, { isIndexed }]) => isIndexed)

/** What is counted for a field: a column in the order that the index keeps, or names of which a story may have several. */
function countOf(value: string): string {
  return `SELECT ${value} AS value, count(*) AS count FROM stories WHERE shelf = ? AND ${value} <> ''
    GROUP BY ${value} = '', ${value} COLLATE NOCASE`
}

function countOfNames(list: string): string {
  return `SELECT names.value AS value, sum(count) AS count FROM
    (SELECT ${list} AS list, count(*) AS count FROM stories WHERE shelf = ? GROUP BY ${list}),
    json_each(list) AS names GROUP BY names.value`
}

/** Asks for the values of a field and how many stories have each, of the desk or of the bin. */
export const facetQueries: Readonly<Record<FacetField, string>> = {
  stage: countOf('stage'),
  house: countOf('house'),
  language: countOf('language'),
  city: countOf('place'),
  byline: countOfNames('bylines'),
  editing: countOfNames('editors'),
}
