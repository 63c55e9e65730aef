/** When a message was sent, as its last line tells it: `030900 GMT Mar 26` (IPTC 7901), `03-03-26 0900GMT` (ANPA 1312). */
import { monthNumber } from '../../forms/months'

/** Hours from Greenwich of the zones that wires name. */
const zones: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  Z: 0,
  BST: 1,
  CET: 1,
  MEZ: 1,
  CEST: 2,
  MESZ: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AEST: 10,
  AEDT: 11,
}
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

interface DateParts {
  year: string
  month: number
  day: string
  hour: string
  minute: string
  second?: string
  zone: string | undefined
}

function moment({ year, month, day, hour, minute, second = '0', zone = 'GMT' }: DateParts): string | null {
  const short = Number(year)
  const full = short < 70 ? 2000 + short : short < 100 ? 1900 + short : short
  const time = Date.UTC(full, month - 1, Number(day), Number(hour), Number(minute), Number(second))
  const found = new Date(time)
  const isDay = found.getUTCDate() === Number(day) && Number(hour) < 24 && Number(minute) < 60
  if (!isDay || month < 1 || month > 12) return null
  return new Date(time - (zones[zone.toUpperCase()] ?? 0) * 3_600_000).toISOString()
}

const dayTimeGroup =
  /(?<!\d)(\d\d)(\d\d)(\d\d)[ \t]*(?:([A-Z]{1,4})[ \t]+)?(\p{L}{3,9})\.?[ \t]+(\d{4}|\d\d)(?!\d)/iu
const monthFirst = /(?<!\d)(\d\d)-(\d\d)-(\d\d)[ \t]+(\d\d)(\d\d)[ \t]*([A-Z]{1,4})?/i
const dayFirst = /(?<!\d)(\d\d)-(\d\d)-(\d\d)[ \t]+(\d\d)-(\d\d)-(\d\d)(?!\d)/
const namedMonth = /(?<!\d)(\d{1,2})-(\p{L}{3})-(\d\d)[ \t]+(\d\d):(\d\d)/u
const timeFirst = /(?<!\d)(\d\d):(\d\d)[ \t]+(\d\d)-(\d\d)-(\d\d)(?!\d)/

/** The moment that a line states, ISO 8601 in UTC; null where it states none. */
export function readDayTime(line: string): string | null {
  const group = line.match(dayTimeGroup)
  if (group) {
    const [, day = '', hour = '', minute = '', zone, name = '', year = ''] = group
    return moment({ year, month: monthNumber(name) ?? 0, day, hour, minute, zone })
  }
  const bySecond = line.match(dayFirst)
  if (bySecond) {
    const [, day = '', month, year = '', hour = '', minute = '', second = ''] = bySecond
    return moment({ year, month: Number(month), day, hour, minute, second, zone: undefined })
  }
  const american = line.match(monthFirst)
  if (american) {
    const [, month, day = '', year = '', hour = '', minute = '', zone] = american
    return moment({ year, month: Number(month), day, hour, minute, zone })
  }
  const italian = line.match(namedMonth)
  if (italian) {
    const [, day = '', name = '', year = '', hour = '', minute = ''] = italian
    return moment({ year, month: monthNumber(name) ?? 0, day, hour, minute, zone: undefined })
  }
  const [, hour = '', minute = '', month, day = '', year = ''] = line.match(timeFirst) ?? []
  return month === undefined
    ? null
    : moment({ year, month: Number(month), day, hour, minute, zone: undefined })
}

function parts(moment: string) {
  const [, year = '', month = '', day = '', hour = '', minute = ''] =
    moment.match(/^\d\d(\d\d)-(\d\d)-(\d\d)T(\d\d):(\d\d)/) ?? []
  return { year, month, day, hour, minute }
}

/** `030900 GMT Mar 26`, the day-time group of IPTC 7901's post-text. */
export function printDayTime(moment: string): string {
  const { year, month, day, hour, minute } = parts(moment)
  return `${day}${hour}${minute} GMT ${months[Number(month) - 1] ?? ''} ${year}`
}

/** `03-03-26 0900GMT`, as ANPA 1312's last line has it, month first. */
export function printAmericanTime(moment: string): string {
  const { year, month, day, hour, minute } = parts(moment)
  return `${month}-${day}-${year} ${hour}${minute}GMT`
}
