/** Damaged files of the desk, and what can be recovered of them. */
import { z } from 'zod'
import type { StorySummary } from '../story/story/record'
import { call, id } from './call'

/** What is wrong with a file that does not hold what was written to it, or with what it belongs to. */
export type DamageCode =
  | 'altered'
  | 'empty'
  | 'cut-off'
  | 'other-kind'
  | 'other-story'
  | 'partly-unreadable'
  | 'story-damaged'
  | 'story-missing'
  | 'written-outside'
  | 'cannot-set-aside'
  | 'no-house'
  | 'no-stages'

/** A file of the desk that could not be used, and is kept as it is. */
export interface DamagedFile {
  name: string
  /**
   * What is wrong: it is not what was written, the system does not let us read it, a newer version has written it, it is
   * larger than any story, or a folder. Only what is damaged, and a journal that cannot be read, is set aside.
   */
  problem: 'damaged' | 'unreadable' | 'newer' | 'too-large' | 'folder'
  /** Where it was set aside, or where it still lies. */
  path: string
  isSetAside: boolean
  /** What is wrong with a damaged file; null where an earlier start set it aside, and where it is not damaged. */
  damage: DamageCode | null
  /** Whether it is a journal whose typing may be restored as a story of its own. */
  isJournal: boolean
  /** The story that it was, the headline and the time of its last good version; absent where there is none. */
  lastGood?: { id: string; saved: string; headline: string }
}

export const recoveryCalls = {
  /** Restores a damaged story's last good version as that story. */
  restoreLastGood: call(z.tuple([id])).answers<StorySummary>(),
  /** Makes a new story of what can be read of a journal that could not be used, by where it is kept. */
  restoreJournal: call(z.tuple([z.string().max(10_000)])).answers<StorySummary>(),
  /** Stops offering a journal that could not be used; it stays on disk. */
  leaveJournal: call(z.tuple([z.string().max(10_000)])).answers(),
}
