/**
 * What was withdrawn in another copy of a story, once that is merged: it is listed here too, by whoever withdrew it. What
 * else the merge deletes of what others have suggested is withdrawn by whoever merges.
 */
import { type Node, Slice } from 'prosemirror-model'
import { type Suggestions, suggestionsBetween } from './record'
import { refine } from './refine'
import type { Review } from './review'
import {
  isChange,
  isSameStamp,
  notCredited,
  placed,
  placedChanges,
  type Span,
  type Stamp,
  sizeInBase,
} from './spans'
import { hasContent, isSame, picturesIn, type Withdrawn, type WithdrawnChange, wordsOf } from './withdrawn'

/** A copy of a story, and what is withdrawn in it. */
interface Copy {
  doc: Node
  review: Pick<Review, 'withdrawn'> | null
}

/**
 * How the list changes with a merge.
 * @param own what is taken away of what others have suggested, in the name of whoever merges
 * @param made the review after it
 */
export function withdrawnByMerge(
  own: readonly Withdrawn[],
  made: Review,
  doc: Node,
  { mine, theirs }: Readonly<Record<'mine' | 'theirs', Copy>>,
): WithdrawnChange {
  const { withdrawn: listed = [] } = made
  const [here, there] = [placedIn(doc, mine), placedIn(doc, theirs)]
  const isThere = (each: Withdrawn) => there.some((one) => isPartOf(one, each) || isPartOf(each, one))
  const isSamePart = (one: Withdrawn, whole: Withdrawn) =>
    isSameStamp(one.withdrawnBy, whole.withdrawnBy) && isPartOf(one, whole)
  // of letters that were deleted one after another, one copy may have more than the other
  const news = there.filter((each) => !here.some((one) => isSamePart(each, one)))
  const olds = here.filter((each) => !news.some((one) => isSamePart(each, one)))
  const wanted = [...olds, ...own.filter((each) => !isThere(each)), ...news].filter(
    (each) => !stands(made, doc, each),
  )
  const isIn = (all: readonly Withdrawn[], each: Withdrawn) =>
    all.some((one) => one.at === each.at && isSame(one, each))
  return {
    removed: listed.filter((each) => !isIn(wanted, each)),
    added: wanted.filter((each) => !isIn(listed, each)),
  }
}

/** What a merge takes away of what others than whoever merges have suggested, at its places in the document after it. */
export function takenByMerge(
  { spans }: Suggestions,
  before: Node,
  doc: Node,
  withdrawnBy: Stamp,
): Withdrawn[] {
  // by whom each part is tells where a part stood that could as well have stood some words before
  const parts = spans.flatMap((span): Span[] => {
    if (span.kind === 'deleted') return []
    return [{ kind: 'deleted', size: span.size, by: isChange(span) ? span.by : notCredited }]
  })
  const { size } = doc.content
  const all: Span[] = [...parts, { kind: 'inserted', size, by: notCredited }]
  return placedChanges(refine(all, before, doc, [{ from: 0, to: size }])).flatMap(({ span, at, atBase }) => {
    const { kind, by } = span
    const end = atBase + span.size
    const isTaken = kind === 'deleted' && by !== notCredited && by.who !== withdrawnBy.who
    const content = isTaken ? before.slice(atBase, end) : Slice.empty
    return hasContent(content) ? [{ at, content, by, withdrawnBy }] : []
  })
}

/** What is withdrawn in a copy, at its places in a document that was made of it. */
function placedIn(doc: Node, copy: Copy): Withdrawn[] {
  const { withdrawn = [] } = copy.review ?? {}
  if (withdrawn.length === 0) return []
  const row = placed(suggestionsBetween(copy.doc, doc).spans)
  return withdrawn.map(({ gone: _, ...each }) => {
    const place = row.find(({ span, atBase }) => each.at <= atBase + sizeInBase(span))
    if (!place) return { ...each, at: doc.content.size }
    const { span, at, atBase } = place
    return { ...each, at: span.kind === 'kept' ? at + each.at - atBase : at }
  })
}

/** Whether one is of the same suggestion as another, at the same place, and not more than that. */
function isPartOf(one: Withdrawn, whole: Withdrawn): boolean {
  const { size } = whole.content
  return (
    isSameStamp(one.by, whole.by) &&
    Math.abs(one.at - whole.at) <= size &&
    wordsOf(whole).includes(wordsOf(one)) &&
    areAmong(picturesIn(one.content.content), picturesIn(whole.content.content))
  )
}

/** Whether what is said to be withdrawn is suggested where it was, by the same. */
function stands({ spans }: Review, doc: Node, each: Withdrawn): boolean {
  const { at, content, by } = each
  const near = placedChanges(spans).filter(
    ({ span, at: start }) =>
      span.kind === 'inserted' &&
      isSameStamp(span.by, by) &&
      start <= at + 2 * content.size &&
      start + span.size >= at - 1,
  )
  const contents = near.map(({ span, at: start }) => {
    const [from, to] = [start, start + span.size].map((place) => Math.min(place, doc.content.size))
    return doc.slice(from ?? 0, to).content
  })
  const text = contents.map((each) => each.textBetween(0, each.size, ' ', ' ')).join('')
  const pictures = contents.flatMap(picturesIn)
  return text.includes(wordsOf(each)) && areAmong(picturesIn(content.content), pictures)
}

const areAmong = (some: readonly string[], all: readonly string[]) => some.every((each) => all.includes(each))
