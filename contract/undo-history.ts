/** The undo history of a story as it is stored: each change by the steps that undo it. */
import { z } from 'zod'

const json = z.record(z.string(), z.unknown())

/** One change. `steps` take it back, in the order that they are applied. */
export const undoRecordSchema = z.strictObject({
  /**
   * What the undo history made of it. `new`: a group of its own. `more`: a part of the group before. `undo`, `redo`:
   * one of these. `after`: what the app put in order after one of these. `quiet`: a change that undo passes over.
   */
  kind: z.enum(['new', 'more', 'undo', 'redo', 'after', 'quiet']),
  /** The selection before it. */
  selection: json,
  steps: z.array(json).max(100_000),
})
export type UndoRecord = z.infer<typeof undoRecordSchema>

export const undoRecordsSchema = z.array(undoRecordSchema).max(10_000)

/** Where an editor was in a story. */
export const editorPositionSchema = z.strictObject({ selection: json, scrollTop: z.number().min(0) })
export type EditorPosition = z.infer<typeof editorPositionSchema>

/** What is known of an editor's earlier work on a story. `position` lacks a selection where changes came after it. */
export interface UndoHistory {
  records: UndoRecord[]
  position: { selection: EditorPosition['selection'] | null; scrollTop: number } | null
}
