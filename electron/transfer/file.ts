/** The bytes of a file that comes in: no more than are taken, and only of what is a file and stays as it is. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { t } from '../../catalogue'
import { largestFile } from '../../contract/limits'
import { ReadError } from '../../story/formats/format'

/** A file that is being written: it may be read later. */
export class UnfinishedFileError extends ReadError {}

/** @throws ReadError where there is nothing that is read */
export function checkFile(stats: Stats): void {
  if (stats.isDirectory()) throw new ReadError(t('reasons.isFolder'))
  if (!stats.isFile()) throw new ReadError(t('reasons.isNoFile'))
  if (stats.size > largestFile) throw new ReadError(t('reasons.tooLarge'))
}

/**
 * Reads a file. The calls are synchronous, for a thread that has nothing else to do: a disk or network that does not answer
 * then holds up this thread and nobody else, as all others share the few threads that Node reads with.
 * @param began is told how many bytes it has
 * @throws ReadError, or what the system refused with
 */
export function readWhole(path: string, began: (bytes: number) => void): Uint8Array {
  // a pipe that nobody writes to is opened at once this way, and refused
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const before = fstatSync(file)
    checkFile(before)
    began(before.size)
    const bytes = new Uint8Array(before.size)
    let length = 0
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, null)
      if (read === 0) break
      length += read
    }
    const after = fstatSync(file)
    if (length < before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw new UnfinishedFileError(t('reasons.isGrowing'))
    return bytes
  } finally {
    closeSync(file)
  }
}
