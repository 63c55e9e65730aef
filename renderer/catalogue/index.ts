/** The catalogue: every string that a user sees, by key, in the language of the screens. */
import i18next, { type ParseKeys, type TOptions } from 'i18next'
import { en } from './en'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
  }
}

export type Key = ParseKeys

void i18next.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** A string of the catalogue. `values` fill its gaps; `count` picks its plural. */
export function t(key: Key, values: TOptions = {}): string {
  return i18next.t(key, values)
}

const numbers = new Intl.NumberFormat(i18next.language)

/** A number as the screens' language writes it. */
export function formatNumber(value: number): string {
  return numbers.format(value)
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
  return new Intl.DateTimeFormat(i18next.language, { hourCycle: 'h23', ...options }).format(then)
}

/** A moment in full. */
export function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat(i18next.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(iso))
}
