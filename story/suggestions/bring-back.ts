/**
 * Where something that was withdrawn stands once it is brought back, and as what. Where a blank beside it went with other
 * words it stands there again, so that no two words join.
 */
import { Fragment, type Node, Slice } from 'prosemirror-model'
import { ReplaceStep, Transform } from 'prosemirror-transform'
import { wouldMeet } from '../editing/word-spaces'
import { schema } from '../schema'
import { hasNoCells } from '../story/captioned'
import { type ContentReplacement, isReplacement } from './replacements'
import {
  isChange,
  ofSize,
  placed,
  type RowChange,
  type Span,
  type Start,
  sizeInBase,
  sizeInDoc,
  sizesOf,
} from './spans'
import { lettersIn } from './tokens'
import { isInline, type Surroundings, type Withdrawn, wordsOf } from './withdrawn'

/** A base, and how a document follows from it. */
interface Texts {
  base: Node
  spans: readonly Span[]
}

/** What is put into the document, and how the row follows. */
interface Put {
  text: ContentReplacement[]
  row: RowChange
}

/** What brings something withdrawn back. */
export function broughtBack({ base, spans }: Texts, doc: Node, withdrawn: Withdrawn): Put {
  const { from, slice } = placeFor(doc, withdrawn)
  const gap = gapAt(spans, from)
  const { atBase, deleted, next } = gap
  const end = atBase + sizesOf(deleted).base
  const letters = lettersIn(base, atBase, end)
  const parted = partedAt(letters, withdrawn.gone)
  const gone = {
    before: withdrawn.gone?.before || letters.slice(0, parted),
    behind: withdrawn.gone?.behind || letters.slice(parted),
  }
  const isParted = next?.kind === 'inserted' && next.by.who === withdrawn.withdrawnBy.who
  const wanted = isInline(slice) ? blanksFor(slice, around(doc, from), gone, isParted) : noBlanks
  // a blank that was deleted with what stood there is no longer deleted
  const first = wanted.before && letters.slice(0, parted).startsWith(' ') ? 1 : 0
  const last = wanted.behind && letters.slice(parted).endsWith(' ') ? 1 : 0
  // what was put in its place goes with the blank before it
  const ofNext = isParted && wanted.behind && !last ? 1 : 0
  const own = withBlanks(slice, wanted.before && !first, wanted.behind && !last && !ofNext)
  const ofBase = (at: number, size: number) => base.slice(at, at + size).content
  const content = ofBase(atBase, first)
    .append(own.content)
    .append(ofBase(end - last, last))
    .append(ofNext ? blank : Fragment.empty)
  const after: Span[] = [
    { kind: 'kept', size: first },
    ...cut(deleted, first, parted),
    { kind: 'inserted', size: own.size, by: withdrawn.by },
    ...cut(deleted, parted, letters.length - last),
    { kind: 'kept', size: last },
    ...(isParted ? [{ ...next, size: ofNext }] : []),
  ]
  return {
    text: [{ from, to: from, slice: new Slice(content, own.openStart, own.openEnd) }],
    row: rowWith(
      gap,
      after.filter(({ size }) => size > 0),
    ),
  }
}

/** What a place of the document is in, or between. */
interface Gap extends Start {
  /** What was deleted there. */
  deleted: Span[]
  /** The insertion that the place is within, as its two parts. */
  within: readonly [Span, Span] | null
  /** What stands behind. */
  next: Span | undefined
}

function gapAt(spans: readonly Span[], at: number): Gap {
  const all = placed(spans)
  const reached = all.findIndex((place) => place.at + sizeInDoc(place.span) >= at)
  const place = all[reached]
  if (!place) return { atBase: 0, at, deleted: [], within: null, next: undefined }
  const { span } = place
  const before = at - place.at
  if (span.kind === 'inserted' && before > 0 && before < span.size) {
    const within = [ofSize(span, before), ofSize(span, span.size - before)] as const
    return { atBase: place.atBase, at: place.at, deleted: [], within, next: within[1] }
  }
  const isEnd = before === sizeInDoc(span) && span.kind !== 'deleted'
  const atBase = place.atBase + (span.kind === 'kept' ? before : isEnd ? sizeInBase(span) : 0)
  const rest = spans.slice(isEnd ? reached + 1 : reached)
  const stop = rest.findIndex(({ kind }) => kind !== 'deleted')
  const deleted = rest.slice(0, stop < 0 ? rest.length : stop)
  return { atBase, at, deleted, within: null, next: rest[deleted.length] }
}

/** A part of a row as it was, and with something put in at the place; undone, an insertion that was cut is whole again. */
function rowWith({ deleted, within, next: _, ...start }: Gap, put: readonly Span[]): RowChange {
  if (!within) return { ...start, before: deleted, after: [...put] }
  const [head, tail] = within
  return { ...start, before: [ofSize(head, head.size + tail.size)], after: [head, ...put, tail] }
}

