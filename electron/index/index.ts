/** The index as main asks it: the work is done in a thread of its own. */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Facets, ListedStory, ListQuery, Page } from '../../contract/list'
import type { SuggestedAmong } from '../../contract/transfer'
import type { FindQuery } from '../../story/find/query'
import type { Snippet } from '../../story/search/matches'
import type { WordInStories, WordToCount } from '../../story/spelling/desk-words'
import { type Stage, usualStages } from '../../story/stages/stage'
import type { StorySummary } from '../../story/story/record'
import { type Failure, ThreadError } from '../errors'
import type { CountingHouses } from './counting'
import type { MarkEvent, Marks } from './marks'
import type { Answer, FromThread, Question, Request } from './protocol'
import type { Progress } from './refresh'

/** Events of the index. */
export interface IndexHooks {
  /** The list has changed. */
  changed(): void
  progress(progress: Progress): void
  /** A story's file cannot be read. */
  unreadable(id: string, reason: string): void
  failed(reason: string): void
}

const emptyFacets: Facets = { stage: [], house: [], language: [], city: [], byline: [], editing: [] }

/** The index's file of a desk. */
export function indexFile(desk: string): string {
  return join(desk, 'index', 'stories.sqlite')
}

/** Megabytes of new objects before the thread collects garbage: most of them are short-lived. */
const youngGenerationMb = 4

/** Milliseconds before a thread that has ended unexpectedly is started again. */
const startAgainAfterMs = 5000

const indexEnded: Failure = { reason: { key: 'main.threadEnded.index' }, detail: '' }

export class DeskIndex {
  #worker: Worker | null = null
  readonly #pending = new Map<number, (answer: Answer | null) => void>()
  #ended: Promise<void> = Promise.resolve()
  #isClosing = false
  #isAway = false
  #lastRequestId = 0
  #stages: readonly Stage[] = usualStages
  #houses: CountingHouses | null = null

  /**
   * Opens the index of a desk, and makes it where there is none.
   * @param script the thread's script
   * @param marks tells what is remembered of stories beside their files, whenever the thread starts
   */
  constructor(
    private readonly script: string,
    private readonly desk: string,
    private readonly hooks: IndexHooks,
    private readonly marks: () => Marks = () => ({ wire: [], unread: [] }),
  ) {}

