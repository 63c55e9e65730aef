/** Votes that do not add up to those who could vote. */
import { westernDigits } from '../places/fold'
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

/** How many could vote: a 25-seat chamber, a chamber of 25, a council of 25 members. */
const sized = `(?:${size}|${bodies} of ${numberPattern}(?: ${voters})?)`
const decided = '(?:voted|passed|carried|adopted|approved|rejected|backed|endorsed|ratified)'
const fewWords = "(?: (?!voted)[\\p{L}’'-]{1,20}){0,8}?"
const tally = `(?:by )?(?:a (?:vote|margin) of )?${numberPattern}(?: votes)?(?:-|–| to )${numberPattern}(?![\\p{L}\\p{Nd}-]|,? (?:and )?\\d+[-–]\\d)`

interface VotePattern {
  pattern: RegExp
  total: 'first' | 'last'
}

/** The groups of each are those who could vote and the votes; `total` says at which place the first stands. */
const patterns: readonly VotePattern[] = [
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
  // in a chamber of 25, the motion passed by 18 votes to 12
  {
    pattern: new RegExp(
      `(?<!\\p{L})in (?:an?|the|its) ${sized},${fewWords} ${decided}${fewWords},? (?<! (?:the|an?|its|of|from|for|at|ages|aged|those) )${tally}(?= votes?\\b|[.,;)]|$| (?:on|after|in|with|to)\\b)${abstained}`,
      'giu',
    ),
    total: 'first',
  },
  // passed 18-12 in the 25-seat chamber
  {
    pattern: new RegExp(
      `(?<!\\p{L})${decided}${fewWords},? ${tally}${abstained},? in (?:an?|the|its) ${sized}(?!\\p{L})`,
      'giu',
    ),
    total: 'last',
  },
  // the 25-member council approved the plan by 18 votes to 12
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{Nd}.,-])${sized} ${decided}${fewWords},? by (?:a (?:vote|margin) of )?${numberPattern}(?: votes)?(?:-|–| to )${numberPattern}(?= votes?\\b|[.,;)]|$)${abstained}`,
      'giu',
    ),
    total: 'first',
  },
  // the 25 councillors voted 18-12
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?:the|its|all) ${numberPattern} ${voters} voted ${tally}${abstained}`,
      'giu',
    ),
    total: 'first',
  },
  // the council has 25 members. It voted 18-12
  {
    pattern: new RegExp(
      `(?<!\\p{L})${bodies} (?:has|is made up of|consists of|is) (?:an? ${bodies} of )?${numberPattern}(?: (?:${voters}|seats))?\\. (?:it|they|members|councill?ors|deputies|lawmakers|senators) voted ${tally}${abstained}`,
      'giu',
    ),
    total: 'first',
  },
  // 60 votes for, 50 against and 10 abstentions, in the 100-seat parliament
  {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{Nd}.,-])${numberPattern} (?:votes )?(?:for|in favou?r)(?: of it)?,?(?: and)? ${numberPattern} (?:votes )?against(?:,? (?:and|with) ${numberPattern} (?:abstentions?|abstaining|abstained))?,? in (?:an?|the|its) ${sized}(?!\\p{L})`,
      'giu',
    ),
    total: 'last',
  },
]

/** A count, and no share in percent. */
const figure = '(?<![%٪]|سەدا )([0-9٠-٩]{1,4})(?![\\p{Nd}.,٫٬]| ?[%٪]| (?:في ال|بال)(?:مئة|مائة))'
/** A few words of one sentence that have no figure. */
const between = (most: number) => `[^.؟!؛:\\p{Nd}]{0,${most}}?`

const arabicVoters = '(?:عضو|نائب|مقعد|صوت|أعضاء|نواب|مقاعد|أصوات|ناخب)[\\p{L}\\p{M}]{0,4}'
const arabicFor = '(?:لصالح|لمصلحة|مؤيد|بنعم|مع ال)'
const arabicAgainst = '(?:ضد|بلا|معارض|عارض|رفض)'
const arabicSize = `(?:المؤلفة?|المكو\\p{M}?نة?) من ${figure} ${arabicVoters}`
const arabicAbstained = `(?:${between(12)}(?:وامتنع|وامتناع|مع امتناع)${between(12)} ${figure})?`

const arabicPatterns: readonly VotePattern[] = [
  // من أصل 25 عضوا، صوت 18 لصالح القرار و12 ضده
  {
    pattern: new RegExp(
      `(?:من (?:أصل|بين|مجموع) ${figure} ${arabicVoters}|${arabicSize})${between(40)}${figure}${between(20)}${arabicFor}${between(40)}${figure}${between(20)}${arabicAgainst}${arabicAbstained}`,
      'gu',
    ),
    total: 'first',
  },
  // صوت 18 لصالح القرار و12 ضده في المجلس المؤلف من 25 عضوا
  {
    pattern: new RegExp(
      `(?<!\\p{Nd})${figure}${between(20)}${arabicFor}${between(40)}${figure}${between(20)}${arabicAgainst}${between(30)}${arabicSize}`,
      'gu',
    ),
    total: 'last',
  },
  // بأغلبية 18 صوتا مقابل 12 في المجلس المؤلف من 25 عضوا
  {
    pattern: new RegExp(
      `(?<!\\p{Nd})${figure} صوت[\\p{L}\\p{M}]{0,4} (?:مقابل|ضد) ${figure}${between(40)}${arabicSize}`,
      'gu',
    ),
    total: 'last',
  },
]

const kurdishVoters = '(?:ئەندام|پەرلەمانتار|نوێنەر|کورسی|دەنگ)\\p{L}{0,6}'
const kurdishSize = `(?:ئەنجوومەن|ئەنجومەن|پەرلەمان|دەستە|لیژنە)ی? ${figure} (?:ئەندام|کەس|کورسی)\\p{L}{0,6}`

const kurdishPatterns: readonly VotePattern[] = [
  // لە کۆی ٢٥ ئەندام، ١٨ بە بەڵێ و ١٢ بە نەخێر دەنگیان دا
  {
    pattern: new RegExp(
      `(?<!\\p{L})لە کۆی (?:گشتی )?${figure} ${kurdishVoters}${between(40)}${figure}${between(30)}(?:بەڵێ|لەگەڵ)${between(40)}${figure}${between(30)}(?:نەخێر|دژی)`,
      'gu',
    ),
    total: 'first',
  },
  // بە ١٨ دەنگ بەرامبەر ١٢ لە ئەنجوومەنی ٢٥ ئەندامی
  {
    pattern: new RegExp(
      `(?<!\\p{Nd})${figure} دەنگ\\p{L}{0,3} (?:بەرامبەر|دژی)(?: بە)? ${figure}${between(30)}${kurdishSize}`,
      'gu',
    ),
    total: 'last',
  },
]

/** What tells that a text may have votes, which most texts do not. */
const inEnglish = new RegExp(
  `vote|in favou?r|-(?:member|seat|strong|person) |\\b${bodies} (?:of|has|is) `,
  'iu',
)

const languages: Readonly<Record<string, { hint: RegExp; patterns: readonly VotePattern[] }>> = {
  en: { hint: inEnglish, patterns },
  ar: { hint: /صو\p{M}?ت|ضد/u, patterns: arabicPatterns },
  ckb: { hint: /دەنگ/u, patterns: kurdishPatterns },
}

/** Whether all voted, so that fewer votes are wrong as well. */
const isAll = (found: string) => /^all /iu.test(found)

/** What is changed by one number to another, where nothing says that these are votes: raising the age by two to 20. */
const isChange = (found: string) =>
  /\b(?:rais|increas|cut|lower|reduc|expand|extend|widen|shorten|grow|rise|fall)/iu.test(found) &&
  !/\bvot(?:e|ed|es)\b/iu.test(found)

/** What follows may be another part: seven for, eight against and one blank. */
const goesOn = (behind: string) =>
  /^,? (?:and |with )?(?:\d|[a-z]{3,9} (?:abst|blank|invalid|absent|did not))/iu.test(behind)

/** Where votes stand that are more than there are, or fewer where all voted. @param language its first part alone */
export function wrongVotes(text: string, language: string): FoundPlace[] {
  const known = languages[language]
  if (!known?.hint.test(text)) return []
  const found = known.patterns.flatMap(({ pattern, total }) =>
    Array.from(text.matchAll(pattern)).flatMap((match) => {
      const numbers = match
        .slice(1)
        .filter((each) => each !== undefined)
        .map((each) => numberOf(westernDigits(each)))
      const counts = numbers.filter((each) => each !== null)
      const whole = total === 'first' ? counts[0] : counts.at(-1)
      if (counts.length < numbers.length || whole === undefined) return []
      const sum = counts.reduce((all, each) => all + each, 0) - whole
      const to = match.index + match[0].length
      const isFewer = sum < whole && isAll(match[0]) && !goesOn(text.slice(to, to + 40))
      if ((sum <= whole && !isFewer) || isChange(match[0])) return []
      return [{ from: match.index, to, values: { sum: String(sum), total: String(whole) } }]
    }),
  )
  // a sentence may fit two ways of telling
  return found.filter(({ from, to }, at) =>
    found.every((other, index) => index >= at || other.to <= from || to <= other.from),
  )
}
