/** The listeners to changes of a story, in a fixed order. */

/**
 * The order: main must have every change in the order that they were made, so its journal comes first; then what is kept
 * beside the text, and follows each change; the view last, as it may make another change of it.
 */
export type ListenerOrder = 'journal' | 'beside' | 'view'

export class Listeners<T> {
  readonly #byOrder: Readonly<Record<ListenerOrder, Set<(change: T) => void>>> = {
    journal: new Set(),
    beside: new Set(),
    view: new Set(),
  }

  /** Adds a listener at the end of its group; returns a function that removes it. */
  add(place: ListenerOrder, listener: (change: T) => void): () => void {
    const listeners = this.#byOrder[place]
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  /** Notifies the listeners of a group of a change; returns their errors, which do not stop the others. */
  notify(place: ListenerOrder, change: T): unknown[] {
    const errors: unknown[] = []
    for (const listener of this.#byOrder[place]) {
      try {
        listener(change)
      } catch (error) {
        errors.push(error)
      }
    }
    return errors
  }
}
