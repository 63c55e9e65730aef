/** The offline list of places: completing, finding and spelling cities. */

import { z } from 'zod'
import type { Place } from '../schema/values'
import cities from './cities.json'
import { foldName } from './fold'
import { housePlaces } from './spellings'
import { states } from './states'

/** A place of the list; names are in the house's spelling. */
export interface KnownPlace extends Place {
  /** IANA time zone */
  zone: string
  /** In thousands. */
  population: number
}

interface Entry extends KnownPlace {
  keys: readonly string[]
}

const listSchema = z.object({
  zones: z.array(z.string()),
  cities: z.array(z.tuple([z.string(), z.string(), z.string(), z.number(), z.number()])),
})

const countryNames = new Intl.DisplayNames('en', { type: 'region' })
/** Where news copy and Unicode's list differ. */
const inCopy: Readonly<Record<string, string>> = {
  TR: 'Turkey',
  US: 'United States',
  GB: 'Britain',
  CD: 'Congo',
  CZ: 'Czech Republic',
  MM: 'Myanmar',
  PS: 'Palestinian Territories',
  BA: 'Bosnia',
  CI: 'Ivory Coast',
  HK: 'Hong Kong',
  MO: 'Macau',
}

function countryName(code: string): string {
  return inCopy[code] ?? countryNames.of(code) ?? code
}

function makeList(): readonly Entry[] {
  const { zones, cities: rows } = listSchema.parse(cities)
  const own = housePlaces.map(({ city, region, country, zone, population, aliases }) => ({
    city,
    region,
    country: countryName(country),
    zone,
    population,
    keys: [city, ...aliases].map(foldName),
  }))
  const taken = new Set(own.flatMap(({ keys, country }) => keys.map((key) => `${key}/${country}`)))
  const others = rows
    .map(([city, region, code, zone, population]) => ({
      city,
      region,
      country: countryName(code),
      zone: zones[zone] ?? 'UTC',
      population,
      keys: [foldName(city)],
    }))
    .filter(({ keys: [key], country }) => !taken.has(`${key}/${country}`))
  return [...own, ...others.sort((a, b) => b.population - a.population)]
}

let made: readonly Entry[] | null = null
function list(): readonly Entry[] {
  made ??= makeList()
  return made
}

let index: ReadonlyMap<string, Entry> | null = null
function byKey(): ReadonlyMap<string, Entry> {
  // the list is in order of precedence, and a map keeps what was set last
  index ??= new Map(
    list()
      .toReversed()
      .flatMap((entry) => entry.keys.map((key) => [key, entry] as const)),
  )
  return index
}

/** The place that a name means, in any of its spellings: the house's own first, then the largest; or null. */
export function findPlace(name: string): KnownPlace | null {
  return byKey().get(foldName(name)) ?? null
}

/**
 * Places whose name, in any spelling, or a word of it, begins with what is typed: the house's own first, then by size.
 * @param limit how many at most
 */
export function completePlaces(typed: string, limit: number): KnownPlace[] {
  const wanted = foldName(typed)
  if (wanted === '') return []
  const begins = list().filter(({ keys }) => keys.some((key) => key.startsWith(wanted)))
  if (begins.length >= limit) return begins.slice(0, limit)
  const within = list().filter(
    (entry) => !begins.includes(entry) && entry.keys.some((key) => key.includes(` ${wanted}`)),
  )
  return [...begins, ...within].slice(0, limit)
}

/** A city in the house's spelling; as it is where the house has none, or where it is not in Latin letters. */
export function spell(name: string): string {
  if (!/\p{Script=Latin}/u.test(name)) return name
  const own = housePlaces.find(({ city, aliases }) =>
    [city, ...aliases].some((each) => foldName(each) === foldName(name)),
  )
  return own?.city ?? name
}

const smallWords = new Set([
  'of',
  'the',
  'and',
  'de',
  'da',
  'do',
  'del',
  'la',
  'le',
  'les',
  'al',
  'el',
  'upon',
  'am',
  'sur',
])

/** A name written in capitals, in the case that names have: that of the list, else each word with a capital. */
export function properCase(name: string): string {
  if (name !== name.toLocaleUpperCase('en') || !/\p{Lu}/u.test(name)) return name
  const known = findPlace(name)
  if (known && foldName(known.city) === foldName(name)) return known.city
  return name
    .toLocaleLowerCase('en')
    .replace(/(^|[\s-])([\p{L}\p{M}.’']+)/gu, (_, before: string, word: string) =>
      before !== '' && smallWords.has(word)
        ? before + word
        : before + word.charAt(0).toLocaleUpperCase('en') + word.slice(1),
    )
}

const regionKeys = new Set(
  Object.entries(states).flatMap(([name, short]) => [foldName(name), foldName(short)]),
)

/** What stands behind a city: a region that datelines abbreviate, or a country. */
export function isCountryOrRegion(name: string): 'region' | 'country' {
  return regionKeys.has(foldName(name)) ? 'region' : 'country'
}

/** A region as a dateline abbreviates it; as it is where it does not. */
export function abbreviate(region: string): string {
  return states[region] ?? region
}

/** The full name of a region that may be abbreviated. */
export function expandRegion(name: string): string {
  return Object.entries(states).find(([, short]) => foldName(short) === foldName(name))?.[0] ?? name
}

/**
 * Today in a place, ISO 8601: the city's own date, not the machine's.
 * @param now the moment; a place that is not known has the date of UTC
 */
export function datelineToday({ city }: Place, now: Date): string {
  const timeZone = findPlace(city)?.zone ?? 'UTC'
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now)
}
