/** Finding and replacing in the stories of a desk. */
import { z } from 'zod'
import type { Cleaned } from '../story/editing/clean-up'
import { findQuerySchema, replacementSchema } from '../story/find/query'
import { ruleSchema } from '../story/rules/rule'
import type { Snippet } from '../story/search/matches'
import type { StorySummary } from '../story/story/record'
import { call, id, ids, job } from './call'
import { listQuerySchema } from './list'

const place = z.int().min(0)

/** A hit at its place in a document. */
const hitPlaceSchema = z.object({ from: place, to: place })
export type HitPlace = z.infer<typeof hitPlaceSchema>

/** A hit with the text around it. */
export interface HitInContext extends HitPlace {
  context: Snippet
}

/** A story, and all that is found in it. */
export interface StoryHits {
  story: StorySummary
  hits: HitInContext[]
}

/** How a search through all stories ended. */
export interface FoundAll {
  /** Why nothing can be found, in words; null where the query is sound. */
  problem: string | null
  /** Whether there are more hits than were reported. */
  isCut: boolean
  /** How many stories could not be read: damaged ones, and those of a newer version of Copydesk. */
  unreadable: number
}

/** How trying a rule ended. */
export interface TriedRule extends Omit<FoundAll, 'problem'> {
  /** Hits that were counted alone, as enough were reported, and in how many stories. */
  unlisted: { hits: number; stories: number }
}

/** Why a story was left as it is. `error` has the reason in words. */
export type NotReplaced = 'changed' | 'open' | 'binned' | 'error'

/** What became of replacing in stories, or of taking that back. */
export interface ReplacedAll {
  /** The stories that were changed, and how many hits in them. */
  stories: string[]
  hits: number
  failed: { id: string; headline: string; why: NotReplaced; reason: string }[]
}

/** What became of cleaning up stories: those that were changed, and how often what was put right. */
export interface CleanedUpAll extends ReplacedAll {
  counts: [Cleaned, number][]
}

export const findCalls = {
  /**
   * Looks through the stories of a list, newest first; each finding is sent as it is made (`found`).
   * @see DeskEvents
   */
  findAll: call(z.tuple([job, findQuerySchema, listQuerySchema])).answers<FoundAll>(),
  /** Looks for what a rule of a house finds in all stories of the desk, newest first, as {@link findAll} does. */
  tryRule: call(z.tuple([job, ruleSchema])).answers<TriedRule>(),
  /** Replaces hits in stories that are not open; a version of each is kept before. */
  replaceAll: call(
    z.tuple([
      job,
      findQuerySchema,
      replacementSchema,
      z.array(z.object({ id, hits: z.array(hitPlaceSchema).min(1).max(100_000) })).max(100_000),
    ]),
  ).answers<ReplacedAll>(),
  /** Cleans up stories that are not open; a version of each that is changed is kept before. */
  cleanUpAll: call(z.tuple([job, ids])).answers<CleanedUpAll>(),
  /** Takes back what another job replaced or cleaned up, in the stories that are as it left them. */
  undoReplaceAll: call(z.tuple([job, job])).answers<ReplacedAll>(),
}
