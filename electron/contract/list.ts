/** The list of stories as the window asks for it, a part at a time. */
import { z } from 'zod'
import type { StorySummary } from '../../story/story/record'

/**
 * What the list can be ordered by. `best` is how many of the words a story has in its headline or slug, then in its
 * byline, dateline or sign-off, the newest first among equals; where nothing is searched for, it is `newest`.
 */
export const listOrders = [
  'newest',
  'oldest',
  'best',
  'headline',
  'stage',
  'house',
  'place',
  'byline',
  'editor',
  'language',
  'embargo',
] as const
export type ListOrder = (typeof listOrders)[number]

export const listQuerySchema = z.object({
  /** What was typed to search for, filters among it (see `story/search/query`); `''` for all. */
  text: z.string().max(1000),
  isBin: z.boolean(),
  order: z.enum(listOrders),
})
export type ListQuery = z.infer<typeof listQuerySchema>

/**
 * Rows that follow each other and are alike in what the list is ordered by. The `key` is the local day
 * (`2026-10-01`) for `newest`, `oldest` and `embargo`, else the value; `''` where a story has none.
 */
export interface Group {
  key: string
  /** The first of its rows. */
  row: number
}

/** A part of a list, with how long the whole is and where in it the groups begin; `best` and `headline` have none. */
export interface Page {
  total: number
  groups: Group[]
  from: number
  stories: StorySummary[]
}

/** What a list can be narrowed to, beside words and days. */
export const facetFields = ['stage', 'house', 'language', 'city', 'byline', 'editing'] as const
export type FacetField = (typeof facetFields)[number]

/** Each value that stories have, with how many have it, the most frequent first. */
export type Facets = Record<FacetField, { value: string; count: number }[]>
