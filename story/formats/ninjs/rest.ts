/** What else came with a story, as it goes back out with it: the rest of its item, and the items beside it. */
import { momentOf } from '../moment'
import { asFields, asList, asRecord, type Left, laterName, leftOf } from './left'
import { asText } from './line'
import { list, named, oneOf, rendition, restShapes, type Shape, subject, text, uri } from './shapes'
import { type Kind, wordingsOf } from './wordings'

type Fields = Record<string, unknown>

function parsed(value: string): unknown {
  if (!/^[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

/** The rest of an item as the fields that it was. */
export function restFields(rest: Readonly<Record<string, string>>): Left {
  return leftOf(Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, parsed(value)])))
}

/** The first field of a name, whatever a generation calls it. */
export function fieldOf(fields: Left, name: string): unknown {
  return [...fields].find(([key]) => laterName(key) === name)?.[1]
}

function shaped(fields: Left, shapes: Readonly<Record<string, Shape>>): Fields {
  const told = Object.entries(shapes).map(([name, shape]) => [name, shape(fieldOf(fields, name))] as const)
  return Object.fromEntries(told.filter(([, value]) => value !== undefined))
}

/** What a story of the desk has no place for, by its names in ninjs 2.2. */
export function writtenRest(fields: Left): Fields {
  return shaped(fields, { ...restShapes, contentcreated: moment, expires: moment })
}

const moment: Shape = (value) => momentOf(asText(value) ?? '') ?? undefined

/** Headlines, descriptions or bodies as ninjs 2.2 has them. */
export function writtenWordings(fields: Left, kind: Kind): Fields[] {
  return wordingsOf(fields, kind).map(({ role, form, text }) => ({
    ...(role !== '' && { role }),
    ...(form === 'html' && { contenttype: 'text/html' }),
    value: text,
  }))
}

/** What kinds of item there are, in generations 2 and 3 alike. */
export const itemType = oneOf('text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component')

const itemShapes: Readonly<Record<string, Shape>> = {
  ...restShapes,
  uri,
  type: itemType,
  name: text,
  version: text,
  firstcreated: moment,
  versioncreated: moment,
  contentcreated: moment,
  embargoed: moment,
  expires: moment,
  copyrightnotice: text,
  ednote: text,
  language: text,
  by: text,
  slugline: text,
  located: text,
  subjects: list(subject),
  renditions: named(
    (value) => (asFields(value)?.has('name') ? rendition(value) : undefined),
    (name, value) => ({ ...asRecord(value), name }),
  ),
}

/** Items beside a story; those without an address of their own are not valid in it. */
export function writtenAssociations(value: unknown): Fields[] {
  const items = Array.isArray(value)
    ? value.map((item, index) => ({ name: `item-${index + 1}`, ...asRecord(item) }))
    : Object.entries(asRecord(value) ?? {}).map(([name, item]) => ({ name, ...asRecord(item) }))
  return asList(items).flatMap((item) => {
    const fields = leftOf(asRecord(item) ?? {})
    const told = shaped(fields, itemShapes)
    const id = told.uri ?? uri(fields.get('guid'))
    if (id === undefined) return []
    const wordings = (
      [
        ['headlines', writtenWordings(fields, 'headline')],
        ['descriptions', writtenWordings(fields, 'description')],
        ['bodies', writtenWordings(fields, 'body')],
      ] as const
    ).filter(([, each]) => each.length > 0)
    return [{ ...told, uri: id, ...Object.fromEntries(wordings) }]
  })
}
