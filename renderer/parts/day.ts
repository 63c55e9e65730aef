/** A day as an editor writes it in a field: `3 March`, `March 3, 2026`, `2026-03-03`, `27/11/2026`. */
import { readDate } from '../../story/forms/dates'
import { twoDigits, writeMoment } from '../../story/languages/written'
import { westernDigits } from '../../story/places'

const known = new Map<string, string[][]>()

/** Each month's long and short name. */
function monthNames(language: string): string[][] {
  const names = known.get(language) ?? formattedMonths(language)
  known.set(language, names)
  return names
}

function formattedMonths(language: string): string[][] {
  return Array.from({ length: 12 }, (_, month) =>
    (['long', 'short'] as const).map((length) =>
      writeMoment(new Date(Date.UTC(2026, month, 1)), language, { month: length, isUtc: true })
        .replace(/\.$/, '')
        .toLocaleLowerCase(),
    ),
  )
}

function findMonth(word: string, language: string): number {
  const wanted = word.toLocaleLowerCase().replace(/\.$/, '')
  if (wanted.length < 3) return -1
  for (const each of [language, 'en']) {
    const found = monthNames(each).findIndex((names) =>
      names.some((name) => name === wanted || (name.startsWith(wanted) && wanted.length >= 3)),
    )
    if (found >= 0) return found
  }
  return -1
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month, day))
  return date.getUTCMonth() === month && date.getUTCDate() === day
}

/** `27/11/2026`, `27.11.2026`, `27-11-2026` */
const inFigures = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/

function lineOf(text: string): string {
  return westernDigits(text).trim().replace(/\s+/g, ' ')
}

/** The days that a date in figures may mean, ISO 8601: day first, and month first. */
function daysInFigures(line: string): string[] {
  const [, one, , other, year] = line.match(inFigures) ?? []
  const [first, second] = [Number(one), Number(other)]
  const read = (day: number, month: number) =>
    isDay(Number(year), month - 1, day) ? [`${year}-${twoDigits(month)}-${twoDigits(day)}`] : []
  return [...new Set([...read(first, second), ...read(second, first)])]
}

/** The two days that a date in figures can be read as, or none where it is sure. */
export function twoDays(text: string): string[] {
  const days = daysInFigures(lineOf(text))
  return days.length === 2 ? days : []
}

/** The day that a text names, ISO 8601 (`--03-03` without a year), or null where it names none or may name two. */
export function readDay(text: string, language: string): string | null {
  const line = lineOf(text)
  const [figures, another] = daysInFigures(line)
  if (figures !== undefined) return another === undefined ? figures : null
  const iso = line.match(/^(\d{4})-(\d{1,2})-(\d{1,2})$/)
  const dayFirst = line.match(/^(\d{1,2})\.? ([\p{L}\p{M}]+(?: [\p{L}\p{M}]+)*)\.?,?(?: (\d{4}))?$/u)
  const monthFirst = line.match(/^([\p{L}\p{M}]+)\.? (\d{1,2})(?:,? (\d{4}))?$/u)
  const [day, month, year] = iso
    ? [Number(iso[3]), Number(iso[2]) - 1, iso[1]]
    : dayFirst
      ? [Number(dayFirst[1]), findMonth(dayFirst[2] ?? '', language), dayFirst[3]]
      : [Number(monthFirst?.[2]), findMonth(monthFirst?.[1] ?? '', language), monthFirst?.[3]]
  // as a dateline of another language has it: `28ی تشرینی دووەمی 2026`
  if (month < 0) return readDate(line)
  // a leap year stands in for the year that is not said
  if (!isDay(Number(year ?? 2024), month, day)) return null
  return `${year ?? '-'}-${twoDigits(month + 1)}-${twoDigits(day)}`
}

/** Today by the clock of the machine, ISO 8601, as Swedish writes dates. */
export const today = (): string => new Intl.DateTimeFormat('sv', { dateStyle: 'short' }).format(new Date())

/** Which day is meant where no year is named: the next of that date or the last, today among both. */
export type Nearest = 'next' | 'last'

/** Years between two days of one date, at most: 29 February is left out of 1900 and 2100. */
const mostYears = 8

/**
 * The day that a text names, with its year, ISO 8601; null where it names none.
 * @param now today, ISO 8601
 */
export function wholeDay(text: string, language: string, now: string, nearest: Nearest): string | null {
  const day = readDay(text, language)
  return day?.startsWith('--') ? nearestDay(day, now, nearest) : day
}

function nearestDay(day: string, now: string, nearest: Nearest): string | null {
  const [month = 0, date = 0] = day.slice(2).split('-').map(Number)
  for (let years = 0; years <= mostYears; years++) {
    const year = Number(now.slice(0, 4)) + (nearest === 'next' ? years : -years)
    const whole = `${year}${day.slice(1)}`
    const isReached = nearest === 'next' ? whole >= now : whole <= now
    if (isReached && isDay(year, month - 1, date)) return whole
  }
  return null
}

/** A day as the story's language writes it, `''` for none. */
export function writeDay(date: string | null, language: string): string {
  if (date === null) return ''
  const year = !date.startsWith('-')
  const moment = new Date(`${year ? date : `2024-${date.slice(2)}`}T00:00:00Z`)
  return writeMoment(moment, language, { day: true, month: 'long', year, isUtc: true })
}

const dayMs = 86_400_000

const utc = (day: string) => Date.parse(`${day}T00:00:00Z`)
const isoOf = (moment: number) => new Date(moment).toISOString().slice(0, 10)

/** The day so many days later, or earlier. Days are ISO 8601. */
export function addDays(day: string, count: number): string {
  return isoOf(utc(day) + count * dayMs)
}

/** The same day of the month so many months later, or its last where that is shorter. */
export function addMonths(day: string, count: number): string {
  const moment = new Date(utc(day))
  const [year, month] = [moment.getUTCFullYear(), moment.getUTCMonth() + count]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return isoOf(Date.UTC(year, month, Math.min(moment.getUTCDate(), last)))
}

/** Where a week begins with Saturday, by the language of a story or of the screens; elsewhere with Monday (CLDR). */
const fromSaturday = /^(?:ar|ckb|fa)(?:-|$)/

/** How many days of its week come before a day. */
export function dayInWeek(day: string, language: string): number {
  const first = fromSaturday.test(language) ? 6 : 1
  return (new Date(utc(day)).getUTCDay() - first + 7) % 7
}

/** The weeks that the month of a day is in, each with its seven days. */
export function weeksOfMonth(day: string, language: string): string[][] {
  const first = `${day.slice(0, 7)}-01`
  const start = addDays(first, -dayInWeek(first, language))
  const weeks: string[][] = []
  for (let at = start; at < addMonths(first, 1); at = addDays(at, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(at, index)))
  return weeks
}
