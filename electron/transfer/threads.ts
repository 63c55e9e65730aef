/** The threads that read and write formats: started when they are needed, and ended when they have rested for a while. */

import type { FormatInfo } from '../../contract/transfer'
import { StoppedError, TransferError } from '../messages/errors'
import type { Answer, ExportTask, ImportTask, Task, Walked, Written } from './messages'
import { type Limits, TransferThread, usualLimits } from './thread'
import type { Receiver, Transfer } from './transfer'

/** An import, an export and the wire inbox have one each; what is more waits for one of them. */
const mostThreads = 3

/** Milliseconds after which a thread that has nothing to do is ended, and its memory given back. */
const restMs = 20_000

export class TransferThreads implements Transfer {
  readonly #resting: TransferThread[] = []
  readonly #working = new Set<TransferThread>()
  readonly #waiting: (() => void)[] = []
  #isClosed = false
  #ending: NodeJS.Timeout | undefined
  #formats: FormatInfo[] | null = null

  /**
   * @param script the thread's script
   * @param failed hears, for the log, why a task was not done
   */
  constructor(
    private readonly script: string,
    private readonly limits: Limits = usualLimits,
    private readonly failed: (detail: string) => void = () => undefined,
  ) {}

  async walk(paths: readonly string[], signal?: AbortSignal): Promise<Walked> {
    const answer = await this.#perform({ kind: 'walk', paths }, signal)
    return answer.kind === 'walked' ? answer.walked : { paths: [], refused: [] }
  }

  async import(task: ImportTask, receiver: Receiver, signal?: AbortSignal): Promise<void> {
    await this.#perform({ kind: 'import', task }, signal, receiver)
  }

  async export(task: ExportTask, signal?: AbortSignal): Promise<Written> {
    const answer = await this.#perform({ kind: 'export', task }, signal)
    if (answer.kind !== 'written') throw new TransferError({ key: 'reasons.unreadable' })
    return answer.written
  }

  /** They are asked for once. */
  async formats(): Promise<FormatInfo[]> {
    if (this.#formats) return this.#formats
    const answer = await this.#perform({ kind: 'formats' })
    if (answer.kind === 'formats') this.#formats = answer.formats
    return this.#formats ?? []
  }

  /** Ends all; what is in hand is rejected, and nothing is waited for. */
  close(): void {
    this.#isClosed = true
    clearTimeout(this.#ending)
    for (const thread of [...this.#resting, ...this.#working]) thread.end()
    for (const wake of this.#waiting.splice(0)) wake()
  }

  async #perform(said: Task, signal?: AbortSignal, receiver?: Receiver): Promise<Answer> {
    const thread = await this.#take()
    try {
      return await thread.perform(said, signal, receiver)
    } catch (error) {
      if (error instanceof TransferError && error.detail !== '') this.failed(error.detail)
      throw error
    } finally {
      this.#giveBack(thread)
    }
  }

  async #take(): Promise<TransferThread> {
    while (!this.#isClosed && this.#resting.length === 0 && this.#working.size >= mostThreads)
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#isClosed) throw new StoppedError()
    const rested = this.#resting.pop()
    const thread = rested && !rested.isEnded ? rested : new TransferThread(this.script, this.limits)
    this.#working.add(thread)
    return thread
  }

  #giveBack(thread: TransferThread): void {
    this.#working.delete(thread)
    if (!thread.isEnded) this.#resting.push(thread)
    this.#waiting.shift()?.()
    clearTimeout(this.#ending)
    this.#ending = setTimeout(() => {
      for (const resting of this.#resting.splice(0)) resting.end()
    }, restMs)
    this.#ending.unref()
  }
}
