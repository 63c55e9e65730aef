/** The offline list of places: completing, finding and spelling cities. */
import type { Place } from '../schema/values'
import { foldName } from './fold'
import { type KnownPlace, places, placesNamed } from './list'
import { housePlaces, namesOf } from './spellings'
import { states } from './states'

export { foldName, westernDigits } from './fold'
export type { KnownPlace } from './list'
export { isCapitals, properCase } from './proper-case'
export { readWithin } from './within'

const same = (a: string, b: string) => foldName(a) === foldName(b)

const isState = (region: string) => states.some(({ name }) => same(name, region))

/**
 * The place that a name means, in any of its spellings: the desk's own first, then the largest; or null.
 * @param within what it must be in, as far as that is known; of regions the list has but states and the desk's own
 */
export function findPlace(city: string, within: Partial<Place> = {}): KnownPlace | null {
  const { region: wanted = '', country: land = '' } = within
  const fits = ({ region, country }: KnownPlace) =>
    (wanted === '' || same(region, wanted) || (region === '' && !isState(wanted))) &&
    (land === '' || same(country, land))
  return placesNamed(city).find(fits) ?? null
}

/**
 * Places whose name, in any spelling, begins with what is typed, then those in which a later word does:
 * the desk's own first, then by size.
 * @param limit how many at most
 */
export function completePlaces(typed: string, limit: number): KnownPlace[] {
  const wanted = foldName(typed)
  if (wanted === '') return []
  const begins = take(limit, (key) => key.startsWith(wanted))
  const within = take(limit - begins.length, (key) => key.includes(` ${wanted}`), begins)
  return [...begins, ...within]
}

/** The first places that have a wanted name, but for those that are already found. */
function take(limit: number, isWanted: (key: string) => boolean, found: KnownPlace[] = []): KnownPlace[] {
  const taken: KnownPlace[] = []
  for (const { place, keys } of places()) {
    if (taken.length === limit) break
    if (keys.some(isWanted) && !found.includes(place)) taken.push(place)
  }
  return taken
}

const spellings = new Map(
  housePlaces.flatMap((place) => namesOf(place).map((name) => [foldName(name), place.city])),
)

/** A city in the desk's spelling; as it is where the desk has none, or where it is not in Latin letters. */
export function spell(name: string): string {
  return /\p{Script=Latin}/u.test(name) ? (spellings.get(foldName(name)) ?? name) : name
}

/** The name of a place of the list in a language (BCP 47); as the desk writes it in English where that is not known. */
export function nameIn({ city, spellings: others }: KnownPlace, language: string): string {
  return others[language.split('-')[0] ?? ''] ?? city
}

/**
 * Today in a place, ISO 8601: the city's own date, not the machine's.
 * @param now the moment; a place that is not known has the date of UTC
 */
export function datelineToday(place: Place, now: Date): string {
  const timeZone = findPlace(place.city, place)?.zone ?? findPlace(place.city)?.zone ?? 'UTC'
  // Swedish writes dates as ISO 8601 does
  return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(now)
}
