/** The files of what was named or chosen. */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { TransferError } from '../errors'
import { reasonOf } from '../errors/reasons'
import { isDesk } from '../store/folders'
import type { Walked } from './protocol'

/**
 * Files as they are named; those in the folders that are named in their order, and in the folders within. Each folder is
 * read once, whatever links lead to it.
 * @param out the folder that is written to: in one that is read, it has what was written before, and is passed over
 */
export function walk(inputs: readonly string[], out: string | null = null): Walked {
  const walked: Walked = { paths: [], refused: [] }
  const folders = new Set<string>()
  const written = out === null ? null : realPath(out)
  if (written !== null && !inputs.some((input) => realPath(input) === written)) folders.add(written)
  for (const input of inputs) {
    if (isFolder(input)) walkFolder(input, folders, walked)
    else walked.paths.push(input)
  }
  return walked
}

/** Where a file or folder is, behind all links; the path as it is where there is none. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

/** @param isWithin whether the folder is in one that was named: a desk among others is not what was meant */
function walkFolder(folder: string, folders: Set<string>, walked: Walked, isWithin = false): void {
  try {
    const real = realPath(folder)
    if (folders.has(real)) return
    folders.add(real)
    const names = readdirSync(folder).sort()
    if (isWithin && isDesk(names)) throw new TransferError({ key: 'reasons.isDesk' })
    for (const name of names) {
      const path = join(folder, name)
      if (name.startsWith('.')) continue
      if (isFolder(path)) walkFolder(path, folders, walked, true)
      else walked.paths.push(path)
    }
  } catch (error) {
    walked.refused.push({ path: folder, reason: reasonOf(error) })
  }
}

/** Whether a folder is there: what cannot be looked at is reported when it is read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
  } catch {
    return false
  }
}
