/** Names out of capitals. */
import { foldName } from './fold'
import { placesNamed } from './list'

const smallWords = /^(?:of|the|and|de|da|do|del|di|la|le|les|al|el|es|upon|am|sur|an|der)$/

/** Whether a text has letters with case, and all of them are capitals. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/**
 * A name that is written in capitals, in the case that names have: that of the list of places, else each word
 * with a capital. A place of the list written in small letters is put right too; any other name is as it is.
 */
export function properCase(name: string): string {
  if (/\p{Lu}/u.test(name) && /\p{Ll}/u.test(name)) return name
  const known = placesNamed(name).find(({ city }) => foldName(city) === foldName(name))
  if (known) return known.city
  if (!isCapitals(name)) return name
  // the capital of the Turkish i becomes an i with a second dot
  return name
    .replaceAll('İ', 'i')
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<![\p{L}\p{M}’'])[\p{L}\p{M}.’']+/gu, (word, at: number) =>
      at > 0 && smallWords.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
}
