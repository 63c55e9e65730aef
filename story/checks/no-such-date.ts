/** A day that its month does not have: `30 February`, `April 31, 2026`. */
import { isDay } from '../forms/dates'
import { monthNumber, monthPattern } from '../forms/months'
import { westernDigits } from '../places/fold'
import type { BlockCheck, FoundPlace } from './check'

const digit = '[0-9٠-٩۰-۹]'
/** The days that not every month has. */
const day = `(?<day>(?:[2٢۲][9٩۹]|[3٣۳][01٠١۰۱]))(?!${digit})`
const month = `(?<month>${monthPattern})(?!\\p{L})`
const year = `(?:\\.?[,،]? (?:de |del )?(?<year>${digit}{4})(?!${digit}))?`
const dayFirst = new RegExp(
  `(?<!${digit}|${digit}[.,:/])${day}(?:st|th|er|\\.|ی|ـی)? (?:of |de |di )?${month}${year}`,
  'giu',
)
const monthFirst = new RegExp(`(?<!\\p{L})${month}\\.? ${day}(?:st|th)?${year}`, 'giu')
const beforeDate = /(?<!\p{L})(?:on|by|until|since|from|before|after) $/iu

/** `In April 31 people came`: what goes on may be counted by the figure. */
function mayCount({ from, to }: FoundPlace, text: string): boolean {
  return /^ [\p{L}\p{Nd}]/u.test(text.slice(to)) && !beforeDate.test(text.slice(Math.max(0, from - 8), from))
}

function findNoSuchDates(text: string): FoundPlace[] {
  return [dayFirst, monthFirst].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap(({ index, 0: date, groups }) => {
      const { day = '', month = '', year = '' }: Record<string, string | undefined> = groups ?? {}
      const number = monthNumber(month.replace(/\s+/gu, ' '))
      const place = { from: index, to: index + date.length, values: { date } }
      const isThere = number === null || isDay(westernDigits(year), number, Number(westernDigits(day)))
      const isOther = pattern === monthFirst && year === '' && mayCount(place, text)
      return isThere || isOther ? [] : [place]
    }),
  )
}

export const noSuchDateCheck: BlockCheck = {
  level: 'warning',
  inBlock: ({ text }) => findNoSuchDates(text),
}
