/** An embargo as it is typed: a day, a time of day of 24 hours, and the zone that both are meant in. */
import { clockIn, type Embargo, momentIn } from '../../story/embargo'
import { writeMoment } from '../../story/languages/written'
import { wholeDay } from '../parts/day'

/** What stands in the two fields. */
export interface EmbargoDraft {
  date: string
  time: string
}

/** What is wrong with what is typed; `gap` is an hour that clocks skip in spring. */
export type EmbargoProblem = 'date' | 'time' | 'gap'

export type EmbargoInput =
  | { kind: 'none' }
  | { kind: 'set'; embargo: Embargo }
  | { kind: 'bad'; problem: EmbargoProblem }

const numbered = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/
const time = /^(\d{1,2})[:.]?(\d{2})$/

const two = (value: number | string) => String(value).padStart(2, '0')

/** A day as ISO 8601: as other fields read it, or with numbers alone, the day before the month. */
function dayOf(text: string, language: string, today: string): string | null {
  const [, day = '', month = '', year] = text.match(numbered) ?? []
  return wholeDay(year === undefined ? text : `${year}-${two(month)}-${two(day)}`, language, today, 'next')
}

function todayIn(zone: string, now: string): string {
  const { year, month, day } = clockIn(zone, now)
  return `${year}-${two(month)}-${two(day)}`
}

/** What the fields say; a day without a year is the next one of that date. */
export function readEmbargoInput(
  draft: EmbargoDraft,
  zone: string,
  language: string,
  now: string,
): EmbargoInput {
  const [date, clock] = [draft.date.trim(), draft.time.trim()]
  if (date === '' && clock === '') return { kind: 'none' }
  // a weekday is said beside the day, and tells nothing
  const today = todayIn(zone, now)
  const day =
    dayOf(date, language, today) ?? dayOf(date.replace(/^\p{L}+\.?[,،]? (?=\d)/u, ''), language, today)
  if (day === null) return { kind: 'bad', problem: 'date' }
  const [, hours, minutes] = clock.match(time) ?? []
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59)
    return { kind: 'bad', problem: 'time' }
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const moment = momentIn(zone, {
    year,
    month,
    day: dayOfMonth,
    hour: Number(hours),
    minute: Number(minutes),
  })
  return moment === null ? { kind: 'bad', problem: 'gap' } : { kind: 'set', embargo: { moment, zone } }
}

/** An embargo as its fields show it. */
export function writeEmbargoInput(embargo: Embargo | null, language: string): EmbargoDraft {
  if (embargo === null) return { date: '', time: '' }
  const { year, month, day, hour, minute } = clockIn(embargo.zone, embargo.moment)
  const date = writeMoment(new Date(Date.UTC(year, month - 1, day)), language, {
    day: true,
    month: 'short',
    year: true,
    isUtc: true,
  })
  return { date, time: `${two(hour)}:${two(minute)}` }
}
