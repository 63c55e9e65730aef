/**
 * Moments, numbers and names as a language writes them: by the engine, or by the words here for a language that an engine
 * may lack. Electron has no Kurdish, and would write the language of the machine instead; Node has it, with other figures.
 * Nothing else asks the engine for them.
 */
import { monthName } from '../forms/months'
import { weekdayName } from '../forms/weekdays'
import { perText, perValues } from '../memo'
import { type Currency, currencyWords } from '../units/currencies'
import { baseOf } from './base'

/** A time span of one unit. */
export type SpanUnit = 'second' | 'minute'

/** A language that an engine may lack. */
interface OwnWords {
  /** A language with the same numbers and plurals, which every engine has. */
  like: string
  /** `28ی تشرینی دووەم` */
  day(day: number | string, month: string): string
  /** A date with its year: `28ی تشرینی دووەمی 2026`. */
  year(date: string, year: number | string): string
  comma: string
  /** What screens need besides. */
  screens?: {
    and: string
    units: Readonly<Record<SpanUnit, string>>
    currency(code: Currency): string
    /** Languages, by their tags. */
    languages: Readonly<Record<string, string>>
  }
}

const own: Readonly<Record<string, OwnWords>> = {
  ckb: {
    like: 'en',
    day: (day, month) => `${day}ی ${month}`,
    year: (date, year) => `${date}ی ${year}`,
    comma: '،',
    screens: {
      and: ' و ',
      units: { second: 'چرکە', minute: 'خولەک' },
      currency: (code) => currencyWords[code].ckb[1],
      languages: {
        en: 'ئینگلیزی',
        ckb: 'کوردیی ناوەندی',
        kmr: 'کورمانجی',
        ar: 'عەرەبی',
        tr: 'تورکی',
        fa: 'فارسی',
        fr: 'فەڕەنسی',
        de: 'ئەڵمانی',
        it: 'ئیتاڵی',
        es: 'ئیسپانی',
      },
    },
  },
  kmr: {
    like: 'tr',
    day: (day, month) => `${day} ${month}`,
    year: (date, year) => `${date} ${year}`,
    comma: ',',
  },
}

function ownWords(language: string): OwnWords | undefined {
  const base = baseOf(language)
  return Object.hasOwn(own, base) ? own[base] : undefined
}

function isTag(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0
  } catch {
    return false
  }
}

/**
 * The language whose numbers and plurals a language has: itself, or one that every engine has. What has the form of a tag
 * and is none, as files may have it, is written as English.
 */
export const engineLanguage = perText(
  100,
  (language) => ownWords(language)?.like ?? (isTag(language) ? language : 'en'),
)

/** The script that a language is mostly written in (ISO 15924); `''` where nobody knows. */
export const scriptOf = perText(100, (language): string => {
  if (baseOf(language) === 'ckb') return 'Arab'
  return isTag(language) ? (new Intl.Locale(language).maximize().script ?? '') : ''
})

/** The plural categories of a language (CLDR). */
export function pluralCategories(language: string): string[] {
  return new Intl.PluralRules(engineLanguage(language)).resolvedOptions().pluralCategories
}

/** What of a moment is written. */
export interface MomentParts {
  weekday?: 'long' | 'short' | 'narrow'
  day?: boolean
  month?: 'long' | 'short'
  year?: boolean
  /** Hours, of 24, and minutes. */
  time?: boolean
  /** In UTC, and not by the clock of the machine. */
  isUtc?: boolean
}

/** In English the day comes before the month; months in Arabic are called as datelines call them. */
const dateLanguages: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-IQ' }

/**
 * Writes moments. One is made for each kind alone: to make one takes as long as to use it a hundred times.
 * @param _offset that of the machine's zone, in which it writes from then on
 */
