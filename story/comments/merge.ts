/** The comments of two copies of a story: all of both stay. */
import type { Node } from 'prosemirror-model'
import { type Comment, isDeleted, isLost, type Reply } from './comment'
import { relocate } from './follow'

/** A copy of a story. */
export interface Copy {
  doc: Node
  comments: readonly Comment[]
}

function byTime(a: { at: string; id: string }, b: { at: string; id: string }): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function mergeReplies(mine: readonly Reply[], theirs: readonly Reply[]): Reply[] {
  const all = new Map(mine.map((reply) => [reply.id, reply]))
  for (const reply of theirs) {
    const known = all.get(reply.id)
    if (!known || known.changed < reply.changed) all.set(reply.id, reply)
  }
  return [...all.values()].sort(byTime)
}

/** What was changed last holds. The text is mine, and so is the place of a comment whose text is there. */
function mergeComment(mine: Comment, theirs: Comment): Comment {
  const newer = mine.changed < theirs.changed ? theirs : mine
  if (isDeleted(newer)) return newer
  const placed = mine.place === null || isLost(mine) ? theirs : mine
  const { last: _, ...rest } = newer
  const replies = mergeReplies(mine.replies, theirs.replies)
  return { ...rest, place: placed.place, replies, ...(placed.last && { last: placed.last }) }
}

/**
 * The comments of my copy with those of another. What only the other has is looked up in my text; where its text is not
 * there it keeps its quote, and finds its place once the texts are merged.
 */
export function mergeComments(mine: Copy, theirs: Copy): readonly Comment[] {
  const others = new Map(
    relocate(theirs.comments, theirs.doc, mine.doc).map((comment) => [comment.id, comment]),
  )
  const merged = mine.comments.map((comment) => {
    const other = others.get(comment.id)
    others.delete(comment.id)
    return other ? mergeComment(comment, other) : comment
  })
  const all = [...merged, ...others.values()].sort(byTime)
  return JSON.stringify(all) === JSON.stringify(mine.comments) ? mine.comments : all
}
