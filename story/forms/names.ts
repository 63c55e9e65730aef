/** People's names in a line: kept letter for letter, parted where people part them. */
import { wordsOf } from './words'

const separators = /\s*(?:[,;،؛]\s*(?:and|und|et|و|û)?\s+|\s(?:and|und|et|و|û|&)\s)\s*/u

/** The names of a line, each as it is typed. */
export function splitNames(line: string): string[] {
  return line
    .split(separators)
    .map((name) => name.trim())
    .filter(Boolean)
}

/** Names in one line: `A`, `A and B`, `A, B and C`, in the language's words. */
export function joinNames(names: readonly string[], language: string): string {
  const comma = /^(ckb|ar|fa)\b/.test(language) ? '، ' : ', '
  const last = names.at(-1)
  if (last === undefined) return ''
  if (names.length === 1) return last
  return `${names.slice(0, -1).join(comma)}${wordsOf(language).and}${last}`
}

/** Whether a text can be one person's name: a few words, none of them a sentence's. */
export function isName(text: string): boolean {
  const words = text.split(/\s+/)
  if (words.length > 6 || /[\d?!:;“”"()]/u.test(text) || !/\p{L}/u.test(text)) return false
  const particles = /^(?:de|del|della|di|da|la|le|el|al|van|von|der|den|bin|ibn|bint|ter|ten|dos|du|y|e)$/
  const isUncased = /^[^\p{Lu}\p{Ll}]+$/u.test(text)
  return isUncased
    ? words.length <= 5
    : words.every(
        (word) =>
          /^[\p{Lu}'’‘]/u.test(word) ||
          particles.test(word) ||
          /^(?:al|el|ad|as|an|at|ash)-/u.test(word) ||
          /^(?:d|l)['’]\p{Lu}/u.test(word),
      )
}
