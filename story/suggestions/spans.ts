/**
 * How a document follows from its base: a row of spans, in the order of both. Kept and deleted spans make the base,
 * kept and inserted ones the document. As each change stands in the row by itself, any of them can be taken back
 * or taken over without the others.
 */
import type { Node } from 'prosemirror-model'
import { StepMap } from 'prosemirror-transform'
import { z } from 'zod'

export const stampSchema = z.object({ who: z.string(), when: z.string(), batch: z.string().nullable() })

/** Who changed something, when (ISO 8601), and as a part of what (a paste, a replace-all …); null where of nothing. */
export type Stamp = z.output<typeof stampSchema>

/** Of a change of which nothing is known. */
export const unknownStamp: Stamp = { who: '', when: '', batch: null }

/** A stretch that base and document share; sizes are in positions. */
interface Kept {
  kind: 'kept'
  size: number
}

/** Text or structure that is gone from the base, or new in the document. */
export interface Change {
  kind: 'deleted' | 'inserted'
  size: number
  by: Stamp
}

export type Span = Kept | Change

/**
 * Whether a value is a row of spans. A row may have thousands. In a window, which may make no code at run time, a
 * schema of each would take as long as all else of opening a story.
 */
const isRow = (value: unknown): value is Span[] => Array.isArray(value) && value.every(isSpan)

function isSpan(value: unknown): value is Span {
  if (!isObject(value) || !Number.isSafeInteger(value.size) || Number(value.size) < 1) return false
  return (
    value.kind === 'kept' || ((value.kind === 'deleted' || value.kind === 'inserted') && isStamp(value.by))
  )
}

