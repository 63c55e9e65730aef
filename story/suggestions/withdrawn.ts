/**
 * What one person deleted of what another had suggested: it stands neither in the base nor in the document. It is
 * listed as withdrawn, and can be brought back as the suggestion of whoever made it.
 */
import { type Fragment, type Node, Slice } from 'prosemirror-model'
import type { Mappable, StepMap } from 'prosemirror-transform'
import { z } from 'zod'
import { once } from '../memo'
import { schema } from '../schema'
import {
  insertionsTouched,
  isSameStamp,
  placed,
  type RowChange,
  type Span,
  type Stamp,
  stampSchema,
  type Touched,
} from './spans'
import { lettersIn } from './tokens'

/** What one person deleted of what another had suggested. */
export interface Withdrawn {
  /** Where it stood, in the document. */
  at: number
  content: Slice
  /** Who had suggested it. */
  by: Stamp
  /** Who deleted it. */
  withdrawnBy: Stamp
  /** What stood before and after it and is gone as well, a letter for each position. */
  gone?: Surroundings
}

const surroundingsSchema = z.object({ before: z.string(), behind: z.string() })
export type Surroundings = z.output<typeof surroundingsSchema>

export const withdrawnSchema = z
  .object({
    at: z.int().min(0),
    content: z.record(z.string(), z.unknown()),
    by: stampSchema,
    withdrawnBy: stampSchema,
    gone: surroundingsSchema.optional(),
  })
  .transform(({ gone, ...json }): Withdrawn => {
    const content = Slice.fromJSON(schema, json.content)
    return { ...json, content, ...(gone && { gone }) }
  })

/** The same as {@link withdrawnSchema} reads it. */
export const withdrawnToJSON = (all: readonly Withdrawn[]): z.input<typeof withdrawnSchema>[] =>
  all.map(({ content, ...rest }) => ({ ...rest, content: content.toJSON() ?? {} }))

/** The words of what was withdrawn, in one line. */
export const wordsOf = ({ content }: Withdrawn): string =>
  content.content.textBetween(0, content.content.size, ' ', ' ').trim()

/** The pictures of some content, by what tells each from others. */
export function picturesIn(content: Fragment): string[] {
  const found: string[] = []
  content.descendants(({ type, attrs }) => {
    if (type === schema.nodes.picture) found.push(String(attrs.src))
  })
  return found
}

/** Whether it has words or a picture, and is not blanks or the seam of two paragraphs alone. */
export const isListed = (withdrawn: Withdrawn): boolean =>
  wordsOf(withdrawn) !== '' || picturesIn(withdrawn.content.content).length > 0

/** Whether anything can be withdrawn of a content: letters or a picture. */
export const hasContent = ({ content }: Slice): boolean =>
  content.textBetween(0, content.size) !== '' || picturesIn(content).length > 0

/** The order of the text; where that is gone, or says nothing, of their words, so that undo and redo leave it. */
function inOrder(a: Withdrawn, b: Withdrawn): number {
  const before = ({ gone }: Withdrawn) => gone?.before.length ?? 0
  const [one, other] = [wordsOf(a), wordsOf(b)]
  return a.at - b.at || before(a) - before(b) || Number(one > other) - Number(one < other)
}

/** The same at the places after a change. */
export const withdrawnAt = (all: readonly Withdrawn[], mapping: Mappable): readonly Withdrawn[] =>
  all.length === 0 ? all : all.map((each) => ({ ...each, at: mapping.map(each.at, -1) })).sort(inOrder)

/** The most letters around a place that are remembered: enough to know it again. */
const mostAround = 1000

/** Follows what is withdrawn through a change: where its place goes with the text, and where it comes back with that. */
export function withdrawnBehind(
  map: StepMap,
  before: Node,
  after: Node,
): (all: readonly Withdrawn[]) => readonly Withdrawn[] {
  const ranges: { from: number; to: number; now: number; put(): string }[] = []
  map.forEach(
    (from, to, now, end) => void ranges.push({ from, to, now, put: once(() => lettersIn(after, now, end)) }),
  )
  const moved = (each: Withdrawn): Withdrawn => {
    const { at, gone } = each
    const range = ranges.find(({ from, to }) => from <= at && at <= to)
    if (!range) return { ...each, at: map.map(at, -1) }
    const { from, to, now, put } = range
    if (from === at) return gone ? backIn(each, gone, put(), now) : { ...each, at: now }
    const [start, end] = [Math.max(from, at - mostAround), Math.min(to, at + mostAround)]
    return {
      ...each,
      at: now,
      gone: moreGone(gone, lettersIn(before, start, at), lettersIn(before, at, end)),
    }
  }
  return (all) => (all.length === 0 ? all : all.map(moved).sort(inOrder))
}

