/** The languages that a story may be written in, and how each is written. */
import { baseOf } from './base'
import { guessLanguage, hasArabicLetters, hasLatin, mayBeInLatin } from './letters'
import {
  isKnownByWords,
  languageByLetters,
  languageByWords,
  mayBeEnglish,
  turkishByEndings,
  unknown,
} from './words'
import { languageNameIn, scriptOf } from './written'

export { guessLanguage } from './letters'

/** A language that stories are written in. */
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

/** Languages that are written from right to left, beside those of the menu. */
const otherRightToLeft = new Set([
  'ur',
  'ps',
  'sd',
  'ug',
  'he',
  'yi',
  'dv',
  'ks',
  'sdh',
  'lrc',
  'glk',
  'mzn',
  'syr',
  'arc',
])

/** The direction that a language is written in; left to right where it is not known. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [base = '', ...subtags] = tag.toLowerCase().split('-')
  if (subtags.includes('latn') || subtags.includes('cyrl')) return 'ltr'
  if (subtags.includes('arab') || subtags.includes('hebr') || otherRightToLeft.has(base)) return 'rtl'
  return languages.find((language) => language.tag === base)?.direction ?? 'ltr'
}

/** What a language calls itself, of those that wires bring too; its tag where nobody knows its name. */
export function languageName(tag: string): string {
  return languages.find((language) => language.tag === tag)?.name ?? languageNameIn(tag, tag) ?? tag
}

/** Names and codes (ISO 639-2 and 639-3) by which files call a language, with its BCP 47 tag. */
const tagsByName: Readonly<Record<string, string>> = {
  english: 'en',
  eng: 'en',
  'british english': 'en',
  'american english': 'en',
  englisch: 'en',
  anglais: 'en',
  ingilizce: 'en',
  îngilîzî: 'en',
  الإنجليزية: 'en',
  الانجليزية: 'en',
  ئینگلیزی: 'en',
  انگلیسی: 'en',
  arabic: 'ar',
  ara: 'ar',
  arb: 'ar',
  arabe: 'ar',
  arabisch: 'ar',
  العربية: 'ar',
  عربي: 'ar',
  عربية: 'ar',
  عەرەبی: 'ar',
  عربی: 'ar',
  arapça: 'ar',
  erebî: 'ar',
  kurdish: 'ku',
  kur: 'ku',
  kurdisch: 'ku',
  kurde: 'ku',
  kurdî: 'ku',
  كردي: 'ku',
  الكردية: 'ku',
  کوردی: 'ku',
  كوردی: 'ku',
  کردی: 'ku',
  kürtçe: 'ku',
  sorani: 'ckb',
  'central kurdish': 'ckb',
  'kurdish (sorani)': 'ckb',
  'kurdish sorani': 'ckb',
  سۆرانی: 'ckb',
  'کوردیی ناوەندی': 'ckb',
  'کوردی (سۆرانی)': 'ckb',
  kurmanji: 'kmr',
  kurmancî: 'kmr',
  'northern kurdish': 'kmr',
  'kurdish (kurmanji)': 'kmr',
  'kurdish kurmanji': 'kmr',
  turkish: 'tr',
  tur: 'tr',
  türkçe: 'tr',
  türkisch: 'tr',
  turc: 'tr',
  tirkî: 'tr',
  تورکی: 'tr',
  التركية: 'tr',
  ترکی: 'tr',
  persian: 'fa',
  farsi: 'fa',
  fas: 'fa',
  per: 'fa',
  persisch: 'fa',
  فارسی: 'fa',
  الفارسية: 'fa',
  farsça: 'fa',
  persan: 'fa',
  french: 'fr',
  fra: 'fr',
  fre: 'fr',
  français: 'fr',
  francais: 'fr',
  französisch: 'fr',
  fransızca: 'fr',
  الفرنسية: 'fr',
  فەڕەنسی: 'fr',
  german: 'de',
  deu: 'de',
  ger: 'de',
  deutsch: 'de',
  allemand: 'de',
  almanca: 'de',
  الألمانية: 'de',
  ئەڵمانی: 'de',
  italian: 'it',
  ita: 'it',
  italiano: 'it',
  spanish: 'es',
  spa: 'es',
  español: 'es',
  espanol: 'es',
  urdu: 'ur',
  urd: 'ur',
  اردو: 'ur',
  hebrew: 'he',
  heb: 'he',
  iw: 'he',
  עברית: 'he',
  russian: 'ru',
  rus: 'ru',
  русский: 'ru',
  portuguese: 'pt',
  por: 'pt',
  português: 'pt',
  dutch: 'nl',
  nld: 'nl',
  dut: 'nl',
  nederlands: 'nl',
  greek: 'el',
  polish: 'pl',
  swedish: 'sv',
  chinese: 'zh',
  japanese: 'ja',
  azerbaijani: 'az',
  armenian: 'hy',
  pashto: 'ps',
}

