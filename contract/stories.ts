/** Stories as a whole: made, copied, binned, deleted, and several given other details at once. */
import { z } from 'zod'
import { type Details, detailsSchema } from '../story/schema/values'
import type { StorySummary } from '../story/story/record'
import { call, id, ids, job, json } from './call'

/** Details that are chosen for several stories at once. */
export type ChosenDetails = Partial<Pick<Details, 'stage' | 'house' | 'language' | 'embargo' | 'embargoZone'>>

const choices = detailsSchema
  .pick({ stage: true, house: true, language: true, embargo: true, embargoZone: true })
  .partial()
  .strict()

/** zod’s own type of it lets a value be `undefined`. */
const choiceSchema = z.custom<ChosenDetails>((choice) => choices.safeParse(choice).success)

/** What became of work on several stories: one that fails keeps none of the others from it. */
export interface BatchOutcome {
  done: string[]
  /** `title` is `''` where the story cannot be read. */
  failed: { id: string; title: string; reason: string }[]
  /** Whether it was stopped before its end. */
  isStopped: boolean
}

export const storyCalls = {
  /** A new story: empty, or with this document; or a template. */
  create: call(z.tuple([json.optional(), z.boolean().optional()])).answers<StorySummary>(),
  /** Writes a template to a file that the editor is asked for; false where the editor wants none. */
  exportTemplate: call(z.tuple([id])).answers<boolean>(),
  /** A template from a file that the editor is asked for; null where the editor wants none. */
  importTemplate: call(z.tuple([])).answers<StorySummary | null>(),
  duplicate: call(z.tuple([ids])).answers<StorySummary[]>(),
  bin: call(z.tuple([job, ids])).answers<BatchOutcome>(),
  restore: call(z.tuple([job, ids])).answers<BatchOutcome>(),
  /** Deletes stories of the bin permanently. */
  destroy: call(z.tuple([job, ids])).answers<BatchOutcome>(),
  /**
   * Gives stories other details; `done` names those that had others before. `judged` has the moment since which each was
   * held against what its new stage asks for.
   */
  changeDetails: call(
    z.tuple([job, ids, choiceSchema, z.record(id, z.iso.datetime())]),
  ).answers<BatchOutcome>(),
  /** Takes back what a job of `changeDetails` did, as far as stories were not given yet other details since. */
  undoDetails: call(z.tuple([job, job])).answers<BatchOutcome>(),
  /** Marks stories as read or unread, for this editor alone. */
  markUnread: call(z.tuple([ids, z.boolean()])).answers(),
  /** Adds the sample stories; answers the newest. */
  addSamples: call(z.tuple([])).answers<StorySummary | null>(),
}
