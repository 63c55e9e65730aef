/** The index as main asks it: the work is done in a thread of its own. */
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Facets, ListQuery, Page } from '../../contract/list'
import type { FindQuery } from '../../story/find/query'
import type { Snippet } from '../../story/search/matches'
import type { StorySummary } from '../../story/story/record'
import type { MarkEvent, Marks } from './marks'
import type { Answer, Question, Request, Told } from './messages'
import type { Progress } from './refresh'

/** What the index tells without being asked. */
export interface IndexHooks {
  /** The list is another. */
  changed(): void
  progress(progress: Progress): void
  /** A story's file cannot be read. */
  unreadable(id: string, reason: string): void
  failed(reason: string): void
}

const nothing: Facets = { stage: [], house: [], language: [], city: [], byline: [], editing: [] }

/** The index's file of a desk. */
export function indexFile(desk: string): string {
  return join(desk, 'index', 'stories.sqlite')
}

/** Megabytes of young objects that the thread gathers before it looks which are still held: most of them are not. */
const young = 4

/** Milliseconds between two starts of a thread that ends by itself. */
const startAgainAfter = 5000

export class DeskIndex {
  #worker: Worker | null = null
  readonly #asked = new Map<number, (answer: Answer | null) => void>()
  #ended: Promise<void> = Promise.resolve()
  #isClosing = false
  #isAway = false
  #turn = 0

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

  /** Starts the thread. One that ends by itself, for want of memory say, leaves its questions open and is started again. */
  #start(): Worker {
    const workerData = {
      file: join(this.desk, 'index', 'stories.sqlite'),
      stories: join(this.desk, 'stories'),
    }
    const worker = new Worker(this.script, {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: young },
    })
    worker.on('message', (told) => this.#hear(told))
    for (const { ids, event } of marksOf(this.marks()))
      if (ids.length > 0) worker.postMessage({ kind: 'mark', ids, event })
    worker.on('error', (error) => this.hooks.failed(String(error)))
    this.#ended = new Promise((resolve) => worker.once('exit', () => resolve()))
    this.#isAway = false
    void this.#ended.then(async () => {
      this.#isAway = true
      this.#letGo()
      if (this.#isClosing) return
      await wait(startAgainAfter)
      if (this.#isClosing) return
      this.#worker = this.#start()
      this.refresh()
    })
    return worker
  }

  /** A part of a list; null where a newer query came before it was begun. */
  async page(query: ListQuery, from: number, count: number): Promise<Page | null> {
    const told = await this.#ask((turn) => ({ kind: 'page', turn, query, from, count }))
    return told?.kind === 'page' ? told.answer : null
  }

  /** Where the texts of stories answer, each in its context; null where a newer query came before. */
  async snippets(text: string, ids: string[]): Promise<(Snippet | null)[] | null> {
    const told = await this.#ask((turn) => ({ kind: 'snippets', turn, text, ids }))
    return told?.kind === 'snippets' ? told.answer : null
  }

  /** The row of the next story whose title begins so, from a row on and around. */
  async jump(query: ListQuery, typed: string, from: number): Promise<number | null> {
    const told = await this.#ask((turn) => ({ kind: 'jump', turn, query, typed, from }))
    return told?.kind === 'jump' ? told.answer : null
  }

  /** The row of a story; null where the list has it not. */
  async rowOf(query: ListQuery, id: string): Promise<number | null> {
    const told = await this.#ask((turn) => ({ kind: 'rowOf', turn, query, id }))
    return told?.kind === 'rowOf' ? told.answer : null
  }

  /** The ids of a part of a list. */
  async idsOf(query: ListQuery, from: number, count: number): Promise<string[]> {
    const told = await this.#ask((turn) => ({ kind: 'idsOf', turn, query, from, count }))
    return told?.kind === 'idsOf' ? told.answer : []
  }

  /** The ids of the stories of a list, in its order, that may have what is looked for. */
  async candidates(find: FindQuery, list: ListQuery): Promise<string[]> {
    const told = await this.#ask((turn) => ({ kind: 'candidates', turn, find, list }))
    return told?.kind === 'candidates' ? told.answer : []
  }

  /** The values that a list can be narrowed to, with how many stories have each. */
  async facets(isBin: boolean): Promise<Facets> {
    const told = await this.#ask((turn) => ({ kind: 'facets', turn, isBin }))
    return told?.kind === 'facets' ? told.answer : nothing
  }

  /** Which of these stories nobody may publish at a moment (ISO 8601): those under embargo, and those taken back. */
  async held(ids: string[], now: string): Promise<StorySummary[]> {
    const told = await this.#ask((turn) => ({ kind: 'held', turn, ids, now }))
    return told?.kind === 'held' ? told.answer : []
  }

  /** Takes in stories that were written or removed. */
  touch(ids: string[]): void {
    this.#send({ kind: 'touch', ids })
  }

  /** Takes in that stories came through the inbox, were opened, or are to be unread. */
  mark(ids: string[], event: MarkEvent): void {
    if (ids.length > 0) this.#send({ kind: 'mark', ids, event })
  }

  /** Takes in all that changed on disk. */
  refresh(): void {
    this.#send({ kind: 'refresh' })
  }

  /** Lets go of its file. */
  async close(): Promise<void> {
    this.#isClosing = true
    // a thread that nobody has asked anything is not there, and is not started any more
    if (this.#worker) this.#send({ kind: 'close' })
    else this.#isAway = true
    await this.#ended
  }

  /** @throws where the index cannot answer; null where it was closed before */
  async #ask(question: (turn: number) => Question): Promise<Answer | null> {
    const turn = ++this.#turn
    const answer = await new Promise<Answer | null>((resolve) => {
      this.#asked.set(turn, resolve)
      if (this.#isAway) this.#letGo()
      else this.#send(question(turn))
    })
    if (answer?.kind === 'refused') throw new Error(answer.reason)
    return answer
  }

  #send(request: Request): void {
    if (this.#isAway) return
    this.#worker ??= this.#start()
    this.#worker.postMessage(request)
  }

  #hear(told: Told): void {
    if ('turn' in told) {
      this.#asked.get(told.turn)?.(told)
      this.#asked.delete(told.turn)
    } else if (told.kind === 'closed') void this.#worker?.terminate()
    else if (told.kind === 'changed') this.hooks.changed()
    else if (told.kind === 'progress') this.hooks.progress(told.progress)
    else if (told.kind === 'unreadable') this.hooks.unreadable(told.id, told.reason)
    else this.hooks.failed(told.reason)
  }

  /** Nobody answers what is still asked. */
  #letGo(): void {
    for (const [turn, answer] of this.#asked)
      answer(
        this.#isClosing ? null : { kind: 'refused', turn, reason: 'The index has ended, and starts again' },
      )
    this.#asked.clear()
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
