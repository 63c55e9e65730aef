/** The list of stories as the window asks for it, a part at a time. */
import { z } from 'zod'
import type { Snippet } from '../story/search/matches'
import type { StorySummary } from '../story/story/record'
import { call, id } from './call'

/**
 * What the list can be ordered by. `best`: by how many words of the search are in the headline or slug, then in
 * byline, dateline or sign-off, and the newest first among equals. Where nothing is searched for, `best` is `newest`.
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

/** What was typed to search for, filters among it (see `story/search/query`); `''` for all. */
const text = z.string().max(1000)

export const listQuerySchema = z.object({
  text,
  isBin: z.boolean(),
  order: z.enum(listOrders),
})
export type ListQuery = z.infer<typeof listQuerySchema>

/**
 * Rows that follow each other and are alike in what the list is ordered by. The `key` is the local day
 * (`2026-10-01`) for `newest`, `oldest` and `embargo`, else the value; `''` where a story has none.
 */
export interface ListGroup {
  key: string
  /** The first of its rows. */
  row: number
}

/** A story of the list. */
export interface ListedStory extends StorySummary {
  /** Whether nobody has opened it here since it came through the wire inbox. */
  isUnread: boolean
  /** Whether a newer version of Copydesk has written it: it can be read as far as this one knows it, and no more. */
  isNewer: boolean
  /** How many suggestions in it are open. */
  openSuggestions: number
  /** How many findings of checks and rules are open in it, when they were counted last; none in the bin. */
  findings: number
}

/** A part of a list, with how long the whole is and where in it the groups begin; `best` and `headline` have none. */
export interface Page {
  total: number
  groups: ListGroup[]
  from: number
  stories: ListedStory[]
}

/** What a list can be narrowed to, beside words and days. */
export const facetFields = ['stage', 'house', 'language', 'city', 'byline', 'editing'] as const
export type FacetField = (typeof facetFields)[number]

/** Each value that stories have, with how many have it, the most frequent first. */
export type Facets = Record<FacetField, { value: string; count: number }[]>

const row = z.int().min(0)

export const listCalls = {
  /** A part of the list as it is shown, from a row on; null where a newer query came before. */
  list: call(z.tuple([listQuerySchema, row, z.int().min(1).max(500)])).answers<Page | null>(),
  /** How many stories of the desk answer what was typed to search for; null while the index is away. */
  count: call(z.tuple([text])).answers<number | null>(),
  /** The stories of the desk that answer a text best; null where a newer text came before. */
  best: call(z.tuple([text, z.int().min(1).max(100)])).answers<ListedStory[] | null>(),
  /** Where the texts of stories answer, each in its context; null where a newer query came before. */
  snippets: call(z.tuple([text, z.array(id).max(500)])).answers<(Snippet | null)[] | null>(),
  /** The row of the next story whose title begins so, from a row on and around. */
  jump: call(z.tuple([listQuerySchema, z.string().max(200), row])).answers<number | null>(),
  /** The row of a story; null where the list has it not. */
  rowOf: call(z.tuple([listQuerySchema, id])).answers<number | null>(),
  /** The ids of a part of the list, from a row on. */
  idsOf: call(z.tuple([listQuerySchema, row, z.int().min(1).max(100_000)])).answers<string[]>(),
  /** The values that the list can be narrowed to, of the desk or of the bin. */
  facets: call(z.tuple([z.boolean()])).answers<Facets>(),
}
