/** What other programs write to stories of the desk, and what is not yet merged of it. */
import { z } from 'zod'
import type { StorySummary } from '../story/story/record'
import { call, id } from './call'

/** What another program did to the file of a story; what it wrote is kept as a version. */
export interface ForeignChange {
  story: StorySummary
  what: 'changed' | 'spoilt' | 'removed'
}

/** What another program wrote over an open story, and what both sides come from. `turn` is another for each. */
export interface Elsewhere {
  turn: number
  base: unknown
  theirs: unknown
  /** Who wrote it, or `''`, and when. */
  by: string
  changed: string
}

export const externalCalls = {
  /** What was written elsewhere and not yet merged into a story; null where nothing is. */
  elsewhere: call(z.tuple([id])).answers<Elsewhere | null>(),
  /** What was written elsewhere is dealt with, unless a newer one came: the story's file becomes what is here. */
  settle: call(z.tuple([id, z.int().min(1)])).answers(),
}
