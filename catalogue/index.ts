/** The catalogue: every string that a user sees, by key, in the language of the screens. */
import i18next, { type ParseKeys, type TOptions } from 'i18next'
import { en } from './en'
import { shownValue } from './isolated'
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

/**
 * From here on a name in the gap of a string does not change places with what stands beside it where it runs the other
 * way, and a number stands there as lists have it: 41,808. For screens alone: terminals show the signs that this takes,
 * files keep them, and programs read their numbers.
 */
export function isolateValues(): void {
  areValuesIsolated = true
}

/** A string of the catalogue. `values` fill its gaps; `count` picks its plural. */
export function t(key: Key, values: TOptions = {}): string {
  return i18next.t(key, values)
}

/** The language that dates are written in: in English the day comes before the month. */
function dateLanguage(): string {
  return i18next.language === sourceLanguage ? 'en-GB' : i18next.language
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

/** Names in a row, as the screens' language writes them: `A, B, C`. */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(i18next.language, { type: 'unit' }).format(names)
}

/** A number as the screens' language writes it. */
export function formatNumber(value: number): string {
  return value.toLocaleString(i18next.language)
}

/** A time span, in seconds or minutes and rounded up. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return new Intl.NumberFormat(i18next.language, { style: 'unit', unit, unitDisplay: 'long' }).format(value)
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** Makes words of dates. One is made for each language, zone and kind alone: to make one takes as long as to use it a hundred times. */
function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const language = dateLanguage()
  const name = JSON.stringify([language, new Date().getTimezoneOffset(), options])
  const format = dateFormats.get(name) ?? new Intl.DateTimeFormat(language, options)
  dateFormats.set(name, format)
  return format
}

const dayMs = 86_400_000

/** A time of change as a list shows it: the hour today, the weekday this week, else the date. */
export function formatChanged(iso: string, now: Date): string {
  const then = new Date(iso)
  const age = now.getTime() - then.getTime()
  const options: Intl.DateTimeFormatOptions =
    then.toDateString() === now.toDateString()
      ? { hour: '2-digit', minute: '2-digit' }
      : age < 6 * dayMs
        ? { weekday: 'short', hour: '2-digit', minute: '2-digit' }
        : {
            day: 'numeric',
            month: 'short',
            year: then.getFullYear() === now.getFullYear() ? undefined : 'numeric',
          }
  return dateFormat({ hourCycle: 'h23', ...options }).format(then)
}

/** The time of day of a moment. */
export function formatTime(iso: string): string {
  const options = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return dateFormat(options).format(new Date(iso))
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
  const named = dateFormat({
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: then.getFullYear() === now.getFullYear() ? undefined : 'numeric',
  }).format(then)
  // with a year behind it, some languages put a comma behind the weekday
  return named.replace(/^(\p{L}+),/u, '$1')
}

/** A day (`2026-10-01`) in short. */
export function formatDate(day: string): string {
  return dateFormat({ dateStyle: 'medium' }).format(startOf(day))
}

/** What a currency is called, by its code (ISO 4217). */
export function currencyName(code: string): string {
  return new Intl.DisplayNames(i18next.language, { type: 'currency' }).of(code) ?? code
}

/** A moment in full. */
export function formatMoment(iso: string): string {
  return dateFormat({
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(iso))
}