  /** Starts the thread. If it ends unexpectedly, open requests are refused and it starts again. */
  #start(): Worker {
    const workerData = {
      file: join(this.desk, 'index', 'stories.sqlite'),
      stories: join(this.desk, 'stories'),
    }
    const worker = new Worker(this.script, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: youngGenerationMb },
    })
    worker.on('message', (message) => this.#receive(message))
    for (const { ids, event } of marksOf(this.marks()))
      if (ids.length > 0) worker.postMessage({ kind: 'mark', ids, event })
    worker.postMessage({ kind: 'stages', stages: this.#stages })
    if (this.#houses) worker.postMessage({ kind: 'houses', ...this.#houses })
    worker.on('error', (error) => this.hooks.failed(String(error)))
    this.#ended = new Promise((resolve) => worker.once('exit', () => resolve()))
    this.#isAway = false
    void this.#ended.then(async () => {
      this.#isAway = true
      this.#rejectPending()
      if (this.#isClosing) return
      await wait(startAgainAfterMs)
      if (this.#isClosing) return
      this.#worker = this.#start()
      this.refresh()
    })
    return worker
  }

  /** A part of the list that is shown; null where a newer query came before it was begun. */
  async page(query: ListQuery, from: number, count: number): Promise<Page | null> {
    const message = await this.#ask((requestId) => ({
      kind: 'page',
      requestId,
      query,
      from,
      count,
    }))
    return message?.kind === 'page' ? message.answer : null
  }

  /** How many stories of the desk answer a text; null where it cannot be asked. */
  async count(text: string): Promise<number | null> {
    const message = await this.#ask((requestId) => ({ kind: 'count', requestId, text }))
    return message?.kind === 'count' ? message.answer : null
  }

  /** The stories of the desk that answer a text best; null where a newer text came before. */
  async best(text: string, most: number): Promise<ListedStory[] | null> {
    const message = await this.#ask((requestId) => ({ kind: 'best', requestId, text, most }))
    return message?.kind === 'best' ? message.answer : null
  }

  /** Where the texts of stories answer, each in its context; null where a newer query came before. */
  async snippets(text: string, ids: string[]): Promise<(Snippet | null)[] | null> {
    const message = await this.#ask((requestId) => ({ kind: 'snippets', requestId, text, ids }))
    return message?.kind === 'snippets' ? message.answer : null
  }

  /** The row of the next story whose title begins so, from a row on and around. */
  async jump(query: ListQuery, typed: string, from: number): Promise<number | null> {
    const message = await this.#ask((requestId) => ({
      kind: 'jump',
      requestId,
      query,
      typed,
      from,
    }))
    return message?.kind === 'jump' ? message.answer : null
  }

  /** The row of a story; null where the list has it not. */
  async rowOf(query: ListQuery, id: string): Promise<number | null> {
    const message = await this.#ask((requestId) => ({ kind: 'rowOf', requestId, query, id }))
    return message?.kind === 'rowOf' ? message.answer : null
  }

  /** The ids of a part of a list. */
  async idsOf(query: ListQuery, from: number, count: number): Promise<string[]> {
    const message = await this.#ask((requestId) => ({
      kind: 'idsOf',
      requestId,
      query,
      from,
      count,
    }))
    return message?.kind === 'idsOf' ? message.answer : []
  }

  /** The ids of the stories of a list, in its order, that may have what is looked for. */
  async candidates(find: FindQuery, list: ListQuery): Promise<string[]> {
    const message = await this.#ask((requestId) => ({ kind: 'candidates', requestId, find, list }))
    return message?.kind === 'candidates' ? message.answer : []
  }

  /** The ids of all stories of the desk that may have one of these texts, the newest first; of all where none is asked for. */
  async withTexts(texts: readonly string[] | null): Promise<string[]> {
    const message = await this.#ask((requestId) => ({ kind: 'withTexts', requestId, texts }))
    return message?.kind === 'withTexts' ? message.answer : []
  }

  /** The values that a list can be narrowed to, with how many stories have each. */
  async facets(isBin: boolean): Promise<Facets> {
    const message = await this.#ask((requestId) => ({ kind: 'facets', requestId, isBin }))
    return message?.kind === 'facets' ? message.answer : emptyFacets
  }

  /** In how many of these stories suggestions are open, and how many. */
  async suggested(ids: string[]): Promise<SuggestedAmong> {
    const message = await this.#ask((requestId) => ({ kind: 'suggested', requestId, ids }))
    return message?.kind === 'suggested' ? message.answer : { stories: 0, suggestions: 0 }
  }

  /** Which of these stories nobody may publish at a moment (ISO 8601): those under embargo, those taken back, and those with pictures that may not run. */
  async held(ids: string[], now: string): Promise<StorySummary[]> {
    const message = await this.#ask((requestId) => ({ kind: 'held', requestId, ids, now }))
    return message?.kind === 'held' ? message.answer : []
  }

  /** What the desk's stories tell of words; nothing where the index was closed meanwhile. */
  async wordCounts(words: readonly WordToCount[]): Promise<readonly WordInStories[]> {
    const message = await this.#ask((requestId) => ({ kind: 'wordCounts', requestId, words }))
    return message?.kind === 'wordCounts' ? message.answer : []
  }

  /** Takes in stories that were written or removed. */
  touch(ids: string[]): void {
    this.#send({ kind: 'touch', ids })
  }

  /** Takes in that stories came through the inbox, were opened, or are to be unread. */
  mark(ids: string[], event: MarkEvent): void {
    if (ids.length > 0) this.#send({ kind: 'mark', ids, event })
  }

  /** Takes the stages of the desk. */
  setStages(stages: readonly Stage[]): void {
    this.#stages = stages
    // a thread is given them as it starts
    if (this.#worker) this.#send({ kind: 'stages', stages })
  }

  /** Takes what says what is found in stories; their findings are counted anew where that is another. */
  setHouses(houses: CountingHouses): void {
    this.#houses = houses
    // a thread is given them as it starts
    if (this.#worker) this.#send({ kind: 'houses', ...houses })
  }

  /** Takes in all that changed on disk. */
  refresh(): void {
    this.#send({ kind: 'refresh' })
  }

  /** Closes its file. */
  async close(): Promise<void> {
    this.#isClosing = true
    // the thread starts with the first request: if there was none, there is nothing to close
    if (this.#worker) this.#send({ kind: 'close' })
    else this.#isAway = true
    await this.#ended
  }

  /** Null when the index was closed meanwhile. @throws when it cannot answer */
  async #ask(question: (requestId: number) => Question): Promise<Answer | null> {
    const requestId = ++this.#lastRequestId
    const answer = await new Promise<Answer | null>((resolve) => {
      this.#pending.set(requestId, resolve)
      if (this.#isAway) this.#rejectPending()
      else this.#send(question(requestId))
    })
    if (answer?.kind === 'refused') throw new ThreadError(answer)
    return answer
  }

  #send(request: Request): void {
    if (this.#isAway) return
    this.#worker ??= this.#start()
    this.#worker.postMessage(request)
  }

  #receive(message: FromThread): void {
    if ('requestId' in message) {
      this.#pending.get(message.requestId)?.(message)
      this.#pending.delete(message.requestId)
    } else if (message.kind === 'closed') void this.#worker?.terminate()
    else if (message.kind === 'changed') this.hooks.changed()
    else if (message.kind === 'progress') this.hooks.progress(message.progress)
    else if (message.kind === 'unreadable') this.hooks.unreadable(message.id, message.reason)
    else this.hooks.failed(message.reason)
  }

  /** Ends all open requests: the thread that was to answer them is gone. */
  #rejectPending(): void {
    for (const [requestId, answer] of this.#pending)
      answer(this.#isClosing ? null : { kind: 'refused', requestId, ...indexEnded })
    this.#pending.clear()
  }
}

/** What is remembered, as it came to be. */
function marksOf({ wire, unread }: Marks): { ids: string[]; event: MarkEvent }[] {
  const isUnread = new Set(unread)
  return [
    { ids: wire, event: 'came' },
    { ids: wire.filter((id) => !isUnread.has(id)), event: 'read' },
    { ids: unread, event: 'unread' },
  ]
}
