/** Reads what a dateline says. */
import { isSource } from '../../houses/sources'
import { properCase, readWithin, spell } from '../../places'
import type { Dateline, Place } from '../../schema/values'
import { datePattern, readDate } from '../dates'
import type { Style } from '../form'

/** What people type for the dash of a dateline. */
export const dash = '(?:--|[-_‐-―−])'

const dateAtEnd = new RegExp(`(?<=^|[,،\\s])(${datePattern})$`, 'iu')
const dateAtStart = new RegExp(`^(${datePattern})(?=$|[,،\\s])`, 'iu')
/** `MOSCOW, Monday (Reuters)`: a date tells more, and alone it tells nothing that lasts. */
const weekday = /,\s*(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?(?=\s*(?:,|$))/iu

function trimCommas(text: string): string {
  return text.replace(/^[\s,،]+|(?<![\s,،])[\s,،]+$/gu, '')
}

/** The head of a dateline, without its source, in two: where, and a date that stands on either end of it. */
export function splitHead(text: string): { where: string; date: string | null } {
  const head = trimCommas(text.replace(weekday, ''))
  const [all = '', written = ''] = head.match(dateAtEnd) ?? head.match(dateAtStart) ?? []
  const date = readDate(written)
  if (date === null) return { where: head, date }
  return { where: trimCommas(head.endsWith(all) ? head.slice(0, -all.length) : head.slice(all.length)), date }
}

/** A place as it stands in a dateline: a city, and what is behind it. */
export function readPlace(text: string): Place {
  const [written = '', ...behind] = text.split(/[,،]/).map((part) => part.trim())
  const city = spell(properCase(written))
  const country = behind.pop() ?? ''
  if (behind.length > 0) return { city, region: behind.join(', '), country }
  return { city, ...(country ? readWithin(city, country) : { region: '', country: '' }) }
}

function readPlaces(text: string): Place[] {
  return text.split('/').map(trimCommas).filter(Boolean).map(readPlace)
}

/** The names in the brackets of a dateline. */
export function readSources(text: string): string[] {
  return text
    .split('/')
    .map((source) => source.trim())
    .filter(Boolean)
}

const brackets = /\(([^()]*)\)?/gu
const dashAtEnd = new RegExp(`${dash}$`, 'u')
const dashAtStart = new RegExp(`^[\\s,،]*${dash}\\s*`, 'u')
const dashBetween = new RegExp(`(?:^\\s|\\S)(\\s+${dash})`, 'u')

/** What stands before the source and the source, in a dateline without brackets: `بغداد - رويترز`, `LONDON/AFP:`. */
function splitAtSource(line: string): { before: string; last: string } {
  const whole = line.replace(/:$/, '').trimEnd()
  const stroke = Math.max(whole.lastIndexOf('/'), whole.lastIndexOf(':'))
  const found = stroke > 0 ? null : whole.match(dashBetween)
  const length = found?.[1]?.length ?? 1
  const at = found ? (found.index ?? 0) + found[0].length - length : stroke
  return at > 0
    ? { before: whole.slice(0, at).trimEnd(), last: whole.slice(at + length).trim() }
    : { before: '', last: '' }
}

/** What a dateline says. What is neither source nor date is in its places: nothing that is written is left out. */
export function read(text: string, { house }: Style): Dateline {
  const line = text.trimEnd().replace(dashAtEnd, '').trimEnd()
  const sources = [...line.matchAll(brackets)].flatMap(([, inside = '']) => readSources(inside))
  if (sources.length > 0 || line.includes('(')) {
    const { where, date } = splitHead(line.replace(brackets, ', ').replace(dashAtStart, ''))
    return { places: readPlaces(where), date, sources }
  }
  const { before, last } = splitAtSource(line)
  const hasSource = isSource(last, house)
  const { where, date } = splitHead(hasSource ? before : line)
  return { places: readPlaces(where), date, sources: hasSource ? [last] : [] }
}
