/** What a rule of typing is given, and what all of them ask of a text. */

/** The rules that a writer can have, by the names of their settings. */
export type TypingRule =
  | 'quotes'
  | 'dashes'
  | 'ellipses'
  | 'spaces'
  | 'punctuation'
  | 'letters'
  | 'fractions'
  | 'ordinals'

/** How it is written: by whom, and in which language. */
export interface Writing {
  /** BCP 47 */
  language: string
  /** What stands for `--`, its spaces included: `' – '`, `'—'`. */
  dash: string
  /** The rules that are on. */
  rules: Readonly<Record<TypingRule, boolean>>
}

/** A key as it is typed into a block. Its text is that up to the cursor, the key at its end; `\n` is a line break. */
export interface Typed {
  text: string
  /** The character after the cursor, or `''`. */
  after: string
}

/** The text up to the cursor as it is to stand; the same where the rule does not apply. */
export type Rule = (typed: Typed, writing: Writing) => string

const arabicLetter = /\p{Script=Arabic}/u

/** Whether the last letter of a text is one of the Arabic script, as Kurdish and Persian have it. */
export function endsInArabic(text: string): boolean {
  for (let at = text.length - 1; at >= 0; at--) {
    const letter = text.charAt(at)
    if (/\p{L}/u.test(letter)) return arabicLetter.test(letter)
  }
  return false
}

/** What ends a word: the keys after which a rule for words looks at it. */
export function endsWord(key: string): boolean {
  return /^[\s.,;:!?،؛؟۔)\]}»”’"'…/–—-]$/u.test(key)
}

/** The end of a text, back to the first character that is none of these. */
export function tailOf(text: string, isPart: (character: string) => boolean): string {
  let from = text.length
  while (from > 0 && isPart(text.charAt(from - 1))) from--
  return text.slice(from)
}

const isBlank = (character: string) => /\s/.test(character)

/** Web and mail addresses, as far as they are typed. */
const address = /^[("'«“‘[<]*(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|www\.)|[^\s@]@[^\s@]/i

/** Whether a text ends within an address, or right after one. */
export function endsInAddress(text: string): boolean {
  return address.test(tailOf(text, (character) => !isBlank(character)))
}
