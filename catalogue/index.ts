/** The catalogue: every string that a user sees, by key, in the language of the screens. */
import i18next, { type ParseKeys, type TOptions } from 'i18next'
import {
  currencyNameIn,
  engineLanguage,
  type MomentParts,
  writeList,
  writeMoment,
  writeNumber,
  writeSpan,
} from '../story/languages/written'
import type { Currency } from '../story/units/currencies'
import { en } from './en'
import { isolatedNames, shownValue } from './isolated'
import { catalogueOf, sourceLanguage } from './languages'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

export type Key = ParseKeys

let areValuesIsolated = false

void i18next.init({
  lng: sourceLanguage,
  fallbackLng: sourceLanguage,
  resources: { [sourceLanguage]: { translation: en } },
  interpolation: {
    escapeValue: true,
    useRawValueToEscape: true,
    escape: (value: unknown) =>
      areValuesIsolated ? shownValue(value, i18next.language, uiDirection()) : String(value),
  },
  initAsync: false,
})

// a language that the engine lacks would have the plurals of the machine's
const { pluralResolver } = i18next.services
const rulesOf = pluralResolver.getRule.bind(pluralResolver)
pluralResolver.getRule = (language: string, options?: object) => rulesOf(engineLanguage(language), options)

/**
 * From here on, a name in the gap of a string keeps its place where its text runs the other way than that of the
 * string, and numbers are written as lists have them: 41,808. For screens only: terminals would show the signs of
 * direction, files would keep them, and programs read the numbers.
 */
export function isolateValues(): void {
  areValuesIsolated = true
}

/**
 * Strings without gaps, by language: i18next takes some 20 microseconds for each, and menus and tools ask for a hundred
 * of them in each pause of typing.
 */
const withoutGaps = new Map<string, Map<Key, string>>()

function stringWithoutGaps(key: Key): string {
  const strings = withoutGaps.get(i18next.language) ?? new Map<Key, string>()
  withoutGaps.set(i18next.language, strings)
  const string = strings.get(key) ?? i18next.t(key)
  strings.set(key, string)
  return string
}

/** A string of the catalogue. `values` fill its gaps; `count` picks its plural. */
export function t(key: Key, values?: TOptions): string {
  return values ? i18next.t(key, values) : stringWithoutGaps(key)
}

/** The language of the screens (BCP 47). */
export function uiLanguage(): string {
  return i18next.language
}

/** Has everything that is asked for from here on in a language (BCP 47) of the catalogue. */
export function setUiLanguage(language: string): void {
  if (language === i18next.language) return
  if (!i18next.hasResourceBundle(language, 'translation'))
    i18next.addResourceBundle(language, 'translation', catalogueOf(language))
  void i18next.changeLanguage(language)
}

/** Hears of each change of the language; gives back how to stop. */
export function onUiLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener)
  return () => i18next.off('languageChanged', listener)
}

/** Which way the language of the screens runs. */
export function uiDirection(): 'ltr' | 'rtl' {
  return i18next.dir()
}

/**
 * Names in a row, as the screens' language writes them: `A, B, C`.
 * @param type `conjunction` where they stand in a sentence: `A, B, and C`
 */
export function formatList(names: readonly string[], type: 'conjunction' | 'unit' = 'unit'): string {
  const shown = areValuesIsolated ? isolatedNames(names, uiDirection()) : names
  return writeList(shown, i18next.language, type)
}

/** A number as the screens' language writes it. */
export function formatNumber(value: number): string {
  return writeNumber(value, i18next.language)
}

/** A time span, in seconds or minutes and rounded up. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  return seconds < 90
    ? writeSpan(seconds, 'second', i18next.language)
    : writeSpan(Math.ceil(seconds / 60), 'minute', i18next.language)
}

/** A day and its month in short, with its year. */
const wholeDay = { day: true, month: 'short', year: true } as const

const dayMs = 86_400_000

/** A time of change as a list shows it: the hour today, the weekday this week, else the date. */
export function formatChanged(iso: string, now: Date): string {
  const then = new Date(iso)
  const age = now.getTime() - then.getTime()
  const parts: MomentParts =
    then.toDateString() === now.toDateString()
      ? { time: true }
      : age < 6 * dayMs
        ? { weekday: 'short', time: true }
        : { ...wholeDay, year: then.getFullYear() !== now.getFullYear() }
  return writeMoment(then, i18next.language, parts)
}

/** The time of day of a moment. */
export function formatTime(iso: string): string {
  return writeMoment(new Date(iso), i18next.language, { time: true })
}

/** The moment that a day begins here. */
function startOf(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}

/** A day (`2026-10-01`) as a heading: today, yesterday, else with its weekday. */
export function formatDay(day: string, now: Date): string {
  const then = startOf(day)
  const daysAgo = Math.round((new Date(now).setHours(0, 0, 0, 0) - then.getTime()) / dayMs)
  if (daysAgo === 0) return t('list.today')
  if (daysAgo === 1) return t('list.yesterday')
  const year = then.getFullYear() !== now.getFullYear()
  return writeMoment(then, i18next.language, { weekday: 'long', day: true, month: 'long', year })
}

/** A day (`2026-10-01`) in short. */
export function formatDate(day: string): string {
  return writeMoment(startOf(day), i18next.language, wholeDay)
}

/** A moment in full. */
export function formatMoment(iso: string): string {
  return writeMoment(new Date(iso), i18next.language, { ...wholeDay, time: true })
}

/** What a currency is called, by its code (ISO 4217). */
export function currencyName(code: Currency): string {
  return currencyNameIn(code, i18next.language)
}
