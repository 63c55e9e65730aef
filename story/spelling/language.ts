/** The language that a word is spelt in: that of its block, or another where its script is not the block's. */
import { directionOf } from '../languages'

export type Script = 'latin' | 'arabic'

/** The script of a word; null for those in which no story is written here. */
export function scriptOf(word: string): Script | null {
  if (/\p{Script=Latin}/u.test(word)) return /\p{Script=Arabic}/u.test(word) ? null : 'latin'
  return /\p{Script=Arabic}/u.test(word) ? 'arabic' : null
}

/** Letters that no Arabic word has; Kurdish and Persian ones do, and names out of them. */
const noArabicLetter = /[ەێۆڕڵڤپچژگ]/u

/** Whether a word in Arabic letters is none of Arabic. */
export function hasNoArabicLetter(word: string): boolean {
  return noArabicLetter.test(word)
}

/** Languages that are read from right to left and not written in Arabic letters. */
const inHebrew = new Set(['he', 'yi'])

function scriptOfLanguage(language: string): Script | null {
  if (inHebrew.has(language)) return null
  return directionOf(language) === 'rtl' ? 'arabic' : 'latin'
}

/**
 * The language of a word (BCP 47); null where nothing tells it.
 * @param block the language of the block that it stands in
 */
export function languageOfWord(word: string, block: string): string | null {
  const script = scriptOf(word)
  if (script === null || block === 'und') return null
  if (scriptOfLanguage(block) === script) return block
  // Latin words within Arabic or Kurdish copy are English; a word of Arabic letters alone tells no language
  return script === 'latin' ? 'en' : null
}
