/** Who made a change, and what it was a part of: what suggestions, the versions and a history of a text tell apart. */
import { z } from 'zod'

/** What a change can be a part of. */
export const batches = [
  'typing',
  'paste',
  'drop',
  'panel',
  'command',
  'replace-all',
  'import',
  'merge',
  'restore',
  'decide',
  'undo',
  'redo',
] as const
export type Batch = (typeof batches)[number]

/** Whose a run of steps is. A later version may know more kinds of batches, so that its name is any text. */
export const originSchema = z.strictObject({
  /** How many steps it has made, one after another. */
  steps: z.int().min(1),
  author: z.string().max(1000),
  batch: z.string().max(100),
  /** The version of the story before the first step of the batch: it tells batches of one kind apart. */
  since: z.int().min(0),
})
export type Origin = z.infer<typeof originSchema>

const decidedApart: ReadonlySet<string> = new Set([
  'typing',
  'command',
  'decide',
  'undo',
  'redo',
] satisfies Batch[])

/**
 * What names a batch among the suggestions of a story; null where each of its changes stands for itself.
 * @param mark what tells it from others of its kind
 */
export const batchName = (batch: string, mark: string | number): string | null =>
  decidedApart.has(batch) ? null : `${batch} ${mark}`

/** Whose steps are, in their order; empty where that is not known. */
export const originsSchema = z.array(originSchema).max(100_000)
