/** Unpacks zip files that may be made to do harm: no part may grow beyond what a document's parts are. */
import { ReadError } from '../format'
import { joinBytes } from './bytes'
import { directoryOf, packedBytes, type ZipEntry } from './directory'

/** Bytes of one part and of all: more than a long story with its pictures has. */
const largest = { part: 60_000_000, all: 200_000_000 }
/** The XML of documents packs to a tenth or twentieth, seldom to a hundredth; what a bomb packs, to a thousandth. */
const highestRatio = 300
const smallEnough = 1_000_000
/** Bytes that are unpacked before the size is looked at again. */
const step = 16_384

const tooLarge = () => new ReadError('tooLargeUnpacked')

function checkSize({ packed }: ZipEntry, size: number): void {
  const isBlownUp = size > smallEnough && size > packed * highestRatio
  if (size > largest.part || isBlownUp) throw tooLarge()
}

/** What a part unpacks to, however its size is declared. */
async function inflate(entry: ZipEntry, packed: Uint8Array): Promise<Uint8Array> {
  const { Inflate } = await import('fflate')
  const chunks: Uint8Array[] = []
  let size = 0
  const stream = new Inflate((chunk) => {
    chunks.push(chunk)
    size += chunk.length
  })
  for (let at = 0; at < packed.length; at += step) {
    stream.push(packed.subarray(at, at + step), at + step >= packed.length)
    checkSize(entry, size)
  }
  return joinBytes(chunks)
}

async function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  if (entry.isEncrypted) throw new ReadError('locked')
  checkSize(entry, entry.unpacked)
  const packed = packedBytes(bytes, entry)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw new ReadError('unknownPacking')
  try {
    return await inflate(entry, packed)
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('damaged')
  }
}

/**
 * The parts of a zip file by their names.
 * @param isWanted which of them to unpack
 * @throws ReadError where it is broken, locked, or unpacks to more than a document has
 */
export async function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>()
  let all = 0
  for (const entry of directoryOf(bytes)) {
    if (entry.name.endsWith('/') || !isWanted(entry.name) || parts.has(entry.name)) continue
    const part = await unpackEntry(bytes, entry)
    all += part.length
    if (all > largest.all) throw tooLarge()
    parts.set(entry.name, part)
  }
  return parts
}
