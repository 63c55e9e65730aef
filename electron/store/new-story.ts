/**
 * A new story as the files that a desk keeps of it. They are made in whichever thread has the document: what is left to
 * do then is to write bytes, however long the story is.
 */
import type { Node } from 'prosemirror-model'
import type { Comment } from '../../story/comments/comment'
import { linesOfDoc } from '../../story/revisions/lines'
import { type Story, type StorySummary, summarise } from '../../story/story/record'
import { withDeskDetails } from '../../story/suggestions/details'
import type { Review } from '../../story/suggestions/review'
import { TooLargeError } from './errors'
import { writtenClosed } from './lineage'
import { type PictureFile, takeOutPictures } from './pictures'
import { largestStory, storyFileText } from './story-file'
import { timeAfter } from './time'
import { sizeOf } from './versions-facts'
import { versionsText } from './versions-file'

/** The files of a new story, before they are written. */
export interface NewStory {
  summary: StorySummary
  /** The content of the story's file. */
  file: Uint8Array
  /** The content of its file of versions, which begins with the story as received; null where it came from nowhere. */
  versions: Uint8Array | null
  pictures: PictureFile[]
}

/** What is known of a new story beside its document. */
export interface NewStoryOptions {
  id: string
  /** Who made or imported it, or `''`. */
  by: string
  /** Whether it came from outside, so that its text as received is kept for good. */
  isReceived: boolean
  beside?: CopiedBeside
}

/** What is beside a document, and stays so in a copy of it. */
export interface CopiedBeside {
  isTemplate?: boolean | undefined
  comments?: readonly Comment[] | undefined
  review?: Review | null | undefined
}

/**
 * The files of a new story.
 * @throws StoreError where a picture in it is none or too large, TooLargeError where no desk would open the story
 */
export function newStory(given: Node, { id, by, isReceived, beside = {} }: NewStoryOptions): NewStory {
  const { isTemplate = false, comments = [], review = null } = beside
  const { doc, pictures } = takeOutPictures(given)
  const base = review && takeOutPictures(review.base)
  const now = timeAfter(undefined)
  const story = writtenClosed({
    id,
    created: now,
    changed: now,
    binned: null,
    ...(isTemplate && { isTemplate }),
    ...(comments.length > 0 && { comments }),
    changedBy: by,
    doc,
    ...(base && { review: { ...review, base: withDeskDetails(base.doc, doc) } }),
  })
  const file = Buffer.from(storyFileText({ story, steps: 0 }))
  if (file.length > largestStory) throw new TooLargeError()
  return {
    summary: summarise(story),
    file,
    versions: isReceived ? Buffer.from(received(story, by)) : null,
    pictures: [...pictures, ...(base?.pictures ?? [])],
  }
}

function received({ doc, created }: Story, by: string): string {
  const facts = { saved: created, by, why: 'received' as const, ...sizeOf(doc) }
  return versionsText([{ record: { n: 1, facts, lines: linesOfDoc(doc) }, name: '', exported: [] }], null)
}
