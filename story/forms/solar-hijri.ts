/** Dates of the Solar Hijri calendar, as Iran writes them and, with years of its own, Kurds of Iran. */

/** Names of months, the first day of spring in the first. */
const names: readonly (readonly string[])[] = [
  ['فروردین', 'Farvardin', 'خاکەلێوە'],
  ['اردیبهشت', 'Ordibehesht', 'گوڵان'],
  ['خرداد', 'Khordad', 'جۆزەردان'],
  ['تیر', 'Tir', 'پووشپەڕ'],
  ['مرداد', 'Mordad', 'گەلاوێژ'],
  ['شهریور', 'Shahrivar', 'خەرمانان'],
  ['مهر', 'Mehr', 'ڕەزبەر'],
  ['آبان', 'Aban', 'گەڵاڕێزان'],
  ['آذر', 'Azar', 'سەرماوەز'],
  ['دی', 'Dey', 'بەفرانبار'],
  ['بهمن', 'Bahman', 'ڕێبەندان'],
  ['اسفند', 'Esfand', 'ڕەشەمە'],
]

const numbers = new Map(
  names.flatMap((each, index) => each.map((name) => [name.toLowerCase(), index + 1] as const)),
)

/** A date with its year, which alone tells what day it is, as one alternative of a pattern without groups. */
export const solarHijriPattern = `[0-9٠-٩۰-۹]{1,2}ی?\\s+(?:${names.flat().join('|')})ی?\\s+(?:[1١۱][0-9٠-٩۰-۹]|[2٢۲][67٦٧۶۷])[0-9٠-٩۰-۹]{2}`

/** How many years the Kurdish count is before the Persian one. */
const kurdishYears = 1321
/** The first day of the year 1404. */
const spring1404 = { year: 1404, moment: Date.UTC(2025, 2, 21) }
const dayMs = 86_400_000

/** Leap days before a year: eight in 33 years, which is right from 1210 to 1498. */
const leapDays = (year: number) => Math.floor((8 * (year - 1) + 29) / 33)

/** A date in digits of the West and in small letters, as ISO 8601; null where it is none. */
export function readSolarHijri(written: string): string | null {
  const [, days, name = '', years] = written.match(/^(\d{1,2})ی?\s+(\p{L}+?)ی?\s+(\d{4})$/u) ?? []
  const month = numbers.get(name.toLowerCase()) ?? numbers.get(`${name}ی`)
  if (month === undefined) return null
  const day = Number(days)
  const year = Number(years) > 2000 ? Number(years) - kurdishYears : Number(years)
  const longest = month <= 6 ? 31 : 30
  if (day < 1 || day > longest || year < 1210 || year > 1498) return null
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
  const since = 365 * (year - spring1404.year) + leapDays(year) - leapDays(spring1404.year) + before + day - 1
  const moment = new Date(spring1404.moment + since * dayMs)
  return moment.toISOString().slice(0, 10)
}
