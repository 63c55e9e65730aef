/** What other programs write to stories of the desk, and what is not yet merged of it. */
import { z } from 'zod'
import type { StorySummary } from '../story/story/record'
import { call, id } from './call'

/** What another program did to the file of a story; what it wrote is kept as a version. */
export interface ExternalChange {
  story: StorySummary
  what: 'changed' | 'damaged' | 'removed'
}

/** The text that another program wrote over a story, and what both are to be merged from. `revision` is new for each text. */
export interface ExternalVersion {
  revision: number
  base: unknown
  theirs: unknown
  /** What is suggested there, as its record has it; null where nothing is. */
  review: unknown
  /** Who wrote it, or `''`, and when. */
  by: string
  changed: string
}

export const externalCalls = {
  /** The external text that is not yet merged into a story; null if there is none. */
  externalVersion: call(z.tuple([id])).answers<ExternalVersion | null>(),
  /** Marks an external text as settled, unless a newer one came: the story's file is rewritten with the text here. */
  settle: call(z.tuple([id, z.int().min(1)])).answers(),
}
