/** Files that do not hold what was written to them are kept aside, so that nothing of them is lost. */
import { mkdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DamagedFile } from '../contract'
import { syncFolder } from './durable'
import type { Folders } from './folders'

/** Moves a file aside under a name that tells when. Where even that is refused it stays where it is. */
export async function setAside(folders: Folders, path: string, reason: string): Promise<DamagedFile> {
  const name = basename(path)
  const keptAs = join(folders.damaged, `${new Date().toISOString().replaceAll(':', '-')}-${name}`)
  try {
    await mkdir(folders.damaged, { recursive: true })
    await rename(path, keptAs)
    await syncFolder(folders.damaged)
    return { name, keptAs, reason }
  } catch {
    return { name, keptAs: path, reason }
  }
}

/** A file that the system does not let us read: it stays where it is. */
export function unreadable(path: string, error: unknown): DamagedFile {
  return {
    name: basename(path),
    keptAs: path,
    reason: error instanceof Error ? error.message : String(error),
  }
}
