/** One thread that reads and writes formats, and is ended where a task takes too long. */
import { Worker } from 'node:worker_threads'
import { StoppedError, TransferError, UnansweredError } from '../messages/errors'
import { endThread } from './ending'
import type { Answer, Said, Task, Told } from './messages'
import type { Receiver } from './transfer'

/**
 * Milliseconds that a task may take, and for each million bytes of what it reads. A thread that gives way to all others on a
 * busy machine takes several times as long as it works, and an export of 20,000 posts has 3 million bytes: no good file may
 * run over its time.
 */
export interface Limits {
  taskMs: number
  perMegabyteMs: number
}

export const usualLimits: Limits = { taskMs: 30_000, perMegabyteMs: 30_000 }

/** Megabytes; several threads and main share what there is. */
const heapMb = 1024

/** Milliseconds between two looks at the clock; one that is late, as the machine slept, counts no more than twice that. */
const tickMs = 250

/** Nobody waits for stories. */
const nobody: Receiver = { found: async () => '', take: async () => undefined }

export class TransferThread {
  readonly #worker: Worker
  #isEnded = false
  #failed: (error: TransferError) => void = () => undefined
  #hear: (told: Told) => void = () => undefined

  constructor(
    script: string,
    private readonly limits: Limits,
  ) {
    this.#worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: heapMb } })
    this.#worker.on('message', (told: Told) => this.#hear(told))
    this.#worker.on('error', (error) => this.#crash(error))
    this.#worker.on('exit', () => this.#crash(null))
  }

  /** Whether it takes no more tasks. */
  get isEnded(): boolean {
    return this.#isEnded
  }

  /** Does one task; whoever asks waits for it before the next. @throws TransferError */
  perform(said: Task, signal?: AbortSignal, receiver = nobody): Promise<Answer> {
    return new Promise((resolve, reject) => {
      let spentMs = 0
      let limitMs = this.limits.taskMs
      const tooLong = said.kind === 'export' ? 'reasons.tooLongToWrite' : 'reasons.tooLong'
      let isOpened = said.kind === 'export'
      let isWaiting = false
      let last = performance.now()
      const clock = setInterval(() => {
        const now = performance.now()
        if (!isWaiting) spentMs += Math.min(now - last, 2 * tickMs)
        last = now
        if (spentMs < limitMs) return
        stop(isOpened ? new TransferError({ key: tooLong }) : new UnansweredError())
      }, tickMs)
      const aborted = () => stop(new StoppedError())
      const settle = () => {
        clearInterval(clock)
        signal?.removeEventListener('abort', aborted)
        this.#failed = () => undefined
        this.#hear = () => undefined
      }
      const stop = (error: TransferError) => {
        settle()
        this.end()
        reject(error)
      }
      /** What main does meanwhile does not count. */
      const answer = async (working: Promise<Said>) => {
        isWaiting = true
        try {
          this.#worker.postMessage(await working)
          isWaiting = false
        } catch (error) {
          settle()
          this.end()
          reject(error)
        }
      }
      this.#failed = (error) => {
        settle()
        reject(error)
      }
      this.#hear = (told) => {
        if (told.kind === 'began') limitMs += (told.bytes / 1_000_000) * this.limits.perMegabyteMs
        else if (told.kind === 'read') isOpened = true
        else if (told.kind === 'found')
          void answer(receiver.found(told).then((seed) => ({ kind: 'seed', seed })))
        else if (told.kind === 'stories')
          void answer(receiver.take(told.stories).then(() => ({ kind: 'next' })))
        else if (told.kind === 'failed') {
          settle()
          reject(new TransferError(told.reason, told.isForNow, told.detail))
        } else {
          settle()
          resolve(told.answer)
        }
      }
      if (signal?.aborted) return aborted()
      signal?.addEventListener('abort', aborted)
      this.#worker.postMessage(said)
    })
  }

  /** Ends it at once, whatever it does. */
  end(): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#failed(new StoppedError())
    endThread(this.#worker)
  }

  #crash(error: unknown): void {
    this.#isEnded = true
    const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    const detail = error === null ? 'the thread has ended' : String(error)
    this.#failed(
      new TransferError({ key: isMemory ? 'reasons.tooMuchMemory' : 'reasons.unreadable' }, false, detail),
    )
  }
}
