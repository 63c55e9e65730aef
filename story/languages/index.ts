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

/** How much of a text is in runs of some letters. Whole runs are taken out at once: a list of each letter takes long. */
function share(text: string, runs: RegExp): number {
  return text.length - text.replace(runs, '').length
}

/**
 * The language of a text, as far as its letters tell: Sorani by the letters that Arabic lacks
 * (ە ێ ۆ ڵ ڕ ڤ), Arabic by its script, else the one given.
 */
export function guessLanguage(text: string, otherwise: string): string {
  const arabicLetters = share(text, /\p{Script=Arabic}+/gu)
  if (arabicLetters === 0 || arabicLetters <= share(text, /\p{Script=Latin}+/gu)) return otherwise
  const sorani = share(text, /[ەێۆڵڕڤ]+/gu)
  return sorani > arabicLetters / 50 ? 'ckb' : 'ar'
}
