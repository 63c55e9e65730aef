/**
 * Reads a backup whose end is cut off or damaged, and with it the list of its files: one file after the other, by the
 * header before each and the checksum after it, as `write.ts` has them written.
 */
import { type FileHandle, open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { crc32, createInflateRaw } from 'node:zlib'
import { validateFileName } from 'yauzl'
import { BackupError } from '../errors'
import { codeOf } from '../store/durable'
import { type Manifest, manifestName, manifestOf, type Reading, sha256 } from './manifest'

/** A file of a zip; its bytes are null where they are cut off, or not what their checksum says. */
interface Zipped {
  path: string
  bytes: Buffer | null
}

/** What comes before and after the bytes of a file. */
const header = Buffer.from('PK\x03\x04')
const descriptor = Buffer.from('PK\x07\x08')
const headerBytes = 30
const descriptorBytes = 16

/** How much is read at once, and the most that one file may take. */
const window = 1 << 16
const largest = 1 << 29

/**
 * What is whole of a backup whose end is missing or damaged, as `readBackup` reads one that has it.
 * @returns how many files it has, and whether the list of them is whole
 * @throws BackupError where nothing of it is whole
 */
export async function readCutOff(
  path: string,
  { take, damaged, isStopped }: Reading,
): Promise<{ count: number; isListed: boolean }> {
  const sums = new Map<string, string>()
  const add = async (name: string, bytes: Buffer | null) => {
    sums.set(name, bytes ? sha256(bytes) : '')
    if (!bytes) damaged?.(name)
    await take?.(name, bytes ?? Buffer.alloc(0), sums.size, sums.size)
  }
  let manifest: Manifest | null = null
  for await (const { path: name, bytes } of filesOf(path)) {
    if (isStopped?.()) throw new BackupError('stopped')
    if (name === manifestName) manifest = bytes && manifestOf(bytes)
    else if (!sums.has(name)) await add(name, bytes)
  }
  for (const file of manifest?.files ?? []) {
    const sum = sums.get(file.path)
    if (sum === undefined) await add(file.path, null)
    else if (sum !== '' && sum !== file.sha256) damaged?.(file.path)
  }
  if (![...sums.values()].some((sum) => sum !== '')) throw new BackupError('damaged-backup')
  return { count: sums.size, isListed: manifest !== null }
}

/** How many of its files tell whose a zip is: other programs leave files of theirs in a desk too. */
const toldWithin = 50

/** Whether a zip has files of a desk, whatever became of its end. */
export async function isOfDesk(path: string): Promise<boolean> {
  let seen = 0
  for await (const { path: name } of filesOf(path)) {
    if (/^(?:journal|stories|versions)\//.test(name)) return true
    if (++seen >= toldWithin) break
  }
  return false
}

async function* filesOf(path: string): AsyncGenerator<Zipped> {
  const file = await open(path)
  try {
    for (let at = 0; at >= 0; ) {
      const start = await bytesAt(file, at, headerBytes)
      if (start.length < headerBytes || start.indexOf(header) !== 0) return
      const nameLength = start.readUInt16LE(26)
      const from = at + headerBytes + nameLength + start.readUInt16LE(28)
      const nameBytes = await bytesAt(file, at + headerBytes, nameLength)
      if (nameBytes.length < nameLength) return
      const name = String(nameBytes)
      const content = await contentAt(file, from, start.readUInt16LE(8) !== 0)
      const isName = name !== '' && !name.endsWith('/') && validateFileName(name) === null
      if (isName) yield { path: name, bytes: content?.bytes ?? null }
      at = await nextHeader(file, content ? from + content.length : at + header.length)
    }
  } finally {
    await file.close()
  }
}

/** Where the next file begins from a place on; -1 where none does. */
async function nextHeader(file: FileHandle, from: number): Promise<number> {
  for (let at = from; ; at += window - header.length + 1) {
    const bytes = await bytesAt(file, at, window)
    const found = bytes.indexOf(header)
    if (found >= 0) return at + found
    if (bytes.length < window) return -1
  }
}

interface Content {
  bytes: Buffer
  /** How many bytes it takes in the zip. */
  length: number
}

/** The content of the file that begins at a place; null where it is not whole. */
async function contentAt(file: FileHandle, at: number, isDeflated: boolean): Promise<Content | null> {
  for (let length = window; length <= largest; length *= 2) {
    const packed = await bytesAt(file, at, length)
    const content = isDeflated ? await inflated(packed) : storedIn(packed)
    if (content !== 'cut-off') return content && (await isAsSummed(file, at, content)) ? content : null
    if (packed.length < length) return null
  }
  return null
}

async function inflated(packed: Buffer): Promise<Content | 'cut-off' | null> {
  const inflate = createInflateRaw()
  inflate.end(packed)
  try {
    return { bytes: await buffer(inflate), length: inflate.bytesWritten }
  } catch (error) {
    return codeOf(error) === 'Z_BUF_ERROR' ? 'cut-off' : null
  }
}

/** The bytes before a descriptor that counts just as many. */
function storedIn(packed: Buffer): Content | 'cut-off' {
  for (let at = packed.indexOf(descriptor); at >= 0; at = packed.indexOf(descriptor, at + 1)) {
    if (at + descriptorBytes > packed.length) break
    if (packed.readUInt32LE(at + 8) === at) return { bytes: packed.subarray(0, at), length: at }
  }
  return 'cut-off'
}

/** Whether a content is what the checksum after it says. */
async function isAsSummed(file: FileHandle, at: number, { bytes, length }: Content): Promise<boolean> {
  const behind = await bytesAt(file, at + length, descriptorBytes)
  if (behind.length < descriptorBytes || behind.indexOf(descriptor) !== 0) return false
  return behind.readUInt32LE(4) === crc32(bytes)
}

/** The bytes of a file from a place on; fewer where it ends. */
async function bytesAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer: bytes, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return bytes.subarray(0, bytesRead)
}
