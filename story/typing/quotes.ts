/** Quotation marks and apostrophes, by language. */
import { baseOf } from '../languages/base'
import { endsWord, type Rule, type Typed, type Writing } from './rule'

/** What opens and closes, with the spaces that belong to it. */
type Pair = readonly [open: string, close: string]

interface Marks {
  /** What stands for `"`. */
  outer: Pair
  /** What stands for `"` within these. */
  inner: Pair
  /** What stands for `'`; null where it is nothing but an apostrophe. */
  single: Pair | null
}

const english: Marks = { outer: ['“', '”'], inner: ['“', '”'], single: ['‘', '’'] }
const guillemets: Marks = { outer: ['«', '»'], inner: ['“', '”'], single: ['‘', '’'] }
const german: Marks = { outer: ['„', '“'], inner: ['„', '“'], single: ['‚', '‘'] }
const arabic: Marks = { outer: ['«', '»'], inner: ['“', '”'], single: null }

/** CLDR's quotation marks, with those of newspapers where they differ: agencies set «…» in Arabic and Kurdish. */
const marks: Readonly<Record<string, Marks>> = {
  en: english,
  tr: english,
  kmr: english,
  nl: english,
  pt: english,
  fr: { outer: ['«\u202f', '\u202f»'], inner: ['“', '”'], single: ['‘', '’'] },
  it: guillemets,
  es: guillemets,
  de: german,
  ar: arabic,
  ckb: arabic,
  ur: { outer: ['“', '”'], inner: ['“', '”'], single: null },
  ps: arabic,
  fa: { outer: ['«', '»'], inner: ['‹', '›'], single: null },
  ru: { outer: ['«', '»'], inner: ['„', '“'], single: ['‘', '’'] },
  pl: { outer: ['„', '”'], inner: ['«', '»'], single: ['‘', '’'] },
}

/** Languages of a region that writes them otherwise. */
const regional: Readonly<Record<string, Marks>> = {
  'de-ch': { outer: ['«', '»'], inner: ['«', '»'], single: ['‹', '›'] },
  'pt-pt': guillemets,
}

const inArabic = new Set(['ar', 'ckb', 'fa', 'ur', 'ps'])

/** The marks of a text: those of its story's language, unless all of it is in the letters of another and none stands yet. */
function marksOf(text: string, language: string): Marks {
  const base = baseOf(language)
  const isArabic = inArabic.has(base)
  const hasArabic = /\p{Script=Arabic}/u.test(text)
  const hasLatin = /\p{Script=Latin}/u.test(text)
  if (isArabic && hasLatin && !hasArabic && !text.includes('«')) return english
  if (!isArabic && hasArabic && !hasLatin && !text.includes('“')) return arabic
  return regional[language.toLowerCase()] ?? marks[base] ?? english
}

