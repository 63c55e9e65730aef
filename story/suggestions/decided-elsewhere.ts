/** What was decided of a story in another place, where fewer suggestions are open than here. */
import type { Node } from 'prosemirror-model'
import { type Decision, decisionsOf } from './decisions'
import { textOf } from './groups'
import { type Suggestions, suggestionsBetween } from './record'
import { type Change, type Placed, placed, placedChanges, sizeInBase } from './spans'
import { tokensBetween } from './tokens'

/** A document, and what is suggested in it; null or missing where it is under no review. */
export interface Reviewed {
  doc: Node
  review?: Suggestions | null | undefined
}

/**
 * The suggestions that are open here, whose text is there as well, and that are no longer open there. One that is open there
 * in part is open.
 */
export function decidedElsewhere({ doc, review }: Reviewed, theirs: Reviewed): Decision[] {
  if (!review) return []
  const { isInserted, deleted } = openIn(theirs)
  const { there, cuts } = placesIn(theirs.doc, doc)
  const isOpen = (change: Placed<Change>) => {
    const { span, at } = change
    if (span.kind === 'inserted')
      return there.slice(at, at + span.size).some((place) => place < 0 || isInserted.has(place))
    const words = wordsOf(review, change)
    const places = [(there[at - 1] ?? -1) + 1, there[at] ?? theirs.doc.content.size]
    return cuts.has(at) || places.some((place) => deleted.get(place)?.includes(words))
  }
  return decisionsOf(review, doc).filter(
    ({ changes, details }) => !changes.some(isOpen) && !details.some((name) => theirs.review?.details[name]),
  )
}

/** What is open in a document, by its places there. */
function openIn({ review }: Reviewed) {
  const isInserted = new Set<number>()
  const deleted = new Map<number, string>()
  for (const change of review ? placedChanges(review.spans) : []) {
    const { span, at } = change
    if (span.kind === 'deleted') deleted.set(at, (deleted.get(at) ?? '') + wordsOf(review, change))
    else for (let place = at; place < at + span.size; place++) isInserted.add(place)
  }
  return { isInserted, deleted }
}

/** For each place of a document the same in another one, or -1; and the places where more stands in the other. */
function placesIn(other: Node, doc: Node): { there: number[]; cuts: ReadonlySet<number> } {
  const there: number[] = []
  const cuts = new Set<number>()
  for (const { span, atBase, at } of placed(suggestionsBetween(other, doc).spans)) {
    if (span.kind === 'deleted') cuts.add(at)
    else
      for (let index = 0; index < span.size; index++) there.push(span.kind === 'kept' ? atBase + index : -1)
  }
  return { there, cuts }
}

/** What a change deletes. */
const wordsOf = (of: Suggestions | null | undefined, { span, atBase }: Placed<Change>): string =>
  of ? textOf(tokensBetween(of.base, atBase, atBase + sizeInBase(span))) : ''
