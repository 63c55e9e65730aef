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
  'undo',
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

/** Whose steps are, in their order; empty where that is not known. */
export const originsSchema = z.array(originSchema).max(100_000)
