/** A weekday that does not fit the date beside it. */
import { monthNumber, monthPattern } from '../forms/months'
import { weekdayCalled, weekdayPattern } from '../forms/weekdays'
import { inCaseOf } from '../languages/case'
import { westernDigits } from '../places/fold'
import type { CheckedStory, FoundInStory, StoryCheck } from './check'

const number = '(?<day>[0-9٠-٩۰-۹]{1,2})(?![0-9٠-٩۰-۹])(?:st|nd|rd|th|er|\\.|ی|ـی)?'
const month = `(?<month>${monthPattern})`
const year = '(?:ی)?(?:,|،)?(?: (?:de |del )?(?<year>[0-9٠-٩۰-۹]{4})(?![0-9٠-٩۰-۹]))?'
const dates = [`${month}\\.? ${number}${year}`, `${number} (?:of |de )?${month}(?!\\p{L}{2})\\.?${year}`]
/** All in figures, of which nobody knows whether the month stands before the day. */
const figures =
  '(?<one>[0-9٠-٩۰-۹]{1,2})(?<sign>[/.-])(?<other>[0-9٠-٩۰-۹]{1,2})\\k<sign>(?<year>[0-9٠-٩۰-۹]{4})(?![0-9٠-٩۰-۹])'
const weekday = `(?<weekday>${weekdayPattern})`
const before = `(?<!\\p{L})${weekday}\\.?[,،]? (?:the |den |dem |le |il |el |الموافق |المصادف |ڕێکەوتی )?\\(?`
/**
 * What joins a weekday to the date before it: `3 March, a Tuesday`, `3 March (Tuesday)`, `March 3 is a Tuesday`; in Turkish
 * nothing does: `3 Mart Salı günü`.
 */
const joint =
  '(?<joint> \\(|[,،]? (?:الموافق|المصادف) (?:ل?يوم )?|[,،] (?:an? |un |una |einem |ein |ڕۆژی )| (?:is|was|will be|falls on|fell on|est|était|ist|war|es|è|fällt auf|fiel auf) (?:an? |un |una |einen |ein )?|,? )'
const patterns = [...dates, figures].flatMap((date) => [
  new RegExp(`${before}(?<date>${date})`, 'giu'),
  new RegExp(
    `(?<!\\p{L}(?=\\p{L})|[\\p{Script=Latin}\\p{Nd}]|\\p{Nd}[.,:/])(?<date>${date})${joint}${weekday}(?!\\p{L})`,
    'giu',
  ),
])

/** Whether a weekday is not spoken of further after it: a Monday, but no Monday evening, and none of June. */
const isWhole = (joint: string, behind: string) =>
  /الم/u.test(joint) || /^\.?(?:[.,;:،؛!?)]|\s*$| [–—])/u.test(behind)

/** Whether a weekday follows its date with nothing between, as in Turkish alone: 3 Mart Pazar günü, but not Pazar yeri. */
const isTurkish = (language: string, behind: string) =>
  language === 'tr' && (isWhole('', behind) || /^(?:['’]| (?:gün|sab|akş|gec|öğl))/u.test(behind))

/** Whether a weekday belongs to the date before it, and not to the next: 3 Mart Salı, 4 Mart Çarşamba. */
const isOfDateBefore = (language: string, before: string) =>
  language === 'tr' && /\d \p{L}{3,8}(?: \d{4})?,? $/u.test(before)

const dayMs = 86_400_000

/** The year in which a date lies nearest to the day of a story. */
function nearestYear(month: number, day: number, storyDay: string): number {
  const at = Date.parse(storyDay)
  const year = Number(storyDay.slice(0, 4))
  const distance = (each: number) => Math.abs(Date.UTC(each, month - 1, day) - at)
  return [year - 1, year, year + 1].reduce((best, each) => (distance(each) < distance(best) ? each : best))
}

/** A story more than this many days from a date that has no year may mean another year. */
const sureDays = 120

/** The day of the week of a date, 0 for Sunday; null where there is no such day, or nobody knows the year. */
function weekdayOf(year: number | null, month: number, day: number, storyDay: string | null): number | null {
  const sure = year ?? (storyDay === null ? null : nearestYear(month, day, storyDay))
  if (sure === null) return null
  const date = new Date(Date.UTC(sure, month - 1, day))
  if (date.getUTCMonth() !== month - 1) return null
  const isFar =
    year === null && storyDay !== null && Math.abs(date.getTime() - Date.parse(storyDay)) > sureDays * dayMs
  return isFar ? null : date.getUTCDay()
}

type Parts = Readonly<Record<string, string | undefined>>

const numberIn = (figures = '') => Number(westernDigits(figures))

/** The weekdays that a date can have: two where nobody knows which of its figures is the month. */
function weekdaysOf({ month, day, year, one, other }: Parts, storyDay: string | null): number[] {
  const sure = year === undefined ? null : numberIn(year)
  const named = monthNumber(month?.replace(/\s+/gu, ' ') ?? '')
  const readings: [month: number, day: number][] = [
    ...(named === null ? [] : [[named, numberIn(day)] satisfies [number, number]]),
    ...(one === undefined
      ? []
      : [
          [numberIn(other), numberIn(one)] satisfies [number, number],
          [numberIn(one), numberIn(other)] satisfies [number, number],
        ]),
  ]
  const found = readings.flatMap(([month, day]) => weekdayOf(sure, month, day, storyDay) ?? [])
  return [...new Set(found)]
}

function inBlockOf({ blocks, day: storyDay }: CheckedStory, block: number): FoundInStory[] {
  const text = blocks[block]?.text ?? ''
  if (!/[0-9٠-٩۰-۹]/.test(text)) return []
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ 0: found, index, groups }): FoundInStory[] => {
      const parts: Parts = groups ?? {}
      const { weekday: written = '', date = '', joint } = parts
      const weekday = weekdayCalled(written)
      // only what is cut short has a full stop
      const isTwoSentences = joint === undefined && written.length > 5 && found.charAt(written.length) === '.'
      if (!weekday || isTwoSentences) return []
      const behind = text.slice(index + found.length, index + found.length + 4)
      const isBare = joint?.trim() === '' || joint === ', '
      if (isBare && !isTurkish(weekday.language, behind)) return []
      if (joint === undefined && isOfDateBefore(weekday.language, text.slice(Math.max(0, index - 20), index)))
        return []
      if (!isBare && joint !== undefined && !isWhole(joint, behind)) return []
      const right = weekdaysOf(parts, storyDay)
      if (right.length === 0 || right.includes(weekday.day)) return []
      const isShort = (weekday.days[weekday.day]?.indexOf(written) ?? 0) > 0
      const fixes = right.map((day) => {
        const names = weekday.days[day] ?? []
        return inCaseOf((isShort ? names[1] : undefined) ?? names[0] ?? '', written)
      })
      const from = index + (joint === undefined ? 0 : found.length - written.length)
      const values = { said: written, right: fixes.join(' / '), date }
      return [{ block, from, to: from + written.length, fixes, values }]
    }),
  )
}

export const weekdayCheck: StoryCheck = {
  level: 'warning',
  inStory: (story) => story.blocks.flatMap((_, index) => inBlockOf(story, index)),
}
