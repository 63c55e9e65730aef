/** What else came with a story, as it goes back out with it: the rest of its item, and the items beside it. */
import { fieldOf, type Left, leftOf } from './left'
import { restShapes, type Shape } from './shapes'
import { type Kind, wordingsOf } from './wordings'

/** The fields of an item that is written. */
export type Fields = Record<string, unknown>

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

/** Fields of some names, where what they hold is valid. */
export function shaped(fields: Left, shapes: Readonly<Record<string, Shape>>): Fields {
  const entries = Object.entries(shapes).map(([name, shape]) => [name, shape(fieldOf(fields, name))] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

/** What a story of the desk has no place for, by its names in ninjs 2.2. */
export function writtenRest(fields: Left): Fields {
  return shaped(fields, restShapes)
}

/** Headlines, descriptions or bodies as ninjs 2.2 has them. */
export function writtenWordings(fields: Left, kind: Kind): Fields[] {
  return wordingsOf(fields, kind).map(({ role, form, text }) => ({
    ...(role !== '' && { role }),
    ...(form === 'html' && { contenttype: 'text/html' }),
    value: text,
  }))
}

/** A field, or none where its value is empty. */
export function nonEmpty(
  name: string,
  value: string | number | null | undefined | readonly unknown[],
): Fields {
  const isNothing =
    value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)
  return isNothing ? {} : { [name]: value }
}
