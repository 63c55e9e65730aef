/** A made-up language, which shows what is not taken from the catalogue and what longer words do to the screens. */
import type { Catalogue } from './language'

const letters: Readonly<Record<string, string>> = {
  a: 'à',
  c: 'ç',
  e: 'é',
  i: 'î',
  n: 'ñ',
  o: 'ô',
  s: 'š',
  u: 'û',
  y: 'ý',
  A: 'À',
  C: 'Ç',
  E: 'É',
  I: 'Î',
  O: 'Ô',
  S: 'Š',
  U: 'Û',
}

/** The share by which a long language is longer than English. */
const growth = 0.4

/** A string with accents, two fifths longer and in brackets; its gaps (`{{name}}`) stay. */
export function pseudoString(text: string): string {
  const parts = text.split(/(\{\{\w+\}\})/)
  const changed = parts.map((part, index) =>
    index % 2 === 1 ? part : part.replace(/\w/g, (letter) => letters[letter] ?? letter),
  )
  const isOnlyGaps = parts.every((part, index) => index % 2 === 1 || part.trim() === '')
  const tail = isOnlyGaps ? '' : ` ${'~'.repeat(Math.ceil(text.length * growth))}`
  return `[${changed.join('')}${tail}]`
}

/**
 * A catalogue in the made-up language.
 * @param categories the plural categories of the language whose grammar it borrows (CLDR)
 */
export function pseudoCatalogue(catalogue: Catalogue, categories: readonly string[]): Catalogue {
  return Object.fromEntries(
    Object.entries(catalogue).flatMap(([key, value]): [string, string | Catalogue][] => {
      if (typeof value !== 'string') return [[key, pseudoCatalogue(value, categories)]]
      const text = pseudoString(value)
      const base = key.match(/^(.*)_other$/)?.[1]
      if (base === undefined) return [[key, text]]
      const others = categories.filter((each) => !Object.hasOwn(catalogue, `${base}_${each}`))
      return [[key, text], ...others.map((each): [string, string] => [`${base}_${each}`, text])]
    }),
  )
}
