/** Long work that the window watches and may stop. */
import type { BrowserWindow } from 'electron'
import { tell } from '../window/ipc'
import type { Watcher } from './import'

/** Milliseconds between two progress messages. */
const reportEachMs = 100

export class Jobs {
  readonly #running = new Map<string, AbortController>()

  /** @param window which shows it: what goes on when that closes is stopped, as nobody would hear of it */
  constructor(private readonly window: BrowserWindow) {
    window.once('closed', () => {
      for (const job of this.#running.keys()) this.stop(job)
    })
  }

  /** Does work under a name that the window gave it. */
  async run<T>(job: string, work: (watcher: Watcher) => Promise<T>): Promise<T> {
    const { signal } = this.#begin(job)
    let reportedAt = 0
    try {
      return await work({
        progress: (done, total) => {
          if (Date.now() - reportedAt < reportEachMs && done < total) return
          reportedAt = Date.now()
          tell(this.window, 'progress', { job, done, total })
        },
        isStopped: () => signal.aborted,
        signal,
      })
    } finally {
      this.#running.delete(job)
    }
  }

  #begin(job: string): AbortController {
    const controller = new AbortController()
    this.#running.set(job, controller)
    return controller
  }

  stop(job: string): void {
    this.#running.get(job)?.abort()
  }
}
