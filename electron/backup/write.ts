/** A whole desk to one file, while it is worked on; it counts only when it has been read back. */
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { BackupError } from '../errors'
import { codeOf, syncFolder, temporarySuffix } from '../store/durable'
import { formats } from '../store/envelope'
import { pictureFiles, textFiles } from './files'
import {
  type BackupWatcher,
  type Manifest,
  manifestName,
  sha256,
  throwIfStopped,
  unwatched,
} from './manifest'
import { readBackup } from './read'

/**
 * Backs a desk up. What is open in the app must have been flushed; what is typed meanwhile may be in it or not.
 * @throws BackupError, or what the disk refused with; there is then no new file, and an older one stays
 */
export async function writeBackup(
  desk: string,
  out: string,
  watcher: BackupWatcher = unwatched,
): Promise<Manifest> {
  const root = await realpath(desk).catch(() => desk)
  const isDesk = await stat(join(root, 'stories')).then(
    (each) => each.isDirectory(),
    () => false,
  )
  if (!isDesk) throw new BackupError('no-desk')
  const folder = await realpath(dirname(resolve(out)))
  const path = join(folder, basename(out))
  if (path.startsWith(root + sep)) throw new BackupError('inside-desk')
  const temporary = `${path}.${randomUUID()}${temporarySuffix}`
  try {
    const manifest = await zipDesk(root, temporary, watcher)
    await readBackup(temporary, { expected: manifest, isStopped: watcher.isStopped })
    await rename(temporary, path)
    await syncFolder(folder)
    return manifest
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
}

async function zipDesk(root: string, path: string, watcher: BackupWatcher): Promise<Manifest> {
  const manifest: Manifest = {
    format: 'copydesk-backup',
    version: formats.backup.version,
    minReader: formats.backup.minReader,
    made: new Date().toISOString(),
    files: [],
  }
  const zip = new ZipFile()
  const output = createWriteStream(path, { flags: 'wx' })
  zip.outputStream.pipe(output)
  const written = finished(output)
  // a write error is handled where the work awaits it; without this it would count as unhandled before
  written.catch(() => undefined)
  try {
    const texts = await textFiles(root)
    let total = texts.length
    const add = async (name: string, from: readonly string[]) => {
      throwIfStopped(watcher)
      await addFile(zip, written, manifest, root, name)
      watcher.progress(manifest.files.length, total + (from === texts ? 1 : 0))
    }
    for (const name of texts) await add(name, texts)
    const pictures = await pictureFiles(root)
    total += pictures.length
    for (const name of pictures) await add(name, pictures)
    await addBytes(zip, written, manifestName, Buffer.from(JSON.stringify(manifest)))
    zip.end()
    await written
  } finally {
    output.destroy()
  }
  await syncFile(path)
  return manifest
}

/** Adds a file as it is now; one that is gone by now is no part of the desk any more. */
async function addFile(
  zip: ZipFile,
  written: Promise<void>,
  { files }: Manifest,
  root: string,
  path: string,
) {
  try {
    const bytes = await readFile(join(root, path))
    await addBytes(zip, written, path, bytes)
    files.push({ path, bytes: bytes.length, sha256: sha256(bytes) })
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** Adds one entry and waits until it has gone out, so that a desk never fills the memory. */
async function addBytes(zip: ZipFile, written: Promise<void>, name: string, bytes: Buffer): Promise<void> {
  const content = Readable.from([bytes], { objectMode: false })
  const sent = once(content, 'end')
  zip.addReadStream(content, name, { compress: !name.startsWith('pictures/'), size: bytes.length })
  await Promise.race([sent, written])
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