/** What people and files call a language besides its own name, and its tag. */
export function namesOf(language: string): string[] {
  return [language, ...Object.keys(tagsByName).filter((name) => tagsByName[name] === language)]
}

/** The BCP 47 tag that a file means, by a tag, a code or a name; null where it means none. */
export function languageTag(declared: string): string | null {
  const given = declared.trim().replaceAll('_', '-')
  // the capital of the Turkish i has two letters in small ones
  const key = given.replaceAll('İ', 'i').toLowerCase()
  const [base = '', ...subtags] = key.split('-')
  if (Object.hasOwn(tagsByName, key)) return tagsByName[key] ?? null
  if (Object.hasOwn(tagsByName, base) && base.length === 3)
    return [tagsByName[base], ...subtags.map(inUsualCase)].join('-')
  // `ku` names a group of languages: its script tells which
  if (base === 'ku' && subtags.includes('arab')) return 'ckb'
  if (base === 'ku' && subtags.includes('latn')) return 'kmr'
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(given) && base !== 'und' && base !== 'zxx' && base !== 'mul'
    ? [base, ...subtags.map(inUsualCase)].join('-')
    : null
}

/** A subtag in small letters as it is usually written: regions in capitals, scripts with one (RFC 5646, 2.1.1). */
function inUsualCase(subtag: string): string {
  if (/^[a-z]{2}$/.test(subtag)) return subtag.toUpperCase()
  return /^[a-z]{4}$/.test(subtag) ? subtag.charAt(0).toUpperCase() + subtag.slice(1) : subtag
}

/** This many words are surer than what a file says. */
const sure = 40
/**
 * The language of a text whose file says one: the script of the text counts before what the file says, since templates
 * and programs say a language whether it is right or not. A text of some length in a language that nobody here knows is
 * in none (`und`), rather than in the usual one.
 * @param declared a tag, a code or a name, or `''`
 */
export function languageOfText(text: string, declared: string, otherwise: string): string {
  const tag = languageTag(declared)
  const guessed = guessLanguage(text, '')
  if (guessed !== '') {
    const isOfScript = tag !== null && isOfSameScript(tag, guessed)
    // Word calls all that is written from right to left Arabic
    const isNoArabic = tag !== null && baseOf(tag) === 'ar' && guessed !== 'ar' && !hasArabicLetters(text)
    return isOfScript && guessed !== 'ckb' && !isNoArabic ? tag : guessed
  }
  const isInLatin = hasLatin(text)
  if (baseOf(tag ?? '') === 'ku' || (tag === 'ckb' && isInLatin)) return 'kmr'
  // templates say English of any text, and English has none of these letters
  const isEnglish = tag !== null && baseOf(tag) === 'en'
  const own = isEnglish ? (languageByLetters(text, 2) ?? turkishByEndings(text, 3)) : null
  if (own) return own.language
  const read = languageByWords(text)
  if (tag !== null && isInLatin && !mayBeInLatin(tag)) return read?.language ?? otherwise
  const isOther = tag !== null && read !== null && read.language !== baseOf(tag) && read.language !== unknown
  const isSurer =
    isOther &&
    ((read.words >= sure && isKnownByWords(tag)) || (isEnglish && !mayBeEnglish(text, read.language)))
  return isSurer ? read.language : (tag ?? read?.language ?? otherwise)
}

/** Whether two languages are mostly written in the same script. */
export function isOfSameScript(one: string, other: string): boolean {
  const script = scriptOf(one)
  return script !== '' && script === scriptOf(other)
}