const moreGone = (gone: Surroundings | undefined, before: string, behind: string): Surroundings => ({
  before: (before + (gone?.before ?? '')).slice(-mostAround),
  behind: ((gone?.behind ?? '') + behind).slice(0, mostAround),
})

/** Something withdrawn where what stood around it is put back, or a part of that. */
function backIn(each: Withdrawn, { before, behind }: Surroundings, put: string, now: number): Withdrawn {
  const { gone: _, ...rest } = each
  const whole = put.indexOf(before + behind)
  if (whole >= 0) return { ...rest, at: now + whole + before.length }
  if (before.startsWith(put))
    return { ...rest, at: now + put.length, gone: { before: before.slice(put.length), behind } }
  const left = behind.endsWith(put) ? behind.slice(0, behind.length - put.length) : behind
  return { ...rest, at: now, gone: { before, behind: left } }
}

/** A change of what is listed as withdrawn: what comes to the list, and what leaves it. */
export interface WithdrawnChange {
  removed: readonly Withdrawn[]
  added: readonly Withdrawn[]
}

/** Whether two are the same, wherever they stand. */
export const isSame = (a: Withdrawn, b: Withdrawn) =>
  a.by.when === b.by.when &&
  isSameStamp(a.by, b.by) &&
  isSameStamp(a.withdrawnBy, b.withdrawnBy) &&
  a.content.eq(b.content)

/** A list after a change of it, in the order of the text. */
export function withdrawnAfter(
  all: readonly Withdrawn[],
  { removed, added }: WithdrawnChange,
): readonly Withdrawn[] {
  const left = [...all]
  for (const each of removed) {
    const [nearest] = left
      .filter((other) => isSame(each, other))
      .sort((a, b) => Math.abs(a.at - each.at) - Math.abs(b.at - each.at))
    if (nearest) left.splice(left.indexOf(nearest), 1)
  }
  return [...left, ...added].sort(inOrder)
}

/**
 * What an edit by somebody takes out of what others have suggested, at its places in the document before the edit, with
 * what it takes out of the story around that.
 * @param row how the edit changed the row
 */
export function withdrawnIn(
  row: RowChange,
  doc: Node,
  touched: readonly Touched[],
  withdrawnBy: Stamp,
): Withdrawn[] {
  const ranges = goneOfInsertions(row, doc, touched)
  const kept = (from: number, to: number) => lettersBetween(doc, from, to, ranges)
  return ranges.flatMap(({ from, to, by }) => {
    const content = doc.slice(from, to)
    if (by.who === withdrawnBy.who || !hasContent(content)) return []
    const range = touched.find((each) => each.from <= from && to <= each.to)
    const gone = range && {
      before: kept(Math.max(range.from, from - mostAround), from),
      behind: kept(to, Math.min(range.to, to + mostAround)),
    }
    return [{ at: from, content, by, withdrawnBy, ...withGone(gone) }]
  })
}

const withGone = (gone: Surroundings | undefined): Pick<Withdrawn, 'gone'> =>
  gone && (gone.before || gone.behind) ? { gone } : {}

/** The letters of a range that are not in other ranges, which are in order. */
function lettersBetween(doc: Node, from: number, to: number, without: readonly Range[]): string {
  let [letters, at] = ['', from]
  for (const each of without) {
    if (each.to <= at || each.from >= to) continue
    letters += lettersIn(doc, at, Math.max(at, each.from))
    at = each.to
  }
  return at < to ? letters + lettersIn(doc, at, to) : letters
}

type Range = Readonly<Record<'from' | 'to', number>>

/**
 * What an edit took out of insertions. Where they went on to what is alike beside them, that was theirs as well: “ twelve”
 * behind “Boats” has lost its blank once “twelve ” is gone, though that is the blank which stood before “came”.
 */
