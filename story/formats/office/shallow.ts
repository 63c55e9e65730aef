/** Files that nest deeper than any document does. */
import { ReadError } from '../format'

/**
 * Reads a tree by calls within calls: one whose depth no reader can follow is no document.
 * @throws ReadError where it is too deep
 */
export function shallow<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new ReadError('damaged')
    throw error
  }
}
