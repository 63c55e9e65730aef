/**
 * Writes files so that after a crash or a power cut each is the old one or the new one, whole.
 * The published atomic writers take a short write on a full disk for a whole one, and none of them
 * syncs the folder, without which a rename may be forgotten.
 */
import { randomUUID } from 'node:crypto'
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The suffix of a file that is being written, by which leftovers of a crash are recognised. */
export const temporarySuffix = '.tmp'

/** Callbacks of a write. */
export interface WriteHooks {
  /** Called just before the old file is replaced; may throw. */
  guard(): Promise<void>
  /** Called when the old file is replaced, with the file state of the new one. */
  replaced(fileState: string): void
}

/**
 * Writes a whole file; it is on disk when this resolves.
 * @throws what the disk refused with; the old file is then as it was
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  await replaceWhole(path, content)
  await syncFolder(dirname(path))
}

/**
 * Writes a whole file in place of the old one. Until its folder is synced a power cut may bring the old one back, whole:
 * the bytes are on disk before the name is.
 * @throws what the disk refused with; the old file is then as it was
 */
export async function replaceWhole(
  path: string,
  content: string | Uint8Array,
  writing?: WriteHooks,
): Promise<void> {
  const temporary = `${path}.${randomUUID()}${temporarySuffix}`
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    // the state of this very file: a later write by another program is not taken for ours
    const [fileState] = writing ? await Promise.all([fileStateOf(temporary), writing.guard()]) : ['']
    await renameInto(temporary, path)
    writing?.replaced(fileState)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

/** The bytes of a file; none where there is no file. @throws what the disk refused with */
export function bytesOf(path: string): Promise<Buffer> {
  return readFile(path).catch(ifMissing(Buffer.alloc(0)))
}

/** The names in a folder in their order; none where it is missing, as folders are made when they are needed. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ifMissing([]))).sort()
}

/** A text that identifies the state of a file or folder and changes with each write; `''` if there is none. */
export async function fileStateOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(ifMissing(null))
  return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : ''
}

/** Removes a file, if it is there, so that it does not come back after a power cut. */
export async function removeDurably(path: string): Promise<void> {
  await rm(path, { force: true })
  await syncFolder(dirname(path))
}

/** What is said where a disk does not know how to sync a folder: some shared folders, and older network drives. */
const noFolderSync = ['EINVAL', 'ENOTSUP', 'ENOSYS']

/**
 * Makes new, renamed and removed names of a folder lasting. Windows does so by itself and has no call for it; where a disk
 * has none either, no more can be done than to sync each file.
 */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync().catch((error) => {
      if (!noFolderSync.includes(codeOf(error))) throw error
    })
  } finally {
    await folder.close()
  }
}

/** On Windows a virus scanner or an indexer may hold the file for a moment. */
async function renameInto(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(from, to)
    } catch (error) {
      const isHeld = process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))
      if (!isHeld || attempt === 10) throw error
      await wait(attempt * 20)
    }
  }
}

/** For `catch`: what stands for a file or folder that is missing; every other error is thrown. */
export function ifMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (codeOf(error) === 'ENOENT') return instead
    throw error
  }
}

/** The system's code of an error (`ENOENT`), or `''`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What may be over in a moment: too many open files, a scanner or a sync tool that holds the file, a drive that wakes up. */
const passing = ['EMFILE', 'ENFILE', 'EBUSY', 'EAGAIN', 'EIO', 'EACCES', 'EPERM']
const tries = 4
const tryAgainAfterMs = 100

/** Reads, and tries again where the disk refuses what it may give in a moment. */
export async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await read()
    } catch (error) {
      if (attempt === tries || !passing.includes(codeOf(error))) throw error
      await wait(tryAgainAfterMs)
    }
  }
}
