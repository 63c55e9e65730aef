/** The metadata of an item, as a story's details. */

import { readEmbargo } from '../../embargo'
import { type Details, detailsSchema, noWire, type Term, type Wire } from '../../schema/values'
import { withdrawalOf } from '../furniture/withdrawn'
import { momentOf } from '../moment'
import { takeId } from './ids'
import { asFields, asList, fieldOf, type Left, laterName, restOf, take, takeFrom } from './left'
import { asText, plainOf } from './line'
import { hasMore, termOf } from './terms'

/** The relation of a word to an item that is a keyword: generations 2 and 3 have no other place for these. */
export const keywordRel = 'keyword'

/** What a line of the file is as plain text. */
type Plain = (text: string) => string

const asMoment = (value: unknown) => momentOf(asText(value) ?? '')

function asGrade(value: unknown): number | null {
  const read = detailsSchema.shape.urgency.safeParse(Number(asText(value) ?? ''))
  return read.success ? read.data : null
}

/** Language, script, region and variants of BCP 47 (RFC 5646, 2.1); its rarer parts no wire has. */
const tagged = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z\d]{5,8})*$/i

export function asLanguage(value: unknown): string | null {
  const tag = (asText(value) ?? '').replaceAll('_', '-')
  return tagged.test(tag) ? tag : null
}

const isKeyword = (entry: unknown) => asFields(entry)?.get('rel') === keywordRel

function entriesOf(left: Left, name: string): unknown[] {
  return [...left].flatMap(([key, value]) => (laterName(key) === name ? asList(value) : []))
}

const termsOf = (entries: readonly unknown[], plain: Plain) =>
  entries.flatMap((entry) => termOf(entry, plain) ?? [])

function takeKeywords(left: Left, plain: Plain): string[] {
  const given = take(left, ['keywords'], (value) => {
    const list = typeof value === 'string' ? value.split(/[,;]/).map((word) => word.trim()) : asList(value)
    const words = termsOf(list, plain).map(({ name, code }) => name || code)
    return words.length > 0 ? words : null
  })
  const related = termsOf(entriesOf(left, 'subjects').filter(isKeyword), plain).map(({ name }) => name)
  takeFrom(left, ['subjects'], isKeyword)
  return [...(given ?? []), ...related].filter(Boolean)
}

/** What the file says of a subject beside its name stays with the rest, and with it all the subjects. */
function takeSubjects(left: Left, plain: Plain): Term[] {
  const entries = entriesOf(left, 'subjects')
  if (!entries.some(hasMore)) takeFrom(left, ['subjects'], (entry) => termOf(entry) !== null)
  return termsOf(entries, plain)
}

function takeGenre(left: Left): Term | null {
  const first = entriesOf(left, 'genres').find((entry) => termOf(entry) !== null)
  takeFrom(left, ['genres'], (entry) => entry === first)
  return first === undefined ? null : termOf(first)
}

function takeProvider(left: Left): string {
  const named = take(left, ['provider', 'source'], asText)
  const [first] = entriesOf(left, 'infosources')
  if (named !== null) return plainOf(named)
  takeFrom(
    left,
    ['infosources'],
    (entry) => entry === first && !hasMore(entry) && !asFields(entry)?.has('uri'),
  )
  return termOf(first)?.name ?? ''
}

/** The words of a field that states a status or signals, as text or as terms. */
function statusesOf(value: unknown): string[] {
  return asList(value).flatMap((each) => {
    const fields = asFields(each)
    const words = fields
      ? ['qcode', 'code', 'uri', 'literal', 'name'].map((name) => fields.get(name))
      : [each]
    return words.flatMap((word) => asText(word) ?? [])
  })
}

/** What holds an item back, as its fields state it; what cannot be read stays with the rest. */
export function takeHolds(left: Left): { embargo: string; status: string } {
  const embargo = asText(fieldOf(left, 'embargoed')) ?? ''
  take(left, ['embargoed'], (value) => readEmbargo(asText(value) ?? ''))
  const asStatus = (value: unknown) => statusesOf(value).find((each) => withdrawalOf(each) !== null) ?? null
  return { embargo, status: take(left, ['pubstatus', 'state', 'signal', 'signals'], asStatus) ?? '' }
}

/**
 * The details that are left of an item whose text has been read.
 * @param plain what a line of the file is as plain text
 */
export function takeDetails(
  left: Left,
  pictures: Wire['pictures'],
  plain: Plain,
): Partial<Details> & { wire: Wire } {
  const line = (...names: readonly string[]) => plain(take(left, names, asText) ?? '')
  const language = take(left, ['language'], asLanguage)
  const details = {
    slug: line('slugline'),
    keywords: takeKeywords(left, plain),
    clientNote: line('ednote'),
    urgency: take(left, ['urgency'], asGrade),
    priority: take(left, ['priority'], asGrade),
    genre: takeGenre(left),
    subjects: takeSubjects(left, plain),
  }
  take(left, ['type'], (value) => value === 'text' || null)
  const wire = {
    ...noWire,
    format: 'ninjs',
    id: takeId(left),
    version: take(left, ['version'], asText) ?? '',
    created: take(left, ['firstcreated', 'contentcreated'], asMoment),
    sent: take(left, ['versioncreated'], asMoment),
    provider: takeProvider(left),
    copyright: line('copyrightnotice') || plain(asText(fieldOf(left, 'copyrightholder')) ?? ''),
    located: line('located'),
    pictures,
  }
  return { ...(language !== null && { language }), ...details, wire: { ...wire, rest: restOf(left) } }
}
