/**
 * Whose changes are that a merge brings from another copy of the story: what is suggested there is suggested here by the
 * same. What else the merge brings is by whoever merges.
 */
import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { notCredited } from './credit'
import { isSameValue } from './details'
import { type Suggestions, suggestionsBetween } from './record'
import { isOpen, newReview, type Review, reviewAfterStep } from './review'
import { nothingDecided, ReviewModeStep, ReviewStep } from './review-step'
import {
  type Change,
  isChange,
  type Placed,
  placed,
  type Span,
  type Stamp,
  sizeInBase,
  sizeInDoc,
} from './spans'
import { isSameTokens, type Token, tokensBetween } from './tokens'

/** Another copy of a story, and what is suggested in it. */
export interface OtherCopy {
  doc: Node
  review: Suggestions
}

const making = { by: notCredited, history: null }

/**
 * Puts a merged text in, and says in the same transaction what of it another copy of the story has as suggestions.
 * @param merge adds the steps that put the text in
 */
export function mergeCredited(
  tr: Transaction,
  review: Review | null,
  theirs: OtherCopy | null,
  merge: () => void,
): void {
  if (!theirs || !isOpen(theirs.review)) {
    merge()
    return
  }
  const before = tr.doc
  if (!review) tr.step(new ReviewModeStep('none', 'off'))
  const start = tr.steps.length
  merge()
  let made: Review | null = { ...(review ?? newReview(before)), isOn: true }
  for (const [index, step] of tr.steps.entries()) {
    const doc = tr.docs[index]
    if (index >= start && doc) made = reviewAfterStep(made, step, doc, tr.docs[index + 1] ?? tr.doc, making)
  }
  if (made) for (const step of creditsOf(made, tr.doc, theirs)) tr.step(step)
}

/** The steps that give the changes that are not credited yet to those who made them in the other copy. */
function creditsOf(made: Suggestions, doc: Node, { doc: other, review }: OtherCopy): ReviewStep[] {
  const places = { inserted: placesIn(other, doc), deleted: placesIn(review.base, made.base) }
  const ownerIn =
    (owners: Owners): OwnerAt =>
    (kind, at) =>
      owners[kind].get(places[kind][at] ?? -1)
  const ownerAt = ownerIn(ownersIn(review, other, slideOf))
  const madeAt = ownerIn(ownersIn(review, other, () => 0))
  const ofText = freshRuns(made).flatMap((run) => {
    const only = onlyOwner(run, made.base, doc, madeAt)
    return run.flatMap((change) => creditsWithin(change, only ? () => only : ownerAt))
  })
  const details = Object.fromEntries(
    Object.entries(made.details).flatMap(([name, by]) => {
      const owner = review.details[name]
      if (by !== notCredited || !owner || !isSameValue(other, doc, name)) return []
      const value = made.base.attrs[name]
      return [[name, { before: { value, by }, after: { value, by: owner } }]]
    }),
  )
  return [
    ...ofText,
    ...(Object.keys(details).length > 0 ? [new ReviewStep({ ...nothingDecided, details })] : []),
  ]
}

/** What the merge changed, by runs in which nothing of it stands between. */
function freshRuns({ spans }: Suggestions): Placed<Change>[][] {
  const runs: Placed<Change>[][] = []
  let isOpen = false
  for (const { span, at, atBase } of placed(spans)) {
    const isFresh = isChange(span) && span.by === notCredited
    if (isFresh && !isOpen) runs.push([])
    if (isFresh) runs.at(-1)?.push({ span, at, atBase })
    isOpen = isFresh
  }
  return runs
}

type Owners = Readonly<Record<Change['kind'], ReadonlyMap<number, Stamp>>>
type OwnerAt = (kind: Change['kind'], at: number) => Stamp | undefined

/**
 * Who made all of a run of changes; undefined where that was not one. A merge replaces a word that was changed whole: what
 * it takes away and puts back the same, nobody made.
 */
function onlyOwner(
  run: readonly Placed<Change>[],
  base: Node,
  doc: Node,
  ownerAt: OwnerAt,
): Stamp | undefined {
  const owners = new Set<Stamp>()
  const unowned: Record<Change['kind'], Token[]> = { inserted: [], deleted: [] }
  for (const { span, at, atBase } of run) {
    const [side, first] = span.kind === 'inserted' ? [doc, at] : [base, atBase]
    for (let place = first; place < first + span.size; place++) {
      const owner = ownerAt(span.kind, place)
      if (owner) owners.add(owner)
      else unowned[span.kind].push(...tokensBetween(side, place, place + 1))
    }
  }
  const [owner, ...others] = owners
  return others.length === 0 && isSameTokens(unowned.deleted, unowned.inserted) ? owner : undefined
}

/** A step for each run of positions of a change that had one owner in the other copy. */
function creditsWithin({ span, at, atBase }: Placed<Change>, ownerAt: OwnerAt): ReviewStep[] {
  const { kind } = span
  const first = kind === 'inserted' ? at : atBase
  const steps: ReviewStep[] = []
  for (let from = 0; from < span.size; ) {
    const owner = ownerAt(kind, first + from)
    let to = from + 1
    while (to < span.size && ownerAt(kind, first + to) === owner) to++
    const of = (by: Stamp): Change => ({ kind, size: to - from, by })
    const place = kind === 'inserted' ? { atBase, at: at + from } : { atBase: atBase + from, at }
    if (owner)
      steps.push(
        new ReviewStep({ ...nothingDecided, row: { ...place, before: [of(span.by)], after: [of(owner)] } }),
      )
    from = to
  }
  return steps
}

/**
 * Who inserted each position of a document, and who deleted each of its base. Where the same change could as well have been
 * made some positions before or further on (“old ” for “ old”), these are by the same.
 * @param slide tells how far a change can move
 */
function ownersIn({ base, spans }: Suggestions, doc: Node, slide: typeof slideOf): Owners {
  const owners = { inserted: new Map<number, Stamp>(), deleted: new Map<number, Stamp>() }
  for (const [index, { span, at, atBase }] of placed(spans).entries()) {
    if (!isChange(span)) continue
    const [side, first] = span.kind === 'inserted' ? [doc, at] : [base, atBase]
    const keptSize = (beside: Span | undefined) => (beside && !isChange(beside) ? beside.size : 0)
    const start = first - slide(side, first - 1, span.size, { by: -1, free: keptSize(spans[index - 1]) })
    const end = first + span.size + slide(side, first, span.size, { by: 1, free: keptSize(spans[index + 1]) })
    for (let place = start; place < end; place++) owners[span.kind].set(place, span.by)
  }
  return owners
}

/** By how many positions a change of a size can move in a direction and leave the same, at most so many as are free. */
function slideOf(side: Node, from: number, size: number, { by, free }: { by: 1 | -1; free: number }): number {
  const tokenAt = (at: number) => tokensBetween(side, at, at + 1)
  let slide = 0
  while (slide < free) {
    const at = from + by * slide
    if (!isSameTokens(tokenAt(at), tokenAt(at + size))) break
    slide++
  }
  return slide
}

/** For each position of a document the same in another one, or -1. */
function placesIn(other: Node, doc: Node): number[] {
  const places: number[] = []
  for (const { span, atBase } of placed(suggestionsBetween(other, doc).spans))
    for (let index = 0; index < sizeInDoc(span); index++)
      places.push(span.kind === 'kept' && sizeInBase(span) > 0 ? atBase + index : -1)
  return places
}
