/** Chance that comes out the same for the same seed, on whatever machine. */
import { randomFrom } from '../faults/row'

export interface Chance {
  /** One of a list. */
  one<T>(list: readonly [T, ...T[]]): T
  /** Some of a list, in another order. */
  some<T>(list: readonly T[], count: number): T[]
  /** A whole number from one to another, both included. */
  number(from: number, to: number): number
  /** Whether something happens that does so often: 0 never, 1 always. */
  happens(share: number): boolean
}

export function chanceOf(seed: number): Chance {
  const random = randomFrom(seed)
  const below = (count: number) => Math.floor(random() * count)
  return {
    one: (list) => list[below(list.length)] ?? list[0],
    some(list, count) {
      const left = [...list]
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(below(left.length), 1),
      ).flat()
    },
    number: (from, to) => from + below(to - from + 1),
    happens: (share) => random() < share,
  }
}
