/** The files of what was named or chosen. */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { TransferError } from '../messages/errors'
import { reasonOf } from '../messages/reasons'
import { isDesk } from '../store/folders'
import type { Walked } from './messages'

/**
 * Files as they are named; those in the folders that are named in their order, and in the folders within. Each folder is
 * read once, whatever links lead to it.
 */
export function walk(inputs: readonly string[]): Walked {
  const walked: Walked = { paths: [], refused: [] }
  const folders = new Set<string>()
  for (const input of inputs) {
    if (isFolder(input)) walkFolder(input, folders, walked)
    else walked.paths.push(input)
  }
  return walked
}

/** @param isWithin whether the folder is in one that was named: a desk among others is not what was meant */
function walkFolder(folder: string, folders: Set<string>, walked: Walked, isWithin = false): void {
  try {
    const real = realpathSync(folder)
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
