/** The list of stories as the window asks for it, a part at a time. */
import { z } from 'zod'
import type { Snippet } from '../../story/search/matches'
import type { StorySummary } from '../../story/story/record'

export const listQuerySchema = z.object({
  /** What was typed to search for; `''` for all. */
  text: z.string().max(1000),
  isBin: z.boolean(),
  order: z.enum(['newest', 'best']),
})
export type ListQuery = z.infer<typeof listQuerySchema>

/** A story as the list shows it; `snippet` where its text answers. */
export interface Line {
  story: StorySummary
  snippet: Snippet | null
}

/** A part of a list, with how long the whole is. */
export interface Page {
  total: number
  from: number
  lines: Line[]
}
