/** The dateline: `ERBIL (Kurdistan 24) – `, `BEIJING/MOSCOW, March 3 (Reuters) - `, `(ANSA) - ROMA, 01 LUG - `. */

import { agencies, isAgency } from '../houses/agencies'
import type { House } from '../houses/house'
import { abbreviate, expandRegion, findPlace, isCountryOrRegion, properCase, spell } from '../places'
import type { Dateline, Place } from '../schema/values'
import { datePattern, readDate, writeDate } from './dates'
import type { Form, Found, Style } from './form'

const dash = '(?:--|[-_–—])'
/** What ends a dateline: a dash with its spaces; one that touches the text on one side will do. */
const close = new RegExp(`^[\\s\\u00a0]*${dash}[\\s\\u00a0]*|^[\\s\\u00a0]+`, 'u')
const dateAtEnd = new RegExp(`(?:^|[,\\s])\\s*(${datePattern})\\s*,?$`, 'iu')
const dateAtStart = new RegExp(`^(${datePattern})\\s*,?\\s*`, 'iu')

function printPlace({ city, region, country }: Place, { dateline }: House, language: string): string {
  const name = dateline.city === 'upper' ? city.toLocaleUpperCase(language) : city
  if (dateline.country === 'never' || dateline.alone.includes(city)) return name
  const known = region || country ? null : findPlace(city)
  const within = region ? abbreviate(region) : country || known?.country || ''
  return within && city ? `${name}, ${within}` : name || within
}

function sourceOf(sources: readonly string[], { dateline }: House, language: string): string {
  const usual = dateline.source[language.split('-')[0] ?? ''] ?? dateline.source.en ?? ''
  return sources.length > 0 ? sources.join('/') : usual
}

function print({ places, date, sources }: Dateline, { house, language }: Style): string {
  const { dateline } = house
  const comma = /^(ckb|ar|fa)\b/.test(language) ? '، ' : ', '
  const where = places
    .map((place) => printPlace(place, house, language))
    .filter(Boolean)
    .join('/')
  const when = date === null ? '' : writeDate(date, house, language)
  const head = [where, when].filter(Boolean).join(comma)
  const source = sourceOf(sources, house, language)
  if (dateline.order === 'source-first')
    return `(${source})${dateline.close}${head}${head ? dateline.close : ''}`
  return `${[head, source && `(${source})`].filter(Boolean).join(' ')}${dateline.close}`
}

function readPlace(text: string): Place {
  const [city = '', ...within] = text.split(/\s*[,،]\s*/).map((part) => part.trim())
  const last = within.join(', ')
  const isRegion = last !== '' && isCountryOrRegion(last) === 'region'
  return {
    city: spell(properCase(city)),
    region: isRegion ? expandRegion(properCase(last)) : '',
    country: isRegion ? '' : spell(properCase(last)),
  }
}

function readPlaces(text: string): Place[] {
  return text
    .split('/')
    .map((part) => part.trim().replace(/^[,،\s]+|[,،\s]+$/g, ''))
    .filter(Boolean)
    .map(readPlace)
}

/** The head of a dateline, without its source: places and a date on either end. */
function readHead(text: string): Pick<Dateline, 'places' | 'date'> {
  const bare = text.trim().replace(/[,،]\s*$/, '')
  const atEnd = bare.match(dateAtEnd)
  const atStart = atEnd ? null : bare.match(dateAtStart)
  const written = atEnd?.[1] ?? atStart?.[1]
  const date = written ? readDate(written) : null
  if (!written || date === null) return { places: readPlaces(bare), date: null }
  const rest = atEnd ? bare.slice(0, atEnd.index) : bare.slice(atStart?.[0].length)
  return { places: readPlaces(rest), date }
}

function readSources(text: string): string[] {
  return text
    .split('/')
    .map((source) => source.trim())
    .filter(Boolean)
}

const inBrackets = /\(([^()\n]*)\)?/u

function parse(text: string): Dateline {
  const line = text.replace(new RegExp(`[\\s\\u00a0]*${dash}?[\\s\\u00a0]*$`, 'u'), '')
  const brackets = line.match(inBrackets)
  if (!brackets) return { ...readHead(line), sources: [] }
  const before = line.slice(0, brackets.index)
  const after = line
    .slice((brackets.index ?? 0) + brackets[0].length)
    .replace(new RegExp(`^[\\s\\u00a0]*${dash}\\s*`, 'u'), '')
  const sources = readSources(brackets[1] ?? '')
  if (before.trim() === '') return { ...readHead(after), sources }
  const head = readHead(before)
  return { ...head, date: head.date ?? readDate(after.replace(/^[,\s]+/, '')), sources }
}

