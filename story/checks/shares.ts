/** Shares of one whole that are more than all of it. */
import type { FoundPlace } from './check'
import { stretches } from './text'

const share = '(?<![\\p{L}\\p{Nd}.,-])(\\d{1,3}(?:\\.\\d{1,2})?)(?: ?%| percent\\b| per cent\\b)'
const shares = new RegExp(share, 'giu')

/** Of each of these, all that is for, against and neither is a part: a few words may follow each. */
const words = '(?: (?!of |among |compared |for |against |up |down )[a-z]{2,12}){0,3}'
const verb = '(?: (?:voted|were|was|are|is|said|of those asked were))?'
const split = new RegExp(
  `${share}${verb} (?:for|in favou?r|yes|backed|supported|approved)${words},? ?(?:and |but |while )?${share}${verb} (?:against|no\\b|opposed|rejected|disapproved|disagreed)${words}(?:,? (?:and |while )?(?:another )?${share}${verb} (?:abstained|undecided|unsure|neither|do not know|did not know|had no opinion|have no opinion))?`,
  'giu',
)
/** The rest of one whole, after the other parts of it. */
const rest = new RegExp(`\\b(?:remaining|other) ${share}(?! of)(?=[.,;)]|$)`, 'giu')
/** Shares of a vote, one after another. */
const ofVotes = new RegExp(
  `${share} of (?:the |all )?votes?(?: cast)?(?:,? (?:and |against |to |while )?(?:[\\p{Lu}’'-][\\p{L}’'-]{1,30} ){0,3}${share}(?! of| in | among)(?: for (?:[\\p{Lu}][\\p{L}’'-]{1,30} ?){1,3})?){1,6}`,
  'gu',
)

/** What makes shares parts of several wholes: other times, places and people. */
const several =
  /\b(?:from|up|down|rose|rise|fell|fall|grew|than|compared|turnout|earlier|previous|previously|last|before|after|margin|then|each|both|respectively|men|women|also|multiple)\b|(?:19|20)\d\d/iu

/** Each share is rounded, and they may be more than all by that. */
const rounding = 1.1

function sumOf(text: string): number {
  return stretches(text, shares).reduce((sum, each) => sum + Number.parseFloat(each.text), 0)
}

/** Where a sentence begins that goes on to a place. */
function sentenceStart(text: string, to: number): number {
  return Math.max(...['. ', '! ', '? ', '; ', ': ', '\n'].map((end) => text.lastIndexOf(end, to - 1) + 1), 0)
}

/** What the shares before the rest of a whole are: from the first of its sentence on. */
function withRest(text: string, to: number): { from: number; to: number } | null {
  const start = sentenceStart(text, to)
  const first = stretches(text.slice(start, to), shares)[0]
  return first ? { from: start + first.from, to } : null
}

/** Where shares stand that are more than all. */
export function wrongShares(text: string): FoundPlace[] {
  const places = [
    ...stretches(text, split),
    ...stretches(text, ofVotes),
    ...stretches(text, rest).flatMap(({ to }) => withRest(text, to) ?? []),
  ]
  return places.flatMap(({ from, to }) => {
    const sum = Math.round(sumOf(text.slice(from, to)) * 100) / 100
    const sentence = text.slice(sentenceStart(text, from), to)
    if (sum <= 100 + rounding || several.test(sentence)) return []
    return [{ from, to, values: { sum: `${sum}%`, total: '100%' } }]
  })
}
