/** Stories as a whole: made, copied, binned, deleted. */
import { z } from 'zod'
import type { StorySummary } from '../story/story/record'
import { call, ids, json } from './call'

export const storyCalls = {
  /** A new story: empty, or with this document. */
  create: call(z.tuple([json.optional()])).answers<StorySummary>(),
  duplicate: call(z.tuple([ids])).answers<StorySummary[]>(),
  bin: call(z.tuple([ids])).answers(),
  restore: call(z.tuple([ids])).answers(),
  /** Deletes stories of the bin permanently. */
  destroy: call(z.tuple([ids])).answers(),
  /** Adds the sample stories; answers the newest. */
  addSamples: call(z.tuple([])).answers<StorySummary | null>(),
}
