/** Arabic script: its punctuation, and the letters of Kurdish and Persian on an Arabic keyboard. */
import { baseOf } from '../languages/base'
import { endsInArabic, endsWord, type Rule, tailOf } from './rule'

/** The marks of Arabic by those of the Latin script. */
export const arabicMarks: Readonly<Record<string, string>> = { '?': '؟', ',': '،', ';': '؛' }

/** `?`, `,` and `;` after Arabic letters as Arabic writes them. A comma within a number stays. */
export const punctuation: Rule = ({ text }) => {
  const key = text.slice(-1)
  const written = text.slice(0, -1)
  // only what follows the comma of a number tells what it was
  if (key === ' ' && /\p{Nd},$/u.test(written) && endsInArabic(written)) return `${written.slice(0, -1)}، `
  const mark = arabicMarks[key]
  if (mark === undefined || !endsInArabic(written)) return text
  return key === ',' && /\p{Nd}$/u.test(written) ? text : written + mark
}

const isWordPart = (character: string) =>
  /[\u0600-\u060b\u060d-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ff\u200c]/.test(character)
/** Letters that no Kurdish word has, and the article: a word of Arabic among Kurdish ones. */
const isArabicWord = /[ثذصضطظ]|^ال/u

/** A word as Kurdish spells it. A final ه is the vowel ە, unless it stands after an ا: گوناه, پەناه. */
function inKurdish(written: string): string {
  return written
    .replaceAll('ك', 'ک')
    .replaceAll(/[يى]/gu, 'ی')
    .replaceAll('ه\u200c', 'ە')
    .replaceAll('ة', 'ە')
    .replace(/(?<=[^ا])ه$/u, 'ە')
}

const inPersian = (written: string) => written.replaceAll('ك', 'ک').replaceAll(/[يى]/gu, 'ی')

const spellings: Readonly<Record<string, (written: string) => string>> = { ckb: inKurdish, fa: inPersian }

/** A word that was typed on an Arabic keyboard, in the letters of Kurdish or Persian, once it is ended. */
export const letters: Rule = ({ text }, { language }) => {
  const key = text.slice(-1)
  const spell = spellings[baseOf(language)]
  if (!spell || !endsWord(key)) return text
  const written = text.slice(0, -1)
  const word = tailOf(written, isWordPart)
  if (word === '' || isArabicWord.test(word)) return text
  return written.slice(0, written.length - word.length) + spell(word) + key
}