const formatFor = perValues(100, (language: string, parts: MomentParts, _offset: number) => {
  const { weekday, day, month, year, time, isUtc } = parts
  const tag = engineLanguage(language)
  return new Intl.DateTimeFormat(dateLanguages[tag] ?? tag, {
    ...(weekday && { weekday }),
    ...(day && { day: 'numeric' }),
    ...(month && { month }),
    ...(year && { year: 'numeric' }),
    ...(time && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    ...(isUtc && { timeZone: 'UTC' }),
    calendar: 'gregory',
    numberingSystem: 'latn',
  })
})

/** A number in two digits: `07`. */
export const twoDigits = (value: number) => String(value).padStart(2, '0')
const minuteMs = 60_000

/** A weekday; in narrow form its first letter, by which those of each of these languages are told apart. */
function ownWeekday(day: number, language: string, form: 'long' | 'short' | 'narrow'): string {
  const name = weekdayName(day, baseOf(language))
  return form === 'narrow' ? name.charAt(0) : name
}

function writeInOwn(
  moment: Date,
  language: string,
  { day, year, comma }: OwnWords,
  parts: MomentParts,
): string {
  const at = parts.isUtc ? moment : new Date(moment.getTime() - moment.getTimezoneOffset() * minuteMs)
  const month = parts.month ? monthName(at.getUTCMonth() + 1, language) : ''
  const weekday = parts.weekday ? ownWeekday(at.getUTCDay(), language, parts.weekday) : ''
  const date = parts.day ? day(at.getUTCDate(), month) : month
  const dateText = [weekday, parts.year ? year(date, at.getUTCFullYear()) : date].filter(Boolean).join(' ')
  const time = parts.time ? `${twoDigits(at.getUTCHours())}:${twoDigits(at.getUTCMinutes())}` : ''
  return [dateText, time].filter((each) => each !== '').join(parts.day ? `${comma} ` : ' ')
}

/** A moment, or parts of it, in a language (BCP 47); days are those of the Gregorian calendar, figures are 0 to 9. */
export function writeMoment(moment: Date, language: string, parts: MomentParts): string {
  const words = ownWords(language)
  if (words) return writeInOwn(moment, language, words, parts)
  // with a year after it, some languages put a comma after the weekday
  return formatFor(language, parts, new Date().getTimezoneOffset())
    .format(moment)
    .replace(/^(\p{L}+),/u, '$1')
}

/** A day before its month, as a dateline has them: `28 November 2026`, `28ی تشرینی دووەم`. @param year `''` for none */
export function writeDayFirst(day: string, month: string, year: string, language: string): string {
  const words = ownWords(language)
  const date = words?.day(day, month) ?? `${day} ${month}`
  if (year === '') return date
  return words?.year(date, year) ?? `${date} ${year}`
}

/** A number as a language writes it: `41,808`. */
export function writeNumber(value: number, language: string): string {
  return value.toLocaleString(engineLanguage(language))
}

/** A time span of one unit, in full: `5 seconds`. */
export function writeSpan(value: number, unit: SpanUnit, language: string): string {
  const name = ownWords(language)?.screens?.units[unit]
  if (name !== undefined) return `${writeNumber(value, language)} ${name}`
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}

/**
 * Names in a row.
 * @param type `conjunction` for all of them together (`A, B, and C`), `unit` for a row of names alone (`A, B, C`)
 */
export function writeList(names: readonly string[], language: string, type: 'conjunction' | 'unit'): string {
  const { comma, screens } = ownWords(language) ?? {}
  if (!screens) return new Intl.ListFormat(language, { type }).format(names)
  const rest = names.slice(0, -1).join(`${comma} `)
  return [rest, ...names.slice(-1)].filter((each) => each !== '').join(screens.and)
}

/** What a currency is called in a language. */
export function currencyNameIn(code: Currency, language: string): string {
  const screens = ownWords(language)?.screens
  if (screens) return screens.currency(code)
  return new Intl.DisplayNames(language, { type: 'currency' }).of(code) ?? code
}

/** What a language is called in another, or in itself; undefined where nobody knows its name. */
export function languageNameIn(tag: string, language: string): string | undefined {
  const screens = ownWords(language)?.screens
  if (screens) return screens.languages[tag]
  try {
    return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }).of(tag)
  } catch {
    // it is no tag
    return undefined
  }
}
