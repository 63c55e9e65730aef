/** The index of a desk: which stories there are, as the list shows them, and which answer a query. */
import type { Database } from 'node-sqlite3-wasm'
import { z } from 'zod'
import { parseQuery } from '../../story/search/query'
import { foldText } from '../../story/search/words'
import { type StorySummary, summarySchema } from '../../story/story/record'
import type { ListQuery } from '../contract/list'
import { openDatabase } from './database'
import type { Entry } from './entry'
import { conditionOf, matchOf } from './select'

/** What of a file tells that it has changed. */
export interface FileState {
  size: number
  mtime: number
}

/** So many of the newest hits are ranked when the best are to come first. */
const ranked = 1000

const seqsSchema = z.object({ seqs: z.string() })
const fileSchema = z.object({ id: z.string(), size: z.number(), mtime: z.number() })
const lineSchema = z.object({ summary: z.string() })
const seqSchema = z.object({ seq: z.coerce.number() })
const numbersSchema = z.array(z.number())

/** The list is in the order of this number: milliseconds, or the next that is free. */
function seqAt(moment: string): number {
  return Date.parse(moment)
}

export class StoryIndex {
  readonly #database: Database
  /** What was listed last, until something changes. */
  #last: { key: string; seqs: number[] } | null = null

  /** Opens the index in a file, empty where there is none that can be used. */
  constructor(path: string) {
    this.#database = openDatabase(path)
  }

  close(): void {
    this.#database.close()
  }

  /** Does several changes at once. */
  together(work: () => void): void {
    this.#database.exec('BEGIN')
    try {
      work()
      this.#database.exec('COMMIT')
    } catch (error) {
      this.#database.exec('ROLLBACK')
      throw error
    }
  }

  /** The files that the index knows, by the ids of their stories. */
  files(): Map<string, FileState> {
    const rows = this.#database.all('SELECT id, size, mtime FROM stories')
    return new Map(
      rows.map((row) => {
        const { id, size, mtime } = fileSchema.parse(row)
        return [id, { size, mtime }]
      }),
    )
  }

  /** Takes in a story, in place of what was known of it. */
  put({ summary, words }: Entry, { size, mtime }: FileState): void {
    this.remove(summary.id)
    const { id, binned, stage, house, language, embargo, changed, headline, slug } = summary
    const seq = this.#free(seqAt(changed))
    this.#database.run('INSERT INTO stories VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
      seq,
      id,
      size,
      mtime,
      binned === null ? 0 : 1,
      stage,
      house.toLowerCase(),
      language.toLowerCase(),
      embargo,
      foldText(headline || slug),
      JSON.stringify(summary),
    ])
    const { byline, city, editing, body } = words
    this.#database.run(
      'INSERT INTO words (rowid, headline, slug, byline, city, editing, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [seq, words.headline, words.slug, byline, city, editing, body],
    )
  }

  remove(id: string): void {
    this.#last = null
    const found = this.#database.get('SELECT seq FROM stories WHERE id = ?', id)
    if (!found) return
    const { seq } = seqSchema.parse(found)
    this.#database.run('DELETE FROM words WHERE rowid = ?', seq)
    this.#database.run('DELETE FROM stories WHERE seq = ?', seq)
  }

  /** The places of all stories that answer a query, in their order. */
  list(query: ListQuery): readonly number[] {
    const key = JSON.stringify(query)
    if (this.#last?.key !== key) this.#last = { key, seqs: this.#select(query) }
    return this.#last.seqs
  }

  /** What the list shows of stories at these places. */
  lines(seqs: readonly number[]): StorySummary[] {
    return seqs.flatMap((seq) => {
      const row = this.#database.get('SELECT summary FROM stories WHERE seq = ?', seq)
      return row ? summarySchema.parse(JSON.parse(lineSchema.parse(row).summary)) : []
    })
  }

  /** Where in a list the next story is whose title begins so, from a row on and around; null where there is none. */
  jump(query: ListQuery, typed: string, from: number): number | null {
    const start = foldText(typed)
    if (!start) return null
    const wanted = new Set(
      this.#seqs('SELECT seq FROM stories WHERE title >= ? AND title < ?', [start, `${start}\u{10ffff}`]),
    )
    const seqs = this.list(query)
    const behind = seqs.findIndex((seq, row) => row >= from && wanted.has(seq))
    const row = behind >= 0 ? behind : seqs.findIndex((seq) => wanted.has(seq))
    return row >= 0 ? row : null
  }

  #select({ text, isBin, order }: ListQuery): number[] {
    const query = parseQuery(text)
    const { sql, values } = conditionOf(query, isBin, seqAt)
    const fitting = this.#seqs(`SELECT seq FROM stories WHERE ${sql} ORDER BY seq DESC`, values)
    const match = matchOf(query.terms)
    if (match === null) return fitting
    const kept = new Set(fitting)
    const hits = this.#seqs('SELECT rowid AS seq FROM words WHERE words MATCH ? ORDER BY rowid DESC', [match])
    const found = hits.filter((seq) => kept.has(seq))
    return order === 'best' ? this.#bestFirst(match, found) : found
  }

  /** The newest hits by how well they answer, a headline more than text; then the older ones as they are. */
  #bestFirst(match: string, found: readonly number[]): number[] {
    const newest = found.slice(0, ranked)
    const oldest = newest.at(-1)
    if (oldest === undefined) return []
    const best = this.#seqs(
      'SELECT rowid AS seq FROM words WHERE words MATCH ? AND rowid >= ? ORDER BY bm25(words, 8, 8, 4, 4, 4, 1), rowid DESC',
      [match, oldest],
    )
    const known = new Set(newest)
    return [...best.filter((seq) => known.has(seq)), ...found.slice(ranked)]
  }

  #seqs(sql: string, values: (string | number)[]): number[] {
    // one text of all numbers comes out of SQLite many times faster than a row for each
    const row = this.#database.get(`SELECT json_group_array(seq) AS seqs FROM (${sql})`, values)
    return numbersSchema.parse(JSON.parse(seqsSchema.parse(row).seqs))
  }

  #free(wanted: number): number {
    for (let seq = wanted; ; seq++)
      if (!this.#database.get('SELECT seq FROM stories WHERE seq = ?', seq)) return seq
  }
}
