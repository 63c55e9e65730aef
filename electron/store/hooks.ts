/** Callbacks from a desk to its owner. */

import type { SaveProblem } from '../../contract/editing'
import type { DamagedFile } from '../../contract/recovery'
import type { Comment } from '../../story/comments/comment'
import type { StorySummary } from '../../story/story/record'
import type { ExternalChangeHooks } from './external-changes'

/** Events of a desk. */
export interface DeskHooks extends ExternalChangeHooks {
  saveProblem(saveProblem: SaveProblem | null): void
  /** Who edits; the system's own name of the user where nobody says. */
  who?(): string
  /** What another program did to this open story's file; what it wrote is kept as a version. */
  externalChange(story: StorySummary, what: 'changed' | 'damaged' | 'removed'): void
  /** Comments on this open story came from another program: all that it has by then. */
  commented?(id: string, comments: readonly Comment[]): void
  /** A story's file was written or removed. */
  wrote(id: string): void
  /** A file was found to be damaged, and set aside. */
  damaged(file: DamagedFile): void
}

/** Hooks that do nothing. */
export const silent: DeskHooks = {
  changed: () => undefined,
  saveProblem: () => undefined,
  externalChange: () => undefined,
  wrote: () => undefined,
  damaged: () => undefined,
}
