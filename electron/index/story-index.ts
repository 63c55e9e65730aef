/** The index of a desk: which stories there are, as the list shows them, and which answer a query. */
import type { Database } from 'node-sqlite3-wasm'
import type { FacetField, Facets, ListedStory, ListOrder, ListQuery } from '../../contract/list'
import type { SuggestedAmong } from '../../contract/transfer'
import type { FindQuery } from '../../story/find/query'
import { parseQuery, type Term } from '../../story/search/query'
import { foldText, foldWord } from '../../story/search/words'
import { editsOf } from '../../story/spelling/edits'
import { commonInStories } from '../../story/spelling/judge'
import { scriptOf } from '../../story/spelling/language'
import { type Stage, unreadStage, usualStages } from '../../story/stages/stage'
import { type StorySummary, summarySchema, titleOf } from '../../story/story/record'
import { keepStageOrder, openDatabase, ownIndex, removeDatabase } from './database'
import type { IndexEntry } from './entry'
import { Last } from './last'
import { among, amongNewest, type IndexListing, listing, type Ordered } from './listing'
import type { MarkEvent } from './marks'
import {
  countedSchema,
  countSchema,
  facetSchema,
  fileSchema,
  idSchema,
  idsSchema,
  keyedSchema,
  lineSchema,
  listedSchema,
  momentSchema,
  seqSchema,
  seqsSchema,
  suggestedSchema,
  termSchema,
} from './rows'
import { type Condition, conditionOf, facetQueries, matchOf, orderingOf, rankingOf, shelfOf } from './select'

/** By what a change of a file is recognised: its size in bytes, and its time of writing in microseconds. */
export interface FileState {
  size: number
  mtime: number
}

/** How many of the newest hits are ranked when the best come first. */
const ranked = 1000

/** How many letters at the end of a word may be those of an ending, in languages without a dictionary. */
const learnedEnding = 2

/** How many words are asked for in place of a part of a word; where it is a part of more, all stories are looked through. */
const mostTerms = 400

/** The words of this many texts are looked up one after the other; for more, all stories are looked through. */
const mostTexts = 8

/** How many words are remembered as present in the index's file. */
const mostKnown = 300_000

/** How many values of a field are listed. */
const mostFacets = 300

/** The list is in the order of this number: milliseconds, or the next that is free. */
function seqAt(moment: string): number {
  return Date.parse(moment)
}

export class StoryIndex {
  readonly #path: string
  #database: Database
  /** What was listed last, and the stories that it was chosen from, until something changes. */
  readonly #listed = new Last<IndexListing>()
  readonly #fitting = new Last<Ordered>()
  /** The stories that the best were chosen from last. */
  readonly #fittingBest = new Last<Ordered>()
  readonly #terms = new Set<string>()
  readonly #wire = new Set<string>()
  readonly #unread = new Set<string>()
  /** What became read while the list of unread stories is shown: it stays in it until another list is. */
  readonly #readLately = new Set<string>()

  /** What a newer version has written and this one has read since the index was opened: another one may know more of it. */
  readonly #newerRead = new Set<string>()
  #stages: readonly Stage[] = usualStages
  #listedUntil: string | null = null

  /** Opens the index in a file, empty where there is none that can be used. */
  constructor(path: string) {
    this.#path = ownIndex(path)
    this.#database = openDatabase(this.#path)
  }

  close(): void {
    this.#database.close()
  }

