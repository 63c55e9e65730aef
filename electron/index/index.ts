/** The index as main asks it: the work is done in a thread of its own. */
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ListQuery, Page } from '../contract/list'
import type { PageOf, Request, Told } from './messages'
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

/** A question, without the turn that its answer is known by. */
type Question = (turn: number) => Request

export class DeskIndex {
  readonly #worker: Worker
  readonly #asked = new Map<number, (told: Told | null) => void>()
  readonly #ended: Promise<void>
  #turn = 0

  /**
   * Opens the index of a desk, and makes it where there is none.
   * @param script the thread's script
   */
  constructor(
    script: string,
    desk: string,
    private readonly hooks: IndexHooks,
  ) {
    const workerData = { file: join(desk, 'index', 'stories.sqlite'), stories: join(desk, 'stories') }
    this.#worker = new Worker(script, { workerData })
    this.#worker.on('message', (told) => this.#hear(told))
    this.#worker.on('error', (error) => hooks.failed(String(error)))
    this.#ended = new Promise((resolve) => this.#worker.once('exit', () => resolve()))
    void this.#ended.then(() => this.#letGo())
  }

  /** A part of a list; null where a newer query came before it was begun. */
  async page(asked: PageOf): Promise<Page | null> {
    const told = await this.#ask((turn) => ({ kind: 'page', turn, ...asked }))
    return told?.kind === 'page' ? told.page : null
  }

  /** The row of the next story whose title begins so, from a row on and around. */
  async jump(query: ListQuery, typed: string, from: number): Promise<number | null> {
    const told = await this.#ask((turn) => ({ kind: 'jump', turn, query, typed, from }))
    return told?.kind === 'jump' ? told.row : null
  }

  /** Takes in stories that were written or removed. */
  touch(ids: string[]): void {
    this.#worker.postMessage({ kind: 'touch', ids } satisfies Request)
  }

  /** Takes in all that changed on disk. */
  refresh(): void {
    this.#worker.postMessage({ kind: 'refresh' } satisfies Request)
  }

  /** Lets go of its file. */
  async close(): Promise<void> {
    this.#worker.postMessage({ kind: 'close' } satisfies Request)
    await this.#ended
  }

  #ask(question: Question): Promise<Told | null> {
    const turn = ++this.#turn
    return new Promise((resolve) => {
      this.#asked.set(turn, resolve)
      this.#worker.postMessage(question(turn))
    })
  }

  #hear(told: Told): void {
    if (told.kind === 'page' || told.kind === 'jump') {
      this.#asked.get(told.turn)?.(told)
      this.#asked.delete(told.turn)
    } else if (told.kind === 'closed') void this.#worker.terminate()
    else if (told.kind === 'changed') this.hooks.changed()
    else if (told.kind === 'progress') this.hooks.progress(told.progress)
    else if (told.kind === 'unreadable') this.hooks.unreadable(told.id, told.reason)
    else this.hooks.failed(told.reason)
  }

  #letGo(): void {
    for (const answer of this.#asked.values()) answer(null)
    this.#asked.clear()
  }
}
