/** What was decided of a story in another place, where fewer suggestions are open than here. */
import { diffArrays } from 'diff'
import type { Node } from 'prosemirror-model'
import { type Decision, decisionsOf } from './decisions'
import { isSameValue } from './details'
import { textOf } from './groups'
import type { Suggestions } from './record'
import { type Change, type Placed, placedChanges, sizeInBase } from './spans'
import { tokensBetween, type Unit, unitsOf } from './tokens'

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
  const isBlank = (at: number) => doc.textBetween(at, at + 1) === ' '
  const isStruckThere = (change: Placed<Change>) => {
    let [before, behind] = [change.at - 1, change.at]
    // a space that went along with a word stands here alone
    while (there[before] === -1 && isBlank(before)) before--
    while (there[behind] === -1 && isBlank(behind)) behind++
    const from = (there[before] ?? -1) + 1
    const to = there[behind] ?? theirs.doc.content.size
    // what stands in other words there was not decided on alone
    if ((from === 0 && before >= 0) || to < 0) return true
    const words = wordsOf(review, change)
    return [from, to].some((place) => deleted.get(place)?.includes(words))
  }
  const isOpen = (change: Placed<Change>) => {
    const { span, at } = change
    if (span.kind === 'deleted') return isNear(cuts, at, span.size) || isStruckThere(change)
    return there.slice(at, at + span.size).some((place) => place < 0 || isInserted.has(place))
  }
  // one that has another value there was rejected, or is not known there
  const isOpenDetail = (name: string) => theirs.review?.details[name] || !isSameValue(theirs.doc, doc, name)
  return decisionsOf(review, doc).filter(
    ({ changes, details }) => !changes.some(isOpen) && !details.some(isOpenDetail),
  )
}

/** Whether one of some places is not further from another than so many positions, as what is alike can be put on either side. */
const isNear = (places: ReadonlySet<number>, at: number, most: number) =>
  [...places].some((place) => Math.abs(place - at) <= most)

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

/** Documents with more differences than these say nothing of what was decided. */
const mostDifferences = 2000

/** For each place of a document the same in another one, or -1; and the places where more stands in the other. */
function placesIn(other: Node, doc: Node): { there: number[]; cuts: ReadonlySet<number> } {
  const there: number[] = []
  const cuts = new Set<number>()
  const [was, is] = [unitsIn(other), unitsIn(doc)]
  const keys = (units: readonly Unit[]) => units.map(({ key }) => key)
  const differences = diffArrays(keys(was), keys(is), { maxEditLength: mostDifferences })
  const all = { count: is.length, added: true, removed: false }
  let [index, next, at] = [0, 0, 0]
  for (const { count, added, removed } of differences ?? [all]) {
    for (const { size } of removed ? [] : is.slice(next, next + count))
      for (let offset = 0; offset < size; offset++) there.push(added ? -1 : at++)
    if (removed) {
      cuts.add(there.length)
      for (const { size } of was.slice(index, index + count)) at += size
    }
    if (!added) index += count
    if (!removed) next += count
  }
  return { there, cuts }
}

const unitsIn = (doc: Node): Unit[] => unitsOf(tokensBetween(doc, 0, doc.content.size))

/** What a change deletes. */
const wordsOf = (of: Suggestions | null | undefined, { span, atBase }: Placed<Change>): string =>
  of ? textOf(tokensBetween(of.base, atBase, atBase + sizeInBase(span))) : ''
