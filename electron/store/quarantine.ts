/** Files that cannot be used are kept aside, so that nothing of them is lost. */
import { mkdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DamagedFile } from '../../contract/recovery'
import { codeOf, syncFolder } from './durable'
import { NewerError, TooLargeError } from './errors'
import type { Folders } from './folders'

/**
 * Moves a file aside under a name that tells when. Where even that is refused it stays where it is.
 * @param problem what is wrong with it
 * @param name how it is named there
 */
export async function setAside(
  folders: Folders,
  path: string,
  reason: string,
  problem: DamagedFile['problem'] = 'damaged',
  name = basename(path),
): Promise<DamagedFile> {
  const target = join(folders.damaged, `${new Date().toISOString().replaceAll(':', '-')}-${name}`)
  const file = { name, problem, reason, isJournal: isJournal(name) }
  try {
    await mkdir(folders.damaged, { recursive: true })
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
  const reason = reasonOf(error)
  const problem = problemOf(error)
  return { name, problem, path, isSetAside: false, reason, isJournal: isJournal(name) }
}

function problemOf(error: unknown): DamagedFile['problem'] {
  if (error instanceof NewerError) return 'newer'
  if (error instanceof TooLargeError) return 'too-large'
  return codeOf(error) === 'EISDIR' ? 'folder' : 'unreadable'
}

/** What is told of an error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function isJournal(name: string): boolean {
  return name.endsWith('.jsonl')
}
