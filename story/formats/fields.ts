/** What of a story formats can hold. */
import { type Details, detailNames } from '../schema/values'

const parts = [
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
] as const

/** A part of a story or a detail, named where a format declares what it holds. */
export type Field = (typeof parts)[number] | keyof Details
export const fields: readonly Field[] = [...parts, ...detailNames]

/** What may read back otherwise: a field, the text without what is suggested, or what was said. */
export type ReadBack = Field | 'base' | 'comments'

/** Whether a field is one of a story's details. */
export function isDetail(field: Field): field is Field & keyof Details {
  return detailNames.some((each) => each === field)
}

/** All fields but some. */
export function allBut(...left: readonly Field[]): Field[] {
  return fields.filter((field) => !left.includes(field))
}
