/**
 * What one person deleted of what another had suggested: it stands neither in the base nor in the document. It is
 * listed as withdrawn, and can be brought back as the suggestion of whoever made it.
 */
import { Fragment, type Node, Slice } from 'prosemirror-model'
import { type Mappable, ReplaceStep, type StepMap, Transform } from 'prosemirror-transform'
import { z } from 'zod'
import { once } from '../memo'
import { schema } from '../schema'
import { hasNoCells } from '../story/captioned'
import { type ContentReplacement, isReplacement } from './replacements'
import {
  insertionsTouched,
  isSameStamp,
  placed,
  type RowChange,
  type Span,
  type Stamp,
  sizeInBase,
  sizeInDoc,
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
type Surroundings = z.output<typeof surroundingsSchema>

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
 * What an edit by somebody takes out of what others have suggested, at its places in the document before the edit.
 * @param row how the edit changed the row
 */
export const withdrawnIn = (
  row: RowChange,
  doc: Node,
  touched: readonly Touched[],
  withdrawnBy: Stamp,
): Withdrawn[] =>
  insertionsTouched(row, touched).flatMap(({ from, to, by }) =>
    by.who === withdrawnBy.who || doc.textBetween(from, to) === ''
      ? []
      : [{ at: from, content: doc.slice(from, to), by, withdrawnBy }],
  )

const isInline = ({ content }: Slice) => content.firstChild?.isInline ?? false

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
    added.push({ ...each, content: new Slice(first.content.content.append(last.content.content), 0, 0) })
  }
  return { removed, added }
}

const isBeside = (one: Withdrawn, other: Withdrawn) =>
  isSameStamp(one.by, other.by) &&
  isSameStamp(one.withdrawnBy, other.withdrawnBy) &&
  isInline(one.content) &&
  isInline(other.content) &&
  (one.at === other.at || one.at === other.at + other.content.size)

/** A change of the list and another after it as one, at the places after an edit, which `behind` follows. */
export function withdrawnChangesTogether(
  first: WithdrawnChange,
  next: WithdrawnChange,
  behind: ReturnType<typeof withdrawnBehind>,
): WithdrawnChange {
  const passed = next.removed.filter((each) => first.added.includes(each))
  return {
    removed: behind([...first.removed, ...next.removed.filter((each) => !passed.includes(each))]),
    added: behind([...first.added.filter((each) => !passed.includes(each)), ...next.added]),
  }
}

export const noWithdrawnChange: WithdrawnChange = { removed: [], added: [] }

/** What brings something withdrawn back: what is put into the document, and how the row follows. */
export function broughtBack(
  spans: readonly Span[],
  doc: Node,
  withdrawn: Withdrawn,
): { text: ContentReplacement[]; row: RowChange } {
  const put = placeFor(doc, withdrawn)
  let atBase = 0
  for (const { span, at, atBase: start } of placed(spans)) {
    atBase = span.kind === 'kept' ? start + Math.min(span.size, put.from - at) : start
    if (at + sizeInDoc(span) >= put.from) break
    atBase = start + sizeInBase(span)
  }
  const after = [{ kind: 'inserted' as const, size: put.slice.size, by: withdrawn.by }]
  return { text: [put], row: { atBase, at: put.from, before: [], after } }
}

/** Where, and as what, a document takes something that was withdrawn: as it was, or else its words. */
function placeFor(doc: Node, withdrawn: Withdrawn): ContentReplacement {
  const at = Math.min(withdrawn.at, doc.content.size)
  const tried = new Transform(doc).replace(at, at, withdrawn.content)
  const [step, ...others] = tried.steps
  if (step instanceof ReplaceStep && others.length === 0 && step.from === step.to) {
    const put = { from: step.from, to: step.to, slice: step.slice }
    if (isWhole(doc, tried.doc) && isReplacement(doc, put, tried.doc)) return put
  }
  const words = Fragment.from(schema.text(wordsOf(withdrawn) || ' '))
  const from = textPlaceNear(doc, at)
  return { from, to: from, slice: new Slice(words, 0, 0) }
}

/** Whether all is a story in a document that was made of another: of a table that was cut through, cells may not be there. */
function isWhole(before: Node, made: Node): boolean {
  const known = new Set(before.children)
  const fresh = made.children.filter((block) => !known.has(block))
  try {
    for (const block of fresh) block.check()
    return !fresh.some(hasNoCells)
  } catch {
    return false
  }
}

/** A place that takes text, the nearest to another. */
function textPlaceNear(doc: Node, at: number): number {
  if (doc.resolve(at).parent.inlineContent) return at
  let nearest = 1
  doc.descendants((node, pos) => {
    if (!node.inlineContent) return
    for (const place of [pos + 1, pos + 1 + node.content.size])
      if (Math.abs(place - at) < Math.abs(nearest - at)) nearest = place
  })
  return nearest
}
