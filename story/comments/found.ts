/** Comments as a file has them, before a desk keeps them. */
import type { Node } from 'prosemirror-model'
import type { Comment, Reply } from './comment'
import { quoteIn } from './quote'

/** What somebody said in a file; without a moment where the file tells none that can be. */
export interface Said {
  by: string
  /** ISO 8601, or null. */
  at: string | null
  text: string
}

/** A comment in a file, at its place in the story that was read. */
export interface FoundComment extends Said, Pick<Comment, 'on' | 'place' | 'quote' | 'last'> {
  isResolved: boolean
  replies: readonly Said[]
}

/** Nobody reads a longer quote: what is said of more text than this, in UTF-16 units, is said of the story. */
const longestQuote = 10_000

/** What a stretch of a story makes of a comment: one on its text, or on the story where it is as good as all of it. */
export function commentedAt(
  doc: Node,
  place: { from: number; to: number },
): Pick<FoundComment, 'on' | 'place' | 'quote'> {
  if (place.to - place.from > longestQuote) return { on: 'story', place: null, quote: '' }
  return { on: 'text', place, quote: quoteIn(doc, place.from, place.to) }
}

/**
 * The comments of a file as a desk keeps them.
 * @param newId makes an id that no other comment has
 * @param now when what has no moment of its own is taken to have been said
 */
export function commentsOfFound(found: readonly FoundComment[], newId: () => string, now: string): Comment[] {
  const reply = ({ by, at, text }: Said): Reply => ({
    id: newId(),
    by,
    at: at ?? now,
    text,
    changed: at ?? now,
  })
  return found
    .filter(({ text }) => text !== '')
    .map(({ on, place, quote, last, by, at, text, replies, isResolved }) => ({
      id: newId(),
      on,
      place,
      quote,
      ...(last && { last }),
      by,
      at: at ?? now,
      text,
      replies: replies.filter((each) => each.text !== '').map(reply),
      resolved: isResolved ? { by: '', at: replies.at(-1)?.at ?? at ?? now } : null,
      changed: at ?? now,
    }))
}
