/** Votes that do not add up to those who could vote. */
import type { FoundPlace } from './check'
import { numberOf, numberPattern } from './numbers'

const voters =
  '(?:members|councillors|councilors|deputies|lawmakers|legislators|senators|delegates|parliamentarians|MPs|MEPs|ministers|judges|jurors|shareholders|electors|voters|votes|ballots)(?: cast| present)?'
const bodies =
  '(?:council|board|committee|parliament|assembly|senate|house|chamber|panel|commission|legislature|jury|court|bench|body)'
const size = `${numberPattern}-(?:member|seat|strong|person)(?: (?!of |in )[a-z]{2,15}){0,2} ${bodies}`
const abstained = `(?:,? (?:with|and) ${numberPattern} (?:abstentions?|abstaining|abstained))?`
const inFavour = '(?:voted |were |backed it|said )?(?:for|in favou?r|yes|yea)(?: of it)?'
const against = '(?:voted |were |was )?(?:against|opposed|no|nay)(?: it)?'
const neither = '(?:were |was )?(?:abstained|abstaining|abstentions?|blank|invalid|undecided|spoilt|spoiled)'

/** The groups of each are those who could vote and the votes; `total` says at which place the first stands. */
const patterns: readonly { pattern: RegExp; total: 'first' | 'last' }[] = [
  // the 21-member council voted 12-8 with two abstentions
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{Nd}.,-])${size} voted (?:by )?${numberPattern}(?: votes)?(?:-|–| to )${numberPattern}(?![\\p{L}\\p{Nd}-])(?! votes of)(?!,? (?:and )?\\d+[-–]\\d)${abstained}`,
      'giu',
    ),
    total: 'first',
  },
  // by 12 votes to 8, with two abstentions, in the 21-member council
  {
    pattern: new RegExp(
      `(?<!\\p{L})by ${numberPattern} votes to ${numberPattern}${abstained},? in the ${size}(?!\\p{L})`,
      'giu',
    ),
    total: 'last',
  },
  // of the 21 members, 12 voted for, eight against and two abstained
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:of|all) (?:the )?${numberPattern} ${voters}(?: voted)?[,:]? ${numberPattern} ${inFavour},?(?: and)? ${numberPattern} ${against}(?:,?(?: and)? ${numberPattern} ${neither})?(?!\\p{L})`,
      'giu',
    ),
    total: 'first',
  },
]

/** Whether all voted, so that fewer votes are wrong as well. */
const isAll = (found: string) => /^all /iu.test(found)

/** What follows may be another part: seven for, eight against and one blank. */
const goesOn = (behind: string) =>
  /^,? (?:and |with )?(?:\d|[a-z]{3,9} (?:abst|blank|invalid|absent|did not))/iu.test(behind)

/** Where votes stand that are more than there are, or fewer where all voted. */
export function wrongVotes(text: string): FoundPlace[] {
  if (!/vote|in favou?r/iu.test(text)) return []
  return patterns.flatMap(({ pattern, total }) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const numbers = match
        .slice(1)
        .filter((each) => each !== undefined)
        .map(numberOf)
      const known = numbers.filter((each) => each !== null)
      const whole = total === 'first' ? known[0] : known.at(-1)
      if (known.length < numbers.length || whole === undefined) return []
      const sum = known.reduce((all, each) => all + each, 0) - whole
      const to = match.index + match[0].length
      const isFewer = sum < whole && isAll(match[0]) && !goesOn(text.slice(to, to + 40))
      if (sum <= whole && !isFewer) return []
      return [{ from: match.index, to, values: { sum: String(sum), total: String(whole) } }]
    }),
  )
}
