/** Files that an editor has chosen in a dialog: none of the desk's, so what is wrong with them is told of them. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ChosenFileError } from '../messages/errors'

/**
 * The bytes of a file; null where it is too large.
 * @param most bytes that are read
 * @throws ChosenFileError where it cannot be read
 */
export async function readChosenFile(path: string, most: number): Promise<Buffer | null> {
  try {
    return (await stat(path)).size > most ? null : await readFile(path)
  } catch (error) {
    throw new ChosenFileError(basename(path), error)
  }
}
