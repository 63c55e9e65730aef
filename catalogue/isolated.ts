/** Values in the gaps of strings, kept from changing places with what stands around them (UAX 9, explicit isolates). */
import { writeNumber } from '../story/languages/written'

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const leftToRight = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

const firstStrongIsolate = '\u2068'
const popDirectionalIsolate = '\u2069'

/**
 * A value within signs that keep its direction its own, where it has signs that run against the string's.
 * @param direction of the language that the string is in
 */
export function isolated(value: string, direction: 'ltr' | 'rtl'): string {
  const against = direction === 'ltr' ? rightToLeft : leftToRight
  return against.test(value) ? `${firstStrongIsolate}${value}${popDirectionalIsolate}` : value
}

/** Names for a list, each apart from the next: a list of names that run against it runs as its own language does. */
export function isolatedNames(names: readonly string[], direction: 'ltr' | 'rtl'): string[] {
  return names.map((name) => isolated(name, direction))
}

/** A string as it is typed: without the signs around its values. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(firstStrongIsolate, '').replaceAll(popDirectionalIsolate, '')
}

/**
 * A value for the gap of a string of the screens: a number as lists write it, a name apart from what stands beside it.
 * @param language of the screens (BCP 47)
 */
export function shownValue(value: unknown, language: string, direction: 'ltr' | 'rtl'): string {
  return typeof value === 'number' ? writeNumber(value, language) : isolated(String(value), direction)
}
