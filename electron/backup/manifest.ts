/** The manifest of a backup: each file of the desk with its size and checksum. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { BackupError } from '../messages/errors'

/** Where the manifest stands in the zip; it is written last. */
export const manifestName = 'copydesk-backup.json'

export const manifestSchema = z.object({
  format: z.literal('copydesk-backup'),
  version: z.int(),
  minReader: z.int().optional(),
  made: z.iso.datetime(),
  files: z.array(
    z.object({ path: z.string(), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})
export type Manifest = z.infer<typeof manifestSchema>

/** Follows the progress of the work, and may stop it. */
export interface BackupWatcher {
  progress(done: number, total: number): void
  isStopped(): boolean
}

export const unwatched: BackupWatcher = { progress: () => undefined, isStopped: () => false }

/** @throws BackupError when the work was stopped */
export function throwIfStopped(watcher: BackupWatcher): void {
  if (watcher.isStopped()) throw new BackupError('stopped')
}

/** The checksum of a file, in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
