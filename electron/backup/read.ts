/** Reads a backup through, and checks each file of it against the manifest. */
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { BackupError } from '../errors'
import { codeOf } from '../store/durable'
import { isOfDesk } from './cut-off'
import { type Manifest, manifestName, manifestOf, type Reading, sha256 } from './manifest'

/**
 * Reads a backup.
 * @throws BackupError where it is none, the list of its files is missing or damaged, or a file of it is missing or not what
 * was backed up and nobody hears of that
 */
export async function readBackup(
  path: string,
  { expected, take, damaged, isStopped }: Reading = {},
): Promise<Manifest> {
  const zip = await opened(path)
  try {
    const entries = await entriesOf(zip)
    const manifest = await listOf(zip, entries)
    if (expected && JSON.stringify(expected) !== JSON.stringify(manifest))
      throw new BackupError('damaged-backup', manifestName)
    for (const [index, file] of manifest.files.entries()) {
      if (isStopped?.()) throw new BackupError('stopped')
      const bytes = await bytesOf(zip, entries.get(file.path), file.bytes)
      const isWhole = bytes !== null && sha256(bytes) === file.sha256
      if (!isWhole) {
        if (!damaged) throw new BackupError('damaged-backup', file.path)
        damaged(file.path)
      }
      await take?.(file.path, bytes ?? Buffer.alloc(0), index + 1, manifest.files.length)
    }
    return manifest
  } finally {
    zip.close()
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false })
  } catch (error) {
    if (codeOf(error) !== '') throw error
    throw new BackupError((await isOfDesk(path)) ? 'no-manifest' : 'not-a-backup')
  }
}

/** The entries by name. yauzl refuses names that would lead out of a folder. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
  } catch {
    throw new BackupError('no-manifest')
  }
  return entries
}

/** Larger than the manifest of a million stories. */
const largestManifest = 400_000_000

async function listOf(zip: ZipFile, entries: Map<string, Entry>): Promise<Manifest> {
  const entry = entries.get(manifestName)
  if (!entry || entry.uncompressedSize > largestManifest) throw new BackupError('not-a-backup')
  const bytes = await bytesOf(zip, entry, entry.uncompressedSize)
  // what is damaged may be read all the same, and say something else
  const manifest = bytes && crc32(bytes) === entry.crc32 ? manifestOf(bytes) : null
  if (!manifest) throw new BackupError('no-manifest')
  return manifest
}

async function bytesOf(zip: ZipFile, entry: Entry | undefined, size: number): Promise<Buffer | null> {
  if (entry?.uncompressedSize !== size) return null
  try {
    return await buffer(await zip.openReadStreamPromise(entry))
  } catch (error) {
    // a place of the disk that cannot be read is damage to the file that has it
    if (codeOf(error).startsWith('E') && codeOf(error) !== 'EIO') throw error
    return null
  }
}
