/** The languages that a story may be written in, and how each is written. */

export interface Language {
  /** BCP 47 */
  tag: string
  /** In the language itself, as its writers look for it. */
  name: string
  direction: 'ltr' | 'rtl'
}

/** In the order that a menu shows them; a story may hold any other tag too. */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'ckb', name: 'کوردیی ناوەندی', direction: 'rtl' },
  { tag: 'kmr', name: 'Kurmancî', direction: 'ltr' },
  { tag: 'ar', name: 'العربية', direction: 'rtl' },
  { tag: 'tr', name: 'Türkçe', direction: 'ltr' },
  { tag: 'fa', name: 'فارسی', direction: 'rtl' },
  { tag: 'fr', name: 'Français', direction: 'ltr' },
  { tag: 'de', name: 'Deutsch', direction: 'ltr' },
  { tag: 'it', name: 'Italiano', direction: 'ltr' },
  { tag: 'es', name: 'Español', direction: 'ltr' },
]

/** The direction that a language is written in; left to right where it is not known. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const base = tag.toLowerCase().split('-')[0]
  return languages.find((language) => language.tag === base)?.direction ?? 'ltr'
}

/** What a letter tells about the language of its text; 0 where nobody has asked yet. */
const other = 1
const latin = 2
const arabic = 3
/** The letters that Arabic lacks. */
const sorani = 4
/** By UTF-16 unit. Unicode is asked about each once: asking for every letter of a text takes long. */
const kinds = new Uint8Array(0x10000)

function kindOf(unit: number): number {
  const letter = String.fromCharCode(unit)
  if (/[ەێۆڵڕڤ]/u.test(letter)) return sorani
  if (/\p{Script=Arabic}/u.test(letter)) return arabic
  return /\p{Script=Latin}/u.test(letter) ? latin : other
}

/** How many letters of each kind a text has. */
function countKinds(text: string): number[] {
  const counts = [0, 0, 0, 0, 0]
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const kind = kinds[unit] || kindOf(unit)
    kinds[unit] = kind
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  return counts
}

/**
 * The language of a text, as far as its letters tell: Sorani by the letters that Arabic lacks
 * (ە ێ ۆ ڵ ڕ ڤ), Arabic by its script, else the one given.
 */
export function guessLanguage(text: string, otherwise: string): string {
  const counts = countKinds(text)
  const soraniLetters = counts[sorani] ?? 0
  const arabicLetters = (counts[arabic] ?? 0) + soraniLetters
  if (arabicLetters === 0 || arabicLetters <= (counts[latin] ?? 0)) return otherwise
  return soraniLetters > arabicLetters / 50 ? 'ckb' : 'ar'
}
