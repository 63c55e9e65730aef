/** A story under review: its base, and how it follows from that. */
import type { Node } from 'prosemirror-model'
import {
  AddMarkStep,
  AddNodeMarkStep,
  AttrStep,
  DocAttrStep,
  RemoveMarkStep,
  RemoveNodeMarkStep,
  type Step,
  type Transform,
} from 'prosemirror-transform'
import { once } from '../memo'
import { isSameValue, isSuggestedDetail, suggestedDetails, withDeskDetails } from './details'
import type { Changed } from './gaps'
import { cancelApart, narrowed, refine } from './refine'
import { type Replacements, replaced } from './replacements'
import { type Decided, ReviewStep } from './review-step'
import {
  changeAround,
  changedRow,
  directBatch,
  fits,
  isSameStamp,
  joinKept,
  mirrored,
  partOfRow,
  placedChanges,
  type RowChange,
  type Rules,
  rowBetween,
  rowUpTo,
  type Span,
  type Stamp,
  sizesOf,
  type Touched,
  touch,
  unknownStamp,
  wholeRow,
} from './spans'
import { lettersIn, TokenReader, tokensBetween } from './tokens'

/** How a document follows from its base. */
export interface Suggestions {
  /** The story without the changes. */
  base: Node
  spans: readonly Span[]
  /** Who changed the details of the story that differ from the base's, by name. */
  details: Readonly<Record<string, Stamp>>
}

/** A story whose review begins. */
export function newSuggestions(base: Node): Suggestions {
  const { size } = base.content
  return { base, spans: size > 0 ? [{ kind: 'kept', size }] : [], details: {} }
}

/** What makes a document of a base, where nothing tells how that came about and by whom. */
export function suggestionsBetween(given: Node, doc: Node): Suggestions {
  const base = withDeskDetails(given, doc)
  const spans: Span[] = [
    { kind: 'deleted', size: base.content.size, by: unknownStamp },
    { kind: 'inserted', size: doc.content.size, by: unknownStamp },
  ]
  const row = refine(spans, base, doc, [{ from: 0, to: doc.content.size }])
  const names = Object.fromEntries(suggestedDetails.map((name) => [name, unknownStamp]))
  return { base, spans: row, details: detailsAfter(base, {}, doc, names) }
}

/** Records what a transaction did. `suggestions` are those of the document that it began with. */
export function record(suggestions: Suggestions, change: Transform, by: Stamp): Suggestions {
  return change.steps.reduce((made, step, index) => {
    const before = change.docs[index]
    const after = change.docs[index + 1] ?? change.doc
    return before ? recordStep(made, step, before, after, by) : made
  }, suggestions)
}

/** The places of the document before a step that it did indeed touch. */
export function touchedIn(made: Suggestions, step: Step, before: Node, after: Node): Touched[] {
  if (step instanceof ReviewStep || step instanceof DocAttrStep) return []
  return narrowedAll(made, touchedBy(step, before, after), before, after)
}

/** Records what a step did to the document before it. */
export function recordStep(made: Suggestions, step: Step, before: Node, after: Node, by: Stamp): Suggestions {
  if (step instanceof ReviewStep) return recordReview(made, step, after, by)
  return recordEdit(made, step, after, by, touchedIn(made, step, before, after)).made
}

/** Records an edit, and says how it changed the row; `row` is null where it did not. */
export function recordEdit(
  made: Suggestions,
  step: Step,
  after: Node,
  by: Stamp,
  touched: readonly Touched[],
): { made: Suggestions; row: RowChange | null } {
  if (step instanceof DocAttrStep) {
    const base = withDeskDetails(made.base, after)
    const details = detailsAfter(base, made.details, after, { [step.attr]: by })
    return { made: { ...made, base, details }, row: null }
  }
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return { made, row: null }
  let row: RowChange | null = null
  const spans = changeAround(made.spans, first.from, last.to, (part, start) => {
    const changed = touch(part, touched, suggesting(by), start.at)
    row = { ...start, before: part, after: refine(changed, made.base, after, shifted(touched), start) }
    return row.after
  })
  return { made: { ...made, spans }, row }
}

/**
 * Records a decision. Undo may bring it to other suggestions than those that it was made for, as others changed
 * between. The row is then found anew from what it does to base and document.
 */
