/**
 * Which details of a story are suggestions where they are changed: those that go out with it. What is the desk's own
 * business, such as how far the story is, holds at once, and base and document always say the same of it.
 */
import type { Node } from 'prosemirror-model'
import { type Details, detailNames, isDetailName } from '../schema/values'

const isOfCopy: Readonly<Record<keyof Details, boolean>> = {
  slug: true,
  keywords: true,
  language: true,
  direction: true,
  house: true,
  stage: false,
  embargo: true,
  embargoZone: true,
  withdrawn: false,
  filing: true,
  note: false,
  clientNote: true,
  urgency: true,
  priority: true,
  genre: true,
  subjects: true,
  ignored: false,
  words: false,
  moves: false,
  wire: false,
}

/** Whether a change of a detail is a suggestion; never of one that this version does not know. */
export const isSuggestedDetail = (name: string): boolean => isDetailName(name) && isOfCopy[name]

/** The names of the details that are suggested. */
export const suggestedDetails: readonly string[] = detailNames.filter(isSuggestedDetail)

/** A base that says of the desk's business what the document says. */
export function withDeskDetails(base: Node, doc: Node): Node {
  const isOther = (name: string) => !isSuggestedDetail(name) && !isSameValue(base, doc, name)
  const names = Object.keys(doc.attrs).filter(isOther)
  if (names.length === 0) return base
  const own = Object.fromEntries(names.map((name) => [name, doc.attrs[name]]))
  return base.type.create({ ...base.attrs, ...own }, base.content)
}

/** Whether two documents have the same value of a detail. */
export const isSameValue = (one: Node, other: Node, name: string): boolean =>
  one.attrs[name] === other.attrs[name] ||
  JSON.stringify(one.attrs[name]) === JSON.stringify(other.attrs[name])
