/** What is suggested in a word processor's file, and what was said of it, in the story that was read. */
import type { Node } from 'prosemirror-model'
import { anchorAfter } from '../../comments/follow'
import type { FoundComment } from '../../comments/found'
import { suggestionsOfFile } from '../../suggestions/attribute'
import type { Suggestions } from '../../suggestions/record'
import { mapOf } from '../../suggestions/spans'
import type { Reading } from '../format'
import type { AnchoredText } from './anchors'
import { commentsIn, type FileComment } from './comments'
import { Letters } from './letters'
import type { Revisions } from './revisions'

/** A text as it was read, with the places of what was changed in it, and what was said of it. */
export interface ReviewedText {
  anchored: AnchoredText
  revisions: Revisions
  comments: readonly FileComment[]
}

/** The story with all changes accepted. */
interface Final {
  reading: Reading
  text: ReviewedText
  /** Whether what is changed next is tracked. */
  isSuggesting: boolean
  /** Who suggested details, where the file tells that. */
  suggested: Suggestions['details'] | undefined
}

/**
 * A reading with its comments, and with what is suggested where its base was read as well.
 * @param base the text with all changes rejected; null where nothing is suggested
 * @param readBase the story of that text, in which the details are those of the final one unless the file tells them
 */
export function withReview(
  { reading, text, isSuggesting, suggested }: Final,
  base: ReviewedText | null,
  readBase: (final: Node) => Node,
): Reading {
  const { doc } = reading
  if (!base && text.comments.length === 0) return reading
  const letters = new Letters(text.anchored.letters, doc)
  const comments = commentsIn(doc, text.comments, text.anchored, letters)
  const said = { ...reading, comments }
  if (!base) return said
  const old = readBase(doc)
  if (old.eq(doc)) return said
  const oldLetters = new Letters(base.anchored.letters, old)
  const suggestions = suggestionsOfFile(
    old,
    doc,
    text.revisions.claims(text.anchored, letters),
    base.revisions.claims(base.anchored, oldLetters),
    suggested,
  )
  const map = mapOf(suggestions.spans)
  const oldComments = commentsIn(old, base.comments, base.anchored, oldLetters).map((comment) => ({
    ...comment,
    ...anchorAfter(comment, map, old, doc),
  }))
  return {
    ...said,
    comments: withThoseOfBase(ids(text.comments, comments), ids(base.comments, oldComments)),
    review: { isOn: isSuggesting, ...suggestions },
  }
}

type ById = ReadonlyMap<string, FoundComment>

const ids = (all: readonly FileComment[], found: readonly FoundComment[]): ById =>
  new Map(found.flatMap((comment, index) => (all[index] ? [[all[index].id, comment]] : [])))

/** The comments of a text, those of its base that are on words which were deleted among them. */
function withThoseOfBase(comments: ById, ofBase: ById): FoundComment[] {
  const isOnWords = (comment: FoundComment | undefined) => comment?.on === 'text'
  const there = [...comments].map(([id, comment]) => {
    const old = ofBase.get(id)
    return old && isOnWords(old) && !isOnWords(comment) ? old : comment
  })
  return [...there, ...[...ofBase].flatMap(([id, comment]) => (comments.has(id) ? [] : [comment]))]
}
