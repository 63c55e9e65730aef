/** Work that waits for the work before it, as on one file or one story. */

export class Queue {
  #last: Promise<unknown> = Promise.resolve()

  /** Does work once all before it has ended, well or not. Answers and fails as the work does. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work)
    this.#last = result.catch(() => undefined)
    return result
  }

  /** Resolves once all that waits by now has ended; it never fails. */
  async idle(): Promise<void> {
    await this.#last
  }
}

/** A queue for each id: one does not wait for another. */
export class Queues {
  readonly #last = new Map<string, Promise<unknown>>()

  run<T>(id: string, work: () => Promise<T>): Promise<T> {
    const result = (this.#last.get(id) ?? Promise.resolve()).then(work)
    const ended = result
      .catch(() => undefined)
      .then(() => {
        if (this.#last.get(id) === ended) this.#last.delete(id)
      })
    this.#last.set(id, ended)
    return result
  }
}
