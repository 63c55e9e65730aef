/** Takes files in as stories; what cannot be read is named and touches nothing. */
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type FormatName, ReadError, type Reading, type ReadOptions, readSource } from '../../story/formats'
import type { DroppedFile, Taken } from '../contract'
import { messages } from '../messages'
import { reasonOf } from '../problems'
import { type DeskStore, troubleOf } from '../store'
import { codeOf } from '../store/durable'
import { decode } from './decode'

/** Bytes. */
const largest = 50_000_000

const nothingKnown: ReadOptions = { house: null, language: null }

/**
 * The stories of a file.
 * @param format what it is said to be in; null where it is to tell by itself
 * @throws ReadError with one line that says why, where there is nothing to read
 */
export async function readStories(
  { name, bytes }: DroppedFile,
  options: ReadOptions = nothingKnown,
  format: FormatName | null = null,
): Promise<Reading[]> {
  if (bytes.length > largest) throw new ReadError(messages.tooLarge)
  return readSource({ name, bytes, text: decode(bytes) }, options, format)
}

/** Reads a file by its path. */
async function fileAt(path: string): Promise<DroppedFile> {
  if ((await stat(path)).size > largest) throw new ReadError(messages.tooLarge)
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)) }
}

/** Who wants to know how far an intake is, and may stop it. */
export interface Watcher {
  progress(done: number, total: number): void
  isStopped(): boolean
}

const nobody: Watcher = { progress: () => undefined, isStopped: () => false }

/** Takes in files that have been read. */
export function takeIn(store: DeskStore, files: readonly DroppedFile[], watcher?: Watcher): Promise<Taken> {
  return takeEach(
    store,
    files,
    async (file) => file,
    ({ name }) => name,
    watcher,
  )
}

/** Takes in files by their paths. */
export function takeInPaths(store: DeskStore, paths: readonly string[], watcher?: Watcher): Promise<Taken> {
  return takeEach(store, paths, fileAt, (path) => basename(path), watcher)
}

async function takeEach<F>(
  store: DeskStore,
  files: readonly F[],
  read: (file: F) => Promise<DroppedFile>,
  nameOf: (file: F) => string,
  { progress, isStopped }: Watcher = nobody,
): Promise<Taken> {
  const taken: Taken = { stories: [], refused: [] }
  for (const [index, each] of files.entries()) {
    if (isStopped()) break
    const file = nameOf(each)
    let readings: Reading[] = []
    try {
      readings = await readStories(await read(each))
    } catch (error) {
      taken.refused.push({ file, reason: reasonOf(error) })
    }
    try {
      for (const { doc, report } of readings)
        taken.stories.push({ summary: await store.create(doc), file, report })
    } catch (error) {
      taken.refused.push({ file, reason: notKept(error), isForNow: true })
    }
    progress(index + 1, files.length)
  }
  return taken
}

/** Why the desk did not keep what was read. */
function notKept(error: unknown): string {
  return codeOf(error) === '' ? reasonOf(error) : messages.notKept[troubleOf(error)]
}
