/** Prints a dateline by its house. */
import { findPlace, foldName } from '../../places'
import type { Dateline, Place } from '../../schema/values'
import { writeDate } from '../dates'
import type { Style } from '../form'
import { comma } from '../words'

/** Whether a city is known well enough to stand without its country: the largest place of that name alone is. */
function standsAlone(place: Place, alone: readonly string[]): boolean {
  if (!alone.some((city) => foldName(city) === foldName(place.city))) return false
  return findPlace(place.city) === findPlace(place.city, place)
}

/** What stands after a city: a region that the house writes, else the country; `''` where the city stands alone. */
function within(place: Place, { house: { dateline } }: Style): string {
  if (dateline.country === 'never' || standsAlone(place, dateline.alone)) return ''
  const known = findPlace(place.city, place)
  const region = place.region || known?.region || ''
  return dateline.regions[region] ?? (place.country || known?.country || region)
}

/** A place as it stands in a dateline: `ERBIL`, `ERBIL, Iraq`, `FRESNO, Calif.` */
export function printPlace(place: Place, style: Style): string {
  const { language } = style
  const { city: form, properIn } = style.house.dateline
  const isUpper = form === 'upper' && !properIn.includes(language.split('-')[0] ?? '')
  const city = isUpper ? place.city.toLocaleUpperCase(language) : place.city
  return [city, within(place, style)].filter(Boolean).join(comma(language))
}

/** What the house calls itself in a language, for a dateline that is its own; none where it has no name. */
export function ownSources({ house: { dateline }, language }: Style): string[] {
  const own = dateline.source[language.split('-')[0] ?? ''] ?? dateline.source.en ?? ''
  return own === '' ? [] : [own]
}

/** The sources as they stand in the brackets: the house's own name in the story's language, all others as they are held. */
export function printSources(sources: readonly string[], style: Style): string {
  const names = Object.values(style.house.dateline.source)
  const [own] = ownSources(style)
  return sources.map((source) => (own !== undefined && names.includes(source) ? own : source)).join('/')
}

/** A dateline with its separator and the space after it. */
export function print({ places, date, sources }: Dateline, style: Style): string {
  const { order, close } = style.house.dateline
  const where = places
    .map((place) => printPlace(place, style))
    .filter(Boolean)
    .join('/')
  const when = date === null ? '' : writeDate(date, style)
  const head = [where, when].filter(Boolean).join(comma(style.language))
  const source = printSources(sources, style)
  const brackets = source && `(${source})`
  if (order === 'source-first') return [brackets, head].filter(Boolean).join(close) + close
  return [head, brackets].filter(Boolean).join(' ') + close
}