function recordReview(made: Suggestions, { decided }: ReviewStep, doc: Node, by: Stamp): Suggestions {
  const values = Object.entries(decided.details).map(([name, { after }]) => [name, after.value])
  const edited = replacedIfValid(made.base, decided.base.put)
  const content = edited ?? made.base
  const decidedBase = content.type.create(
    { ...content.attrs, ...Object.fromEntries(values) },
    content.content,
  )
  const base = withDeskDetails(decidedBase, doc)
  const stamps = Object.entries(decided.details).map(([name, { after }]): [string, Stamp | null] => [
    name,
    after.by,
  ])
  const details = detailsAfter(base, made.details, doc, Object.fromEntries(stamps))
  const spans =
    decidedRow({ base, spans: made.spans }, decided, doc) ??
    toldByDecision({ base, spans: made.spans }, decided, doc, by)
  if (spans) return { base, spans, details }
  const rules = suggesting(by)
  const ofText = touch(made.spans, decided.text.map(touchedOf), rules)
  const ofBase = edited ? mirrored(touch(mirrored(ofText), decided.base.put.map(touchedOf), rules)) : ofText
  return { base, spans: refine(ofBase, base, doc, [{ from: 0, to: doc.content.size }]), details }
}

/** The row of a decision; null where it is another than the decision was made for. */
function decidedRow(
  { base, spans }: Pick<Suggestions, 'base' | 'spans'>,
  { row, text, base: { put } }: Decided,
  doc: Node,
): readonly Span[] | null {
  if (!row) return put.length === 0 && text.length === 0 ? spans : null
  const changed = changedRow(spans, row)
  if (!changed || !fits(changed, base, doc)) return null
  const sizes = sizesOf(row.before)
  // what is beside the part that was decided is alike as before
  const isWithin =
    put.every(({ from, to }) => from >= row.atBase && to <= row.atBase + sizes.base) &&
    text.every(({ from, to }) => from >= row.at && to <= row.at + sizes.doc)
  const isAlike = isWithin ? isKeptAlike(row.after, base, doc, row) : isKeptAlike(changed, base, doc)
  return isAlike ? changed : null
}

/** The row after a step that changes neither text nor base; null where it changes one. */
const toldByDecision = (
  now: Pick<Suggestions, 'base' | 'spans'>,
  { row, text, base: { put } }: Decided,
  doc: Node,
  by: Stamp,
): readonly Span[] | null =>
  !row || text.length > 0 || put.length > 0 || !fits(now.spans, now.base, doc)
    ? null
    : toldRow(now, row, doc, by)

/** What an edit changed of the row, once that is taken back or made anew: as it was, where these are its texts. */
export function recordTold(made: Suggestions, row: RowChange, doc: Node, by: Stamp): Suggestions {
  const { base, spans } = made
  if (!fits(spans, base, doc)) return made
  const sizes = sizesOf(row.after)
  const end = { atBase: row.atBase + sizes.base, at: row.at + sizes.doc }
  const before = rowBetween(spans, row, end)
  const exact =
    before && isKeptAlike(row.after, base, doc, row) ? changedRow(spans, { ...row, before }) : null
  return { ...made, spans: exact ?? toldRow(made, row, doc, by) ?? spans }
}

/**
 * The row where it is told what a part of it is: what is beside that was aligned otherwise meanwhile, and meets it. Null
 * where that is not so of these texts.
 */
function toldRow(
  { base, spans }: Pick<Suggestions, 'base' | 'spans'>,
  row: RowChange,
  doc: Node,
  by: Stamp,
): readonly Span[] | null {
  const { atBase, at, after } = row
  const sizes = sizesOf(after)
  const [endBase, end] = [atBase + sizes.base, at + sizes.doc]
  const behind = { atBase: base.content.size - endBase, at: doc.content.size - end }
  if (behind.atBase < 0 || behind.at < 0 || !isKeptAlike(after, base, doc, row)) return null
  const before = refine(rowUpTo(spans, row, by), base, doc, [{ from: at, to: at }])
  const rest = rowUpTo(spans.toReversed(), behind, by).reverse()
  const next = refine(rest, base, doc, [{ from: end, to: end }], { atBase: endBase, at: end })
  return cancelApart(joinKept([...before, ...after, ...next]), base, doc)
}

const touchedOf = ({ from, to, slice }: Replacements[number]): Touched => ({ from, to, size: slice.size })

/** A base with replacements; null where they are those of another, or would make it no story. */
function replacedIfValid(base: Node, replacements: Replacements): Node | null {
  try {
    const made = replaced(base, replacements)
    const known = new Set(base.children)
    if (!made.type.validContent(made.content)) return null
    for (const block of made.children) if (!known.has(block)) block.check()
    return made
  } catch {
    return null
  }
}

const suggesting = (by: Stamp): Rules => ({
  removed: (size) => ({ kind: 'deleted', size, by }),
  put: (size, before, behind) => ({ kind: 'inserted', size, by: ownerWithin(before, behind, by) }),
})

/** Whose new content is: what is put directly into a suggestion belongs to that. */
function ownerWithin(before: Span | undefined, behind: Span | undefined, by: Stamp): Stamp {
  const isWithin =
    by.batch === directBatch &&
    before?.kind === 'inserted' &&
    behind?.kind === 'inserted' &&
    isSameStamp(before.by, behind.by)
  return isWithin ? before.by : by
}

