/** Moments as files write them: ISO 8601 in its extended and basic forms, and the dates of mail. */

/** Date, time and zone of ISO 8601, with or without the separators; a blank may stand for the `T`. */
const iso =
  /^([1-9]\d{3})-?(\d\d)-?(\d\d)(?:[Tt ]?(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,9}))?)?)?)? ?([Zz]|[+\-−]\d\d(?::?\d\d)?)?$/

/** Dates of mail (RFC 2822, 3.3 and 4.3) and of news before it (RFC 850), where the month may be written out. */
const mail =
  /^(?:[a-z]{3,9}\.?,? {0,2})?(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}\.?[ -](\d{4}|\d\d)(?:,? (\d{1,2}):(\d\d)(?::(\d\d))? ?([a-z]{1,3}|[+-]\d\d:?\d\d)?)?(?: ?\([^()]*\))?$/i

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The zones that mail names, in hours from UTC (RFC 2822, 4.3). */
const named: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  edt: -4,
  est: -5,
  cdt: -5,
  cst: -6,
  mdt: -6,
  mst: -7,
  pdt: -7,
  pst: -8,
}

/** Minutes from UTC; null for an ambiguous zone, or one that no place has. */
function zoneOffset(zone: string): number | null {
  const hours = named[zone.toLowerCase()]
  if (hours !== undefined) return hours * 60
  const digits = zone.slice(1).replace(':', '')
  if (!/^\d{2}(?:[0-5]\d)?$/.test(digits)) return null
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return minutes > 18 * 60 ? null : (zone.startsWith('+') ? 1 : -1) * minutes
}

interface Clock {
  year: number
  /** From 1. */
  month: number
  day: number
  hour: number
  minute: number
  second: number
  millisecond: number
  zone: string
}

/** The moment that a clock shows; null where no calendar has the day or no clock the hour. */
function momentAt({ year, month, day, hour, minute, second, millisecond, zone }: Clock): string | null {
  const offset = zoneOffset(zone)
  const isEndOfDay = hour === 24 && minute === 0 && second === 0
  if (offset === null || (hour > 23 && !isEndOfDay) || minute > 59 || second > 60) return null
  const midnight = new Date(Date.UTC(year, month - 1, day))
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null
  // a leap second, which a Date has none of, is the second before it
  const seconds = hour * 3600 + (minute - offset) * 60 + Math.min(second, 59)
  const moment = new Date(midnight.getTime() + seconds * 1000 + millisecond).toISOString()
  // past the year 9999 it would be written with more digits
  return moment.length === 24 ? moment : null
}

function fromIso(text: string): string | null {
  const found = iso.exec(text)
  if (!found) return null
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '', zone = 'Z'] = found
  return momentAt({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Number(`${fraction}000`.slice(0, 3)),
    zone: zone.replace('−', '-'),
  })
}

/** A year of two digits is of the century that RFC 2822, 4.3 says. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) + (Number(year) < 50 ? 2000 : 1900)
}

function fromMail(text: string): string | null {
  const found = mail.exec(text)
  if (!found) return null
  const [, day, name = '', year = '', hour = 0, minute = 0, second = 0, zone = 'Z'] = found
  return momentAt({
    year: fullYear(year),
    month: months.indexOf(name.toLowerCase()) + 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: 0,
    zone,
  })
}

/**
 * The moment that a text states, ISO 8601 in UTC; null where it states none. A date alone is its midnight, and a
 * time without a zone is UTC's.
 */
export function momentOf(text: string): string | null {
  const plain = text.trim().replace(/\s+/g, ' ')
  return plain.length > 80 ? null : (fromIso(plain) ?? fromMail(plain))
}
