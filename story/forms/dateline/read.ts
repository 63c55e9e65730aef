/** Reads what a dateline says. */
import { isSource } from '../../houses/sources'
import { findPlace, properCase, readWithin, spell, westernDigits } from '../../places'
import type { Dateline, Place } from '../../schema/values'
import { datePattern, readDate } from '../dates'
import type { Style } from '../form'
import { blankMarks } from '../marks'
import { monthPattern } from '../months'

/** What people type for the dash of a dateline; on an Arabic keyboard also the sign that stretches words. */
export const dash = '(?:--|[-_‐-―−]|(?<=\\s)ـ(?=\\s|$))'

const dateAtEnd = new RegExp(`(?<=^|[,،\\s])(${datePattern})$`, 'iu')
const dateAtStart = new RegExp(`^(${datePattern})(?=$|[,،\\s])`, 'iu')
/** `MOSCOW, Monday (Reuters)`: a date tells more, and alone it tells nothing that lasts. */
const weekday = /,\s*(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?(?=\s*(?:,|$))/iu

/** `10:00 GMT`, `10:00:08 GMT+00:00` after a place: when it was sent, and no part of where. */
const clock =
  /(?<=[\p{L}\d.]),?\s(?<![\p{L}\d:.])\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|[A-Z]{2,4}T))?(?:\s?[+-]\d\d:?\d\d)?(?![\p{L}\d:])/u

/** `Paris, le 3 mars 2026`, `القاهرة في 3 مارس` */
const beforeDate = /,? (?:le|في)$/u

function trimCommas(text: string): string {
  return text.replace(/^[\s,،]+|(?<![\s,،])[\s,،]+$/gu, '')
}

/** `3 آذار/مارس`, `3 مارس آذار`: Arabic names a month twice. */
const secondName = new RegExp(`(${monthPattern})[/ ](?:${monthPattern})(?=$|[,،\\s])`, 'iu')
/** `باريس 3-3-2026`, the day first, as Arabic has it. */
const inFigures = /(?<=^|[\s,،])([\d٠-٩۰-۹]{1,2})[-/]([\d٠-٩۰-۹]{1,2})[-/]([\d٠-٩۰-۹]{4})$/u
/** `New Delhi [India]` */
const square = /\[([^[\]\n]{1,40})\]/u
/** `MOSCOW, March 3.`, `MOSCOW.`, `NEW YORK--`, but not `Calif.` */
const endOfHead = new RegExp(`(?:(?<=\\d)\\.|${dash})$`, 'u')

function dateInFigures(head: string): string {
  if (!/\p{Script=Arabic}/u.test(head)) return head
  return head.replace(inFigures, (_, day: string, month: string, year: string) => {
    const digits = [year, month, day].map((each) => westernDigits(each).padStart(2, '0'))
    return digits.join('-')
  })
}

/** The head of a dateline, without its source, in two: where, and a date that stands on either end of it. */
export function splitHead(text: string): { where: string; date: string | null } {
  const bare = trimCommas(trimCommas(text.replace(square, ', $1')).replace(endOfHead, ''))
  const head = dateInFigures(
    trimCommas(bare.replace(clock, '').replace(weekday, '').replace(secondName, '$1')),
  )
  const [all = '', written = ''] = head.match(dateAtEnd) ?? head.match(dateAtStart) ?? []
  const date = readDate(written)
  const where =
    date === null
      ? head
      : trimCommas(head.endsWith(all) ? head.slice(0, -all.length) : head.slice(all.length)).replace(
          beforeDate,
          '',
        )
  return { where: where.includes(',') ? where : where.replace(/(?<!\s\p{L})\.$/u, ''), date }
}

/** What stands after a city to tell it from others of its name, by a stroke or in brackets: rivers and lands. */
const beside =
  /^(?:Main|Oder|Saale|Opf\.?|Breisgau|Lahn|Rhein|Wümme|Weinstra(?:ß|ss)e|Neckar|Donau|Inn|Elbe|Weser|Ruhr|Ems|Aller|Harz|Westf\.?|Thür\.?|Taunus|Allgäu|Havel|Spree|Nei(?:ß|ss)e|Ilm|Isar|Lech|Mosel|Nahe|Eifel|Odenwald|Holstein|Schlei|Schwarzwald|Erzgeb\.?|Fulda|Sieg|Leine|Jagst|Kocher|Tauber|Unstrut|Mulde|Peene|Bodensee|Hessen|Sachsen|Bayern)$/iu

const beginMark = '\ue000'
const endMark = '\ue001'
const inBrackets = /\(([\p{L}ß.]{2,12})\)/gu

/** A text of the same length in which brackets that belong to a city's name, `Frankfurt (Oder)`, are none. */
export function withoutCityBrackets(text: string): string {
  return text.replace(inBrackets, (whole, name: string) =>
    beside.test(name) ? `${beginMark}${name}${endMark}` : whole,
  )
}

