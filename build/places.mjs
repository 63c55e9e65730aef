// Makes story/places/cities.json, the offline list of places, from the package city-timezones.
// Run it by hand when that package has a newer list: node build/places.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** @typedef {{ city_ascii: string, pop: number, iso2: string, province: string, timezone: string }} City */

const source = createRequire(import.meta.url).resolve('city-timezones/data/cityMap.json')
/** @type {City[]} */
const cities = JSON.parse(readFileSync(source, 'utf8'))

/** @type {string[]} */
const zones = [...new Set(cities.map(({ timezone }) => timezone).filter(Boolean))].sort()
const rows = cities
  .filter(({ city_ascii, iso2, timezone }) => city_ascii && iso2 && /^[A-Z]{2}$/.test(iso2) && timezone)
  .sort((a, b) => b.pop - a.pop)
  .map(({ city_ascii, pop, iso2, province, timezone }) => [
    city_ascii,
    province ?? '',
    iso2,
    zones.indexOf(timezone),
    Math.round(pop / 1000),
  ])

const lines = rows.map((row) => JSON.stringify(row)).join(',\n')
writeFileSync(
  new URL('../story/places/cities.json', import.meta.url),
  `{"zones":${JSON.stringify(zones)},\n"cities":[\n${lines}\n]}\n`,
)
console.log(`${rows.length} places`)
