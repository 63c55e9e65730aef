/** An embargo in words: in full at the head of what goes out, and in short on a screen. */
import { monthName } from '../forms/months'
import { weekdayName } from '../forms/weekdays'
import { twoDigits, writeMoment } from '../languages/written'
import { type Clock, clockIn, gmt, type NamedZone, zoneName } from './zones'

/** An embargo as it is held: its moment, ISO 8601 in UTC, and the zone that it is meant in. */
export interface Embargo {
  moment: string
  /** IANA */
  zone: string
}

/** How an embargo is to be printed. */
export interface EmbargoStyle {
  /** BCP 47 */
  language: string
  /** What the story's house calls its own zone. */
  house?: NamedZone | undefined
}

interface Words {
  gmt: string
  comma: string
  date(weekday: string, day: number, month: string, year: number): string
  /** The line at the head. */
  until(when: string): string
  /** A time of day as it is read. */
  clock(time: string): string
}

const english: Words = {
  gmt: 'GMT',
  comma: ', ',
  date: (weekday, day, month, year) => `${weekday} ${day} ${month} ${year}`,
  until: (when) => `EMBARGOED UNTIL ${when}`,
  clock: (time) => time,
}

const words: Readonly<Record<string, Words>> = {
  en: english,
  ckb: {
    ...english,
    gmt: 'گرینیچ',
    comma: '، ',
    date: (weekday, day, month, year) => `${weekday} ${day}ی ${month}ی ${year}`,
    until: (when) => `قەدەغەی بڵاوکردنەوە تا کاتژمێر ${when}`,
  },
  ar: {
    ...english,
    gmt: 'غرينتش',
    comma: '، ',
    until: (when) => `محظور النشر حتى الساعة ${when}`,
  },
  fr: {
    ...english,
    until: (when) => `SOUS EMBARGO JUSQU’À ${when}`,
  },
  de: {
    ...english,
    date: (weekday, day, month, year) => `${weekday}, ${day}. ${month} ${year}`,
    until: (when) => `SPERRFRIST: ${when}`,
    clock: (time) => `${time} Uhr`,
  },
}

/** What GMT is called in them. */
export const gmtNames: readonly string[] = [...new Set(Object.values(words).map((each) => each.gmt))]

/** The language in which an embargo is printed: English where another has no words for it. */
function printedIn(language: string): string {
  const plain = language.split('-')[0] ?? ''
  return Object.hasOwn(words, plain) ? plain : 'en'
}

const wordsOf = (language: string): Words => words[printedIn(language)] ?? english

const timeOf = ({ hour, minute }: Clock) => `${twoDigits(hour)}:${twoDigits(minute)}`

function weekdayOf({ year, month, day }: Clock, language: string): string {
  return weekdayName(new Date(Date.UTC(year, month - 1, day)).getUTCDay(), printedIn(language))
}

/** `09:30 Erbil (06:30 GMT)`; with GMT's weekday where it is on another day there. */
function timeWithZone({ moment, zone }: Embargo, { language, house }: EmbargoStyle): string {
  const { clock, gmt: greenwich, comma } = wordsOf(language)
  const here = clockIn(zone, moment)
  const there = clockIn(gmt, moment)
  if (zone === gmt) return `${clock(timeOf(here))} ${greenwich}`
  const otherDay = here.day === there.day ? '' : `${comma}${weekdayOf(there, language)}`
  return `${clock(timeOf(here))} ${zoneName(zone, language, house)} (${clock(timeOf(there))} ${greenwich}${otherDay})`
}

/** The line at the head: `EMBARGOED UNTIL 09:30 Erbil (06:30 GMT), Saturday 28 November 2026`. */
export function printEmbargo(embargo: Embargo, style: EmbargoStyle): string {
  const { comma, date, until } = wordsOf(style.language)
  const here = clockIn(embargo.zone, embargo.moment)
  const month = monthName(here.month, printedIn(style.language))
  const day = date(weekdayOf(here, style.language), here.day, month, here.year)
  return until(`${timeWithZone(embargo, style)}${comma}${day}`)
}

/** In short, for a screen: `Sat 28 Nov 2026, 09:30 Erbil (06:30 GMT)`. */
export function showEmbargo(embargo: Embargo, style: EmbargoStyle): string {
  const { comma } = wordsOf(style.language)
  const here = clockIn(embargo.zone, embargo.moment)
  return `${showDay(here, style.language)}${comma}${timeWithZone(embargo, style)}`
}

/** `Sat 28 Nov 2026`, in the order of a language. */
function showDay({ year, month, day }: Clock, language: string): string {
  const parts = { weekday: 'short', day: true, month: 'short', year: true, isUtc: true } as const
  return writeMoment(new Date(Date.UTC(year, month - 1, day)), language, parts)
}
