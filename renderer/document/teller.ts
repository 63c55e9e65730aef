/** Tells listeners that something changed: at once, or as soon as the changes pause. */

export type Listener = () => void

export class Teller {
  readonly #listeners = new Set<Listener>()
  #timer: ReturnType<typeof setTimeout> | undefined
  /** When the first and the last change came that was not told yet. */
  #waiting: { since: number; last: number } | null = null

  /**
   * @param pause so many milliseconds without a change are a pause
   * @param longest a change is told after so many milliseconds though others follow
   */
  constructor(
    private readonly pause = 0,
    private readonly longest = pause,
  ) {}

  /** Hears each change; the answer stops hearing. */
  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells at once. */
  readonly now = (): void => {
    this.#waiting = null
    for (const listener of this.#listeners) listener()
  }

  /** Tells when the changes pause. */
  readonly soon = (): void => {
    const now = performance.now()
    this.#waiting = { since: this.#waiting?.since ?? now, last: now }
    // a timer that runs is not set anew at each change: it looks at its end whether there was a pause
    this.#timer ??= setTimeout(this.#look, this.pause)
  }

  /** Tells at once what waits to be told. */
  readonly settle = (): void => {
    if (this.#waiting) this.now()
  }

  readonly #look = (): void => {
    this.#timer = undefined
    if (!this.#waiting) return
    const { since, last } = this.#waiting
    const left = Math.min(last + this.pause, since + this.longest) - performance.now()
    if (left > 0) this.#timer = setTimeout(this.#look, left)
    else this.now()
  }
}
