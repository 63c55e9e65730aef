/**
 * By whom the changes are that a merge brings from another copy of the story. What is suggested there is suggested
 * here by the same people. What else the merge brings is by whoever merges.
 */
import type { Node } from 'prosemirror-model'
import { Mapping, type Transform } from 'prosemirror-transform'
import { isSameValue } from './details'
import { takenByMerge, withdrawnByMerge } from './merged-withdrawn'
import { recordStep, type Suggestions, suggestionsBetween } from './record'
import { newReview, type Review, reviewAfterStep } from './review'
import { nothingDecided, ReviewModeStep, ReviewStep } from './review-step'
import {
  append,
  type Change,
  isChange,
  mostBetween,
  notCredited,
  ofSize,
  type Placed,
  placed,
  placedChanges,
  rowBetween,
  type Span,
  type Stamp,
  type Start,
  sizeInBase,
  sizeInDoc,
  wholeRow,
} from './spans'
import { isSameTokens, type Token, tokensBetween } from './tokens'

/** Another copy of a story, and what is suggested in it. */
export interface OtherCopy {
  doc: Node
  review: Suggestions & Pick<Review, 'withdrawn'>
}

const making = { by: notCredited, history: null }

/**
 * The steps after a merge that say what of it another copy of the story has as suggestions, and what is withdrawn there.
 * @param review of the story before it, if that was under one
 * @param by who merges
 */
export function stepsBehindMerge(
  review: Review | null,
  changes: readonly Transform[],
  theirs: OtherCopy,
  by: Stamp,
): ReviewStep[] {
  const [first, last] = [changes[0], changes.at(-1)]
  if (!first || !last) return []
  let made: Review | null = { ...(review ?? newReview(first.before)), isOn: true }
  for (const { steps, docs, doc } of changes)
    for (const [index, step] of steps.entries()) {
      const before = docs[index]
      if (before && !(step instanceof ReviewModeStep))
        made = reviewAfterStep(made, step, before, docs[index + 1] ?? doc, making)
    }
  if (!made) return []
  const steps = creditsOf(made, last.doc, rangesOf(changes), theirs)
  const { before } = first
  const { doc } = last
  const own = review?.isOn ? takenByMerge(review, before, doc, by) : []
  const credited = steps.reduce((now, step) => reviewAfterStep(now, step, doc, doc, making) ?? now, made)
  const withdrawn = withdrawnByMerge(own, credited, doc, { mine: { doc: before, review }, theirs })
  const isListed = withdrawn.removed.length + withdrawn.added.length > 0
  return isListed ? [...steps, new ReviewStep({ ...nothingDecided, withdrawn })] : steps
}

