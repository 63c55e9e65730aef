/** Tells languages by the script of their letters, and by the letters that one of a script has alone. */
import { perUnit } from '../memo'
import { baseOf } from './base'
import { scriptOf } from './written'

/** A script, with the language that most of its texts in the news are in. */
interface Script {
  letters: RegExp
  language: string
  /** What a text is in that has a share of other letters, the surest first. */
  others?: readonly Sign[]
}

/** Letters by which a language is told apart from others of its script. */
interface Sign {
  language: string
  has: RegExp
  /** Letters that it has none of. */
  lacks?: RegExp
}

/** Letters of Arabic that Persian, Urdu and Kurdish write otherwise, or not at all. */
const ofArabic = /[ةيك]/u

const persian = /[پچژگکی]/u

const arabic: Script = {
  letters: /\p{Script=Arabic}/u,
  language: 'ar',
  others: [
    { language: 'ug', has: /[ۇۈڭ]/u },
    { language: 'ckb', has: /[ەێۆڵڕڤ]/u },
    { language: 'sd', has: /[ٻڀٿڄڃڇڏڙڦڳڱڻ]/u },
    { language: 'ps', has: /[ټډړږښڼۍ]/u },
    { language: 'ur', has: /[ٹڈڑےںہ]/u },
  ],
}

const cyrillic: Script = {
  letters: /\p{Script=Cyrillic}/u,
  language: 'ru',
  others: [
    { language: 'be', has: /ў/iu, lacks: /[қғҳщ]/iu },
    { language: 'uk', has: /[іїєґ]/iu, lacks: /[ыёэөү]/iu },
    { language: 'kk', has: /[ұқғі]/iu, lacks: /[ҳӯўӣ]/iu },
    { language: 'tg', has: /[ӣӯҷ]/iu },
    { language: 'uz', has: /[қғҳ]/iu },
    { language: 'tt', has: /ә/iu },
    { language: 'ky', has: /ң/iu },
    { language: 'mn', has: /[өү]/iu },
    { language: 'mk', has: /[ѓќѕ]/iu },
    { language: 'sr', has: /[јљњђћџ]/iu },
    { language: 'bg', has: /ъ/iu, lacks: /[ыэё]/iu },
  ],
}

const scripts: readonly Script[] = [
  arabic,
  { letters: /\p{Script=Hebrew}/u, language: 'he' },
  cyrillic,
  { letters: /\p{Script=Greek}/u, language: 'el' },
  { letters: /\p{Script=Armenian}/u, language: 'hy' },
  { letters: /\p{Script=Georgian}/u, language: 'ka' },
  { letters: /\p{Script=Syriac}/u, language: 'syr' },
  { letters: /\p{Script=Thaana}/u, language: 'dv' },
  { letters: /\p{Script=Devanagari}/u, language: 'hi' },
  { letters: /\p{Script=Bengali}/u, language: 'bn' },
  { letters: /\p{Script=Gurmukhi}/u, language: 'pa' },
  { letters: /\p{Script=Gujarati}/u, language: 'gu' },
  { letters: /\p{Script=Tamil}/u, language: 'ta' },
  { letters: /\p{Script=Telugu}/u, language: 'te' },
  { letters: /\p{Script=Kannada}/u, language: 'kn' },
  { letters: /\p{Script=Malayalam}/u, language: 'ml' },
  { letters: /\p{Script=Sinhala}/u, language: 'si' },
  { letters: /\p{Script=Thai}/u, language: 'th' },
  { letters: /\p{Script=Lao}/u, language: 'lo' },
  { letters: /\p{Script=Myanmar}/u, language: 'my' },
  { letters: /\p{Script=Khmer}/u, language: 'km' },
  { letters: /\p{Script=Ethiopic}/u, language: 'am' },
  { letters: /\p{Script=Hangul}/u, language: 'ko' },
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
    language: 'zh',
    others: [{ language: 'ja', has: /[\p{Script=Hiragana}\p{Script=Katakana}]/u }],
  },
]

const latin = /\p{Script=Latin}/u

/** The kinds of letters by their numbers, 1 to 255: none of these, Latin, and the scripts in their order. */
const none = 1
const ofLatin = 2
const firstScript = 3

/** Unicode is asked about each unit once: asking for every letter of a text takes long. */
const kindOf = perUnit((unit) => {
  const letter = String.fromCharCode(unit)
  if (latin.test(letter)) return ofLatin
  const at = scripts.findIndex(({ letters }) => letters.test(letter))
  return at < 0 ? none : at + firstScript
})

/** Where Unicode has letters that are not Latin: a text with nothing from there is soon through. */
const telling = /[\u0370-\uffff]/

/** Whether a text has letters of the Latin script. */
export function hasLatin(text: string): boolean {
  return latin.test(text)
}

/** Whether a text has letters that no text in Arabic of any length is without, and that none in Persian or Urdu has. */
export function hasArabicLetters(text: string): boolean {
  return ofArabic.test(text)
}

/** Letters of a kind that are fewer than this share of a script's are those of names and words from elsewhere. */
const smallestShare = 0.02

function countOf(text: string, pattern: RegExp): number {
  return text.match(new RegExp(pattern.source, `${pattern.flags}g`))?.length ?? 0
}

/**
 * The language of a text, as far as its letters tell: by their script, and Sorani, Persian, Ukrainian and others by the
 * letters that they have alone; else the one given.
 */
export function guessLanguage(text: string, otherwise: string): string {
  if (!telling.test(text)) return otherwise
  const counts = new Array<number>(firstScript + scripts.length).fill(0)
  for (let index = 0; index < text.length; index++) {
    const kind = kindOf(text.charCodeAt(index))
    counts[kind] = (counts[kind] ?? 0) + 1
  }
  const most = scripts.reduce<{ script: Script; count: number } | null>((best, script, index) => {
    const count = counts[index + firstScript] ?? 0
    return count > (best?.count ?? 0) ? { script, count } : best
  }, null)
  if (!most || most.count <= (counts[ofLatin] ?? 0)) return otherwise
  const { script, count } = most
  const least = count * smallestShare
  const other = script.others?.find(
    ({ has, lacks }) => countOf(text, has) > least && !(lacks && countOf(text, lacks) > least / 4),
  )
  if (other) return other.language
  if (script !== arabic) return script.language
  const persianLetters = countOf(text, persian)
  return persianLetters > least && persianLetters > countOf(text, ofArabic) ? 'fa' : script.language
}

/** Languages that are written in Latin letters too, whatever script they are mostly in. */
const alsoInLatin: ReadonlySet<string> = new Set(['sr', 'az', 'uz', 'kk', 'tg', 'tk', 'mn', 'ku', 'pa'])

/** Whether a text in a language may be in Latin letters. */
export function mayBeInLatin(tag: string): boolean {
  const script = scriptOf(tag)
  return script === '' || script === 'Latn' || alsoInLatin.has(baseOf(tag))
}
