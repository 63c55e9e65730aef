/** Moments as wires write them, in whichever of the standard forms. */

/** ISO 8601, basic or extended, to the day at least: `20260303T091500+0100`, `2026-03-03T09:15Z`, `20260303`. */
const iso =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ]?(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,](\d{1,9}))?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/i

/** RFC 2822: `Tue, 3 Mar 2026 09:15:00 +0100`; a zone that is left out is UTC's. */
const mail =
  /^(?:[a-z]{3},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([a-z]{1,4}|[+-]\d{4})?$/i

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
/** The zones that RFC 2822 (4.3) names, in hours. */
const zones: Readonly<Record<string, number>> = {
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
}

/** How far a zone is from UTC, in minutes. */
function offsetOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = zone.match(/^([+-])(\d\d):?(\d\d)?$/) ?? []
  if (!sign) return (zones[zone.toLowerCase()] ?? 0) * 60
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

interface Parts {
  date: [year: number, month: number, day: number]
  time: [hours: number, minutes: number, seconds: number, milliseconds: number]
  zone: string
}

function partsOf(text: string): Parts | null {
  const found = text.match(iso)
  if (found) {
    const [, year, month, day, hours = 0, minutes = 0, seconds = 0, fraction = '', zone = ''] = found
    return {
      date: [Number(year), Number(month), Number(day)],
      time: [Number(hours), Number(minutes), Number(seconds), Number(fraction.padEnd(3, '0').slice(0, 3))],
      zone,
    }
  }
  const [, day, month = '', year, hours, minutes, seconds = 0, zone = ''] = text.match(mail) ?? []
  if (day === undefined) return null
  return {
    date: [Number(year), monthNames.indexOf(month.toLowerCase()) + 1, Number(day)],
    time: [Number(hours), Number(minutes), Number(seconds), 0],
    zone,
  }
}

/**
 * A moment in UTC, as `2026-03-03T08:15:00.000Z`, of what ISO 8601 or RFC 2822 writes; a day alone begins at
 * midnight, and where no zone is told it is UTC. Null where it is none.
 */
export function momentOf(text: string): string | null {
  const parts = partsOf(text.trim())
  if (!parts) return null
  const { date, time, zone } = parts
  const [year, month, day] = date
  const [hours, minutes, seconds] = time
  const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12
  if (!isDay || year < 1000 || hours > 24 || minutes > 59 || seconds > 60) return null
  const moment = new Date(Date.UTC(year, month - 1, day, ...time) - offsetOf(zone) * 60_000)
  const told = moment.toISOString()
  return /^\d{4}-/.test(told) ? told : null
}
