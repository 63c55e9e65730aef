/** The lists of RTF: definitions, what overrides them, and the older kind that each paragraph defines by itself. */
import { numeral, oddSign } from '../letters/numerals'
import { Counter } from '../office/counter'
import type { ListPlace } from '../office/pieces'

/** A level of a list as it is defined. */
export interface LevelSet {
  /** The kind of number; 23 is a bullet, 255 nothing (RTF 1.9.1, `\levelnfc`). */
  kind: number
  start: number
}

/** What an older paragraph tells (`\pn`), or what only its written number does (`\pntext`, `\listtext`). */
export interface OwnNumber {
  isOrdered: boolean
  start: number
}

interface Override {
  list: number
  /** What its levels begin with, where that is overridden. */
  starts: (number | null)[]
}

/** What a written number says: `3.` and `b)` are of a list that is counted, any other sign is a bullet. */
export function numberWritten(text: string): OwnNumber {
  const [, digits] = text.trim().match(/^\(?(\d{1,4})[.)]?/) ?? []
  const isLetter = /^\(?(?:[a-z]|[ivx]{1,5})[.)]$/i.test(text.trim())
  return { isOrdered: digits !== undefined || isLetter, start: Number(digits ?? 1) }
}

/** The definitions of a file, and how far each list was counted: paragraphs are to be asked for in their order. */
export class Lists {
  /** By their ids, level by level. */
  readonly definitions = new Map<number, LevelSet[]>()
  /** By the number that paragraphs name them with. */
  readonly overrides = new Map<number, Override>()
  private readonly met = new Set<string>()
  private readonly counter = new Counter()
  private own = 0
  private isInOwn = false

  /** A paragraph that is in no list. */
  leave(): void {
    this.isInOwn = false
  }

  /**
   * The place of the next paragraph in the list that it names; null where there is none.
   * @param printed what the file prints before it, or `''`
   */
  place(number: number, level: number, printed: string): ListPlace | null {
    const override = this.overrides.get(number)
    const set = override && this.definitions.get(override.list)?.[level]
    if (!override || !set || set.kind === 255) return null
    const key = `${number}/${level}`
    const again = this.met.has(key) ? null : (override.starts[level] ?? null)
    this.met.add(key)
    const place = this.counter.item({
      family: String(override.list),
      level,
      isOrdered: set.kind !== 23,
      start: Math.max(0, set.start),
      again: again === null ? null : Math.max(0, again),
    })
    if (!place.isOrdered) return place
    const counted = numeral(`nfc${set.kind}`, place.start)
    return { ...place, sign: oddSign(printed) || (counted === null ? '' : `${counted}.`) }
  }

  /** The place of the next paragraph, which tells its number by itself. */
  ownPlace({ isOrdered, start }: OwnNumber, level: number, printed: string): ListPlace {
    if (!this.isInOwn) this.own++
    this.isInOwn = true
    const family = `own-${this.own}-${isOrdered}`
    const place = this.counter.item({ family, level, isOrdered, start, again: null })
    return isOrdered ? { ...place, sign: oddSign(printed) } : place
  }
}