function isStamp(value: unknown): value is Stamp {
  if (!isObject(value) || typeof value.who !== 'string' || typeof value.when !== 'string') return false
  return value.batch === null || typeof value.batch === 'string'
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** A row of spans as it is read. */
export const rowSchema = z.custom<Span[]>(isRow)

/** Of a change that undo or redo makes, until it is known whose it is. */
export const notCredited: Stamp = { who: '', when: '', batch: '\0' }

/** The batch of what is edited while suggesting is off. */
export const directBatch = 'direct'

/** A span with the place where it begins, in the base and in the document. */
export interface Placed<S extends Span = Span> {
  span: S
  atBase: number
  at: number
}

export const isChange = (span: Span): span is Change => span.kind !== 'kept'
export const sizeInBase = (span: Span) => (span.kind === 'inserted' ? 0 : span.size)
export const sizeInDoc = (span: Span) => (span.kind === 'deleted' ? 0 : span.size)

/** Spans with their places. */
export function placed(spans: readonly Span[], atBase = 0, at = 0): Placed[] {
  let [inBase, inDoc] = [atBase, at]
  return spans.map((span) => {
    const place = { span, atBase: inBase, at: inDoc }
    inBase += sizeInBase(span)
    inDoc += sizeInDoc(span)
    return place
  })
}

/** The changes of a row, with their places. */
export const placedChanges = (spans: readonly Span[], atBase = 0, at = 0): Placed<Change>[] =>
  placed(spans, atBase, at).flatMap(({ span, ...place }) => (isChange(span) ? [{ span, ...place }] : []))

/** How places of the base are those of the document. */
export const mapOf = (spans: readonly Span[]): StepMap =>
  new StepMap(placedChanges(spans).flatMap(({ span, atBase }) => [atBase, sizeInBase(span), sizeInDoc(span)]))

/** Whether two changes are of one author and one batch. */
export function isSameStamp(a: Stamp, b: Stamp): boolean {
  return a.who === b.who && a.batch === b.batch
}

/** Puts a span at the end of a row; one that goes on from the last becomes a part of it. */
export function append(spans: Span[], span: Span): void {
  if (span.size === 0) return
  const last = spans.at(-1)
  if (!last || last.kind !== span.kind) spans.push(span)
  else if (!isChange(last) || !isChange(span))
    spans[spans.length - 1] = { ...last, size: last.size + span.size }
  else if (isSameStamp(last.by, span.by)) spans[spans.length - 1] = { ...last, size: last.size + span.size }
  else spans.push(span)
}

/** Puts a span at the end of a row as it is; only kept ones that meet become one. */
export function copy(spans: Span[], span: Span): void {
  if (isChange(span)) spans.push(span)
  else append(spans, span)
}

/** Kept spans that meet as one; changes stay what they are, so that they are still known. */
export function joinKept(spans: readonly Span[]): Span[] {
  const made: Span[] = []
  for (const span of spans) copy(made, span)
  return made
}

/** A part of a span. */
export const ofSize = <S extends Span>(span: S, size: number): S =>
  span.size === size ? span : { ...span, size }

/** A part of a row that becomes another, from a place that is both in the base and in the document. */
export interface RowChange {
  atBase: number
  at: number
  before: readonly Span[]
  after: readonly Span[]
}

/** A row with a part of it changed; null where the row has no part of such a size there. */
export function changedRow(spans: readonly Span[], { atBase, at, before, after }: RowChange): Span[] | null {
  const split = splitAt(spans, atBase, at)
  const sizes = sizesOf(before)
  const rest = split && splitAt(split[1], sizes.base, sizes.doc)
  return rest && spliced(split[0], after, rest[1])
}

/**
 * A row up to a place in base and document that it need not lead through: what it has of one of them beyond the place is
 * taken away, or put in, there.
 */
export function rowUpTo(spans: readonly Span[], { atBase, at }: Start, by: Stamp): Span[] {
  const made: Span[] = []
  let [restBase, rest] = [atBase, at]
  for (const span of spans) {
    const [ofBase, ofDoc] = [Math.min(sizeInBase(span), restBase), Math.min(sizeInDoc(span), rest)]
    const kept = isChange(span) ? 0 : Math.min(ofBase, ofDoc)
    const owner = isChange(span) ? span.by : by
    append(made, { kind: 'kept', size: kept })
    append(made, { kind: 'deleted', size: ofBase - kept, by: owner })
    append(made, { kind: 'inserted', size: ofDoc - kept, by: owner })
    restBase -= ofBase
    rest -= ofDoc
  }
  return made
}

/** How many spans two rows begin with that are the very same, and with how many more they end. */
export function alikeAround(
  one: readonly Span[],
  other: readonly Span[],
  isAlike = (a: Span | undefined, b: Span | undefined) => a === b,
): { start: number; end: number } {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && isAlike(one[start], other[start])) start++
  let end = 0
  while (end < most - start && isAlike(one[one.length - 1 - end], other[other.length - 1 - end])) end++
  return { start, end }
}

/** How an edit by somebody changed a row, with the changes that are near; null where undo finds that by itself. */
export function editedRow(before: readonly Span[], after: readonly Span[], who: string): RowChange | null {
  let { start, end } = alikeAround(before, after)
  const isNear = (span: Span | undefined) => span && (isChange(span) || span.size <= mostBetween)
  while (start > 0 && isNear(before[start - 1])) start--
  while (end > 0 && isNear(before[before.length - end])) end--
  const [was, is] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  if (!isToBeTold(was, is, who)) return null
  const { base, doc } = sizesOf(before.slice(0, start))
  return { atBase: base, at: doc, before: was, after: is }
}

/**
 * Whether the texts alone would not tell what a part of a row was: where it has less of some changes, or of what stands
 * between changes. What one takes away of what one put in oneself, or goes on deleting, is found by itself.
 */
