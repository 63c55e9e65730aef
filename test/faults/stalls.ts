/** Whether the machine stood still: on one that did, an age says nothing of the program that is measured. */

/** Milliseconds between two looks, and how late one may be. */
const every = 5
const late = 25

/** Looks at the clock all the time. */
export class Stalls {
  #last = performance.now()
  readonly #stalled: number[] = []
  readonly #timer = setInterval(() => {
    const now = performance.now()
    if (now - this.#last > every + late) this.#stalled.push(now)
    this.#last = now
  }, every)

  /** Whether it stood still within these milliseconds. */
  within(milliseconds: number): boolean {
    const since = performance.now() - milliseconds
    return this.#stalled.some((when) => when > since)
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
