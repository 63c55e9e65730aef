/** The cities of the world, as their file has them. */
import { once } from '../memo'
import text from './cities.json?raw'

/** A column for each field, by size of the cities. */
interface Cities {
  cities: string[]
  /** The country's code, and in the United States the state's after it. */
  areas: string[]
  /** Numbers of `zones`. */
  zone: number[]
  thousands: number[]
  /** Other names, parted by semicolons, by a city's number. */
  aliases: Record<string, string>
  /** IANA time zones. */
  zones: string[]
  /** English names by ISO 3166 codes. */
  countries: Record<string, string>
}

function parse(): Cities {
  const cities: Cities = JSON.parse(text)
  return cities
}

/** The list, read when it is first asked for: it is long, and a start does without it. */
export const worldCities = once(parse)