function isToBeTold(before: readonly Span[], after: readonly Span[], who: string): boolean {
  const less = new Map<string, { span: Span; size: number }>()
  const add = (row: readonly Span[], sign: 1 | -1) => {
    for (const span of row) {
      const key = isChange(span) ? JSON.stringify([span.kind, span.by.who, span.by.batch]) : span.kind
      less.set(key, { span, size: (less.get(key)?.size ?? 0) + sign * span.size })
    }
  }
  add(before, 1)
  add(after, -1)
  const lessKept = less.get('kept')?.size ?? 0
  const isOwn = (span: Span) => !isChange(span) || span.by.who === who
  const isTold = ({ span, size }: { span: Span; size: number }) =>
    size > 0 && isChange(span) && (lessKept > 0 || span.kind === 'deleted' || !isOwn(span))
  const isBeside = lessKept > 0 && before.some((span) => span.kind === 'inserted' || !isOwn(span))
  return isBeside || [...less.values()].some(isTold)
}

/** A part of a row between two others that stay what they are, up to the kept spans that meet. */
function spliced(before: readonly Span[], part: readonly Span[], behind: readonly Span[]): Span[] {
  const made = [...before]
  for (const span of part) copy(made, span)
  const [next] = behind
  if (next) copy(made, next)
  return made.concat(behind.slice(1))
}

/** A kept stretch of more positions than these stands for itself: what is changed on one side has no part in the other. */
export const mostBetween = 16

/** Where a row, or a part of one, begins. */
export interface Start {
  atBase: number
  at: number
}

/**
 * Changes a row around a range of the document, and leaves alone what long kept stretches on both sides keep apart from it.
 * @param change answers the part after its change; it begins at `start`
 */
export function changeAround(
  spans: readonly Span[],
  from: number,
  to: number,
  change: (part: readonly Span[], start: Start) => readonly Span[],
): Span[] {
  let start: Start = { atBase: 0, at: 0 }
  let [first, end, atBase, at] = [0, spans.length, 0, 0]
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index]
    if (!span) break
    const isApart = span.kind === 'kept' && span.size > mostBetween
    if (isApart && at >= to) {
      end = index
      break
    }
    atBase += sizeInBase(span)
    at += sizeInDoc(span)
    if (isApart && at <= from) {
      first = index + 1
      start = { atBase, at }
    }
  }
  return spliced(spans.slice(0, first), change(spans.slice(first, end), start), spans.slice(end))
}

/** Parts a row at a place that is both in the base and in the document; null where the row does not lead through it. */
function splitAt(spans: readonly Span[], atBase: number, at: number): [Span[], Span[]] | null {
  let [restBase, rest, index] = [atBase, at, 0]
  for (const span of spans) {
    if (sizeInBase(span) > restBase || sizeInDoc(span) > rest) break
    restBase -= sizeInBase(span)
    rest -= sizeInDoc(span)
    index++
  }
  const [before, behind] = [spans.slice(0, index), spans.slice(index)]
  if (restBase === 0 && rest === 0) return [before, behind]
  const cut = behind[0]
  const size = Math.max(restBase, rest)
  if (!cut || size >= cut.size) return null
  const piece = ofSize(cut, size)
  if (sizeInBase(piece) !== restBase || sizeInDoc(piece) !== rest) return null
  return [
    [...before, piece],
    [ofSize(cut, cut.size - size), ...behind.slice(1)],
  ]
}

/** The part of a row between two places that are both in the base and in the document; null where it does not lead through them. */
export function rowBetween(spans: readonly Span[], from: Start, to: Start): Span[] | null {
  const behind = splitAt(spans, from.atBase, from.at)?.[1]
  return (behind && splitAt(behind, to.atBase - from.atBase, to.at - from.at)?.[0]) ?? null
}

/** What a row has of a range of the document: kept spans up to its ends, and changes that meet it whole. */
export function partOfRow(spans: readonly Span[], from: number, to: number): Start & { part: Span[] } {
  const part: Span[] = []
  let start: Start | undefined
  for (const { span, atBase, at } of placed(spans)) {
    if (at > to || at + sizeInDoc(span) < from) continue
    const before = isChange(span) ? 0 : Math.max(0, from - at)
    const size = isChange(span) ? span.size : Math.min(span.size, to - at) - before
    if (size === 0) continue
    start ??= { atBase: atBase + before, at: at + before }
    part.push(ofSize(span, size))
  }
  return { ...(start ?? wholeRow), part }
}

