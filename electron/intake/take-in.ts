/** Takes files in as stories; what cannot be read is named and touches nothing. */
import { ReadError, type ReadOptions, type Report, readSource } from '../../story/formats'
import type { StorySummary } from '../../story/story/record'
import type { DroppedFile, Taken } from '../contract'
import type { DeskStore } from '../store/desk-store'
import { decode } from './decode'

const largest = 50_000_000

/** Why a file could not be read, in one line. */
export function reasonOf(error: unknown): string {
  if (error instanceof ReadError) return error.message
  return `it could not be read (${error instanceof Error ? error.message : String(error)})`
}

/** Reads a file's stories. */
export function readFileStories({ name, bytes }: DroppedFile, options: ReadOptions) {
  if (bytes.length > largest) throw new ReadError('it is larger than 50 MB')
  return readSource({ name, bytes, text: decode(bytes) }, options)
}

export async function takeIn(
  store: DeskStore,
  files: readonly DroppedFile[],
  options: ReadOptions,
  progress: (done: number) => void,
): Promise<Taken> {
  const stories: { summary: StorySummary; file: string; report: Report }[] = []
  const refused: Taken['refused'] = []
  for (const [index, file] of files.entries()) {
    try {
      for (const { doc, report } of readFileStories(file, options)) {
        stories.push({ summary: await store.create(doc), file: file.name, report })
      }
    } catch (error) {
      refused.push({ file: file.name, reason: reasonOf(error) })
    }
    progress(index + 1)
  }
  return { stories, refused }
}