/** The steps that give the changes that are not credited yet to those who made them in the other copy. */
function creditsOf(
  made: Suggestions,
  doc: Node,
  changed: readonly Range[],
  { doc: other, review }: OtherCopy,
): ReviewStep[] {
  const places = { inserted: placesIn(other, doc), deleted: placesIn(review.base, made.base) }
  const asThere = stretchesAsThere(made, doc, review, places, changed)
  const left = asThere.reduce((now, step) => recordStep(now, step, doc, doc, notCredited), made)
  const ownerIn =
    (owners: Owners): OwnerAt =>
    (kind, at) =>
      owners[kind].get(places[kind][at] ?? -1)
  const ownerAt = ownerIn(ownersIn(review, other, slideOf))
  const madeAt = ownerIn(ownersIn(review, other, () => 0))
  const ofText = freshRuns(left).flatMap((run) => {
    const partsBy = (owner: OwnerAt) => partsOf(run, owner, made.base, doc)
    const [exact, loose] = [partsBy(madeAt), partsBy(ownerAt)]
    // a word may hold what was struck and is not struck there
    const undecided = (parts: readonly Part[]) =>
      asMadeThere(
        run,
        parts.map((part) => asStruckThere(part, madeAt)),
      )
    return (
      asMadeThere(run, exact) ??
      asMadeThere(run, loose) ??
      undecided(exact) ??
      undecided(loose) ??
      loose.flatMap(creditOf)
    )
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
    ...asThere,
    ...ofText,
    ...(Object.keys(details).length > 0 ? [new ReviewStep({ ...nothingDecided, details })] : []),
  ]
}

/** A range of the document. */
interface Range {
  from: number
  to: number
}

/** What changes put into the document, and where they took something away, by places in the last one. */
function rangesOf(changes: readonly Transform[]): Range[] {
  const maps = changes.flatMap(({ mapping }) => mapping.maps)
  return maps.flatMap((map, index) => {
    const ranges: Range[] = []
    const rest = new Mapping(maps.slice(index + 1))
    map.forEach(
      (_from, _to, start, end) => void ranges.push({ from: rest.map(start, -1), to: rest.map(end) }),
    )
    return ranges
  })
}

/** For each position of base and document the same in those of the other copy, or -1. */
type Places = Readonly<Record<Change['kind'], readonly number[]>>

/** The steps that make the row what it is in the other copy, where stretches that were changed are the same there in both texts. */
function stretchesAsThere(
  made: Suggestions,
  doc: Node,
  there: Suggestions,
  places: Places,
  changed: readonly Range[],
): ReviewStep[] {
  const seams = seamsOf(made, doc)
  return seams.slice(1).flatMap((to, index): ReviewStep[] => {
    const from = seams[index] ?? wholeRow
    if (!changed.some((range) => range.from <= to.at && range.to >= from.at)) return []
    const before = rowBetween(made.spans, from, to)
    if (!before || before.length === 0) return []
    const [atBase, at] = [
      startThere(places.deleted, from.atBase, to.atBase),
      startThere(places.inserted, from.at, to.at),
    ]
    if (atBase === null || at === null) return []
    const end = { atBase: atBase + to.atBase - from.atBase, at: at + to.at - from.at }
    const after = rowBetween(there.spans, { atBase, at }, end)
    return after ? [new ReviewStep({ ...nothingDecided, row: { ...from, before, after } })] : []
  })
}

/** Where a range is in the other copy; null where that is not the same there. */
function startThere(places: readonly number[], from: number, to: number): number | null {
  const first = places[from] ?? -1
  if (first < 0) return null
  for (let at = from; at < to; at++) if (places[at] !== first + at - from) return null
  return first
}

/** The places where stretches of base and document begin or end together: blocks, and what is far from any change. */
function seamsOf({ base, spans }: Suggestions, doc: Node): Start[] {
  const [ofBase, ofDoc] = [edgesOf(base), edgesOf(doc)]
  const seams: Start[] = [wholeRow]
  for (const { span, atBase, at } of placed(spans)) {
    if (isChange(span)) continue
    const far = span.size > 2 * mostBetween ? [mostBetween, span.size - mostBetween] : []
    for (let by = 0; by <= span.size; by++) {
      const isEdge = ofDoc.has(at + by) && ofBase.has(atBase + by)
      if ((isEdge || far.includes(by)) && at + by > (seams.at(-1)?.at ?? 0))
        seams.push({ atBase: atBase + by, at: at + by })
    }
  }
  return [...seams, { atBase: base.content.size, at: doc.content.size }]
}

function edgesOf(doc: Node): ReadonlySet<number> {
  let end = 0
  return new Set(doc.children.map(({ nodeSize }) => (end += nodeSize)))
}

const isFresh = ({ by }: Change) => by === notCredited

/** The runs of changes in which the merge changed anything. */
function freshRuns({ spans }: Suggestions): Placed<Change>[][] {
  const runs: Placed<Change>[][] = [[]]
  for (const { span, at, atBase } of placed(spans)) {
    if (isChange(span)) runs.at(-1)?.push({ span, at, atBase })
    else runs.push([])
  }
  return runs.filter((run) => run.some(({ span }) => isFresh(span)))
}

type Owners = Readonly<Record<Change['kind'], ReadonlyMap<number, Stamp>>>
type OwnerAt = (kind: Change['kind'], at: number) => Stamp | undefined

/** A part of a change, by whom it is in the other copy; what nobody has there stays without credit. */
interface Part extends Placed<Change> {
  /** What it takes away or puts in, position by position. */
  tokens: readonly Token[]
  /** Whether the merge made it. */
  isNew: boolean
}

function partsOf(run: readonly Placed<Change>[], ownerAt: OwnerAt, base: Node, doc: Node): Part[] {
  return run.flatMap(({ span, at, atBase }) => {
    const { kind, size } = span
    const [side, first] = kind === 'inserted' ? [doc, at] : [base, atBase]
    const parts: { by: Stamp; tokens: Token[] }[] = []
    for (let place = first; place < first + size; place++) {
      const by = isFresh(span) ? (ownerAt(kind, place) ?? notCredited) : span.by
      if (parts.at(-1)?.by !== by) parts.push({ by, tokens: [] })
      parts.at(-1)?.tokens.push(...tokensBetween(side, place, place + 1))
    }
    const spans = parts.map(({ by, tokens }): Change => ({ kind, size: tokens.length, by }))
    return placedChanges(spans, atBase, at).map((place, index) => ({
      ...place,
      tokens: parts[index]?.tokens ?? [],
      isNew: isFresh(span),
    }))
  })
}

/** A part that was struck before the merge, without credit where it is not struck in the other copy. */
function asStruckThere(part: Part, ownerAt: OwnerAt): Part {
  const { span, atBase } = part
  if (span.kind === 'inserted' || ownerAt('deleted', atBase)) return part
  return { ...part, span: { ...span, by: notCredited } }
}

/**
 * The step that makes a run of changes what it is in the other copy; null where the merge changed more than that. A merge
 * replaces a word that was changed whole: what it takes away and puts back the same is kept.
 */
function asMadeThere(run: readonly Placed<Change>[], parts: readonly Part[]): ReviewStep[] | null {
  const loose = (kind: Change['kind']) =>
    parts.flatMap(({ span, tokens }) => (span.kind === kind && isFresh(span) ? tokens : []))
  const [first] = run
  if (!first || !isSameTokens(loose('deleted'), loose('inserted'))) return null
  return [
    rowStep(
      first,
      run.map(({ span }) => span),
      rowOf(parts),
    ),
  ]
}

/** The row of a run in which what has no credit is as much on either side: that is kept. */
function rowOf(parts: readonly Part[]): Span[] {
  const row: Span[] = []
  const rest = (kind: Change['kind']) =>
    parts
      .flatMap(({ span }) => (span.kind === kind ? new Array<Change>(span.size).fill(ofSize(span, 1)) : []))
      .reverse()
  const [deleted, inserted] = [rest('deleted'), rest('inserted')]
  for (;;) {
    for (const side of [deleted, inserted])
      for (let next = side.at(-1); next && !isFresh(next); next = side.at(-1)) {
        append(row, next)
        side.pop()
      }
    if (!deleted.pop() || !inserted.pop()) return row
    append(row, { kind: 'kept', size: 1 })
  }
}

/** What gives a part its credit, or keeps what is taken away and put back the same beside it. */
function creditOf(part: Part, index: number, parts: readonly Part[]): ReviewStep[] {
  const { span, isNew, tokens } = part
  const bare: Change = { ...span, by: notCredited }
  if (!isFresh(span)) return isNew ? [rowStep(part, [bare], [span])] : []
  const next = parts[index + 1]
  if (span.kind === 'inserted' || next?.span.kind !== 'inserted' || !isFresh(next.span)) return []
  if (!isSameTokens(tokens, next.tokens)) return []
  return [rowStep(part, [span, next.span], [{ kind: 'kept', size: span.size }])]
}

const rowStep = ({ at, atBase }: Placed, before: readonly Span[], after: readonly Span[]): ReviewStep =>
  new ReviewStep({ ...nothingDecided, row: { at, atBase, before, after } })

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
