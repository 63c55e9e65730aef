/** Counts the items of lists as word processors do: on after other text, and from the start again within a new item. */
import type { ListPlace } from './pieces'

/** The settings of the list that an item belongs to. */
export interface Listed {
  /** What is counted together. */
  family: string
  level: number
  isOrdered: boolean
  /** What its first item is numbered. */
  start: number
  /** What this item begins to count again with, or null. */
  again: number | null
}

/** Where items stand in the lists of a document; they are to be asked for in their order. */
export class Counter {
  private readonly next = new Map<string, number[]>()
  private readonly restarts = new Map<string, number>()

  /** The number that the last item of each level of a list had; undefined where a level was not counted yet. */
  numbers(family: string): (number | undefined)[] {
    return (this.next.get(family) ?? []).map((next) => (next === undefined ? undefined : next - 1))
  }

  /** The place of the next item; its `start` is its own number. */
  item({ family, level, isOrdered, start, again }: Listed): ListPlace {
    const key = `${family}/${level}`
    const counts = (this.next.get(family) ?? []).slice(0, level + 1)
    const number = again ?? counts[level] ?? start
    counts[level] = number + 1
    this.next.set(family, counts)
    const restarts = (this.restarts.get(key) ?? 0) + (again === null ? 0 : 1)
    this.restarts.set(key, restarts)
    return { id: `${key}.${restarts}`, level, isOrdered, start: number, isItem: true }
  }
}
