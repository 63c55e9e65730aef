/** What of a story formats can hold. */
import type { Details } from '../schema/values'

/** The details that formats hold or leave out. */
const details = [
  'slug',
  'keywords',
  'language',
  'direction',
  'house',
  'stage',
  'embargo',
  'note',
  'urgency',
  'priority',
  'genre',
  'subjects',
  'wire',
] as const satisfies readonly (keyof Details)[]

/** The parts of a story, by which a format tells what it holds. */
export const fields = [
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'signOff',
  'text',
  'structure',
  'emphasis',
  'links',
  'tables',
  'pictures',
  ...details,
] as const
export type Field = (typeof fields)[number]

/** Whether a field is one of a story's details. */
export function isDetail(field: Field): field is Field & keyof Details {
  return details.some((each) => each === field)
}

/** All fields but some. */
export function allBut(...left: readonly Field[]): Field[] {
  return fields.filter((field) => !left.includes(field))
}