const opensBehind = /^[\s([{<«‹“‘„‚/¿¡]$/u
const dash = /^[-–—]$/u
const letter = /^[\p{L}\p{M}]$/u
const digit = /^\p{Nd}$/u

/** The pairs that are open at the end of a text, the innermost last. */
function openPairs(text: string, { outer, inner }: Marks): Pair[] {
  const open: Pair[] = []
  for (const character of text) {
    const within = open.at(-1)
    if (within?.[1].includes(character) && character.trim() !== '') open.pop()
    else if (outer[0].startsWith(character)) open.push(outer)
    else if (inner[0].startsWith(character)) open.push(inner)
  }
  return open
}

/** Whether a mark that is put between these two opens. */
function isOpening(before: string, after: string, isOpen: boolean): boolean {
  if (before === '' || opensBehind.test(before)) return true
  // broken off: “But I—” closes, he said—“no” opens
  if (dash.test(before)) return !isOpen || letter.test(after)
  return false
}

/** The end of a text that goes on in the next word, by language: l’, dell’. */
const elided: Readonly<Record<string, RegExp>> = { fr: /\p{L}’$/u, it: /\p{L}’$/u }

function doubleQuote({ text, after }: Typed, { language }: Writing): string {
  const written = text.slice(0, -1)
  const before = written.slice(-1)
  const own = marksOf(written, language)
  const open = openPairs(written, own)
  // 6'2" and 15": feet and inches, unless a quotation ends in a number
  const isInches = /\p{Nd}['′]\p{Nd}{1,2}$/u.test(written) || (digit.test(before) && open.length === 0)
  if (isInches) return text
  const isElided = open.length === 0 && (elided[baseOf(language)]?.test(written) ?? false)
  if (!isElided && !isOpening(before, after, open.length > 0)) return written + (open.at(-1) ?? own.outer)[1]
  return written + (open.length > 0 ? own.inner : own.outer)[0]
}

/** A quotation in straight single marks that was not closed: its other mark stays as straight. */
const openStraight = /(?<![\p{L}\p{M}\p{N}'])'[^']*$/u

/** Whether a single quotation is open: an apostrophe has a letter after it, and closes nothing. */
function isSingleOpen(text: string, [open, close]: Pair): boolean {
  const from = text.lastIndexOf(open)
  if (from < 0) return false
  for (let at = text.indexOf(close, from + 1); at > 0; at = text.indexOf(close, at + 1))
    if (!/^[\p{L}\p{N}]$/u.test(text.charAt(at + 1))) return false
  return true
}

function singleQuote({ text, after }: Typed, { language }: Writing): string {
  const written = text.slice(0, -1)
  const before = written.slice(-1)
  const { single } = marksOf(written, language)
  if (/^\p{Script=Arabic}$/u.test(before)) return text
  if (!single) return letter.test(before) && !openStraight.test(written) ? `${written}’` : text
  const isOpen = isSingleOpen(written, single)
  if (digit.test(before) && !isOpen) return text
  if (isOpening(before, after, isOpen)) return written + single[0]
  // of letters on both sides it is an apostrophe, which more letters tell
  return written + (isOpen && !letter.test(after) ? single[1] : '’')
}

/** A year without its century. */
const shortYear = /(?<![\p{L}\p{N}])‘(?=\d\d$)/u

/** Words that begin with an apostrophe, by language. */
const clipped: Readonly<Record<string, RegExp>> = {
  en: /(?<![\p{L}\p{N}])‘(?=(?:tis|twas|twere|twill|em|til|n|bout|cos|nuff|kay|\d0s)$)/iu,
  nl: /(?<![\p{L}\p{N}])‘(?=(?:s|t|n|k|m|r)$)/iu,
  de: /(?<![\p{L}\p{N}])‚(?=(?:n|ne|nen|ner|nem|s)$)/iu,
  // a quotation in single marks seldom begins with a figure here
  fr: shortYear,
  it: shortYear,
  es: shortYear,
  pl: shortYear,
  ru: shortYear,
}
const anyYear = /(?<=(?:\b(?:of|in|since|class|from|to|summer|winter|spring|autumn)|[–—]) )‘(?=\d\d$)/iu

/** Takes an opening mark for the apostrophe that the word after it shows it to be. */
function clippedWord({ text }: Typed, { language }: Writing): string {
  const key = text.slice(-1)
  const word = text.slice(0, -1)
  const pattern = clipped[baseOf(language)]
  if (pattern && endsWord(key) && pattern.test(word.slice(-12))) return word.replace(pattern, '’') + key
  // rock ’n’ roll
  if (/(?<![\p{L}\p{N}])‘n$/iu.test(word) && key === "'") return word.replace(/‘(?=n$)/iu, '’') + key
  if (endsWord(key) && anyYear.test(word.slice(-20))) return word.replace(anyYear, '’') + key
  return text
}

/** Takes a mark after a letter, or a figure, for an apostrophe once another letter follows: the ’90s, Hab’s. */
function apostropheWithin({ text }: Typed, { language }: Writing): string {
  if (!/^\p{L}$/u.test(text.slice(-1))) return text
  const { single } = marksOf(text, language)
  if (/\p{Nd}'s$/u.test(text)) return `${text.slice(0, -2)}’s`
  if (/(?<![\p{L}\p{N}])‘\d\ds$/u.test(text)) return text.replace(/‘(?=\d\ds$)/u, '’')
  return single?.[1] === '‘' && /\p{L}‘\p{L}$/u.test(text) ? `${text.slice(0, -2)}’${text.slice(-1)}` : text
}

/** `"` and `'` as the language writes quotation marks and apostrophes. Feet and inches stay as they are. */
export const quotes: Rule = (typed, writing) => {
  const fixed = clippedWord({ ...typed, text: apostropheWithin(typed, writing) }, writing)
  const now = { ...typed, text: fixed }
  if (fixed.endsWith('"')) return doubleQuote(now, writing)
  if (fixed.endsWith("'")) return singleQuote(now, writing)
  return fixed
}
