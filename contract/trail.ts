/** The way that a story came, as its undo history is kept: each change by what takes it back. */
import { z } from 'zod'

const json = z.record(z.string(), z.unknown())

/** One change. `steps` take it back, in the order that they are applied. */
export const turnSchema = z.strictObject({
  /**
   * What it was to the undo history: a new group, more of the last group, an undo or redo, what the app put in
   * order after one of these, or a change that undo passes over.
   */
  kind: z.enum(['new', 'more', 'undo', 'redo', 'after', 'quiet']),
  /** The selection before it. */
  selection: json,
  steps: z.array(json).max(100_000),
})
export type Turn = z.infer<typeof turnSchema>

export const turnsSchema = z.array(turnSchema).max(10_000)

/** Where an editor was in a story. */
export const placeSchema = z.strictObject({ selection: json, scrollTop: z.number().min(0) })
export type Place = z.infer<typeof placeSchema>

/** What is known of an editor's earlier work on a story. `place` lacks a selection where changes came after it. */
export interface Trail {
  turns: Turn[]
  place: { selection: Place['selection'] | null; scrollTop: number } | null
}
