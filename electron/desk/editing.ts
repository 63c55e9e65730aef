/** The calls by which the window edits a story: opening it, its changes, its undo history, and where the editor is. */

import type { Desk } from '../../contract'
import type { editingCalls, StoryForEditing } from '../../contract/editing'
import { docFromJSON } from '../../story/story/doc-json'
import { type Story, unreadReviewOf } from '../../story/story/record'
import { isOpen, readReview, reviewToJSON } from '../../story/suggestions/review'
import { type DeskStore, NewerError } from '../store'
import type { WindowWriting } from './writers'

interface Needs {
  store: DeskStore
  /** What the window writes. */
  writing: WindowWriting
  /** Hears of each story that an editor opens. */
  opened(id: string): void
}

/** These calls, answered by a desk for a window. */
export function answerEditing({ store, writing, opened }: Needs): Pick<Desk, keyof typeof editingCalls> {
  return {
    async open(id) {
      if (writing.isElsewhere(id)) {
        const { doc } = await store.read(id)
        return { id, why: 'elsewhere', doc: doc.toJSON() }
      }
      // before anything is waited for: of two windows that ask at once one writes it
      const wasElsewhere = writing.claim(id)
      const open = await store.open(id).catch((error: unknown) => {
        writing.release(id)
        if (error instanceof NewerError) return null
        throw error
      })
      if (!open) {
        const { doc } = store.readNewer(id)
        opened(id)
        return { id, why: 'newer', doc: doc.toJSON() }
      }
      const { story, version } = open
      const undoHistory = await store.undoHistories.read(id, story.changed)
      opened(id)
      return {
        id,
        doc: story.doc.toJSON(),
        isTemplate: story.isTemplate === true,
        comments: story.comments ?? [],
        review: story.review ? JSON.stringify(reviewToJSON(story.review)) : null,
        unreadReview: whyUnread(story),
        version,
        wasElsewhere,
        undoHistory,
        saveProblem: store.saveProblem,
      }
    },
    async read(id) {
      const { doc, comments = [], review, isTemplate = false } = await store.read(id)
      return { doc: doc.toJSON(), comments, hasSuggestions: isOpen(review), isTemplate }
    },
    async append(id, version, ...added) {
      writing.check(id)
      return store.append(id, version, ...added)
    },
    async saveUndoHistory(id, version, records, place) {
      writing.check(id)
      return store.saveUndoHistory(id, version, records, place)
    },
    saveEditorPosition: (id, place) => store.undoHistories.addPosition(id, place),
    async replace(id, json, { comments, review }) {
      writing.check(id)
      const doc = docFromJSON(json)
      return store.replace(id, doc, { comments, review: readReview(review, doc) })
    },
    flush: (id) => store.flushStory(id),
    async release(id) {
      writing.release(id)
    },
    takeOver: (id) => writing.takeOver(id),
  }
}

function whyUnread(story: Story): StoryForEditing['unreadReview'] {
  const left = story.review ? null : unreadReviewOf(story)
  if (!left) return null
  return left.isNewer ? 'newer' : 'damaged'
}
