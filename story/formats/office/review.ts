/** What is suggested in a word processor's file, and what was said of it, in the story that was read. */
import type { Node } from 'prosemirror-model'
import { suggestionsOfFile } from '../../suggestions/attribute'
import type { Suggestions } from '../../suggestions/record'
import type { Reading } from '../format'
import type { AnchoredText } from './anchors'
import { commentsIn, type FileComment } from './comments'
import { Letters } from './letters'
import type { Revisions } from './revisions'

/** A text as it was read, with the places of what was changed in it. */
export interface ReviewedText {
  anchored: AnchoredText
  revisions: Revisions
}

/** The story with all changes accepted. */
interface Final {
  reading: Reading
  text: ReviewedText
  comments: readonly FileComment[]
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
  { reading, text, comments, isSuggesting, suggested }: Final,
  base: ReviewedText | null,
  readBase: (final: Node) => Node,
): Reading {
  const { doc } = reading
  if (!base && comments.length === 0) return reading
  const letters = new Letters(text.anchored.letters, doc)
  const said = { ...reading, comments: commentsIn(doc, comments, text.anchored, letters) }
  if (!base) return said
  const old = readBase(doc)
  if (old.eq(doc)) return said
  const suggestions = suggestionsOfFile(
    old,
    doc,
    text.revisions.claims(text.anchored, letters),
    base.revisions.claims(base.anchored, new Letters(base.anchored.letters, old)),
    suggested,
  )
  return { ...said, review: { isOn: isSuggesting, ...suggestions } }
}
