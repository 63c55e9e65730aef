/** What an item tells beside its text, as a story's details. */
import { type Details, detailsSchema, noWire, type Term, type Wire } from '../../schema/values'
import { momentOf } from '../moment'
import { asFields, asList, type Left, laterName, restOf, take, takeFrom } from './left'
import { asText, plainOf } from './line'
import { hasMore, termOf } from './terms'

/** The role of the id that a story has on a desk; a file that has one is ours. */
export const ownRole = 'copydesk'

/** The relation of a word to an item that is a keyword: generations 2 and 3 have no other place for these. */
export const keywordRel = 'keyword'

const asLine = (value: unknown) => {
  const text = asText(value)
  return text === null ? null : plainOf(text)
}

const asMoment = (value: unknown) => momentOf(asText(value) ?? '')

function asGrade(value: unknown): number | null {
  const read = detailsSchema.shape.urgency.safeParse(Number(asText(value) ?? ''))
  return read.success ? read.data : null
}

function asLanguage(value: unknown): string | null {
  const tag = (asText(value) ?? '').replaceAll('_', '-')
  const read = detailsSchema.shape.language.safeParse(tag)
  return read.success ? read.data : null
}

/** Alternative ids: in generation 1 an object, in the later ones a list. */
function altIdOf(left: Left, role: string): string {
  for (const [key, value] of left) {
    if (laterName(key) !== 'altids') continue
    for (const entry of asList(value)) {
      const fields = asFields(entry)
      if (fields?.get('role') === role) return asText(fields.get('value')) ?? ''
    }
  }
  return ''
}

/** Whether we wrote an item; what is in it is meant as it stands. */
export function isOurs(left: Left): boolean {
  return altIdOf(left, ownRole) !== ''
}

function takeId(left: Left): string {
  const guid = altIdOf(left, 'guid')
  const id = take(left, ['uri'], asText) ?? ''
  takeFrom(left, ['altids'], (entry) => {
    const role = asFields(entry)?.get('role')
    return role === ownRole || (role === 'guid' && guid !== '')
  })
  return guid || id || (take(left, ['guid'], asText) ?? take(left, ['id'], asText) ?? '')
}

const isKeyword = (entry: unknown) => asFields(entry)?.get('rel') === keywordRel

function entriesOf(left: Left, name: string): unknown[] {
  return [...left].flatMap(([key, value]) => (laterName(key) === name ? asList(value) : []))
}

const termsOf = (entries: readonly unknown[]) => entries.flatMap((entry) => termOf(entry) ?? [])

function takeKeywords(left: Left): string[] {
  const given = take(left, ['keywords'], (value) => {
    const list = typeof value === 'string' ? value.split(/\s*[,;]\s*/) : asList(value)
    const words = termsOf(list).map(({ name, code }) => name || code)
    return words.length > 0 ? words : null
  })
  const related = termsOf(entriesOf(left, 'subjects').filter(isKeyword)).map(({ name }) => name)
  takeFrom(left, ['subjects'], isKeyword)
  return [...(given ?? []), ...related].filter(Boolean)
}

/** What is told of a subject beside its name stays with the rest, and with it all the subjects. */
function takeSubjects(left: Left): Term[] {
  const entries = entriesOf(left, 'subjects')
  if (!entries.some(hasMore)) takeFrom(left, ['subjects'], (entry) => termOf(entry) !== null)
  return termsOf(entries)
}

function takeGenre(left: Left): Term | null {
  const first = entriesOf(left, 'genres').find((entry) => termOf(entry) !== null)
  takeFrom(left, ['genres'], (entry) => entry === first)
  return first === undefined ? null : termOf(first)
}

function takeProvider(left: Left): string {
  const named = take(left, ['provider', 'source'], asLine)
  const [first] = entriesOf(left, 'infosources')
  if (named !== null) return named
  takeFrom(
    left,
    ['infosources'],
    (entry) => entry === first && !hasMore(entry) && !asFields(entry)?.has('uri'),
  )
  return termOf(first)?.name ?? ''
}

/** The details that are left of an item whose text has been read. */
export function takeDetails(left: Left, pictures: Wire['pictures']): Partial<Details> & { wire: Wire } {
  const language = take(left, ['language'], asLanguage)
  const details = {
    slug: take(left, ['slugline'], asLine) ?? '',
    keywords: takeKeywords(left),
    embargo: take(left, ['embargoed'], asMoment),
    note: take(left, ['ednote'], asLine) ?? '',
    urgency: take(left, ['urgency'], asGrade),
    priority: take(left, ['priority'], asGrade),
    genre: takeGenre(left),
    subjects: takeSubjects(left),
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
    copyright: take(left, ['copyrightnotice', 'copyrightholder'], asLine) ?? '',
    located: take(left, ['located'], asLine) ?? '',
    pictures,
  }
  return { ...(language !== null && { language }), ...details, wire: { ...wire, rest: restOf(left) } }
}
