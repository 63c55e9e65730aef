/** Tells listeners that something changed: at once, or as soon as the changes pause. */

export type Listener = () => void

export class Teller {
  readonly #listeners = new Set<Listener>()
  #timer: ReturnType<typeof setTimeout> | undefined
  /** When the change came that was not told yet, or null. */
  #since: number | null = null

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
    clearTimeout(this.#timer)
    this.#since = null
    for (const listener of this.#listeners) listener()
  }

  /** Tells when the changes pause. */
  readonly soon = (): void => {
    const now = performance.now()
    this.#since ??= now
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.now, Math.max(0, Math.min(this.pause, this.#since + this.longest - now)))
  }

  /** Tells at once what waits to be told. */
  readonly settle = (): void => {
    if (this.#since !== null) this.now()
  }
}
