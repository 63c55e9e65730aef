/** The comments of a word processor's file, at their places in the story that was made of it. */
import type { Node } from 'prosemirror-model'
import { commentedAt, type FoundComment, type Said } from '../../comments/found'
import { quoteIn } from '../../comments/quote'
import type { AnchoredText } from './anchors'
import type { Letters } from './letters'

/** A comment as it stands in a file; its id is the one that the file has for it. */
export interface FileComment extends Said {
  id: string
  isResolved: boolean
  replies: readonly Said[]
}

/** A comment by itself, which may be a reply. */
export interface SingleComment extends Said {
  id: string
  isResolved: boolean
}

/**
 * Comments with their replies: a reply to a reply stands in the row of the first. Where two are replies to each other, each
 * stands for itself.
 */
export function withReplies<Single extends SingleComment>(
  singles: readonly Single[],
  parentOf: (single: Single) => Single | undefined,
): FileComment[] {
  const firstOf = (single: Single): Single => {
    const seen = new Set<Single>()
    for (let first = single; ; ) {
      seen.add(first)
      const parent = parentOf(first)
      if (parent === undefined) return first
      if (seen.has(parent)) return single
      first = parent
    }
  }
  const threads = new Map<Single, Said[]>()
  const add = (first: Single, reply?: Said) => {
    const replies = threads.get(first) ?? []
    threads.set(first, replies)
    if (reply) replies.push(reply)
  }
  for (const single of singles) {
    const first = firstOf(single)
    const { by, at, text } = single
    add(first, first === single ? undefined : { by, at, text })
  }
  return [...threads].map(([{ id, by, at, text, isResolved }, replies]) => ({
    id,
    by,
    at,
    text,
    isResolved,
    replies,
  }))
}

/** The names of the places of a comment: where its text begins and ends, and where it stands itself. */
export const commentPlaces = {
  from: (id: string) => `comment from ${id}`,
  to: (id: string) => `comment to ${id}`,
  at: (id: string) => `comment at ${id}`,
}

/** A moment as files have it, ISO 8601 with a time zone or in that of nobody knows where; null where it is none. */
export function momentOf(text: string | undefined): string | null {
  const given = text?.trim() ?? ''
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(given)) return null
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(given) ? given : `${given}Z`
  const date = new Date(zoned.replace(/(\.\d{3})\d+/, '$1'))
  const year = date.getUTCFullYear()
  return Number.isNaN(date.getTime()) || year < 1970 || year > 9000 ? null : date.toISOString()
}

const onStory = { on: 'story', place: null, quote: '' } as const

/** What a comment is on that stands at a place and has no text of its own: the block of text there. */
function onBlock(doc: Node, at: number | null): Pick<FoundComment, 'on' | 'place' | 'quote'> {
  if (at === null) return onStory
  const $at = doc.resolve(at)
  if (!$at.parent.isTextblock || $at.parent.content.size === 0) return onStory
  const place = { from: $at.start(), to: $at.end() }
  return { on: 'block', place, quote: quoteIn(doc, place.from, place.to) }
}

/** What a comment is on. */
function placeIn(doc: Node, letters: Letters, { at }: AnchoredText, id: string) {
  const point = at.get(commentPlaces.at(id))
  const begin = at.get(commentPlaces.from(id))
  const end = at.get(commentPlaces.to(id))
  const [from, to] = [begin ?? point ?? end, end ?? point ?? begin]
  if (from === undefined || to === undefined) return onStory
  // what stands before all text, on none of it
  if (from === 0 && to === 0) return onStory
  if (to <= from) return onBlock(doc, letters.point(from))
  const ranges = letters.ranges(from, to)
  const [first] = ranges
  if (!first) return onBlock(doc, letters.point(from))
  // what went elsewhere in the story is no part of the range
  const start = first.from
  const stop = ranges.reduce((end, range) => (range.from >= end ? range.to : end), first.to)
  return commentedAt(doc, { from: start, to: stop })
}

/** The comments of a file in the story that was read from it. */
export function commentsIn(
  doc: Node,
  comments: readonly FileComment[],
  anchored: AnchoredText,
  letters: Letters,
): FoundComment[] {
  return comments.map(({ id, ...comment }) => ({ ...comment, ...placeIn(doc, letters, anchored, id) }))
}
