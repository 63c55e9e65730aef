/** Messages between main and the threads that look through stories. */
import { z } from 'zod'
import type { StoryHits } from '../../contract/find'
import { findQuerySchema } from '../../story/find/query'
import { ruleSchema } from '../../story/rules/rule'

/** What a thread looks for, in the files of which folder. */
export const findWorkSchema = z.object({
  folder: z.string(),
  /** What is looked for, or the rule of a house that is tried. */
  what: z.union([z.object({ query: findQuerySchema }), z.object({ rule: ruleSchema })]),
})
export type FindWork = z.infer<typeof findWorkSchema>

/** Has a thread look through stories, in this order. */
export interface LookThrough {
  ids: readonly string[]
  /** Whether the hits are only counted: enough are listed. */
  isCount: boolean
}

/** What it found in them. */
export interface Looked {
  stories: StoryHits[]
  /** How many hits are not among them, and in how many stories. */
  unlisted: { hits: number; stories: number }
  unreadable: number
}
