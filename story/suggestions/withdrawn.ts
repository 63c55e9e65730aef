/**
 * What one person deleted of what another had suggested: it stands neither in the base nor in the document. It is
 * listed as withdrawn, and can be brought back as the suggestion of whoever made it.
 */
import { Fragment, type Node, Slice } from 'prosemirror-model'
import { type Mappable, ReplaceStep, Transform } from 'prosemirror-transform'
import { z } from 'zod'
import { schema } from '../schema'
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

/** What one person deleted of what another had suggested. */
export interface Withdrawn {
  /** Where it stood, in the document. */
  at: number
  content: Slice
  /** Who had suggested it. */
  by: Stamp
  /** Who deleted it. */
  withdrawnBy: Stamp
}

export const withdrawnSchema = z
  .object({
    at: z.int().min(0),
    content: z.record(z.string(), z.unknown()),
    by: stampSchema,
    withdrawnBy: stampSchema,
  })
  .transform((json): Withdrawn => ({ ...json, content: Slice.fromJSON(schema, json.content) }))

/** The same as {@link withdrawnSchema} reads it. */
export const withdrawnToJSON = (all: readonly Withdrawn[]): z.input<typeof withdrawnSchema>[] =>
  all.map(({ content, ...rest }) => ({ ...rest, content: content.toJSON() ?? {} }))

/** The words of what was withdrawn, in one line. */
export const wordsOf = ({ content }: Withdrawn): string =>
  content.content.textBetween(0, content.content.size, ' ', ' ').trim()

/** The order of the text; at one place that of their words, so that undo and redo leave it. */
function inOrder(a: Withdrawn, b: Withdrawn): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  return a.at - b.at || Number(one > other) - Number(one < other)
}

/** The same at the places behind a change. */
export const withdrawnAt = (all: readonly Withdrawn[], mapping: Mappable): readonly Withdrawn[] =>
  all.length === 0 ? all : all.map((each) => ({ ...each, at: mapping.map(each.at, -1) })).sort(inOrder)

/** What is withdrawn, and what no longer is. */
export interface Withdrawal {
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
  { removed, added }: Withdrawal,
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
export function withdrawalOf(all: readonly Withdrawn[], more: readonly Withdrawn[]): Withdrawal {
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

/** A change of the list and another behind it as one, at the places behind an edit. */
export function withdrawalsTogether(first: Withdrawal, next: Withdrawal, mapping: Mappable): Withdrawal {
  const passed = next.removed.filter((each) => first.added.includes(each))
  return {
    removed: withdrawnAt(
      [...first.removed, ...next.removed.filter((each) => !passed.includes(each))],
      mapping,
    ),
    added: withdrawnAt([...first.added.filter((each) => !passed.includes(each)), ...next.added], mapping),
  }
}

export const noWithdrawal: Withdrawal = { removed: [], added: [] }

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
    if (isReplacement(doc, put, tried.doc)) return put
  }
  const words = Fragment.from(schema.text(wordsOf(withdrawn) || ' '))
  const from = textPlaceNear(doc, at)
  return { from, to: from, slice: new Slice(words, 0, 0) }
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
