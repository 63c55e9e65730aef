/** The central directory of a zip file: what is in it and where, nothing unpacked (PKWARE APPNOTE 6.3.10, 4.3). */
import { ReadError } from '../format'
import { decodeAs } from './bytes'

/** A file in a zip, as its directory tells of it. */
export interface ZipEntry {
  name: string
  isEncrypted: boolean
  /** 0 is stored, 8 deflated. */
  method: number
  packed: number
  unpacked: number
  /** Where its local header is. */
  at: number
}

const endSize = 22
const entrySize = 46
const largestComment = 0xffff
/** A word processor's file has dozens; a story with its pictures some hundreds. */
const mostEntries = 5000

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Whether bytes begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > endSize && viewOf(bytes).getUint32(0) === 0x504b0304
}

/** Where the end record is (4.3.16): after it there is but a comment. */
function endOf(view: DataView): number {
  const last = view.byteLength - endSize
  for (let at = last; at >= Math.max(0, last - largestComment); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at
  throw new ReadError('damaged')
}

/**
 * The entries of a zip file.
 * @throws ReadError where the directory is cut off, broken, or longer than any document's
 */
export function directoryOf(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  try {
    const end = endOf(view)
    const count = view.getUint16(end + 10, true)
    if (count > mostEntries) throw new ReadError('tooManyParts')
    const entries: ZipEntry[] = []
    for (let at = view.getUint32(end + 16, true); entries.length < count; ) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new ReadError('damaged')
      const nameLength = view.getUint16(at + 28, true)
      const name = bytes.subarray(at + entrySize, at + entrySize + nameLength)
      entries.push({
        name: decodeAs(name, 'utf-8').replaceAll('\\', '/'),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      })
      at += entrySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
    return entries
  } catch (error) {
    if (error instanceof RangeError) throw new ReadError('damaged')
    throw error
  }
}

/** The names in a zip file; none where it is not one. */
export function namesInZip(bytes: Uint8Array): string[] {
  if (!isZip(bytes)) return []
  try {
    return directoryOf(bytes).map(({ name }) => name)
  } catch {
    return []
  }
}

/** The packed bytes of an entry: its own header tells where they begin (4.3.7). */
export function packedBytes(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) throw new ReadError('damaged')
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length) throw new ReadError('damaged')
  return bytes.subarray(from, from + packed)
}
