/** What editors say to each other about a story, beside its text. It is no part of the document. */
import { z } from 'zod'

const moment = z.iso.datetime()

const replySchema = z.looseObject({
  id: z.uuid(),
  by: z.string(),
  at: moment,
  /** `''` once it is deleted. */
  text: z.string(),
  /** When it was last changed; newer wins where two desks have changed it. */
  changed: moment,
})
export type Reply = z.infer<typeof replySchema>

/** Facts that only a newer version of Copydesk knows are kept. */
export const commentSchema = z.looseObject({
  id: z.uuid(),
  /** What it is about: some words, a whole block, or the story. */
  on: z.enum(['text', 'block', 'story']),
  /**
   * Where in the document its text stands. Where the text has gone it is empty, at the place where the text was. Null of a
   * comment on the story.
   */
  place: z.object({ from: z.int().min(0), to: z.int().min(0) }).nullable(),
  /** What was left of the text when it went, and what stood around it: it is found again by that. */
  last: z.object({ text: z.string(), before: z.string(), after: z.string() }).optional(),
  /** The text that it was made on, as `quoteIn()` gives it. */
  quote: z.string(),
  by: z.string(),
  at: moment,
  /** `''` once it is deleted: what is left says so to other copies of the story. */
  text: z.string(),
  replies: z.array(replySchema),
  resolved: z.object({ by: z.string(), at: moment }).nullable(),
  /** Whether its text goes out with the note to clients. */
  toClients: z.boolean().optional(),
  /** When it was last changed, its replies and its place apart; newer wins where two desks have changed it. */
  changed: moment,
})
export type Comment = z.infer<typeof commentSchema>

/** What of a story a comment is on. */
export type Anchor = Pick<Comment, 'on' | 'place' | 'quote' | 'last'>

/** All comments of a story, those that were deleted among them, in the order in which they were made. */
export const commentsSchema = z.array(commentSchema)

/** Whether nothing of a comment is left to be shown. */
export function isDeleted({ text }: Comment): boolean {
  return text === ''
}

/** Whether a comment is not dealt with. */
export function isOpen(comment: Comment): boolean {
  return !isDeleted(comment) && comment.resolved === null
}

/** Whether a comment goes out with the note to clients. */
export function isToClients(comment: Comment): boolean {
  return isOpen(comment) && comment.toClients === true
}

/** Whether a comment waits for an answer of the desk. */
export function isWaiting(comment: Comment): boolean {
  return isOpen(comment) && !isToClients(comment)
}

/** How many comments of a story wait for an answer. */
export function countOpen(comments: readonly Comment[]): number {
  return comments.filter(isWaiting).length
}

const startOf = ({ place }: Comment) => place?.from ?? -1

/** Comments in the order of the text; those on the whole story come first. */
export function inOrderOfText(comments: readonly Comment[]): Comment[] {
  return comments.toSorted((a, b) => startOf(a) - startOf(b) || a.at.localeCompare(b.at))
}

/** All that goes out as the note to clients: the story's own, then its comments to clients, without their replies. */
export function wholeNoteToClients(own: string, comments: readonly Comment[]): string {
  const said = inOrderOfText(comments.filter(isToClients)).map(({ text }) => text.trim())
  return [own, ...said].filter(Boolean).join('\n')
}

/** Whether the text that a comment was made on has gone. */
export function isLost({ place }: Anchor): boolean {
  return place !== null && place.from >= place.to
}

/** Who does something, and when. */
export type CommentAct = NonNullable<Comment['resolved']>

/** A comment that says something else. */
export function withText(comment: Comment, text: string, at: string): Comment {
  return { ...comment, text, changed: at }
}

/** A comment that somebody resolved. */
export function resolved(comment: Comment, act: CommentAct): Comment {
  return { ...comment, resolved: act, changed: act.at }
}

/** A comment that is no longer resolved. @param at ISO 8601 */
export function reopened(comment: Comment, at: string): Comment {
  return { ...comment, resolved: null, changed: at }
}

/** A comment that goes out with the note to clients, or no longer does. */
export function withToClients(
  { toClients: _, ...comment }: Comment,
  toClients: boolean,
  at: string,
): Comment {
  return { ...comment, ...(toClients && { toClients }), changed: at }
}

/** What is left of a comment that is deleted: nothing of what was said, and nothing of the text. */
export function deleted({ id, by, at }: Comment, changed: string): Comment {
  return { id, on: 'story', place: null, quote: '', by, at, text: '', replies: [], resolved: null, changed }
}

/** A comment with a reply, which replaces one of the same id. */
export function withReply(comment: Comment, reply: Reply): Comment {
  const isThere = comment.replies.some(({ id }) => id === reply.id)
  const replies = isThere
    ? comment.replies.map((each) => (each.id === reply.id ? reply : each))
    : [...comment.replies, reply]
  return { ...comment, replies }
}

/** The replies that are shown. */
export function repliesOf({ replies }: Comment): readonly Reply[] {
  return replies.filter(({ text }) => text !== '')
}

/** The comments with these: each replaces one of the same id, or comes after all. */
export function putComments(comments: readonly Comment[], put: readonly Comment[]): readonly Comment[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]))
  for (const comment of put) byId.set(comment.id, comment)
  return [...byId.values()]
}