/** Whose the details are that differ from the base's. */
function detailsAfter(
  base: Node,
  details: Suggestions['details'],
  doc: Node,
  stamps: Readonly<Record<string, Stamp | null>>,
): Record<string, Stamp> {
  const all: [string, Stamp | null][] = Object.entries({ ...details, ...stamps })
  return Object.fromEntries(
    all.flatMap(([name, by]) => (by && !isSameValue(base, doc, name) ? [[name, by]] : [])),
  )
}

/** The places that a step touched, as ranges of the document before it. */
function touchedBy(step: Step, before: Node, after: Node): Touched[] {
  if (step instanceof AttrStep || step instanceof AddNodeMarkStep || step instanceof RemoveNodeMarkStep)
    return [{ from: step.pos, to: step.pos + 1, size: 1 }]
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep)
    return changedMarks(before, after, step.from, step.to)
  const touched: Touched[] = []
  step.getMap().forEach((from, to, start, end) => void touched.push({ from, to, size: end - start }))
  return touched.length > 0 ? touched : changedAnywhere(before, after)
}

function narrowedAll(made: Suggestions, touched: readonly Touched[], before: Node, after: Node): Touched[] {
  const places = shifted(touched)
  return touched.flatMap((each, index) => {
    const place = places[index]
    if (!place) return []
    return narrowed(
      each,
      tokensBetween(before, each.from, each.to),
      tokensBetween(after, place.from, place.to),
      changedBefore(made, each, after, place.from),
    )
  })
}

/**
 * What a step took away or put in stands best where that is what somebody had put in or taken away before: as another copy
 * of the story has it, in which that was decided on.
 */
function changedBefore(
  { base, spans }: Suggestions,
  { from, to }: Touched,
  after: Node,
  start: number,
): Changed {
  const changes = once(() => {
    const { part, ...place } = partOfRow(spans, from, to)
    return placedChanges(part, place.atBase, place.at)
  })
  const begins = (place: number) => changes().some(({ span, at }) => span.kind === 'inserted' && at === place)
  const ends = (place: number) =>
    changes().some(({ span, at }) => span.kind === 'inserted' && at + span.size === place)
  const isEdge = (place: number) => Number(begins(place) || ends(place))
  const deletedAt = (place: number) =>
    changes()
      .flatMap(({ span, at, atBase }) =>
        span.kind === 'deleted' && at === place ? lettersIn(base, atBase, atBase + span.size) : [],
      )
      .join('')
  return {
    worth: ({ inBase: was, inDoc: is }) =>
      was.from < was.to
        ? isEdge(from + was.from) + isEdge(from + was.to)
        : Number(deletedAt(from + was.from).includes(lettersIn(after, start + is.from, start + is.to))),
    isWhole: ({ inBase: was }) => begins(from + was.from) && ends(from + was.to),
  }
}

/** What a step changed that moves nothing, such as a set of mark steps. */
function changedAnywhere(before: Node, after: Node): Touched[] {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  return start === null || !end ? [] : changedMarks(before, after, start, end.a)
}

/** Where text has other marks after a step than before. */
function changedMarks(before: Node, after: Node, from: number, to: number): Touched[] {
  const touched: Touched[] = []
  before.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline) return
    const [start, end] = [Math.max(from, pos), Math.min(to, pos + node.nodeSize)]
    after.nodesBetween(start, end, (other, otherPos) => {
      if (!other.isInline || other.sameMarkup(node)) return
      const [first, behind] = [Math.max(start, otherPos), Math.min(end, otherPos + other.nodeSize)]
      if (first < behind) touched.push({ from: first, to: behind, size: behind - first })
    })
  })
  return touched
}

/** The same places in the document after the step. */
function shifted(touched: readonly Touched[]): { from: number; to: number }[] {
  let by = 0
  return touched.map(({ from, to, size }) => {
    const range = { from: from + by, to: from + by + size }
    by += size - (to - from)
    return range
  })
}

/** Whether what is said to be kept is alike in base and document, in a row or in the part of it from a place on. */
function isKeptAlike(spans: readonly Span[], base: Node, doc: Node, { atBase, at } = wholeRow): boolean {
  const [ofBase, ofDoc] = [new TokenReader(base, atBase), new TokenReader(doc, at)]
  return spans.every(({ kind, size }) => {
    if (kind === 'kept') return ofBase.isSameNext(ofDoc, size)
    const side = kind === 'deleted' ? ofBase : ofDoc
    side.skip(size)
    return true
  })
}

/** Whether all that is said of base and document holds. It always does: for tests and for what is read. */
export function isSound({ base, spans, details }: Suggestions, doc: Node): boolean {
  return (
    fits(spans, base, doc) &&
    isKeptAlike(spans, base, doc) &&
    Object.keys(doc.attrs).every((name) => name in details === !isSameValue(base, doc, name)) &&
    Object.keys(details).every(isSuggestedDetail)
  )
}
