/** The open story: its text, its changes on their way to disk, its undo history, and where the editor is in it. */
import { z } from 'zod'
import { type Comment, commentsSchema } from '../story/comments/comment'
import type { StorySummary } from '../story/story/record'
import { call, id, json } from './call'
import { originsSchema } from './origin'
import { editorPositionSchema, type UndoHistory, undoRecordsSchema } from './undo-history'

const version = z.int().min(0)
const steps = z.array(json).min(1).max(100_000)

/** What is beside a document: what was said of it, and what is suggested in it, as its record has that. */
const besideSchema = z.object({ comments: commentsSchema, review: json.nullable() })
export type BesideJSON = z.output<typeof besideSchema>

/** A story opened for editing. `version` counts the steps that main has, and each append must continue from it. */
export interface StoryForEditing {
  id: string
  doc: unknown
  isTemplate: boolean
  comments: readonly Comment[]
  /**
   * What is suggested in it, as its record has it, in JSON: thousands of small objects would take longer on their way to
   * the window than all else. Null where it is under no review.
   */
  review: string | null
  /** Why what is suggested in it cannot be read; null where it can, or nothing is. */
  unreadReview: 'newer' | 'damaged' | null
  version: number
  /** Whether another window wrote it last. */
  wasElsewhere: boolean
  /** The undo history that leads to the document, and where the editor was. */
  undoHistory: UndoHistory
  /** Why the disk refuses what was typed, be it in another story, or null. */
  saveProblem: SaveProblem | null
}

/**
 * A story that is shown to be read, and not edited: a newer version of Copydesk has written it, and this is as much of it
 * as can be read; or another window writes it.
 */
export interface StoryToRead {
  id: string
  why: 'newer' | 'elsewhere'
  doc: unknown
}

/** What a call answers that wrote something: the version on disk, and the story's line in the list. */
export interface Saved {
  version: number
  summary: StorySummary
}

/**
 * What became of an append: on disk; or main is at another version and wants the whole document;
 * or it is not on disk, and main holds the steps and tries again.
 */
export type Appended =
  | ({ state: 'saved' } & Saved)
  | { state: 'out-of-step'; version: number }
  | { state: 'failed'; version: number; saveProblem: UnsavedReason }

/** Why the disk refused. */
export type DiskProblem = 'disk-full' | 'read-only' | 'folder-gone' | 'other'

/** Why a text is not on disk: the disk refused it, or it is larger than any that is opened again. */
export type UnsavedReason = DiskProblem | 'too-large'

/** What is wrong with saving: a text is not on disk, or it is in its journal and the story's file cannot be written. */
export type SaveProblem = UnsavedReason | 'not-written'

export const editingCalls = {
  open: call(z.tuple([id])).answers<StoryForEditing | StoryToRead>(),
  /** The document and the comments of a story, which is not opened, and whether anything is suggested in it. */
  read: call(z.tuple([id])).answers<{
    doc: unknown
    comments: readonly Comment[]
    hasSuggestions: boolean
    isTemplate: boolean
  }>(),
  /** Adds steps to a story's journal, with whose they are, and to its undo history; answers when they are on disk. */
  append: call(z.tuple([id, version, steps, undoRecordsSchema, originsSchema])).answers<Appended>(),
  /** Writes a whole document and what is beside it, where steps cannot express the change. */
  replace: call(z.tuple([id, json, besideSchema])).answers<Appended>(),
  /** Writes the story's file now. */
  flush: call(z.tuple([id])).answers<Appended>(),
  /**
   * Replaces the undo history of a story; false if main is at another version, or the disk refuses: then
   * main may have no history that leads to the document.
   */
  saveUndoHistory: call(z.tuple([id, version, undoRecordsSchema, editorPositionSchema])).answers<boolean>(),
  /** Keeps where the editor is in a story. */
  saveEditorPosition: call(z.tuple([id, editorPositionSchema])).answers(),
  /** Lets go of a story that was opened: main has all that was typed, and another window may write it. */
  release: call(z.tuple([id])).answers(),
  /** Has the window that writes a story let go of it; false where it keeps it, as its text is not all saved. */
  takeOver: call(z.tuple([id])).answers<boolean>(),
}
