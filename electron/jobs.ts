/** Long work that the window watches and may stop. */
import type { BrowserWindow } from 'electron'
import type { Watcher } from './intake/take-in'
import { tell } from './ipc'

/** Milliseconds between two tellings of how far the work is. */
const often = 100

export class Jobs {
  readonly #stopped = new Set<string>()

  constructor(private readonly window: BrowserWindow) {}

  /** Does work under a name that the window gave it. */
  async run<T>(job: string, work: (watcher: Watcher) => Promise<T>): Promise<T> {
    let told = 0
    try {
      return await work({
        progress: (done, total) => {
          if (Date.now() - told < often && done < total) return
          told = Date.now()
          tell(this.window, 'progress', { job, done, total })
        },
        isStopped: () => this.#stopped.has(job),
      })
    } finally {
      this.#stopped.delete(job)
    }
  }

  stop(job: string): void {
    this.#stopped.add(job)
  }
}