const dateInBrackets = new RegExp(`\\((${datePattern})\\)`, 'giu')
const sourceWithDate = new RegExp(`\\(([^()\\n]{1,40}?),?[^\\S\\n]+(${datePattern})\\)`, 'giu')
/** The same between strokes: `/TASS, March 3/`. */
const strokesWithDate = new RegExp(`(?<!\\S)/([^/\\n,]{2,30}),\\s(${datePattern})/`, 'iu')
const inSquare = /\[([^[\]\n]{2,40})\]/u

/** How far into a text a city's land may stand, in UTF-16 units. */
const furthestArea = 60
/** That land, in brackets before those of a source: `Koya (Irak), 3 mars 2026 (AFP) - `. */
const areaInBrackets = /\s\(([\p{L}\p{M}][\p{L}\p{M} .'’-]{1,30})\)(?=[^()\n]{0,40}\()/u

/** A text of the same length in which sources, and nothing else, stand in round brackets: `ERBIL [Reuters] (March 3) - `. */
export function withSourcesInBrackets(text: string, { houses }: Style): string {
  return text
    .replace(areaInBrackets, (whole, name: string, at: number) =>
      at > furthestArea || isSource(houses, name) ? whole : `, ${name} `,
    )
    .replace(inSquare, (whole, name: string) => (isSource(houses, name) ? `(${name})` : whole))
    .replace(strokesWithDate, (whole, source: string, date: string) =>
      isSource(houses, source) ? `,${date} /${source}/` : whole,
    )
    .replace(dateInBrackets, (_, date: string) => ` ${date},`)
    .replace(sourceWithDate, (whole, source: string, date: string) =>
      isSource(houses, source) ? `,${date} (${source})`.padEnd(whole.length).slice(-whole.length) : whole,
    )
}

/** A name with its brackets. */
export function withCityBrackets(text: string): string {
  return text.replaceAll(beginMark, '(').replaceAll(endMark, ')')
}

const and = /(?<!\s)\s+(?:and|und|et|e|y|ve|û|و)\s+/iu

/** `NEW YORK, LONDON and BEIJING`: cities alone, the last two with “and”; null for anything else. */
function citiesOfList(place: string): string[] | null {
  const parts = place.split(/[,،]/).map((part) => part.trim())
  const last = parts.pop()?.split(and) ?? []
  const cities = [...parts, ...last]
  const isList = parts.length > 0 && last.length > 1 && cities.every((city) => findPlace(city) !== null)
  return isList ? cities : null
}

/** The places of a head, each with what stands after it: `BEIJING/MOSCOW`, `ERBIL and BAGHDAD, Iraq`, `Frankfurt/Main`. */
export function splitPlaces(where: string): string[] {
  const places = where.split('/').reduce<string[]>((found, part) => {
    if (found.length > 0 && beside.test(part.trim())) found.push(`${found.pop()}/${part.trim()}`)
    else found.push(part)
    return found
  }, [])
  return places.flatMap((place) => {
    const listed = citiesOfList(place)
    if (listed) return listed
    const [cities = '', ...behind] = place.split(/(?=[,،])/)
    const named = cities.split(and)
    const areCities = named.length > 1 && named.every((city) => findPlace(city) !== null)
    if (!areCities) return [place]
    return named.map((city, index) => (index === named.length - 1 ? city + behind.join('') : city))
  })
}

/** A place as it stands in a dateline: a city, and what is after it. */
export function readPlace(text: string): Place {
  const [written = '', ...behind] = text.split(/[,،]/).map((part) => part.trim())
  const city = withCityBrackets(spell(properCase(written)))
  const country = behind.pop() ?? ''
  if (behind.length > 0) return { city, region: behind.join(', '), country }
  return { city, ...(country ? readWithin(city, country) : { region: '', country: '' }) }
}

function readPlaces(text: string): Place[] {
  return splitPlaces(text).map(trimCommas).filter(Boolean).map(readPlace)
}

/** `Kurdistan 24 and AFP`, `dpa, AFP`, `Kurdistan 24 with Reuters` */
const betweenSources =
  /[,،]\s*|(?<!\s)\s+(?:and|with|und|mit|et|avec|y|con|e|ve|û|li gel|لەگەڵ)\s+|(?<!\s)\s+و\s*/iu

/** The names in the brackets of a dateline, with slashes between; those of agencies may have other signs or words there. */
export function readSources(text: string, { houses }: Pick<Style, 'houses'>): string[] {
  return text
    .split('/')
    .map((source) => source.trim())
    .filter(Boolean)
    .flatMap((source) => {
      const parts = isSource(houses, source) ? [source] : source.split(betweenSources)
      return parts.every((part) => isSource(houses, part)) ? parts : [source]
    })
}

const brackets = /\(([^()]*)\)?/gu
const dashAtEnd = new RegExp(`${dash}$`, 'u')
const dashAtStart = new RegExp(`^[\\s,،]*${dash}\\s*`, 'u')
/** `SAN FRANCISCO--(BUSINESS WIRE)--March 3, 2026--` */
const dashesAround = /--(?=\()|(?<=\))--/gu
const dashBetween = new RegExp(`(?:^\\s|\\S)(\\s+${dash}|${dash}(?=\\s))`, 'u')

/** What stands before the source and the source, in a dateline without brackets: `بغداد - رويترز`, `LONDON/AFP:`. */
function splitAtSource(line: string): { before: string; last: string } {
  const whole = line.replace(/[:/.]$/, '').trimEnd()
  const stroke = Math.max(whole.lastIndexOf('/'), whole.lastIndexOf(':'))
  const found = stroke > 0 ? null : whole.match(dashBetween)
  const length = found?.[1]?.length ?? 1
  const at = found ? (found.index ?? 0) + found[0].length - length : stroke
  return at > 0
    ? { before: whole.slice(0, at).trimEnd(), last: whole.slice(at + length).trim() }
    : { before: '', last: '' }
}

/** `MOSCOW, March 3. /TASS/.`, `NEW YORK, March 3, 2026 /PRNewswire/ --` */
const betweenStrokes = /(?<!\S)\/([^/\n]{2,40})\/\.?$/u

/** A source that ends a head without any sign but a comma: `Erbil, Kurdistan 24`, `SYDNEY, March 22 AAP`. The month of a date, `1 GULAN`, is no source. */
function splitAtAgency(line: string, { houses }: Style): { before: string; last: string } {
  if (dateAtEnd.test(line)) return { before: '', last: '' }
  const [, place = '', named = ''] = line.match(/^([^,،]+)[,،]\s+([^,،]{4,30})$/u) ?? []
  if (isSource(houses, named)) return { before: place, last: named.trim() }
  const at = line.lastIndexOf(' ')
  const last = line.slice(at + 1)
  const before = line.slice(0, Math.max(at, 0)).trimEnd()
  const isAgency = /^\p{Lu}\p{L}{1,12}$/u.test(last) && isSource(houses, last)
  return isAgency && /[,.\d]$/u.test(before) ? { before, last } : { before: '', last: '' }
}

/** `Erbil | Kurdistan 24 |` and `Kurdistan 24 | Erbil |` */
function readBars(line: string, { houses }: Style): Dateline | null {
  const parts = line.split('|').map((part) => part.trim())
  const [one = '', other = '', end = ''] = parts
  if (parts.length < 2 || parts.length > 3 || end !== '') return null
  const [where, source] = isSource(houses, other) ? [one, other] : [other, one]
  return isSource(houses, source) ? { ...headOf(where), sources: [source] } : null
}

const headOf = (text: string) => {
  const { where, date } = splitHead(text)
  return { places: readPlaces(where), date }
}

/** `Kurdistan 24 – Erbil`, `Shafaq News/ Erbil` */
const agencyBefore = /^([^()/:\n]{2,30}?)\s*[-–—/]\s+([^()/:\n–—-]{2,40})$/u

/** What a dateline says. What is neither source nor date is in its places: nothing that is written is left out. */
export function read(text: string, style: Style): Dateline {
  const { houses } = style
  const line = withSourcesInBrackets(withoutCityBrackets(blankMarks(text).trim()), style)
    .trim()
    .replace(/:$/, '')
    .replace(dashAtEnd, '')
    .replace(/(?<=\))[.:]$/, '')
    .trimEnd()
  const barred = readBars(line, style)
  if (barred) return barred
  const sources = [...line.matchAll(brackets)].flatMap(([, inside = '']) => readSources(inside, style))
  if (sources.length > 0 || line.includes('(')) {
    const { where, date } = splitHead(
      line.replace(dashesAround, '').replace(brackets, ', ').replace(dashAtStart, ''),
    )
    return { places: readPlaces(where), date, sources }
  }
  const alone = line.endsWith('/') ? line.slice(0, -1).trimEnd() : ''
  if (alone !== '' && isSource(houses, alone)) return { places: [], date: null, sources: [alone] }
  const stroked = line.match(betweenStrokes)
  if (stroked) {
    const { where, date } = splitHead(line.slice(0, stroked.index).trimEnd())
    return { places: readPlaces(where), date, sources: [(stroked[1] ?? '').trim()] }
  }
  const [, agency = '', place = ''] = line.match(agencyBefore) ?? []
  if (isSource(houses, agency) && findPlace(place))
    return { places: readPlaces(place), date: null, sources: [agency] }
  const found = splitAtSource(line)
  const { before, last } = isSource(houses, found.last) ? found : splitAtAgency(line, style)
  const hasSource = last !== ''
  const { where, date } = splitHead(hasSource ? before : line)
  return { places: readPlaces(where), date, sources: hasSource ? [last] : [] }
}
