/** Time zones: what a clock shows in one at a moment, which moment a clock means, and what places call them. */

import { perText } from '../memo'

/** A day and a time of day, as a clock on a wall and a calendar beside it show them. */
export interface Clock {
  year: number
  /** From 1. */
  month: number
  day: number
  hour: number
  minute: number
}

export const gmt = 'UTC'

/** More zones than there are. */
const mostZones = 1000

/** What shows a zone's clock; null where there is no such zone. */
const formatOf = perText(mostZones, newFormat)

function newFormat(zone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
  } catch {
    return null
  }
}

/** Whether a name is that of a zone (IANA). */
export function isZone(zone: string): boolean {
  return zone !== '' && formatOf(zone) !== null
}

/** The zone of the machine. */
export function systemZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** What clocks show at a moment (ISO 8601) in a zone; in GMT where there is no such zone. */
export function clockIn(zone: string, moment: string): Clock {
  const parts = (formatOf(zone) ?? formatOf(gmt))?.formatToParts(new Date(moment)) ?? []
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    hour: number('hour'),
    minute: number('minute'),
  }
}

const minuteMs = 60_000

function asUtc({ year, month, day, hour, minute }: Clock): number {
  return Date.UTC(year, month - 1, day, hour, minute)
}

/** Whether a calendar has the day and a clock the time. */
export function isClock({ year, month, day, hour, minute }: Clock): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isDay && year >= 1900 && year < 10_000 && hour >= 0 && hour < 24 && minute >= 0 && minute < 60
}

/** The moment of a clock that is some minutes ahead of GMT, ISO 8601 in UTC; null where no clock shows it. */
export function momentAhead(clock: Clock, minutesAhead: number): string | null {
  return isClock(clock) ? new Date(asUtc(clock) - minutesAhead * minuteMs).toISOString() : null
}

/**
 * The moment that a clock in a zone means, ISO 8601 in UTC; null where none shows it: on a day that is not, or in the
 * hour that is skipped in spring. Of the hour that comes twice in autumn the first is meant.
 */
export function momentIn(zone: string, clock: Clock): string | null {
  if (!isClock(clock) || formatOf(zone) === null) return null
  const wanted = asUtc(clock)
  const ahead = (at: number) => asUtc(clockIn(zone, new Date(at).toISOString())) - at
  const dayMs = 24 * 60 * minuteMs
  const found = [ahead(wanted - dayMs), ahead(wanted + dayMs)]
    .map((offset) => wanted - offset)
    .sort((one, other) => one - other)
    .find((at) => at + ahead(at) === wanted)
  return found === undefined ? null : new Date(found).toISOString()
}

/** What a city is called, by language; `en` stands for the rest. */
type Names = Readonly<Record<string, string>>

/** The zones that editors here meet, by the city that stands for each. */
const cities: Readonly<Record<string, Names>> = {
  'Asia/Baghdad': { en: 'Baghdad', ckb: 'بەغدا', ar: 'بغداد', fr: 'Bagdad', de: 'Bagdad' },
  'Asia/Beirut': { en: 'Beirut', ckb: 'بەیرووت', ar: 'بيروت', fr: 'Beyrouth' },
  'Asia/Damascus': { en: 'Damascus', ckb: 'دیمەشق', ar: 'دمشق', fr: 'Damas', de: 'Damaskus' },
  'Asia/Dubai': { en: 'Dubai', ckb: 'دوبەی', ar: 'دبي' },
  'Asia/Riyadh': { en: 'Riyadh', ckb: 'ڕیاز', ar: 'الرياض', fr: 'Riyad', de: 'Riad' },
  'Asia/Tehran': { en: 'Tehran', ckb: 'تاران', ar: 'طهران', fr: 'Téhéran', de: 'Teheran' },
  'Asia/Tokyo': { en: 'Tokyo', ckb: 'تۆکیۆ', ar: 'طوكيو', de: 'Tokio' },
  'Africa/Cairo': { en: 'Cairo', ckb: 'قاهیرە', ar: 'القاهرة', fr: 'Le Caire', de: 'Kairo' },
  'America/New_York': { en: 'New York', ckb: 'نیویۆرک', ar: 'نيويورك' },
  'Europe/Berlin': { en: 'Berlin', ckb: 'بەرلین', ar: 'برلين' },
  'Europe/Istanbul': { en: 'Istanbul', ckb: 'ئیستەنبوڵ', ar: 'إسطنبول' },
  'Europe/London': { en: 'London', ckb: 'لەندەن', ar: 'لندن', fr: 'Londres' },
  'Europe/Moscow': { en: 'Moscow', ckb: 'مۆسکۆ', ar: 'موسكو', fr: 'Moscou', de: 'Moskau' },
  'Europe/Paris': { en: 'Paris', ckb: 'پاریس', ar: 'باريس' },
  'Europe/Rome': { en: 'Rome', ckb: 'ڕۆما', ar: 'روما', de: 'Rom' },
}

/** A zone that is called by another city than its own. */
export interface NamedZone {
  /** IANA */
  id: string
  name: Names
}

/** Erbil, whose clocks are Baghdad’s. */
export const erbil: NamedZone = {
  id: 'Asia/Baghdad',
  name: { en: 'Erbil', ckb: 'هەولێر', kmr: 'Hewlêr', ar: 'أربيل' },
}

/** The zones that an embargo can be given in, as a choice shows them: GMT, and a city for each of the others. */
export const zoneIds: readonly string[] = [gmt, ...Object.keys(cities)]

/** What a zone is called: by its house's city, else by its own; `GMT`; else as its name ends. */
export function zoneName(zone: string, language: string, house?: NamedZone): string {
  if (zone === gmt) return 'GMT'
  const names = house?.id === zone ? house.name : cities[zone]
  const base = language.split('-')[0] ?? ''
  return names?.[base] ?? names?.en ?? zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
}

/** The zone of a city, by its name in any language, or null. */
export function zoneOfCity(name: string): string | null {
  const wanted = name.toLocaleLowerCase('en')
  const isNamed = (names: Names) =>
    Object.values(names).some((each) => each.toLocaleLowerCase('en') === wanted)
  if (isNamed(erbil.name)) return erbil.id
  const found = Object.entries(cities).find(([, names]) => isNamed(names))
  return found ? found[0] : isZone(name) && name.includes('/') ? name : null
}

/** The names of all cities that are known, the longest first. */
export const cityNames: readonly string[] = [erbil.name, ...Object.values(cities)]
  .flatMap((names) => Object.values(names))
  .toSorted((one, other) => other.length - one.length)

/** Minutes ahead of GMT of the zones that wires name; those that two parts of the world share are none of them. */
export const abbreviated: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  UT: 0,
  Z: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  МСК: 180,
  TRT: 180,
  TSİ: 180,
  TSI: 180,
  EST: -300,
  EDT: -240,
  PST: -480,
  PDT: -420,
  AEST: 600,
  AEDT: 660,
}
