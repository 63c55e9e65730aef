/** Terms of use of a picture: among its words, as its sender put them (`NO RESALES`, `NOT FOR PUBLICATION`), and in its rights. */
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

/** Whether its rights keep a picture from being published on the day of its story. */
function isBarred({ publishedUntil }: CheckedBlock, day: string | null): boolean {
  if (publishedUntil === undefined) return false
  return publishedUntil === 'never' || (day !== null && publishedUntil < day)
}

export const notForPublication: BlockCheck = { level: 'error', inBlock: termsOf(forbidding) }
export const usageTerms: BlockCheck = { level: 'warning', inBlock: termsOf(restricting) }
export const pictureRights: StoryCheck = {
  level: 'error',
  inStory: ({ blocks, day }) =>
    blocks.flatMap((each, block) => (isBarred(each, day) ? [{ block, from: 0, to: each.text.length }] : [])),
}
