/** A weekday that does not fit the date beside it. */
import { monthNumber, monthPattern } from '../forms/months'
import { weekdayCalled, weekdayPattern } from '../forms/weekdays'
import { inCaseOf } from '../languages/case'
import { westernDigits } from '../places/fold'
import type { CheckedStory, FoundInStory, StoryCheck } from './check'

const number = '([0-9٠-٩۰-۹]{1,2})(?![0-9٠-٩۰-۹])(?:st|nd|rd|th|er|\\.|ی|ـی)?'
const year = '(?:ی)?(?:,|،)?(?: (?:de |del )?([0-9٠-٩۰-۹]{4})(?![0-9٠-٩۰-۹]))?'
const lead = `(?<!\\p{L})(${weekdayPattern})\\.?[,،]? (?:the |den |le |il |el |ڕێکەوتی )?\\(?`
const patterns = [
  { pattern: new RegExp(`${lead}(${monthPattern})\\.? ${number}${year}`, 'giu'), dayAt: 3, monthAt: 2 },
  {
    pattern: new RegExp(`${lead}${number} (?:of |de )?(${monthPattern})(?!\\p{L}{2})\\.?${year}`, 'giu'),
    dayAt: 2,
    monthAt: 3,
  },
]

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

function inBlockOf({ blocks, day: storyDay }: CheckedStory, block: number): FoundInStory[] {
  const text = blocks[block]?.text ?? ''
  if (!/[0-9٠-٩۰-۹]/.test(text)) return []
  return patterns.flatMap(({ pattern, dayAt, monthAt }) =>
    Array.from(text.matchAll(pattern)).flatMap((match): FoundInStory[] => {
      const written = match[1] ?? ''
      const weekday = weekdayCalled(written)
      const month = monthNumber(match[monthAt]?.replace(/\s+/gu, ' ') ?? '')
      const day = Number(westernDigits(match[dayAt] ?? ''))
      const year = match[4] ? Number(westernDigits(match[4])) : null
      // only what is cut short has a full stop
      const isTwoSentences = written.length > 5 && match[0].charAt(written.length) === '.'
      if (!weekday || month === null || isTwoSentences) return []
      const right = weekdayOf(year, month, day, storyDay)
      if (right === null || right === weekday.day) return []
      const names = weekday.days[right] ?? []
      const isShort = (weekday.days[weekday.day]?.indexOf(written) ?? 0) > 0
      const name = inCaseOf((isShort ? names[1] : undefined) ?? names[0] ?? '', written)
      const from = match.index
      const date = match[0].slice(written.length).replace(/^[.,،\s(]+/u, '')
      return [
        {
          block,
          from,
          to: from + written.length,
          fixes: [name],
          values: { said: written, right: name, date },
        },
      ]
    }),
  )
}

export const weekdayCheck: StoryCheck = {
  level: 'warning',
  inStory: (story) => story.blocks.flatMap((_, index) => inBlockOf(story, index)),
}
