/** What a desk tells, and asks, whoever opened it. */

import type { Trouble } from '../../contract/editing'
import type { DamagedFile } from '../../contract/recovery'
import type { StorySummary } from '../../story/story/record'
import type { ElsewhereHooks } from './elsewhere'

/** What a desk tells without being asked. */
export interface DeskHooks extends ElsewhereHooks {
  trouble(trouble: Trouble | null): void
  /** Who edits; the system's own name of the user where nobody says. */
  who?(): string
  /** What another program did to this open story's file; what it wrote is kept as a version. */
  foreign(story: StorySummary, what: 'changed' | 'spoilt' | 'removed'): void
  /** A story's file was written or removed. */
  wrote(id: string): void
  /** A file was found to be damaged, and set aside. */
  damaged(file: DamagedFile): void
}

/** Nobody listens. */
export const silent: DeskHooks = {
  changed: () => undefined,
  trouble: () => undefined,
  foreign: () => undefined,
  wrote: () => undefined,
  damaged: () => undefined,
}
