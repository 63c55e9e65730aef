/** A backup back to a desk: into a folder that is new or empty, whole, or as far as it goes where that is asked for. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, normalize, resolve, sep } from 'node:path'
import { BackupError } from '../errors'
import { codeOf, syncFolder } from '../store/durable'
import { Folders } from '../store/folders'
import { makeFolders } from '../store/make-folders'
import { readCutOff } from './cut-off'
import { isPassing } from './files'
import { type BackupWatcher, type Reading, unwatched } from './manifest'
import { readBackup } from './read'

/** A desk that came back. */
export interface Restored {
  /** How many files it has. */
  count: number
  /** The paths of those that are not as they were backed up. */
  damaged: string[]
  /** Whether the backup has the list of its files; else nobody can tell what is missing. */
  isListed: boolean
}

/**
 * Brings a desk back.
 * @param isPartial whether a backup with damaged files is restored: they come back as they are, or empty, so that the desk
 * names them when it is opened and offers the last good versions of stories
 * @throws BackupError, or what the disk refused with; the folder is then as it was
 */
export async function restoreBackup(
  file: string,
  desk: string,
  { progress, isStopped }: BackupWatcher = unwatched,
  isPartial = false,
): Promise<Restored> {
  const folder = resolve(desk)
  if (!(await isNewOrEmpty(folder))) throw new BackupError('folder-not-empty')
  await makeFolders(dirname(folder))
  const building = join(dirname(folder), `.${basename(folder)}.${randomUUID()}`)
  const damaged: string[] = []
  try {
    await mkdir(building)
    const { count, isListed } = await readAll(file, isPartial, {
      isStopped,
      ...(isPartial && { damaged: (path: string) => void damaged.push(path) }),
      async take(path, bytes, done, total) {
        // a backup that was made by hand may list them
        if (!isPassing(normalize(path).replaceAll(sep, '/'))) await writeFile(building, path, bytes)
        progress(done, total)
      },
    })
    // a desk is recognised by its folders
    await new Folders(building).makeMissing()
    await rmdir(folder).catch(() => undefined)
    await rename(building, folder)
    await syncFolder(dirname(folder))
    return { count, damaged, isListed }
  } catch (error) {
    await rm(building, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
}

/** Reads a backup, and where that is asked for one without the list of its files too. */
async function readAll(
  file: string,
  isPartial: boolean,
  reading: Reading,
): Promise<Pick<Restored, 'count' | 'isListed'>> {
  try {
    return { count: (await readBackup(file, reading)).files.length, isListed: true }
  } catch (error) {
    const isWithout = error instanceof BackupError && error.problem === 'no-manifest'
    if (!isWithout || !isPartial) throw error
    return readCutOff(file, reading)
  }
}

async function isNewOrEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true
    if (codeOf(error) === 'ENOTDIR') return false
    throw error
  }
}

/** Nothing leaves the folder, whatever the manifest says. */
async function writeFile(folder: string, path: string, bytes: Buffer): Promise<void> {
  const target = join(folder, path)
  if (!target.startsWith(folder + sep)) throw new BackupError('damaged-backup', path)
  await makeFolders(dirname(target))
  const file = await open(target, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
