/** A backup back to a desk: into a folder that is new or empty, whole or not at all. */
import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join, normalize, resolve, sep } from 'node:path'
import { BackupError } from '../messages/errors'
import { codeOf, syncFolder } from '../store/durable'
import { isPassing } from './files'
import { type BackupWatcher, type Manifest, unwatched } from './manifest'
import { readBackup } from './read'

/**
 * Brings a desk back.
 * @throws BackupError, or what the disk refused with; the folder is then as it was
 */
export async function restoreBackup(
  file: string,
  desk: string,
  { progress, isStopped }: BackupWatcher = unwatched,
): Promise<Manifest> {
  const folder = resolve(desk)
  if (!(await isNewOrEmpty(folder))) throw new BackupError('folder-not-empty')
  await mkdir(dirname(folder), { recursive: true })
  const building = join(dirname(folder), `.${basename(folder)}.${randomUUID()}`)
  try {
    await mkdir(building)
    const manifest = await readBackup(file, {
      isStopped,
      async take(path, bytes, done, total) {
        // a backup that was made by hand may list them
        if (!isPassing(normalize(path).replaceAll(sep, '/'))) await writeFile(building, path, bytes)
        progress(done, total)
      },
    })
    await rmdir(folder).catch(() => undefined)
    await rename(building, folder)
    await syncFolder(dirname(folder))
    return manifest
  } catch (error) {
    await rm(building, { recursive: true, force: true }).catch(() => undefined)
    throw error
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
  await mkdir(dirname(target), { recursive: true })
  const file = await open(target, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
