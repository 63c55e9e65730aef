/** The list of places: the desk's own first, under its names, then the cities of the world by size. */

import { once } from '../memo'
import type { Place } from '../schema/values'
import { worldCities } from './cities'
import { foldName } from './fold'
import { type HousePlace, housePlaces, namesOf, placesAbroad } from './spellings'
import { states } from './states'

/** A place of the list, by the name that the desk writes. */
export interface KnownPlace extends Place {
  /** IANA time zone */
  zone: string
  /** In thousands; 0 where it is not known. */
  population: number
  /** The city's name in other languages (BCP 47), as far as that is known. */
  spellings: HousePlace['spellings']
}

/** A place with all names that find it, as `foldName` makes them. */
export interface NamedPlace {
  place: KnownPlace
  keys: string[]
}

const stateNames = new Map(states.map(({ postal, name }) => [postal, name]))

const countries = once(
  () => new Map(Object.values(worldCities().countries).map((each) => [foldName(each), each])),
)

/** A country of the list in its spelling there, by its name in any. */
export function countryNamed(name: string): string | null {
  return countries().get(foldName(name)) ?? null
}

/** A country's code, with a state's after it, as the names that a dateline has. */
function areaNames(area: string): Pick<Place, 'region' | 'country'> {
  const code = area.slice(0, 2)
  return { region: stateNames.get(area.slice(2)) ?? '', country: worldCities().countries[code] ?? code }
}

/** A city of the world, by its number in the list. */
function worldEntry(city: string, index: number): NamedPlace {
  const cities = worldCities()
  const { region, country } = areaNames(cities.areas[index] ?? '')
  const zone = cities.zones[cities.zone[index] ?? -1] ?? 'UTC'
  const place = { city, region, country, zone, population: cities.thousands[index] ?? 0, spellings: {} }
  return { place, keys: [city, ...(cities.aliases[index]?.split(';') ?? [])].map(foldName) }
}

function ownEntry(own: HousePlace): NamedPlace {
  const { city, spellings } = own
  const { region, country } = areaNames(own.area)
  const place = { city, region: own.region || region, country, zone: '', population: 0, spellings }
  return { place, keys: namesOf(own).map(foldName) }
}

/** The desk's own entry takes what the list knows of it; cities come by size, so the largest of a name does. */
function merge(own: NamedPlace, { place: { zone, population }, keys }: NamedPlace): void {
  own.keys.push(...keys)
  if (own.place.zone === '') Object.assign(own.place, { zone, population })
}

/** The zone of a country's largest city, for a town that the list of cities does not have. */
function zoneOf(country: string, cities: readonly NamedPlace[]): string {
  return cities.find(({ place }) => place.country === country)?.place.zone ?? 'UTC'
}

function makeList(): readonly NamedPlace[] {
  const { cities, areas } = worldCities()
  const near = housePlaces.map(ownEntry)
  const abroad = placesAbroad.map(ownEntry)
  const own = new Map(
    [...housePlaces, ...placesAbroad].flatMap(({ area }, index) => {
      const entry = near[index] ?? abroad[index - near.length]
      return entry ? entry.keys.map((key) => [area + key, entry]) : []
    }),
  )
  const others = cities.map(worldEntry).filter((entry, index) => {
    const known = own.get(`${areas[index]}${entry.keys[0]}`)
    if (known) merge(known, entry)
    return !known
  })
  for (const { place } of [...near, ...abroad]) place.zone ||= zoneOf(place.country, others)
  return [...near, ...[...abroad, ...others].sort((a, b) => b.place.population - a.place.population)]
}

/** All places, in the order in which one is meant before another. */
export const places = once(makeList)

function makeIndex(): ReadonlyMap<string, KnownPlace[]> {
  const named = new Map<string, KnownPlace[]>()
  for (const { place, keys } of places()) {
    for (const key of keys) {
      const others = named.get(key)
      if (!others) named.set(key, [place])
      else if (!others.includes(place)) others.push(place)
    }
  }
  return named
}

const index = once(makeIndex)

/** The places that a name may mean, the likeliest first. */
export function placesNamed(name: string): readonly KnownPlace[] {
  return index().get(foldName(name)) ?? []
}
