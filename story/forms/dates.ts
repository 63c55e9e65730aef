/** Dates of datelines: a day and a month, with or without a year, in the order that a house writes them. */
import type { House } from '../houses/house'
import { monthName, monthNumber, monthPattern } from './months'

/** A date as text: `March 3`, `Aug. 29, 2014`, `10 juil 2024`, `2026-03-03`. */
export const datePattern: string = [
  `(?:${monthPattern})\\.?\\s+\\d{1,2}(?!\\d)(?:,?\\s+\\d{4})?`,
  `\\d{1,2}\\.?\\s+(?:de\\s+)?(?:${monthPattern})\\.?(?:,?\\s+\\d{4})?`,
  '\\d{4}-\\d{2}-\\d{2}',
].join('|')

const whole = new RegExp(`^(?:${datePattern})$`, 'iu')
const pad = (value: number) => String(value).padStart(2, '0')

function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Reads a date, alone in its text; ISO 8601 (`--03-03` without a year), or null where it is none. */
export function readDate(text: string): string | null {
  const bare = text.trim()
  if (!whole.test(bare)) return null
  const [, year, month, day] = bare.match(/^(\d{4})-(\d\d)-(\d\d)$/) ?? [
    '',
    bare.match(/\d{4}/)?.[0],
    String(
      monthNumber(
        bare
          .match(/[\p{L}\p{M}][\p{L}\p{M}\s]*/u)?.[0]
          .replace(/^de\s+/, '')
          .trim()
          .replace(/\s+/g, ' ') ?? '',
      ),
    ),
    bare.match(/(?<!\d)\d{1,2}(?!\d)/)?.[0],
  ]
  // without a year 29 February is a day that there may be
  if (!isDay(Number(year ?? 2024), Number(month), Number(day))) return null
  return `${year ?? '-'}-${pad(Number(month))}-${pad(Number(day))}`
}

/** A date as the house writes it in its datelines, `''` where it writes none. */
export function writeDate(date: string, { dateline }: House, language: string): string {
  if (dateline.date === 'none') return ''
  const [, year, month = '', dayText = ''] = date.match(/^(\d{4}|-)-(\d\d)-(\d\d)$/) ?? []
  const named =
    dateline.months[language.split('-')[0] ?? '']?.[Number(month) - 1] ?? monthName(Number(month), language)
  const name = dateline.monthCase === 'upper' ? named.toLocaleUpperCase(language) : named
  const day = dateline.paddedDay ? dayText : String(Number(dayText))
  const hasYear = dateline.date.endsWith('year') && year !== '-'
  const dayFirst = dateline.date.startsWith('day') || !/^en\b/.test(language)
  if (dayFirst) return `${day} ${name}${hasYear ? ` ${year}` : ''}`
  return `${name} ${day}${hasYear ? `, ${year}` : ''}`
}
