/** Files that an editor has chosen in a dialog. What is wrong with them is said of the file, and not of the desk. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ChosenFileError, TransferError } from '../errors'

/**
 * The bytes of a file; null where it is too large.
 * @param most bytes that are read
 * @throws ChosenFileError where it cannot be read
 */
export async function readChosenFile(path: string, most: number): Promise<Buffer | null> {
  try {
    const stats = await stat(path)
    // a pipe that nobody writes to would never be read to its end
    if (!stats.isFile()) throw new TransferError({ key: 'reasons.isNoFile' })
    return stats.size > most ? null : await readFile(path)
  } catch (error) {
    throw new ChosenFileError(basename(path), error)
  }
}
