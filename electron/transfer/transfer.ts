/** Files read as stories and stories written as files, in whatever process. */

import { v5, v7 } from 'uuid'
import type { FormatInfo } from '../../contract/transfer'
import { commentsOfFound } from '../../story/comments/found'
import type { Reading, Report } from '../../story/formats/format'
import { begunAt } from '../../story/stages/move'
import { docToJSON } from '../../story/story/doc-json'
import { type Story, storyFromRecord } from '../../story/story/record'
import { suggestedFrom } from '../../story/suggestions/by-default'
import { reviewToJSON } from '../../story/suggestions/review'
import { TransferError } from '../errors'
import { reasonOf } from '../errors/reasons'
import { newStory } from '../store/new-story'
import { Pictures } from '../store/pictures'
import type {
  ExportTask,
  ImportedStory,
  ImportTask,
  PlainReading,
  ReadTask,
  Walked,
  Written,
} from './protocol'
import { type ReadWatcher, readFile, unwatched } from './read'
import { writeStory } from './write'

/** Takes the stories of a file as they come. */
export interface Receiver {
  /** Hears how many stories the file holds, by its checksum. Answers the seed of their ids: the same one gives the same ids. */
  found(file: { hash: string; total: number }): Promise<string>
  /** Takes the next of them; the rest waits until this resolves. */
  take(stories: ImportedStory[]): Promise<void>
}

/** Reads and writes formats. What is asked may be stopped by its signal, and rejects then. */
export interface Transfer {
  /** The files of what was named. */
  walk(paths: readonly string[], signal?: AbortSignal): Promise<Walked>
  /** Reads a file as stories. @throws an error whose `reason` says why it cannot be read, in a phrase */
  import(task: ImportTask, receiver: Receiver, signal?: AbortSignal): Promise<void>
  /** Reads a file as stories that no desk takes. @throws as `import` does */
  read(task: ReadTask): Promise<Reading[]>
  /** Writes a story, and reads it back. */
  export(task: ExportTask, signal?: AbortSignal): Promise<Written>
  /** The formats, as the window tells of them. */
  formats(): Promise<FormatInfo[]>
}

/** Bytes of story files that are handed on at once, and stories. */
const mostBytes = 1_000_000
const mostStories = 50

/** Reads a file, and hands its stories on in parts, so that no more than one part is on its way. */
export async function importFile(
  { file, format, house, by, houses, stages, isSuggesting }: ImportTask,
  receiver: Receiver,
  watcher: ReadWatcher = unwatched,
): Promise<void> {
  const { hash, readings } = await readFile(file, { format, house, houses }, watcher)
  const seed = await receiver.found({ hash, total: readings.length })
  const now = new Date().toISOString()
  const stories = readings.map(({ doc, report, comments = [], review = null }, index) => () => ({
    story: newStory(begunAt(doc, stages), {
      id: storyId(seed, index),
      by,
      isReceived: true,
      beside: {
        comments: commentsOfFound(comments, v7, now),
        review: isSuggesting ? { ...(review ?? suggestedFrom(doc)), isOn: true } : review,
      },
    }),
    report: review ? withoutDeletions(report) : report,
  }))
  await inParts(stories, ({ story }) => story.file.length, receiver.take)
}

/** What is reported of a story that came with suggestions: what was deleted is among them, and was not left out. */
function withoutDeletions({ dropped, ...report }: Report): Report {
  return { ...report, dropped: dropped.filter((what) => what !== 'deletions') }
}

/** Reads a file whose stories no desk takes, and hands them on in parts. */
export async function readPlain(
  { file, ...how }: ReadTask,
  take: (part: PlainReading[]) => Promise<void>,
  watcher: ReadWatcher = unwatched,
): Promise<void> {
  const { readings } = await readFile(file, how, watcher)
  const plain = readings.map(({ doc, report, comments = [], review }) => () => ({
    doc: JSON.stringify(docToJSON(doc)),
    report,
    comments,
    review: review ? JSON.stringify(reviewToJSON(review)) : null,
  }))
  await inParts(plain, ({ doc }) => doc.length, take)
}

/** Makes things and hands them on, no more than one part at a time. */
async function inParts<T>(
  makers: readonly (() => T)[],
  sizeOf: (made: T) => number,
  take: (part: T[]) => Promise<void>,
): Promise<void> {
  let part: T[] = []
  let bytes = 0
  for (const make of makers) {
    const made = make()
    part.push(made)
    bytes += sizeOf(made)
    if (bytes < mostBytes && part.length < mostStories) continue
    await take(part)
    part = []
    bytes = 0
  }
  if (part.length > 0) await take(part)
}

/** Why a file is not read or a story not written. */
export function transferErrorOf(error: unknown): TransferError {
  if (error instanceof TransferError) return error
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return new TransferError(reasonOf(error), false, detail.slice(0, 2000))
}

/** What the ids of imported stories are told apart from all others by (RFC 9562, 5.5). */
const namespace = '9c5e7f0e-0b7f-4c55-9a3d-2f1f6a4b8d10'

/** The id of a story of a file: the same for the same seed and place. */
function storyId(seed: string, index: number): string {
  return v5(`${seed} ${index}`, namespace)
}

/** A story with its pictures in it, those of the text without what is suggested too. */
export async function withPictures(story: Story, pictures: Pictures): Promise<Story> {
  const { review } = story
  const doc = await pictures.putIn(story.doc)
  return review
    ? { ...story, doc, review: { ...review, base: await pictures.putIn(review.base) } }
    : { ...story, doc }
}

/** Writes a story with its pictures, and reads it back. */
export async function exportStory({
  record,
  pictures,
  format,
  options,
  houses,
}: ExportTask): Promise<Written> {
  const story = storyFromRecord(JSON.parse(record))
  const whole = pictures === null ? story : await withPictures(story, new Pictures(pictures))
  return writeStory(whole, format, { ...options, houses })
}
