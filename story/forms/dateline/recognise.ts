/** Finds a dateline at the head of a text that may have none. */
import { isSource } from '../../houses/sources'
import { findPlace, isCapitals } from '../../places'
import type { Dateline } from '../../schema/values'
import { datePattern } from '../dates'
import type { Found, Style } from '../form'
import { dash, read, readSources, splitHead } from './read'

const space = '[^\\S\\n]*'
/** `ERBIL (Kurdistan 24) – `, `LONDON (Reuters), March 3 - ` */
const placeFirst = new RegExp(
  `^([^()\\n]{1,100}?)\\(([^()\\n]{1,60})\\)(?:,?${space}(?:${datePattern}),?)?${space}${dash}${space}`,
  'iu',
)
/** `(ANSA) - ROMA, 01 LUG - ` */
const sourceFirst = new RegExp(
  `^${space}\\(([^()\\n]{1,60})\\)${space}${dash}${space}([^()\\s](?:[^()\\n]{0,78}?[^()\\s])??)[^\\S\\n]+${dash}(?:[^\\S\\n]+|$)`,
  'u',
)
/** `بغداد - رويترز - `, `LONDON - Reuters: ` */
const withoutBrackets = new RegExp(
  `^([^()\\n]{2,60}?)(?:[^\\S\\n]+${dash}|/)${space}([^()/:\\s][^()/:\\n]{0,28}?[^()/:\\s])(?:[^\\S\\n]+${dash}|:)${space}`,
  'u',
)
/** `ERBIL – ` */
const placeAlone = new RegExp(`^([^()\\n]{2,60}?)[^\\S\\n]+${dash}[^\\S\\n]+`, 'u')

/** What every dateline has at its end or before its source. */
const sign = new RegExp(`${dash}|/`, 'u')

const beginsSentence =
  /^(?:The|A|An|In|On|At|From|For|With|By|To|As|If|When|After|Before|This|That|It|He|She|They|We|But|And)\s/u
const properWord = /^(?:\p{Lu}|(?:de|del|di|da|do|la|le|les|el|al|es|ez|of|and|sur|am|upon|y)\b)/u
const letters = /^[\p{L}\p{M}][\p{L}\p{M}\d'’ʼ.\s-]*$/u

function words(text: string): string[] {
  return text.split(/\s+/u)
}

/** Capitals, a place of the list, or a few words as names have them. Letters without case need fewer words. */
function mayBeCity(city: string): boolean {
  if (!letters.test(city)) return false
  if (isCapitals(city) || findPlace(city)) return words(city).length <= 6
  const isUncased = !/[\p{Lu}\p{Ll}]/u.test(city)
  return (
    words(city).length <= 3 &&
    (isUncased || (!beginsSentence.test(city) && words(city).every((word) => properWord.test(word))))
  )
}

function isCityForSure(city: string): boolean {
  return isCapitals(city) && findPlace(city) !== null
}

/** Whether each place of a head has a city that passes, with names behind it or nothing. */
function arePlaces(where: string, isCity: (city: string) => boolean): boolean {
  return where.split('/').every((place) => {
    const [city = '', ...behind] = place.split(/[,،]/).map((part) => part.trim())
    const areNames = behind.every(
      (name) => letters.test(name) && words(name).length <= 4 && !/^\p{Ll}/u.test(name),
    )
    return isCity(city) && behind.length <= 2 && areNames
  })
}

/** A source that is not known may still be one: `(Northern Post)`. */
function looksLikeSource(name: string): boolean {
  return (
    words(name).length <= 4 && words(name).every((word) => /^[\p{Lu}\d][\p{L}\p{M}\d.&'’-]*$/u.test(word))
  )
}

/** A source that is known makes any likely place a dateline; one that only looks so needs a place that is known. */
function isDateline(head: string, source: string, { house }: Style): boolean {
  const { where, date } = splitHead(head)
  const sources = readSources(source)
  if (sources.length > 0 && sources.every((name) => isSource(name, house)))
    return where === '' ? date !== null : arePlaces(where, mayBeCity)
  return sources.every(looksLikeSource) && arePlaces(where, isCityForSure)
}

/** How long the dateline at the head of a text is, in UTF-16 units; 0 where there is none. */
function lengthOf(text: string, style: Style): number {
  if (!sign.test(text)) return 0
  const [whole = '', head = '', source = ''] = text.match(placeFirst) ?? []
  if (whole && isDateline(head, source, style)) return whole.length
  const [wholeOfSource = '', sourceBefore = '', headBehind = ''] = text.match(sourceFirst) ?? []
  if (wholeOfSource && isDateline(headBehind, sourceBefore, style)) return wholeOfSource.length
  const [unbracketed = '', place = '', agency = ''] = text.match(withoutBrackets) ?? []
  const isKnown = (city: string) => findPlace(city) !== null
  if (unbracketed && isSource(agency, style.house) && arePlaces(splitHead(place).where, isKnown))
    return unbracketed.length
  const [alone = '', city = ''] = text.match(placeAlone) ?? []
  return alone && arePlaces(splitHead(city).where, isCityForSure) ? alone.length : 0
}

/** No dateline is longer: what stands further on in a text is not looked at. */
const longest = 400

/** The dateline at the head of a text, or null unless it is sure. */
export function recognise(text: string, style: Style): Found<Dateline> | null {
  const head = text.slice(0, longest)
  const length = lengthOf(head, style)
  return length > 0 ? { value: read(head.slice(0, length), style), length } : null
}
