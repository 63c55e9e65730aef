/** Messages between main and the thread that searches stories. */
import { z } from 'zod'
import type { StoryHits } from '../../contract/find'
import { findQuerySchema } from '../../story/find/query'
import { ruleSchema } from '../../story/rules/rule'

/** The most hits that are reported; nobody goes through more one by one. */
export const mostHits = 5000

/** Which stories to look through for what: the files in a folder, in this order. */
export const findTaskSchema = z.object({
  folder: z.string(),
  /** What is looked for, or the rule of a house that is tried. */
  what: z.union([z.object({ query: findQuerySchema }), z.object({ rule: ruleSchema })]),
  ids: z.array(z.string()),
})
export type FindTask = z.infer<typeof findTaskSchema>

export type FromThread =
  | { kind: 'found'; stories: StoryHits[]; done: number; total: number }
  | { kind: 'done'; isCut: boolean; unreadable: number }
