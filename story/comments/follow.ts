/**
 * Keeps comments at their text through every change of it. Each step is decided from the step and the documents
 * before and after it alone. So the window, the store and a replayed journal come to the same places.
 */
import type { Node } from 'prosemirror-model'
import { type Step, StepMap } from 'prosemirror-transform'
import { type Anchor, type Comment, isLost, putComments } from './comment'
import { CommentStep } from './comment-step'
import { aroundIn, findAgain, type QuotePlace } from './find-again'
import { blocksAround, type PlacedText, placedText, quoteIn } from './quote'

/** A stretch that a change has replaced. */
interface Range {
  oldFrom: number
  oldTo: number
  newFrom: number
  newTo: number
}

type Place = NonNullable<Comment['place']>

/** One change of a document, and what is read of it only where a comment asks. */
class Changed {
  readonly ranges: readonly Range[]
  readonly #texts = new Map<number, PlacedText & { to: number }>()

  constructor(
    readonly map: StepMap,
    readonly before: Node,
    readonly after: Node,
  ) {
    const ranges: Range[] = []
    map.forEach((oldFrom, oldTo, newFrom, newTo) => {
      ranges.push({ oldFrom, oldTo, newFrom, newTo })
    })
    this.ranges = ranges
  }

  /** Whether it changed anything at a place of the document before, or so near that a part of a quote may stand there. */
  touches({ from, to }: Place, near: number): boolean {
    return this.ranges.some(({ oldFrom, oldTo }) => oldFrom <= to + near && oldTo >= from - near)
  }

  /** The stretch that a place of the document before was replaced with, where it was as a whole. */
  replacing({ from, to }: Place): Range | undefined {
    return this.ranges.find(({ oldFrom, oldTo }) => oldFrom <= from && oldTo >= to)
  }

  /** Where a text stands again that a stretch had once before it was replaced, and has once since. */
  onceAgain(text: string, { oldFrom, oldTo, newFrom, newTo }: Range): Place | null {
    const was = placedText(this.before, oldFrom, oldTo).text
    const now = placedText(this.after, newFrom, newTo)
    const first = now.text.indexOf(text)
    if (text.trim() === '' || !isOnce(was, text) || !isOnce(now.text, text)) return null
    const [from, last] = [now.at[first], now.at[first + text.length - 1]]
    return from === undefined || last === undefined ? null : { from, to: last + 1 }
  }

  /** Whether a stretch of after has anything that was put in, is within that, or is all of it. */
  putIn({ from, to }: Place): 'no' | 'in part' | 'within' | 'whole' {
    const range = this.ranges.find(({ newFrom, newTo }) => newFrom < to && newTo > from)
    if (!range) return 'no'
    const { newFrom, newTo } = range
    if (newFrom > from || newTo < to) return 'in part'
    const text = ({ from, to }: Place) => quoteIn(this.after, from, to).trim()
    return text({ from: newFrom, to: newTo }) === text({ from, to }) ? 'whole' : 'within'
  }

  /** The text of the blocks that it changed, and of those with them in which a place is that it changed something of. */
  textsWith({ from, to }: Place): PlacedText[] {
    const texts = this.ranges.map(({ newFrom, newTo }) => {
      const isAtPlace = newFrom <= to && newTo >= from
      const [start, end] = isAtPlace ? [Math.min(newFrom, from), Math.max(newTo, to)] : [newFrom, newTo]
      return this.#textOf(blocksAround(this.after, start, end))
    })
    return [...new Set(texts)]
  }

  #textOf({ from, to }: Place): PlacedText {
    const known = this.#texts.get(from)
    if (known && known.to >= to) return known
    const { text, at } = placedText(this.after, from, to)
    const placed = { text: `${text}\n`, at: [...at, to], to }
    this.#texts.set(from, placed)
    return placed
  }
}

function isOnce(all: string, text: string): boolean {
  const first = all.indexOf(text)
  return first >= 0 && all.indexOf(text, first + 1) < 0
}

/** What stands at a place, and around it. */
function standing(doc: Node, { from, to }: Place): NonNullable<Comment['last']> {
  const blocks = blocksAround(doc, from, to)
  const { text, at } = placedText(doc, blocks.from, blocks.to)
  // a quote has no line break before its first word
  const first = at.findIndex((pos) => pos >= from)
  const start = text[first] === '\n' ? first + 1 : first
  const end = at.findIndex((pos) => pos >= to)
  const { before, after } = aroundIn(
    `${text}\n`,
    start < 0 ? text.length : start,
    end < 0 ? text.length : end,
  )
  // at the start of what is looked through nothing is known of what stood before
  return { text: quoteIn(doc, from, to), before: before.trim() === '' ? '' : before, after }
}

/** The text of the block that a position stands in, or the picture or line that it stands before; null where there is none. */
function blockOf(doc: Node, pos: number): Place | null {
  const $pos = doc.resolve(pos)
  if ($pos.parent.isTextblock) return { from: $pos.start(), to: $pos.end() }
  return $pos.nodeAfter && { from: pos, to: pos + $pos.nodeAfter.nodeSize }
}

/** Where a place is after a change that left some of its text. */
function mapped({ on }: Anchor, place: Place, { map, after }: Changed): Place {
  const [from, to] = [map.map(place.from, 1), map.map(place.to, -1)]
  // what is written at either end of a block is a part of it
  return (on === 'block' && from <= to && blockOf(after, from)) || { from, to }
}

/** A comment whose text has gone, as it stands in the document before. */
function lost(comment: Anchor, place: Place, { map, before }: Changed): Anchor {
  const at = map.map(place.from, -1)
  return { ...comment, place: { from: at, to: at }, last: standing(before, place) }
}

