/** Single quotation marks without their other half, among the apostrophes that look like them. */
import { baseOf } from '../languages/base'

/** A mark that has no other half in its text. */
export interface SingleHalf {
  at: number
  isOpening: boolean
}

/** Two of them are a double one as typewriters had it. */
const marks = /(?<![‘’'])[‘’'](?![‘’'])/gu

/** What an apostrophe begins: ’em, ’til, the ’90s, ’t Hooft. */
const elided =
  /^(?:\p{Nd}{2}|(?:em|til|till|tis|twas|twere|cause|cos|coz|cuz|bout|round|neath|nuff|gainst|kay|sup|fraid|hood|tude|bots?|phones?|planes?|cello|cellos|bus|flu|[b-hj-z])(?!\p{L}))/iu

/** English words with a vowel for their first letter. Others may be Arabic ones, with an ayn before it: ‘Abd, the ‘ulama. */
const withVowel =
  /^(?:a|an|and|any|anyone|all|almost|also|always|am|are|as|at|ask|after|again|another|every|everyone|everything|even|enough|extremely|i|if|in|into|is|it|its|of|off|often|oh|ok|old|on|once|one|only|open|or|other|our|ours|out|over|own|under|unless|until|up|us|use|utterly)(?!\p{L})/iu

const isBehindSpace = (text: string, at: number) => /^[\s([{—–“"-]?$/u.test(text.charAt(at - 1))

/** Whether a mark may begin a quotation, as far as the letters around it tell. */
const mayOpen = (text: string, at: number) =>
  isBehindSpace(text, at) && /[\p{L}\p{Nd}“"…[(]/u.test(text.charAt(at + 1))

/** Whether it surely does. */
function opens(text: string, at: number): boolean {
  const behind = text.slice(at + 1, at + 16)
  return mayOpen(text, at) && !elided.test(behind) && (!/^[aeiou]/iu.test(behind) || withVowel.test(behind))
}

const mayClose = (text: string, at: number) =>
  /\S/u.test(text.charAt(at - 1)) && !/[\p{L}\p{Nd}]/u.test(text.charAt(at + 1))

/** After such a mark no apostrophe stands. */
const surelyCloses = (text: string, at: number) => /[,?!]/u.test(text.charAt(at - 1)) && mayClose(text, at)

function inEnglish(text: string): SingleHalf[] {
  const alone: SingleHalf[] = []
  let open: number | null = null
  let isOpened = false
  for (const { index: at, 0: sign } of text.matchAll(marks)) {
    if (sign !== '’' && opens(text, at)) {
      if (open !== null) alone.push({ at: open, isOpening: true })
      open = at
    } else if (open !== null && mayClose(text, at)) open = null
    else if (!isOpened && surelyCloses(text, at)) alone.push({ at, isOpening: false })
    isOpened ||= mayOpen(text, at)
  }
  return open === null ? alone : [...alone, { at: open, isOpening: true }]
}

/** German opens with what looks like a comma. */
function inGerman(text: string): SingleHalf[] {
  const at = text.lastIndexOf('‚')
  const isOpening =
    at >= 0 && /^[\s(„“"–—-]?$/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1))
  return isOpening && !/[‘’']/u.test(text.slice(at)) ? [{ at, isOpening }] : []
}

/** The single marks of a block that have no other half. */
export function singleHalves(text: string, language: string): SingleHalf[] {
  const base = baseOf(language)
  if (base === 'de') return inGerman(text)
  return base === 'en' ? inEnglish(text) : []
}
