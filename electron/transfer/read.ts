/** Reads files as stories. */
import { createHash } from 'node:crypto'
import { largestFile } from '../../contract/limits'
import { type FormatName, type Reading, readSource } from '../../story/formats'
import type { Houses } from '../../story/houses'
import { TransferError } from '../errors'
import { decodeFile } from './decode'
import { readWhole } from './file'
import { type GivenFile, nameOf } from './given-file'

/** A file as it was read. */
export interface ReadFile {
  /** Its SHA-256, in hex. */
  hash: string
  readings: Reading[]
}

/** What whoever waits for a file hears. */
export interface ReadWatcher {
  began(bytes: number): void
  read(): void
}

export const unwatched: ReadWatcher = { began: () => undefined, read: () => undefined }

/**
 * The stories of a file.
 * @param format what it is said to be in; null where it is to tell by itself
 * @throws ReadError or TransferError where there is nothing to read, or what the system refused with
 */
export async function readFile(
  file: GivenFile,
  { format, ...request }: { format: FormatName | null; house: string | null; houses: Houses },
  watcher = unwatched,
): Promise<ReadFile> {
  const bytes = 'path' in file ? readWhole(file.path, watcher.began) : file.bytes
  if (!('path' in file)) watcher.began(bytes.length)
  if (bytes.length > largestFile) throw new TransferError({ key: 'reasons.tooLarge' })
  watcher.read()
  const source = { name: nameOf(file), bytes, ...decodeFile(bytes) }
  const readings = await readSource(source, { ...request, language: null }, format)
  return { hash: createHash('sha256').update(bytes).digest('hex'), readings }
}
