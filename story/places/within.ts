/** What stands after a city in a dateline: a region or a country. */
import type { Place } from '../schema/values'
import { foldName } from './fold'
import { countryNamed, placesNamed } from './list'
import { properCase } from './proper-case'
import { housePlaces } from './spellings'
import { states } from './states'

const ownRegions = new Map(housePlaces.map(({ region }) => [foldName(region), region]))
ownRegions.delete('')

/** A state by its name, its short form or, in capitals, its postal code. */
function stateOf(text: string): string | null {
  const key = foldName(text)
  const found = states.find(
    ({ postal, name, short }) => text === postal || foldName(name) === key || foldName(short) === key,
  )
  return found?.name ?? null
}

/**
 * Reads what is written after a city. `Georgia` is the country after Tbilisi, and the state after Atlanta;
 * a name that is neither known as a state nor as one of the desk's regions is a country.
 */
export function readWithin(city: string, text: string): Pick<Place, 'region' | 'country'> {
  const known = countryNamed(text)
  // abbreviations like UAE and U.S. keep their capitals
  const written = known ?? (/^[\p{L}.]{1,4}$/u.test(text) ? text : properCase(text))
  const isCountry = placesNamed(city).some(({ country }) => country === known)
  const region = isCountry ? null : (stateOf(text) ?? ownRegions.get(foldName(text)))
  return region ? { region, country: '' } : { region: '', country: written }
}
