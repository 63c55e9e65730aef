/** Files that cannot be used are kept aside, so that nothing of them is lost. */
import { rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DamageCode, DamagedFile } from '../../contract/recovery'
import { codeOf, syncFolder } from './durable'
import { DamagedError, NewerError, TooLargeError } from './errors'
import type { Folders } from './folders'
import { makeFolder } from './make-folders'

/**
 * Moves a file aside under a name that tells when. Where even that is refused it stays where it is.
 * @param damage what it is known to have
 * @param problem what is wrong with it
 * @param name how it is named there
 */
export async function setAside(
  folders: Folders,
  path: string,
  damage: DamageCode | null,
  problem: DamagedFile['problem'] = 'damaged',
  name = basename(path),
): Promise<DamagedFile> {
  const target = join(folders.damaged, `${new Date().toISOString().replaceAll(':', '-')}-${name}`)
  const file = { name, problem, damage, isJournal: isJournal(name) }
  try {
    await makeFolder(folders.damaged)
    await rename(path, target)
  } catch {
    return { ...file, path, isSetAside: false }
  }
  await syncFolder(folders.damaged).catch(() => undefined)
  return { ...file, path: target, isSetAside: true }
}

/** A file that cannot be taken for a story, though nothing says that it is damaged: it stays where it is. */
export function unreadable(path: string, error: unknown): DamagedFile {
  const name = basename(path)
  const problem = problemOf(error)
  const damage = error instanceof DamagedError ? error.damage : null
  return { name, problem, path, isSetAside: false, damage, isJournal: isJournal(name) }
}

function problemOf(error: unknown): DamagedFile['problem'] {
  if (error instanceof NewerError) return 'newer'
  if (error instanceof TooLargeError) return 'too-large'
  return codeOf(error) === 'EISDIR' ? 'folder' : 'unreadable'
}

function isJournal(name: string): boolean {
  return name.endsWith('.jsonl')
}
