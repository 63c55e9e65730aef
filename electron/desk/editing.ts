/** The calls by which the window edits a story: opening it, its changes, its undo history, and where the editor is. */

import type { Desk } from '../../contract'
import type { StoryForEditing } from '../../contract/editing'
import { docFromJSON } from '../../story/story/doc-json'
import { type Story, unreadReviewOf } from '../../story/story/record'
import { isOpen, readReview, reviewToJSON } from '../../story/suggestions/review'
import { type DeskStore, NewerError } from '../store'

type EditingCall = 'open' | 'read' | 'append' | 'saveUndoHistory' | 'saveEditorPosition' | 'replace' | 'flush'

/**
 * These calls, answered by a desk.
 * @param opened hears of each story that an editor opens
 */
export function answerEditing(store: DeskStore, opened: (id: string) => void): Pick<Desk, EditingCall> {
  return {
    async open(id) {
      const open = await store.open(id).catch((error: unknown) => {
        if (error instanceof NewerError) return null
        throw error
      })
      if (!open) {
        const { doc } = store.readNewer(id)
        opened(id)
        return { id, isNewer: true, doc: doc.toJSON() }
      }
      const { story, version } = open
      const undoHistory = await store.undoHistories.read(id, story.changed)
      opened(id)
      return {
        id,
        doc: story.doc.toJSON(),
        isTemplate: story.isTemplate === true,
        comments: story.comments ?? [],
        review: story.review ? reviewToJSON(story.review) : null,
        unreadReview: whyUnread(story),
        version,
        undoHistory,
        saveProblem: store.saveProblem,
      }
    },
    async read(id) {
      const { doc, comments = [], review } = await store.read(id)
      return { doc: doc.toJSON(), comments, hasSuggestions: isOpen(review) }
    },
    append: (id, version, ...added) => store.append(id, version, ...added),
    saveUndoHistory: (id, version, records, place) => store.saveUndoHistory(id, version, records, place),
    saveEditorPosition: (id, place) => store.undoHistories.addPosition(id, place),
    async replace(id, json, { comments, review }) {
      const doc = docFromJSON(json)
      return store.replace(id, doc, { comments, review: readReview(review, doc) })
    },
    flush: (id) => store.flushStory(id),
  }
}

function whyUnread(story: Story): StoryForEditing['unreadReview'] {
  const left = story.review ? null : unreadReviewOf(story)
  if (!left) return null
  return left.isNewer ? 'newer' : 'damaged'
}