function withPlace({ last: _, ...comment }: Anchor, place: Place): Anchor {
  return { ...comment, place }
}

/** A quote of this many units is not found by chance in what is put in. */
const longQuote = 12

/**
 * Where a text stands again after a change that put in something of it: where it was; or, of a text that had gone, where
 * all around it is the same; or in what was put in, where it is long, or all of that.
 */
function findText(text: string, comment: Anchor, place: Place, changed: Changed): Place | null {
  const hasGone = place.from >= place.to
  const around = comment.last ?? standing(changed.after, place)
  const accepts = (found: QuotePlace) => {
    const how = changed.putIn(found)
    if (how === 'no') return false
    if (found.from <= place.from && place.from <= found.to) return true
    if (!hasGone) return false
    if (found.isSame || how === 'in part') return found.isSame
    return text.length >= longQuote || (how === 'whole' && text.length > 1)
  }
  for (const placed of changed.textsWith(place)) {
    const found = findAgain(placed, { text, around, at: place.from }, accepts)
    if (found) return found
  }
  return null
}

/** A comment where its quote stands again, or what was left of it, or as it is. */
function healed(comment: Anchor, changed: Changed): Anchor {
  const { place, quote, on, last } = comment
  if (!place) return comment
  const isWhole = place.from < place.to && quoteIn(changed.after, place.from, place.to) === quote
  if (isWhole) return comment
  const found =
    findText(quote, comment, place, changed) ?? (last && findText(last.text, comment, place, changed))
  if (!found) return comment
  return withPlace(comment, (on === 'block' && blockOf(changed.after, found.from)) || found)
}

/** Whether of what a comment was on no more is left than its full stop: such a comment would be on nothing. */
const isSignLeft = ({ on, quote }: Anchor, { from, to }: Place, { after }: Changed): boolean =>
  on === 'text' && !isPunctuation(quote) && isPunctuation(quoteIn(after, from, to))

const isPunctuation = (text: string) => /^[\p{P}\s]*$/u.test(text)

function moved(comment: Anchor, changed: Changed): Anchor {
  const { place } = comment
  if (!place) return comment
  if (place.from >= place.to) {
    const at = changed.map.map(place.from, -1)
    return healed(at === place.from ? comment : { ...comment, place: { from: at, to: at } }, changed)
  }
  if (!changed.touches(place, comment.quote.length)) {
    const by = changed.map.map(place.from, 1) - place.from
    return by === 0 ? comment : { ...comment, place: { from: place.from + by, to: place.to + by } }
  }
  const range = changed.replacing(place)
  const now = range ? null : mapped(comment, place, changed)
  if (now && now.from < now.to && !isSignLeft(comment, now, changed))
    return healed({ ...comment, place: now }, changed)
  const found = healed(lost(comment, place, changed), changed)
  if (!isLost(found) || !range) return found
  const again = changed.onceAgain(comment.quote, range)
  return again ? withPlace(comment, again) : (replacedWith(comment, range, changed.after) ?? found)
}

/**
 * A comment on what was put in the place of its text and of nothing else. What is typed over begins with one letter, and
 * the rest would stand outside.
 */
function replacedWith(comment: Anchor, range: Range, after: Node): Anchor | null {
  const { oldFrom, oldTo, newFrom, newTo } = range
  const isAlone = comment.place?.from === oldFrom && comment.place.to === oldTo && newTo - newFrom > 1
  if (!isAlone) return null
  const $from = after.resolve(newFrom)
  if (!$from.parent.isTextblock || !$from.sameParent(after.resolve(newTo))) return null
  return withPlace(comment, { from: newFrom, to: newTo })
}

const withAnchor = ({ last: _, ...comment }: Comment, anchor: Anchor): Comment => ({ ...comment, ...anchor })

function movedAll(comments: readonly Comment[], changed: Changed): readonly Comment[] {
  if (changed.ranges.length === 0 || comments.length === 0) return comments
  const all = comments.map((comment) => {
    const anchor = moved(comment, changed)
    return anchor === comment ? comment : withAnchor(comment, anchor)
  })
  return all.some((comment, index) => comment !== comments[index]) ? all : comments
}

/** The comments after a step that made one document out of another. */
export function follow(
  comments: readonly Comment[],
  step: Step,
  before: Node,
  after: Node,
): readonly Comment[] {
  if (step instanceof CommentStep) return putComments(comments, step.comments)
  return movedAll(comments, new Changed(step.getMap(), before, after))
}

/** The comments after a change of several steps. */
export function followAll(
  comments: readonly Comment[],
  { steps, docs, doc }: { steps: readonly Step[]; docs: readonly Node[]; doc: Node },
): readonly Comment[] {
  return steps.reduce((all, step, index) => {
    const before = docs[index]
    return before ? follow(all, step, before, docs[index + 1] ?? doc) : all
  }, comments)
}

/** The comments of a document that became another one, nobody knows how. */
export function relocate(comments: readonly Comment[], before: Node, after: Node): readonly Comment[] {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || !end) return comments
  // where letters repeat, the equal end may reach into the equal start
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const [oldEnd, newEnd] = [end.a + overlap, end.b + overlap]
  const map = new StepMap([start, oldEnd - start, newEnd - start])
  return movedAll(comments, new Changed(map, before, after))
}

/** What a comment is on in a document that another one became, by all that changed. */
export const anchorAfter = (anchor: Anchor, map: StepMap, before: Node, after: Node): Anchor =>
  moved(anchor, new Changed(map, before, after))
