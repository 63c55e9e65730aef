/** The fields of templates and abbreviations: `{date}` and the like, and what stands for them in a story. */
import type { Style } from '../forms'
import { writeDate } from '../forms/dates'
import type { House } from '../houses'
import { baseOf } from '../languages/base'
import { twoDigits, writeMoment } from '../languages/written'

/** The fields that stand for something, in the order in which they are explained. */
export const fieldNames = ['date', 'time', 'name', 'city'] as const
export type FieldName = (typeof fieldNames)[number]

/** What each field stands for; one that is `''` stays as it is, for the editor to fill in. */
export type FieldValues = Readonly<Record<FieldName, string>>

/** A day and time as the clocks of a desk show it. */
export interface ClockTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
}

/** A day in ISO 8601: `2026-03-03`. */
export function dayOf({ year, month, day }: Pick<ClockTime, 'year' | 'month' | 'day'>): string {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** How a house that writes its datelines so writes a date with its year. */
const withYear = {
  'month-day': 'month-day-year',
  'month-day-year': 'month-day-year',
  'day-month': 'day-month-year',
  'day-month-year': 'day-month-year',
} as const satisfies Partial<Record<House['dateline']['date'], House['dateline']['date']>>

/**
 * A day with its year as copy has it: in English, and where the house has months of its own, in the order and the words of
 * its datelines; else as the language writes it, which datelines cut short (`4 de marzo de 2026`).
 */
function dateInCopy(day: string, style: Style): string {
  const { dateline } = style.house
  const base = baseOf(style.language)
  if (base !== 'en' && !(base in dateline.months))
    return writeMoment(new Date(`${day}T00:00:00Z`), style.language, {
      day: true,
      month: 'long',
      year: true,
      isUtc: true,
    })
  // a house without dates in its datelines that has English months of its own is American
  const usual = 'en' in dateline.months ? 'month-day-year' : 'day-month-year'
  const date = dateline.date === 'none' ? usual : withYear[dateline.date]
  const written = {
    ...dateline,
    date,
    paddedDay: false,
    monthCase: 'as-is',
  } as const
  return writeDate(day, { ...style, house: { ...style.house, dateline: written } })
}

/** What fields stand for in a story of a style, written at a time by somebody (or `''`) in a city (or `''`). */
export function fieldValues(style: Style, time: ClockTime, name: string, city: string): FieldValues {
  return {
    date: dateInCopy(dayOf(time), style),
    time: `${twoDigits(time.hour)}:${twoDigits(time.minute)}`,
    name,
    city,
  }
}

const field = new RegExp(`\\{(${fieldNames.join('|')}|cursor)\\}`, 'g')

/** A field in a text: what it is to become, and where it stands. */
export interface FieldPlace {
  from: number
  to: number
  /** `''` for `{cursor}`, of which only the place is of use. */
  text: string
  isCursor: boolean
}

/** The fields of a text that can be filled in, in their order. */
export function fieldsIn(text: string, values: FieldValues): FieldPlace[] {
  return [...text.matchAll(field)].flatMap(({ 0: { length }, 1: name, index: from }) => {
    const known = fieldNames.find((each) => each === name)
    const filled = known ? values[known] : ''
    return known && filled === '' ? [] : { from, to: from + length, text: filled, isCursor: !known }
  })
}

/** A text with its fields filled in, and where in it the cursor goes: at `{cursor}`, else at its end. */
export function fillFields(text: string, values: FieldValues): { text: string; cursor: number } {
  let filled = ''
  let at = 0
  let cursor: number | null = null
  for (const place of fieldsIn(text, values)) {
    filled += text.slice(at, place.from) + place.text
    if (place.isCursor) cursor ??= filled.length
    at = place.to
  }
  filled += text.slice(at)
  return { text: filled, cursor: cursor ?? filled.length }
}