function goneOfInsertions(row: RowChange, doc: Node, touched: readonly Touched[]) {
  const ranges = insertionsTouched(row, touched)
  const left = (by: Stamp) =>
    insertedBy(row.before, by) -
    insertedBy(row.after, by) -
    ranges.reduce((sum, range) => sum + (isSameStamp(range.by, by) ? range.to - range.from : 0), 0)
  const lost = new Map<string, number>()
  for (const { span, at } of placed(row.before, 0, row.at)) {
    if (span.kind !== 'inserted') continue
    const [end, key] = [at + span.size, JSON.stringify([span.by.who, span.by.batch])]
    const most = lost.get(key) ?? left(span.by)
    const beside = slidOver(doc, { from: at, to: end }, touched, most)
    lost.set(key, most - (beside ? beside.to - beside.from : 0))
    if (!beside) continue
    const next = ranges.findIndex(({ from, to }) => from === beside.to || to === beside.from)
    const { from, to } = ranges[next] ?? beside
    const whole = { from: Math.min(from, beside.from), to: Math.max(to, beside.to), by: span.by }
    ranges.splice(next < 0 ? ranges.length : next, next < 0 ? 0 : 1, whole)
  }
  return ranges.sort((a, b) => a.from - b.from)
}

const insertedBy = (row: readonly Span[], by: Stamp) =>
  row.reduce((sum, span) => sum + (span.kind === 'inserted' && isSameStamp(span.by, by) ? span.size : 0), 0)

/** What was touched beside an insertion and is alike to its other end, so that the insertion may as well have begun or ended there. */
function slidOver(
  doc: Node,
  { from, to }: Range,
  touched: readonly Touched[],
  most: number,
): Range | undefined {
  for (const range of touched) {
    const behind = range.from <= to ? Math.min(range.to - to, most) : 0
    if (behind > 0 && lettersIn(doc, to, to + behind) === lettersIn(doc, from, from + behind))
      return { from: to, to: to + behind }
    const before = range.to >= from ? Math.min(from - range.from, most) : 0
    if (before > 0 && lettersIn(doc, from - before, from) === lettersIn(doc, to - before, to))
      return { from: from - before, to: from }
  }
  return undefined
}

/** Whether it is a part of one paragraph. */
export const isInline = ({ content }: Slice) => content.firstChild?.isInline ?? false

/**
 * Adds what an edit withdraws to a list; letters that go one after another, by either key, are withdrawn as one.
 * @param all what is listed, and {@link more}, at their places before the edit
 */
export function withdrawnChangeOf(all: readonly Withdrawn[], more: readonly Withdrawn[]): WithdrawnChange {
  const known = [...all]
  const [removed, added]: [Withdrawn[], Withdrawn[]] = [[], []]
  for (const each of more) {
    const index = known.findIndex((other) => isBeside(other, each))
    const [beside] = index < 0 ? [] : known.splice(index, 1)
    if (!beside) {
      added.push(each)
      continue
    }
    const [first, last] = beside.at === each.at ? [beside, each] : [each, beside]
    removed.push(beside)
    const content = new Slice(first.content.content.append(last.content.content), 0, 0)
    const gone = moreGone(beside.gone, each.gone?.before ?? '', each.gone?.behind ?? '')
    added.push({ ...each, content, ...withGone(gone) })
  }
  return { removed, added }
}

const isBeside = (one: Withdrawn, other: Withdrawn) =>
  isSameStamp(one.by, other.by) &&
  isSameStamp(one.withdrawnBy, other.withdrawnBy) &&
  isInline(one.content) &&
  isInline(other.content) &&
  (one.at === other.at || one.at === other.at + other.content.size)

/**
 * A change of the list and what an edit withdraws as one, at the places after that edit.
 * @param map how the edit moves places
 * @param behind how it moves what was listed
 */
export function withdrawnChangesTogether(
  first: WithdrawnChange,
  next: WithdrawnChange,
  map: StepMap,
  behind: ReturnType<typeof withdrawnBehind>,
): WithdrawnChange {
  const passed = next.removed.filter((each) => first.added.includes(each))
  return {
    removed: behind([...first.removed, ...next.removed.filter((each) => !passed.includes(each))]),
    added: [
      ...behind(first.added.filter((each) => !passed.includes(each))),
      ...withdrawnAt(next.added, map),
    ].sort(inOrder),
  }
}

export const noWithdrawnChange: WithdrawnChange = { removed: [], added: [] }