/** Whether what stands in brackets is a source: an agency that is known, or one that the house prints. */
function isSource(text: string, house: House): boolean {
  return (
    readSources(text).length > 0 &&
    readSources(text).every(
      (source) => isAgency(source) || Object.values(house.dateline.source).includes(source),
    )
  )
}

/** Letters of a place: a few words, with the case of a name or all capitals. */
const placeName = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’ʼ.-]*(?:\s+[\p{L}\p{M}'’ʼ.-]+){0,3}$/u

const beginsSentence = /^(?:The|A|An|In|On|At|From|For|With|By|To|As|When|After|This|That|It|He|She|They)\s/

/** A name in capitals, one that is known, or one whose words all begin with a capital. */
function looksLikePlace(name: string): boolean {
  if (!placeName.test(name)) return false
  const isCapitals = name === name.toLocaleUpperCase('en')
  const isTitled = !beginsSentence.test(name) && name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word))
  return isCapitals || isTitled || findPlace(name) !== null
}

function looksLikePlaces(text: string): boolean {
  return text.split(/[/,،]/).every((part) => looksLikePlace(part.trim()))
}

function looksLikeHead(text: string): boolean {
  const bare = text.trim().replace(/[,،]$/, '')
  if (readDate(bare) !== null) return true
  const { places } = readHead(bare)
  const atEnd = bare.match(dateAtEnd)
  const atStart = bare.match(dateAtStart)
  const rest = atEnd ? bare.slice(0, atEnd.index) : atStart ? bare.slice(atStart[0].length) : bare
  return places.length > 0 && rest.length <= 80 && looksLikePlaces(rest)
}

/** `ERBIL (Kurdistan 24) – `, with the date on either side of the source. */
const placeFirst = new RegExp(
  `^([^()\\n]{1,100}?)[\\s\\u00a0]*\\(([^()\\n]{1,60})\\)(,?[\\s\\u00a0]*(?:${datePattern}))?`,
  'iu',
)
/** `(ANSA) - ROMA, 01 LUG - `. */
const sourceFirst = new RegExp(
  `^\\(([^()\\n]{1,60})\\)[\\s\\u00a0]*${dash}[\\s\\u00a0]*([^()\\n]{1,80}?)[\\s\\u00a0]+${dash}(?=[\\s\\u00a0]|$)`,
  'u',
)
/** `ERBIL – `, capitals and no source. */
const bare = new RegExp(
  `^([\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’ .,/-]{1,60}?)[\\s\\u00a0]+${dash}[\\s\\u00a0]+`,
  'u',
)

function closeAfter(text: string, length: number): number | null {
  const end = text.slice(length).match(close)
  return end && new RegExp(dash, 'u').test(end[0]) ? length + end[0].length : null
}

function found(text: string, length: number | null): Found<Dateline> | null {
  return length === null ? null : { value: parse(text.slice(0, length)), length }
}

function recognise(text: string, { house }: Style): Found<Dateline> | null {
  const first = text.match(sourceFirst)
  if (first && isSource(first[1] ?? '', house) && looksLikeHead(first[2] ?? '')) {
    return found(text, closeAfter(text, first[0].length - 1) ?? closeAfter(text, first[0].length))
  }
  const sourced = text.match(placeFirst)
  if (sourced && isSource(sourced[2] ?? '', house) && looksLikeHead(sourced[1] ?? '')) {
    return found(text, closeAfter(text, sourced[0].length))
  }
  const alone = text.match(bare)
  const places = alone?.[1] ?? ''
  const isCapitals = places === places.toLocaleUpperCase('en') && /\p{Lu}/u.test(places)
  const known = readHead(places).places
  const areKnown = known.length > 0 && known.every(({ city }) => findPlace(city) !== null)
  return alone && areKnown && isCapitals ? found(text, alone[0].length) : null
}

/** Countries, regions, dates and usual sources that the house leaves out are kept from what is held. */
function keepUnprinted(said: Dateline, held: Dateline, style: Style): Dateline {
  const { house, language } = style
  const usual = sourceOf([], house, language)
  const places = said.places.map((place) => {
    const known = held.places.find(({ city }) => city.toLocaleLowerCase() === place.city.toLocaleLowerCase())
    if (!known || place.region || place.country) return place
    return { ...known, city: known.city }
  })
  const leavesSource = held.sources.length === 0 && said.sources.join('/') === usual
  return {
    places,
    date: said.date ?? (house.dateline.date === 'none' ? held.date : null),
    sources: leavesSource ? [] : said.sources,
  }
}

export const dateline: Form<Dateline> = { print, parse, recognise, keepUnprinted }

/** The house whose name a dateline carries as its source, or null. */
export function houseOfDateline({ sources }: Dateline): string | null {
  for (const source of sources) {
    const agency = agencies.find(({ names }) =>
      names.some((name) => name.toLocaleLowerCase() === source.toLocaleLowerCase()),
    )
    if (agency?.house) return agency.house
  }
  return null
}
