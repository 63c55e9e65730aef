/** Notifies listeners of changes: at once, or as soon as the changes pause. */

export type Listener = () => void

export class ChangeNotifier {
  readonly #listeners = new Set<Listener>()
  #timer: ReturnType<typeof setTimeout> | undefined
  /** When the first and the last change came that listeners were not notified of yet. */
  #waiting: { since: number; last: number } | null = null

  /**
   * @param pause milliseconds without a change that count as a pause
   * @param longest milliseconds after which listeners are notified although changes continue
   */
  constructor(
    private readonly pause = 0,
    private readonly longest = pause,
  ) {}

  /** Adds a listener; returns a function that removes it. */
  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Notifies at once. */
  readonly now = (): void => {
    this.#waiting = null
    for (const listener of this.#listeners) listener()
  }

  /** Notifies when the changes pause. */
  readonly soon = (): void => {
    const now = performance.now()
    this.#waiting = { since: this.#waiting?.since ?? now, last: now }
    // a timer that runs is not set anew at each change: it looks at its end whether there was a pause
    this.#timer ??= setTimeout(this.#look, this.pause)
  }

  /** Notifies at once of pending changes. */
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