/** How much of what was deleted at a place stood before something that was withdrawn there. */
function partedAt(deleted: string, gone: Surroundings | undefined): number {
  let parted = Math.min(deleted.length, gone?.before.length ?? 0)
  while (parted > 0 && !gone?.before.endsWith(deleted.slice(0, parted))) parted--
  return parted
}

/** A part of a row of deletions. */
function cut(deleted: readonly Span[], from: number, to: number): Span[] {
  return placed(deleted).flatMap(({ span, atBase }) => {
    const [start, end] = [Math.max(from, atBase), Math.min(to, atBase + span.size)]
    return isChange(span) && start < end ? [ofSize(span, end - start)] : []
  })
}

/** Whether a blank comes to either end of a text. */
type Blanks = Readonly<Record<'before' | 'behind', boolean>>
const noBlanks: Blanks = { before: false, behind: false }

/**
 * @param beside the letters that it comes between
 * @param gone what stood there before
 * @param isReplaced whether what was put in its place stands behind it
 */
function blanksFor(
  { content }: Slice,
  beside: Surroundings,
  gone: Surroundings,
  isReplaced: boolean,
): Blanks {
  const text = content.textBetween(0, content.size, '\n', '\ufffc')
  const before = wouldMeet(beside.before, text.slice(0, 1)) && gone.before.endsWith(' ')
  const isWord = before || beside.before.trim() === ''
  const isApart = gone.behind.startsWith(' ') || (isReplaced && isWord)
  return { before, behind: wouldMeet(text.slice(-1), beside.behind) && isApart }
}

const blank = Fragment.from(schema.text(' '))

function withBlanks(slice: Slice, before: boolean, behind: boolean): Slice {
  if (!before && !behind) return slice
  const start = before ? blank.append(slice.content) : slice.content
  return new Slice(behind ? start.append(blank) : start, 0, 0)
}

/** The letters beside a place, within its paragraph. */
function around(doc: Node, at: number): Surroundings {
  const { parent, parentOffset } = doc.resolve(at)
  const letters = (from: number, to: number) =>
    parent.textBetween(Math.max(0, from), Math.min(parent.content.size, to), '\n', '\ufffc')
  return {
    before: letters(parentOffset - 1, parentOffset),
    behind: letters(parentOffset, parentOffset + 1),
  }
}

/**
 * What brings back of something withdrawn the blank at one of its ends alone, where without it two words join; null where
 * none would.
 */
export function blankBroughtBack(
  { spans }: Texts,
  doc: Node,
  withdrawn: Withdrawn,
): (Put & { left: Withdrawn }) | null {
  const { at, by } = withdrawn
  const { content, size } = withdrawn.content
  if (at > doc.content.size || !isInline(withdrawn.content) || !doc.resolve(at).parent.inlineContent)
    return null
  const beside = around(doc, at)
  const text = content.textBetween(0, size, '\n', '\ufffc')
  const isFirst = text.startsWith(' ')
  if (!wouldMeet(beside.before, beside.behind) || text.trim() === '' || !(isFirst || text.endsWith(' ')))
    return null
  const gap = gapAt(spans, at)
  const left = {
    ...withdrawn,
    at: at + (isFirst ? 1 : 0),
    content: new Slice(isFirst ? content.cut(1) : content.cut(0, size - 1), 0, 0),
  }
  return {
    text: [{ from: at, to: at, slice: new Slice(blank, 0, 0) }],
    row: rowWith(gap, [...gap.deleted, { kind: 'inserted', size: 1, by }]),
    left,
  }
}

/**
 * Where, and as what, a document takes something that was withdrawn: as it was, or else its words; what has none, such as a
 * picture, between the blocks that are nearest.
 */
function placeFor(doc: Node, withdrawn: Withdrawn): ContentReplacement {
  const at = Math.min(withdrawn.at, doc.content.size)
  const words = wordsOf(withdrawn)
  const places = words === '' && !isInline(withdrawn.content) ? [at, ...seamsNear(doc, at)] : [at]
  for (const place of places) {
    const put = putAt(doc, place, withdrawn.content)
    if (put) return put
  }
  const from = textPlaceNear(doc, at)
  return { from, to: from, slice: new Slice(Fragment.from(schema.text(words || ' ')), 0, 0) }
}

/** What puts a content at a place of a document as it is; null where it does not fit there. */
function putAt(doc: Node, at: number, content: Slice): ContentReplacement | null {
  const tried = new Transform(doc).replace(at, at, content)
  const [step, ...others] = tried.steps
  if (!(step instanceof ReplaceStep) || others.length > 0 || step.from !== step.to) return null
  const put = { from: step.from, to: step.to, slice: step.slice }
  return isWhole(doc, tried.doc) && isReplacement(doc, put, tried.doc) ? put : null
}

/** The places between the blocks of a document, the nearest first. */
function seamsNear(doc: Node, at: number): number[] {
  const seams: number[] = []
  doc.forEach((node, pos) => void seams.push(pos + node.nodeSize))
  return seams.sort((a, b) => Math.abs(a - at) - Math.abs(b - at))
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
