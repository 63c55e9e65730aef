/** Terms of use that the sender of a picture put among its words: `NO RESALES`, `NOT FOR PUBLICATION`. */
import type { BlockCheck, BlockPart, CheckedBlock, StoryCheck } from './check'
import { type Stretch, stretches } from './text'

const ofPictures: ReadonlySet<BlockPart> = new Set(['caption', 'credit'])

/** Nobody may publish what says this. */
const forbidding =
  /(?<!\p{L})(?:not (?:cleared )?for (?:publication|broadcast|release|use)(?! (?:before|until|after|in|by|on|outside) )|do not (?:publish|use|run|broadcast)|nicht zur ver(?:ö|oe)ffentlichung|ne pas (?:publier|diffuser)|(?:ليست?|غير) (?:مخصصة? )?للنشر|(?:ممنوعة? من|لا يجوز) النشر|بۆ بڵاوکردنەوە (?:نییە|نیە)|بڵاو(?:ی)? مەکەنەوە)(?!\p{L})/giu

/** It may be published by these terms, which are for the desk and not for readers. */
const restricting =
  /(?<!\p{L})(?:attention editors|no (?:re-?sales?|archives?|archiving|sales|third[- ]party sales|commercial use|mags|magazines|internet|new uses)|(?:for )?editorial use only|mandatory credit|one[- ]time use(?: only)?|not for (?:re-?sale|sale|commercial use|advertising|marketing|archiv(?:e|ing))[\p{L} ,]{0,60}|usage restrictions?|not (?:for publication|for use|to be used|to be published) (?:before|until|after|in|by|on|outside) [\p{L}\p{N} ,.]{1,60}|nur (?:zur|für) redaktionelle[nr]? (?:verwendung|zwecke)|(?:à )?usage éditorial uniquement|للاستخدام التحريري فقط|تنها بۆ بەکارهێنانی ڕۆژنامەوانی)(?!\p{L})/giu

/** Terms are in capitals, or begin what is said: amid a sentence the same words tell of something else. */
function isTerm(text: string, { from, text: found }: Stretch): boolean {
  const isInCapitals = found !== found.toLowerCase() && found === found.toUpperCase()
  return isInCapitals || /(?:^|[.!?:;(/|—–,-])\s?$/u.test(text.slice(Math.max(0, from - 2), from))
}

const termsOf = (pattern: RegExp): BlockCheck['inBlock'] => {
  return ({ part, text }) =>
    ofPictures.has(part)
      ? stretches(text, pattern)
          .filter((each) => isTerm(text, each))
          .map(({ from, to, text: found }) => ({ from, to, values: { text: found } }))
      : []
}

/** What the rights of a picture say where they do not let it be published on the day of its story; null where they do. */
function barredBy({ publishedUntil }: CheckedBlock, day: string | null): string | null {
  if (publishedUntil === undefined) return null
  if (publishedUntil === 'never') return 'not for publication'
  return day !== null && publishedUntil < day ? `until ${publishedUntil}` : null
}

const forbiddenIn = termsOf(forbidding)

export const notForPublication: StoryCheck = {
  level: 'error',
  inStory: ({ blocks, day }) =>
    blocks.flatMap((each, block) => {
      const found = forbiddenIn(each).map((place) => ({ ...place, block }))
      const text = barredBy(each, day)
      return text === null ? found : [...found, { block, from: 0, to: each.text.length, values: { text } }]
    }),
}
export const usageTerms: BlockCheck = { level: 'warning', inBlock: termsOf(restricting) }