/** Where a whole row begins. */
export const wholeRow: Start = { atBase: 0, at: 0 }

/** The row as it leads from the document to the base. */
export const mirrored = (spans: readonly Span[]): Span[] =>
  spans.map((span) =>
    isChange(span) ? { ...span, kind: span.kind === 'deleted' ? 'inserted' : 'deleted' } : span,
  )

/** A range of the document that a step put other content into; `size` is that of the new content. */
export interface Touched {
  from: number
  to: number
  size: number
}

/** What becomes of the places that a step touched. */
export interface Rules {
  /** What a kept span that was taken away becomes; null where it is gone from the base as well. */
  removed(size: number): Span | null
  /** What new content is, between two spans. */
  put(size: number, before: Span | undefined, behind: Span | undefined): Span
}

/** The row, or the part of it from `start` on, after a step. `touched` are in order and do not overlap. */
export function touch(spans: readonly Span[], touched: readonly Touched[], rules: Rules, start = 0): Span[] {
  const made: Span[] = []
  const rest = [...spans].reverse()
  let at = start
  let remainder: Span | undefined
  let added: Span | undefined
  /** Spans that no step touched stay what they are; those that were cut, or that something new stands beside, grow together. */
  const keep = (span: Span) =>
    span === remainder || (added && added === made.at(-1)) ? append(made, span) : copy(made, span)
  const add = (span: Span) => {
    append(made, span)
    added = made.at(-1)
  }
  const takeTo = (to: number, isGone: boolean) => {
    while (at < to) {
      const span = rest.pop()
      if (!span) throw new RangeError('The changes are those of a shorter story')
      if (span.kind === 'deleted') {
        keep(span)
        continue
      }
      const size = Math.min(span.size, to - at)
      const isCut = size < span.size
      at += size
      if (!isGone) keep(size === span.size ? span : ofSize(span, size))
      else if (span.kind === 'kept') {
        const removed = rules.removed(size)
        if (removed) add(removed)
      }
      if (!isCut) continue
      remainder = ofSize(span, span.size - size)
      rest.push(remainder)
    }
  }
  for (const { from, to, size } of touched) {
    takeTo(from, false)
    // what is put goes on from an insertion that ends here, and stands after what is deleted here
    while (to === from && made.at(-1)?.kind !== 'inserted' && rest.at(-1)?.kind === 'deleted') {
      const span = rest.pop()
      if (span) keep(span)
    }
    takeTo(to, true)
    if (size > 0) add(rules.put(size, made.at(-1), rest.at(-1)))
  }
  for (const span of rest.reverse()) keep(span)
  return made
}

/** What of the insertions of a part of a row is in ranges that a step touched, by places of the document before it. */
export function insertionsTouched(
  { before, at: start }: RowChange,
  touched: readonly Touched[],
): { from: number; to: number; by: Stamp }[] {
  return placed(before, 0, start).flatMap(({ span, at }) => {
    if (span.kind !== 'inserted') return []
    const { by } = span
    return touched.flatMap((range) => {
      const [from, to] = [Math.max(at, range.from), Math.min(at + span.size, range.to)]
      return from < to ? [{ from, to, by }] : []
    })
  })
}

/** The sizes of base and document that a row is for. */
export function sizesOf(spans: readonly Span[]): { base: number; doc: number } {
  const sizes = { base: 0, doc: 0 }
  for (const span of spans) {
    sizes.base += sizeInBase(span)
    sizes.doc += sizeInDoc(span)
  }
  return sizes
}

/** Whether a row is for a base and a document, by their sizes. */
export function fits(spans: readonly Span[], base: Node, doc: Node): boolean {
  const sizes = sizesOf(spans)
  return sizes.base === base.content.size && sizes.doc === doc.content.size
}
