/** Backups of the desk. */
import { z } from 'zod'
import { call, job } from './call'

/** The state of the automatic backups. */
export interface BackupState {
  folder: string
  /** When the newest was made, or null where there is none. */
  last: string | null
  count: number
  /** Why the last try failed, or null. */
  problem: string | null
}

/** A desk that was restored from a backup. */
export interface RestoredDesk {
  folder: string
  /** How many files of the backup are damaged or missing. */
  damaged: number
  /** Whether the backup has the list of its files; else nobody can tell what is missing. */
  isListed: boolean
}

export const backupCalls = {
  /** Backs the desk up to a file that main asks for; null when cancelled or stopped. */
  backUp: call(z.tuple([job])).answers<string | null>(),
  /** Makes an automatic backup now. */
  backUpNow: call(z.tuple([job])).answers<BackupState>(),
  backups: call(z.tuple([])).answers<BackupState>(),
  /**
   * Asks for a backup and a new folder, and restores it there; null when cancelled or stopped. Of a damaged backup it asks
   * whether what is whole is to be restored.
   */
  restoreBackup: call(z.tuple([job])).answers<RestoredDesk | null>(),
  /** Restarts the app on the desk that was restored last. */
  openRestored: call(z.tuple([])).answers(),
}
