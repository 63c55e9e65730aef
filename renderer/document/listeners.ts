/** Who hears of each change of a story, in a known order. */

/**
 * The order: main must have every change in the order that they were made, so its journal comes first; then what is kept
 * beside the text, and follows each change; the view last, as it may make another change of it.
 */
export type ListenerPlace = 'journal' | 'beside' | 'view'

export class Listeners<T> {
  readonly #byPlace: Readonly<Record<ListenerPlace, Set<(change: T) => void>>> = {
    journal: new Set(),
    beside: new Set(),
    view: new Set(),
  }

  /** Hears each change in its place, behind those that came before to the same; the answer stops hearing. */
  add(place: ListenerPlace, listener: (change: T) => void): () => void {
    const listeners = this.#byPlace[place]
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  /** Tells those of a place of a change; answers what any of them threw, of which the others hear nothing. */
  tell(place: ListenerPlace, change: T): unknown[] {
    const errors: unknown[] = []
    for (const listener of this.#byPlace[place]) {
      try {
        listener(change)
      } catch (error) {
        errors.push(error)
      }
    }
    return errors
  }
}
