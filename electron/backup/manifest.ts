/** The manifest of a backup: each file of the desk with its size and checksum; and what follows the work on one. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { BackupError } from '../errors'
import { formats, isNewer, jsonOf } from '../store/envelope'

/** Where the manifest stands in the zip; it is written last. */
export const manifestName = 'copydesk-backup.json'

const manifestSchema = z.object({
  format: z.literal('copydesk-backup'),
  version: z.int(),
  minReader: z.int().optional(),
  made: z.iso.datetime(),
  files: z.array(
    z.object({ path: z.string(), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})
export type Manifest = z.infer<typeof manifestSchema>

/**
 * The manifest that bytes are; null where they are none.
 * @throws BackupError where a newer version has written it
 */
export function manifestOf(bytes: Buffer): Manifest | null {
  const json = jsonOf(String(bytes))
  if (isNewer(json, formats.backup)) throw new BackupError('newer-backup')
  return manifestSchema.safeParse(json).data ?? null
}

/** What becomes of the files of a backup as it is read. */
export interface Reading {
  /** What the manifest must say, for a backup that was just made. */
  expected?: Manifest
  /** Takes each file once it has proved whole, or was heard of by `damaged`. */
  take?(path: string, bytes: Buffer, done: number, total: number): Promise<void>
  /** Hears of a file that is missing, or not what was backed up; without it no such backup is read. */
  damaged?(path: string): void
  isStopped?(): boolean
}

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
