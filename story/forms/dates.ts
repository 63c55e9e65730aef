/** Dates of datelines: a day and a month, with or without a year, in the order that a house writes them. */
import { writeDayFirst } from '../languages/written'
import { westernDigits } from '../places/fold'
import type { Style } from './form'
import { languageOfMonths, monthName, monthNumber, monthPattern } from './months'
import { readSolarHijri, solarHijriPattern } from './solar-hijri'

const digit = '[0-9٠-٩۰-۹]'
const year = `(?:,?\\s+(?:del?\\s+)?${digit}{4})?`
/** What stands after the figures of a day: `3rd`, `1er`, `3ی`, `3ê`. */
const dayEnd = '(?:st|nd|rd|th|er|ی|y?ê)'
const day = `${digit}{1,2}(?!${digit})${dayEnd}?`
/** What Kurdish joins a month to its year with: `ئازاری 2026`, `Adarê 2026`. */
const monthEnd = '(?:ی|ê|a)'

/** A date as text: `March 3`, `Aug. 29, 2014`, `10 juil 2024`, `2026-03-03`. It has no group of its own. */
export const datePattern: string = [
  solarHijriPattern,
  `(?:${monthPattern})\\.?\\s+${day}${year}`,
  `${day}\\.?\\s+(?:de\\s+)?(?:${monthPattern})(?:\\.|${monthEnd})?${year}`,
  '\\d{4}-\\d{2}-\\d{2}',
].join('|')

const whole = new RegExp(`^(?:${datePattern})$`, 'iu')
const notMonth = new RegExp(`\\d+${dayEnd}?|[.,]|(?<!\\p{L})del?\\s`, 'giu')
const endOfMonth = new RegExp(`${monthEnd}$`, 'iu')

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

/** Whether a month has a day; without a year, which is `''` then, there may be a 29 February. */
export function isDay(yearText: string, month: number, dayNumber: number): boolean {
  const last = new Date(Date.UTC(Number(yearText || 2024), month, 0)).getUTCDate()
  return month >= 1 && month <= 12 && dayNumber >= 1 && dayNumber <= last
}

/** Reads a date, alone in its text; ISO 8601 (`--03-03` without a year), or null where it is none. */
export function readDate(text: string): string | null {
  if (!whole.test(text.trim())) return null
  const written = westernDigits(text.trim())
  if (/^\d{4}-/.test(written)) {
    const [years = '', month, days] = written.split('-')
    return isDay(years, Number(month), Number(days)) ? written : null
  }
  const solar = readSolarHijri(written)
  if (solar) return solar
  const years = written.match(/\d{4}/)?.[0] ?? ''
  const dayNumber = Number(written.match(/(?<!\d)\d{1,2}(?!\d)/)?.[0])
  const name = written.replace(notMonth, ' ').trim().replace(/\s+/g, ' ')
  const month = monthNumber(name) ?? monthNumber(name.replace(endOfMonth, '')) ?? 0
  return isDay(years, month, dayNumber) ? `${years || '-'}-${twoDigits(month)}-${twoDigits(dayNumber)}` : null
}

/** A date, ISO 8601 or `--03-03`, as the house writes it in its datelines; `''` where it writes none. */
export function writeDate(date: string, { house: { dateline }, language }: Style): string {
  if (dateline.date === 'none') return ''
  const [, years = '-', month = '', days = ''] = date.match(/^(\d{4}|-)-(\d\d)-(\d\d)$/) ?? []
  const names = dateline.months[language.split('-')[0] ?? '']
  const named = names?.[Number(month) - 1] ?? monthName(Number(month), language)
  const name = dateline.monthCase === 'upper' ? named.toLocaleUpperCase(languageOfMonths(language)) : named
  const dayText = dateline.paddedDay ? days : String(Number(days))
  const hasYear = dateline.date.endsWith('year') && years !== '-'
  const isDayFirst = dateline.date.startsWith('day') || !/^en\b/.test(language)
  if (isDayFirst) return writeDayFirst(dayText, name, hasYear ? years : '', language)
  return `${name} ${dayText}${hasYear ? `, ${years}` : ''}`
}
