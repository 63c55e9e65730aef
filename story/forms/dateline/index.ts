/** The dateline: `ERBIL (Kurdistan 24) – `, `BEIJING/MOSCOW, March 3 (Reuters) - `, `(ANSA) - ROMA, 01 LUG - `. */
import type { Houses } from '../../houses'
import { houseOfSource } from '../../houses/sources'
import type { Dateline } from '../../schema/values'
import { readDate, writeDate } from '../dates'
import type { Form, Style } from '../form'
import { keepEach, same } from '../keep'
import { print, printPlace, printSources } from './print'
import { read, readPlace, readSources } from './read'
import { readAlone, recognise } from './recognise'

/** Countries, dates, years and the house's own name, where the house leaves them out. */
function keepUnprinted(parsed: Dateline, held: Dateline, style: Style): Dateline {
  const printedDate = held.date === null ? null : readDate(writeDate(held.date, style))
  const printedSources = readSources(printSources(held.sources, style), style)
  return {
    places: keepEach(parsed.places, held.places, (place) => readPlace(printPlace(place, style))),
    date: parsed.date === printedDate ? held.date : parsed.date,
    sources: same(parsed.sources, printedSources) ? held.sources : parsed.sources,
  }
}

export { ownSources } from './print'
export { readAlone }
export const dateline: Form<Dateline> = { print, parse: read, recognise, keepUnprinted }

/** The id of the house whose name a dateline has among its sources, or null. */
export function houseOfDateline(houses: Houses, { sources }: Dateline): string | null {
  return sources.map((source) => houseOfSource(houses, source)).find((house) => house !== null)?.id ?? null
}
