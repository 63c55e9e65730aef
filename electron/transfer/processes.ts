/** The processes that read and write formats: started when they are needed, and ended when they have rested for a while. */

import type { FormatInfo } from '../../contract/transfer'
import type { Reading } from '../../story/formats/format'
import { docFromJSON } from '../../story/story/doc-json'
import { reviewFromJSON } from '../../story/suggestions/review'
import { StoppedError, TransferError, UnansweredError } from '../errors'
import { type Fork, type Limits, type TaskReceiver, TransferProcess, usualLimits } from './process'
import type {
  Answer,
  ExportTask,
  ImportTask,
  PlainReading,
  ReadTask,
  Task,
  Walked,
  Written,
} from './protocol'
import type { Receiver, Transfer } from './transfer'

/** An import, an export and the wire inbox have one each; what is more waits for one of them. */
const mostProcesses = 3

/** Milliseconds after which a process that has nothing to do is ended, and its memory given back. */
const restMs = 20_000

/** A reading as it was before it came out of its process. */
function readingOf({ doc: json, review: reviewJSON, ...rest }: PlainReading): Reading {
  const doc = docFromJSON(JSON.parse(json))
  return { doc, ...rest, ...(reviewJSON !== null && { review: reviewFromJSON(JSON.parse(reviewJSON), doc) }) }
}

export class TransferProcesses implements Transfer {
  readonly #resting: TransferProcess[] = []
  readonly #working = new Set<TransferProcess>()
  readonly #waiting: (() => void)[] = []
  #isClosed = false
  #ending: NodeJS.Timeout | undefined
  #formats: FormatInfo[] | null = null

  /** @param failed hears, for the log, why a task was not done */
  constructor(
    private readonly fork: Fork,
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

  async read(task: ReadTask): Promise<Reading[]> {
    const readings: Reading[] = []
    const read = async (part: readonly PlainReading[]) => {
      readings.push(...part.map(readingOf))
    }
    await this.#perform({ kind: 'read', task }, undefined, { read })
    return readings
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
    for (const process of [...this.#resting, ...this.#working]) process.end()
    for (const wake of this.#waiting.splice(0)) wake()
  }

  /** A process that was lost before it had a file, as when the system needed its memory, has another in its place once. */
  async #perform(request: Task, signal?: AbortSignal, receiver?: Partial<TaskReceiver>): Promise<Answer> {
    try {
      return await this.#attempt(request, signal, receiver)
    } catch (error) {
      if (!(error instanceof UnansweredError && error.reason.key === 'reasons.noReader')) throw error
      return await this.#attempt(request, signal, receiver)
    }
  }

  async #attempt(request: Task, signal?: AbortSignal, receiver?: Partial<TaskReceiver>): Promise<Answer> {
    const process = await this.#take()
    try {
      return await process.perform(request, signal, receiver)
    } catch (error) {
      if (error instanceof TransferError && error.detail !== '') this.failed(error.detail)
      throw error
    } finally {
      this.#release(process)
    }
  }

  async #take(): Promise<TransferProcess> {
    while (!this.#isClosed && this.#resting.length === 0 && this.#working.size >= mostProcesses)
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    if (this.#isClosed) throw new StoppedError()
    const rested = this.#resting.pop()
    const process = rested && !rested.isEnded ? rested : new TransferProcess(this.fork, this.limits)
    this.#working.add(process)
    return process
  }

  #release(process: TransferProcess): void {
    this.#working.delete(process)
    if (!process.isEnded) this.#resting.push(process)
    this.#waiting.shift()?.()
    clearTimeout(this.#ending)
    this.#ending = setTimeout(() => {
      for (const resting of this.#resting.splice(0)) resting.end()
    }, restMs)
    this.#ending.unref()
  }
}
