/** One process that reads and writes formats, and is ended where a task takes too long. */
import { StoppedError, TransferError, UnansweredError } from '../errors'
import type { Answer, FromProcess, PlainReading, Task, ToProcess } from './protocol'
import type { Receiver } from './transfer'

/** A process as main communicates with it. */
export interface Channel {
  send(request: ToProcess): void
  /** Ends it at once, whatever it does, and waits for nothing. */
  end(): void
}

/**
 * Starts a process.
 * @param onMessage is called with each of its messages
 * @param ended is called with the reason, for the log, when it ends or could not be started
 */
export type Fork = (onMessage: (message: FromProcess) => void, ended: (why: string) => void) => Channel

/**
 * Milliseconds that a task may take, and for each million bytes of what it reads. They are long enough that no good
 * file runs over its time: on a busy machine, a process that gives way to all others takes several times as long as
 * it works, and an export of 20,000 posts has 3 million bytes.
 */
export interface Limits {
  taskMs: number
  perMegabyteMs: number
}

export const usualLimits: Limits = { taskMs: 30_000, perMegabyteMs: 30_000 }

/** Megabytes of objects that a process may have: several of them and main share what there is. */
export const heapMb = 1024

/** Milliseconds between two looks at the clock; one that is late, as the machine slept, counts no more than twice that. */
const tickMs = 250

/** The time that a task takes in its process. */
class TaskClock {
  /** What main does meanwhile does not count. */
  isPaused = false
  #spentMs = 0
  #last = performance.now()
  readonly #timer: NodeJS.Timeout

  constructor(
    private limitMs: number,
    private readonly ranOut: () => void,
  ) {
    this.#timer = setInterval(() => this.#tick(), tickMs)
  }

  /** Begins anew, and gives the task more time. */
  restart(moreMs: number): void {
    this.#spentMs = 0
    this.limitMs += moreMs
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  #tick(): void {
    const now = performance.now()
    if (!this.isPaused) this.#spentMs += Math.min(now - this.#last, 2 * tickMs)
    this.#last = now
    if (this.#spentMs >= this.limitMs) this.ranOut()
  }
}

/** Takes what a task gives on its way. */
export interface TaskReceiver extends Receiver {
  read(part: readonly PlainReading[]): Promise<void>
}

/** Ignores everything. */
const ignoreAll: TaskReceiver = {
  found: async () => '',
  take: async () => undefined,
  read: async () => undefined,
}

export class TransferProcess {
  readonly #channel: Channel
  #isEnded = false
  #lost: (why: string) => void = () => undefined
  #stopped: () => void = () => undefined
  #onMessage: (message: FromProcess) => void = () => undefined

  constructor(
    fork: Fork,
    private readonly limits: Limits,
  ) {
    this.#channel = fork(
      (message) => this.#onMessage(message),
      (why) => {
        this.#isEnded = true
        this.#lost(why)
      },
    )
  }

  /** Whether it takes no more tasks. */
  get isEnded(): boolean {
    return this.#isEnded
  }

  /** Does one task; whoever asks waits for it before the next. @throws TransferError */
  perform(request: Task, signal?: AbortSignal, given: Partial<TaskReceiver> = {}): Promise<Answer> {
    const receiver = { ...ignoreAll, ...given }
    const isExport = request.kind === 'export'
    return new Promise((resolve, reject) => {
      let isOpened = isExport
      const clock = new TaskClock(this.limits.taskMs, () => {
        const tooLong = isExport ? 'reasons.tooLongToWrite' : 'reasons.tooLong'
        stop(isOpened ? new TransferError({ key: tooLong }) : new UnansweredError('tooLongToOpen'))
      })
      const aborted = () => stop(new StoppedError())
      const settle = () => {
        clock.stop()
        signal?.removeEventListener('abort', aborted)
        this.#lost = () => undefined
        this.#stopped = () => undefined
        this.#onMessage = () => undefined
      }
      const stop = (error: unknown) => {
        settle()
        this.end()
        reject(error)
      }
      const answer = async (working: Promise<ToProcess>) => {
        clock.isPaused = true
        try {
          this.#channel.send(await working)
          clock.isPaused = false
        } catch (error) {
          stop(error)
        }
      }
      this.#stopped = aborted
      this.#lost = (why) => {
        settle()
        const key = isExport ? 'reasons.endsWriter' : 'reasons.endsReader'
        // one that is gone before it has a file was not ended by the file
        reject(isOpened ? new TransferError({ key }, false, why) : new UnansweredError('noReader', why))
      }
      this.#onMessage = (message) => {
        if (message.kind === 'began') {
          // how long the process took to start, and the disk to give the file, is no fault of the file
          clock.restart((message.bytes / 1_000_000) * this.limits.perMegabyteMs)
        } else if (message.kind === 'read') isOpened = true
        else if (message.kind === 'found')
          void answer(receiver.found(message).then((seed) => ({ kind: 'seed', seed })))
        else if (message.kind === 'stories')
          void answer(receiver.take(message.stories).then(() => ({ kind: 'next' })))
        else if (message.kind === 'readings')
          void answer(receiver.read(message.readings).then(() => ({ kind: 'next' })))
        else if (message.kind === 'failed') {
          settle()
          reject(new TransferError(message.reason, message.isForNow, message.detail))
        } else {
          settle()
          resolve(message.answer)
        }
      }
      if (signal?.aborted) return aborted()
      signal?.addEventListener('abort', aborted)
      this.#channel.send(request)
    })
  }

  /** Ends it at once, whatever it does. */
  end(): void {
    if (this.#isEnded) return
    this.#isEnded = true
    this.#stopped()
    this.#channel.end()
  }
}