  /** Replaces a damaged index with an empty one. */
  renew(): void {
    this.#forget()
    this.#terms.clear()
    this.close()
    try {
      removeDatabase(this.#path)
    } catch {
      // a disk that may only be read: what is opened instead is in memory
    }
    this.#database = openDatabase(this.#path)
    keepStageOrder(this.#database, this.#stages)
  }

  /** Takes the stages of the desk: their order is one of the list, and their names are searched for. */
  setStages(stages: readonly Stage[]): void {
    this.#forget()
    this.#stages = stages
    keepStageOrder(this.#database, stages)
  }

  /** Does several changes at once, or those of several times at once: see `begin`. */
  transaction(work: () => void): void {
    this.#database.exec('SAVEPOINT change')
    try {
      work()
      this.#database.exec('RELEASE change')
    } catch (error) {
      this.#database.exec('ROLLBACK TO change; RELEASE change')
      throw error
    }
  }

  /** Holds changes back from the disk until `commit`; what is asked meanwhile is answered with them. */
  begin(): void {
    this.#database.exec('BEGIN')
  }

  commit(): void {
    this.#database.exec('COMMIT')
  }

  /** How many stories it has. */
  get size(): number {
    return countSchema.parse(this.#database.get('SELECT count(*) AS count FROM stories')).count
  }

  /** The files of these stories as the index knows them. */
  files(ids: readonly string[]): Map<string, FileState> {
    const rows = this.#database.all(
      'SELECT id, size, mtime, isNewer FROM stories WHERE id IN (SELECT value FROM json_each(?))',
      [JSON.stringify(ids)],
    )
    return new Map(
      rows.map((row) => {
        const { id, size, mtime, isNewer } = fileSchema.parse(row)
        // what could not all be read is read again by each start: the app may have been updated
        return [id, { size, mtime: isNewer && !this.#newerRead.has(id) ? Number.NaN : mtime }]
      }),
    )
  }

  /** Which of these stories nobody may publish at a moment. */
  held(ids: readonly string[], now: string): StorySummary[] {
    const rows = this.#database.all(
      `SELECT summary FROM stories JOIN lines USING (seq) WHERE id IN (SELECT value FROM json_each(?))
        AND (embargo > ? OR json_extract(summary, '$.withdrawn') IS NOT NULL
          OR json_extract(summary, '$.picturesUntil') <= ?)`,
      [JSON.stringify(ids), now, now],
    )
    return rows.map((row) => summarySchema.parse(JSON.parse(lineSchema.parse(row).summary)))
  }

  /** In how many of these stories suggestions are open, and how many. */
  suggested(ids: readonly string[]): SuggestedAmong {
    const row = this.#database.get(
      `SELECT COUNT(*) AS stories, COALESCE(SUM(openSuggestions), 0) AS suggestions FROM stories
        WHERE openSuggestions > 0 AND id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    )
    return suggestedSchema.parse(row)
  }

  /** The ids of all stories. */
  allIds(): string[] {
    return idsSchema.parse(this.#database.get('SELECT json_group_array(id) AS ids FROM stories')).ids
  }

  /** Takes in a story, in place of what was known of it. */
  put(
    { summary, bylines, editors, isWire, isNewer, openComments, openSuggestions, words }: IndexEntry,
    { size, mtime }: FileState,
  ): void {
    const findings = this.#findingsOf(summary.id)
    this.remove(summary.id)
    const { id, binned, isTemplate, stage, house, language, embargo, place, changed } = summary
    const seq = this.#free(seqAt(changed))
    this.#database.run(
      'INSERT INTO stories VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      [
        seq,
        id,
        size,
        mtime,
        shelfOf(binned !== null, isTemplate),
        isTemplate ? 1 : 0,
        stage,
        house.toLowerCase(),
        language.toLowerCase(),
        embargo,
        foldText(titleOf(summary)),
        place,
        bylines[0] ?? '',
        editors[0] ?? '',
        JSON.stringify(bylines),
        JSON.stringify(editors),
        isWire ? 1 : 0,
        isNewer ? 1 : 0,
        openComments,
        openSuggestions,
        // the earlier counts, so that no list loses the story until they are counted
        shelfOf(binned !== null, isTemplate) === 0 ? findings : 0,
        '',
      ],
    )
    if (isNewer) this.#newerRead.add(id)
    this.#database.run('INSERT INTO lines VALUES (?, ?)', [seq, JSON.stringify(summary)])
    this.#noteTerms(words)
    const { byline, city, editing, body } = words
    this.#database.run(
      'INSERT INTO words (rowid, headline, slug, byline, city, editing, body) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [seq, words.headline, words.slug, byline, city, editing, body],
    )
  }

  remove(id: string): void {
    this.#forget()
    const seq = this.#seqOf(id)
    if (seq === null) return
    this.#database.run('DELETE FROM words WHERE rowid = ?', seq)
    this.#database.run('DELETE FROM lines WHERE seq = ?', seq)
    this.#database.run('DELETE FROM stories WHERE seq = ?', seq)
  }

  #findingsOf(id: string): number {
    const row = this.#database.get('SELECT findings FROM stories WHERE id = ?', id)
    return row ? countedSchema.parse(row).findings : 0
  }

  /**
   * Has the findings of stories counted anew that were counted by something else.
   * @param counters what findings are counted by now, by the house
   * @param usual the same of stories whose house is not known
   */
  countBy(counters: Readonly<Record<string, string>>, usual: string): void {
    this.#database.run(
      `UPDATE stories SET countedBy = '' WHERE countedBy NOT IN
        ('', coalesce((SELECT value FROM json_each(?) WHERE key = house), ?))`,
      [JSON.stringify(counters), usual],
    )
  }

  /** A story of the desk whose findings are to be counted, the newest first; null where all are. */
  uncounted(): string | null {
    const row = this.#database.get(
      "SELECT id FROM stories WHERE shelf = 0 AND countedBy = '' ORDER BY seq DESC LIMIT 1",
    )
    return row ? idSchema.parse(row).id : null
  }

  /** Notes how many findings a story has, and tells whether that is another number than before. */
  noteFindings(id: string, findings: number, countedBy: string): boolean {
    const isOther = this.#findingsOf(id) !== findings
    if (isOther) this.#forget()
    this.#database.run('UPDATE stories SET findings = ?, countedBy = ? WHERE id = ?', [
      findings,
      countedBy,
      id,
    ])
    return isOther
  }

  /** Takes which stories came through the inbox, were opened, or are to be unread: their files do not say. */
  mark(ids: readonly string[], event: MarkEvent): void {
    this.#forget()
    for (const id of ids) {
      if (event === 'came') this.#wire.add(id)
      if (event !== 'read') this.#unread.add(id)
      else if (this.#unread.delete(id)) this.#readLately.add(id)
    }
  }

  /** When what was listed is another though no story has changed, as an embargo ends (ISO 8601); null where never. */
  get listedUntil(): string | null {
    return this.#listedUntil
  }

  /** The list that is shown from now on. */
  show(query: ListQuery): IndexListing {
    if (this.#readLately.size > 0 && !parseQuery(query.text, this.#stages).is.includes('unread')) {
      this.#forget()
      this.#readLately.clear()
    }
    return this.list(query)
  }

  /** All stories that answer a query, in their order and groups. */
  list(query: ListQuery): IndexListing {
    this.#forgetWhatEnded()
    return this.#listed.get(JSON.stringify(query), () => {
      const unread = this.#readLately.size > 0 ? [...this.#unread, ...this.#readLately] : this.#unread
      return this.#find(query, unread, this.#fitting)
    })
  }

  /** How many stories of the desk answer a text. What is listed stays as it is. */
  count(text: string): number {
    const query = { text, isBin: false, order: 'newest' } as const
    return this.#find(query, this.#unread, new Last()).seqs.length
  }

  /** The stories of the desk that answer a text best. What is listed stays as it is. */
  best(text: string, most: number): ListedStory[] {
    this.#forgetWhatEnded()
    const query = { text, isBin: false, order: 'best' } as const
    return this.lines(this.#find(query, this.#unread, this.#fittingBest).seqs.slice(0, most))
  }

  /** What the list shows of stories at these places. */
  lines(seqs: Iterable<number>): ListedStory[] {
    return Array.from(seqs).flatMap((seq) => {
      const row = this.#database.get(
        'SELECT summary, isNewer, openSuggestions, findings FROM lines JOIN stories USING (seq) WHERE seq = ?',
        seq,
      )
      if (!row) return []
      const { summary: json, isNewer, openSuggestions, findings } = listedSchema.parse(row)
      const summary = summarySchema.parse(JSON.parse(json))
      return { ...summary, isUnread: this.#unread.has(summary.id), isNewer, openSuggestions, findings }
    })
  }

  /** The ids of stories at these places. */
  ids(seqs: Iterable<number>): string[] {
    const row = this.#database.get(
      `SELECT json_group_array(id) AS ids FROM
        (SELECT stories.id AS id FROM json_each(?) AS place JOIN stories ON seq = place.value ORDER BY place.key)`,
      [JSON.stringify([...seqs])],
    )
    return idsSchema.parse(row).ids
  }

  /** Where in a list a story is; null where it is not in it. */
  rowOf(query: ListQuery, id: string): number | null {
    const seq = this.#seqOf(id)
    const row = seq === null ? -1 : this.list(query).seqs.indexOf(seq)
    return row < 0 ? null : row
  }

  /** Where in a list the next story is whose title begins so, from a row on and around; null where there is none. */
  jump(query: ListQuery, typed: string, from: number): number | null {
    const start = foldText(typed)
    if (!start) return null
    const wanted = new Set(
      this.#seqs('SELECT seq FROM stories WHERE title >= ? AND title < ?', [start, `${start}\u{10ffff}`]),
    )
    const { seqs } = this.list(query)
    const behind = seqs.findIndex((seq, row) => row >= from && wanted.has(seq))
    const row = behind >= 0 ? behind : seqs.findIndex((seq) => wanted.has(seq))
    return row >= 0 ? row : null
  }

  /** How many stories have a folded word, counted up to a number. */
  storiesWith(word: string, most: number): number {
    const row = this.#database.get(
      'SELECT count(*) AS count FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)',
      [`"${word}"`, most],
    )
    return countSchema.parse(row).count
  }

  /** The id of a story that has a folded word, or null. */
  storyWith(word: string): string | null {
    const row = this.#database.get(
      'SELECT id FROM words JOIN stories ON stories.seq = words.rowid WHERE words MATCH ? LIMIT 1',
      [`"${word}"`],
    )
    return row ? idSchema.parse(row).id : null
  }

  /** A word one letter away from a folded one that is common on the desk, or null. */
  commonNear(word: string): string | null {
    const script = scriptOf(word)
    if (script === null) return null
    const near = [...new Set([...editsOf(word, script, learnedEnding)].map(foldWord))].filter(
      (each) => each !== word,
    )
    const rows = this.#database.all('SELECT term FROM terms WHERE term IN (SELECT value FROM json_each(?))', [
      JSON.stringify(near),
    ])
    const terms = rows.map((row) => termSchema.parse(row).term)
    return terms.find((term) => this.storiesWith(term, commonInStories) >= commonInStories) ?? null
  }

  /** The ids of the stories of a list, in its order, that may have what is looked for: those that have its words. */
  candidates(find: FindQuery, list: ListQuery): string[] {
    const { seqs } = this.list(list)
    const words = find.isPattern ? [] : foldText(find.text).split(' ').filter(Boolean)
    const matches = words.flatMap((word, at) => {
      const isEnd = at === 0 || at === words.length - 1
      return this.#matchOfPart(word, isEnd && !find.isWholeWord) ?? []
    })
    if (matches.includes('')) return []
    if (matches.length === 0) return this.ids(seqs)
    const fitting = new Set(this.#hits('words MATCH ?', [matches.map((each) => `(${each})`).join(' AND ')]))
    return this.ids(seqs.filter((seq) => fitting.has(seq)))
  }

  /**
   * The ids of all stories of the desk that may have one of these texts, as words or within them, the newest first; of all
   * where none is asked for, or too many are.
   */
  withTexts(texts: readonly string[] | null): string[] {
    const { seqs } = this.list({ text: '', isBin: false, order: 'newest' })
    const asked = texts && texts.length <= mostTexts ? texts.map((text) => this.#matchOfText(text)) : [null]
    if (asked.includes(null)) return this.ids(seqs)
    const matches = asked.flatMap((match) => (match ? [`(${match})`] : []))
    if (matches.length === 0) return []
    const fitting = new Set(this.#hits('words MATCH ?', [matches.join(' OR ')]))
    return this.ids(seqs.filter((seq) => fitting.has(seq)))
  }

  /** What asks for a text, however words go on beside it; null where nothing of it can be asked for, `''` where it stands nowhere. */
  #matchOfText(text: string): string | null {
    const words = foldText(text).split(' ').filter(Boolean)
    const matches = words.map((word) => this.#matchOfPart(word, true))
    if (matches.includes('')) return ''
    const known = matches.flatMap((match) => (match === null ? [] : [`(${match})`]))
    return known.length === 0 ? null : known.join(' AND ')
  }

  /**
   * What asks for a word, or for all words that it is a part of; null where these are too many to ask for, `''` where
   * there are none.
   */
  #matchOfPart(word: string, isPart: boolean): string | null {
    if (!isPart) return `"${word}"`
    const rows = this.#database.all('SELECT term FROM terms WHERE term LIKE ? LIMIT ?', [
      `%${word}%`,
      mostTerms + 1,
    ])
    if (rows.length > mostTerms) return null
    return rows.map((row) => `"${termSchema.parse(row).term}"`).join(' OR ')
  }

  /** Notes the words that are new to the index. */
  #noteTerms(words: IndexEntry['words']): void {
    for (const text of Object.values(words))
      for (const term of text.split(' ')) {
        if (this.#terms.has(term)) continue
        if (this.#terms.size >= mostKnown) this.#terms.clear()
        this.#terms.add(term)
        this.#database.run('INSERT OR IGNORE INTO terms VALUES (?)', term)
      }
  }

  /** The values that stories on the desk or in the bin have, and how many have each. */
  facets(isBin: boolean): Facets {
    const of = (field: FacetField) => {
      const rows = this.#database.all(
        `SELECT value, count FROM (${facetQueries[field]}) ORDER BY count DESC, value LIMIT ${mostFacets}`,
        [shelfOf(isBin, false)],
      )
      return rows.map((row) => facetSchema.parse(row))
    }
    return {
      // what could not be read of a story is nothing to ask for
      stage: of('stage').filter(({ value }) => value !== unreadStage),
      house: of('house'),
      language: of('language'),
      city: of('city'),
      byline: of('byline'),
      editing: of('editing'),
    }
  }

  #find({ text, isBin, order }: ListQuery, unread: Iterable<string>, chosen: Last<Ordered>): IndexListing {
    const query = parseQuery(text, this.#stages)
    // one that has passed stays, so that what was listed before it is forgotten
    if (query.is.includes('embargoed') || order === 'embargo') this.#listedUntil ??= this.#nextEmbargoEnd()
    const condition = conditionOf(query, isBin, seqAt, { wire: this.#wire, unread })
    const match = matchOf(query.terms)
    const shown = order === 'best' ? 'newest' : order
    const fitting = chosen.get(JSON.stringify([condition, shown]), () => this.#fittingIn(condition, shown))
    const isDay = orderingOf(shown, this.#stages).isDay ?? false
    if (match === null) return listing(fitting, isDay)
    const hits = this.#hits('words MATCH ?', [match])
    const found = shown === 'newest' ? amongNewest(fitting, hits) : among(fitting, new Set(hits))
    if (order !== 'best') return listing(found, isDay)
    return { seqs: this.#bestFirst(query.terms, found.seqs), groups: [] }
  }

  /** The stories that hold to a condition. */
  #fittingIn({ sql, values }: Condition, order: Exclude<ListOrder, 'best'>): Ordered {
    const ordering = orderingOf(order, this.#stages)
    const chosen = `FROM stories WHERE ${sql} ORDER BY ${ordering.sql}`
    if (ordering.key === null || ordering.key === 'seq') {
      const seqs = this.#seqs(`SELECT seq ${chosen}`, values)
      return { seqs, keys: ordering.key && seqs }
    }
    const row = this.#database.get(
      `SELECT json_group_array(seq) AS seqs, json_group_array(key) AS keys FROM (SELECT seq, ${ordering.key} AS key ${chosen})`,
      values,
    )
    return keyedSchema.parse(row)
  }

  /** Puts the newest hits in order by how well they answer; the older ones stay as they are. */
  #bestFirst(terms: readonly Term[], found: Float64Array): Float64Array {
    const newest = found.subarray(0, ranked)
    const oldest = newest.at(-1) ?? 0
    // FTS5's own rank counts the answers in all stories first, which takes as long as the whole search
    const scores = new Map<number, number>()
    for (const { match, weight } of rankingOf(terms))
      for (const seq of this.#hits('words MATCH ? AND rowid >= ?', [match, oldest]))
        scores.set(seq, (scores.get(seq) ?? 0) + weight)
    const scoreOf = (seq: number) => scores.get(seq) ?? 0
    newest.sort((a, b) => scoreOf(b) - scoreOf(a) || b - a)
    return found
  }

  /** The stories whose words hold to a condition, from the oldest on. */
  #hits(condition: string, values: (string | number)[]): Float64Array {
    return this.#seqs(`SELECT rowid AS seq FROM words WHERE ${condition} ORDER BY rowid`, values)
  }

  #seqs(sql: string, values: (string | number)[]): Float64Array {
    const row = this.#database.get(`SELECT json_group_array(seq) AS seqs FROM (${sql})`, values)
    return seqsSchema.parse(row).seqs
  }

  #nextEmbargoEnd(): string | null {
    const now = new Date().toISOString()
    const row = this.#database.get('SELECT min(embargo) AS moment FROM stories WHERE embargo > ?', now)
    return momentSchema.parse(row).moment
  }

  #forget(): void {
    this.#listedUntil = null
    this.#listed.forget()
    this.#fitting.forget()
    this.#fittingBest.forget()
  }

  #forgetWhatEnded(): void {
    if (this.#listedUntil !== null && this.#listedUntil <= new Date().toISOString()) this.#forget()
  }

  #seqOf(id: string): number | null {
    const row = this.#database.get('SELECT seq FROM stories WHERE id = ?', id)
    return row ? seqSchema.parse(row).seq : null
  }

  #free(wanted: number): number {
    for (let seq = wanted; ; seq++)
      if (!this.#database.get('SELECT seq FROM stories WHERE seq = ?', seq)) return seq
  }
}
