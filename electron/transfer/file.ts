/** The bytes of a file that comes in: no more than are taken, and only of what is a file and stays as it is. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'
import { largestFile } from '../../contract/limits'
import { TransferError } from '../errors'

/** @throws TransferError where there is nothing that is read */
export function checkFile(stats: Stats): void {
  if (stats.isDirectory()) throw new TransferError({ key: 'reasons.isFolder' })
  if (!stats.isFile()) throw new TransferError({ key: 'reasons.isNoFile' })
  if (stats.size > largestFile) throw new TransferError({ key: 'reasons.tooLarge' })
}

/**
 * Reads a file, with synchronous calls, in a thread that has nothing else to do. A disk or network that does not
 * answer then holds up this thread alone: all other calls of Node share a few threads.
 * @param began is called with the size of the file in bytes
 * @throws TransferError, or what the system refused with
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
      throw new TransferError({ key: 'reasons.isGrowing' }, true)
    return bytes
  } finally {
    closeSync(file)
  }
}
