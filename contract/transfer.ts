/** Files on their way in and out: formats, imports, exports, copies. */
import { z } from 'zod'
import type { Field, ReadBack } from '../story/formats/fields'
import { audiences, formatNames, type LeftOut, storyTexts } from '../story/formats/format'
import type { StorySummary } from '../story/story/record'
import { call, ids, job } from './call'
import type { ImportResult } from './import-result'
import { bytesUpTo, largestFile } from './limits'

/** The formats that a story is filed in. */
export const exportFormats = [...formatNames, 'pdf'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** How stories are to be exported. */
const exportOptionsSchema = z.object({
  audience: z.enum(audiences),
  /** The time zone of the desk (IANA). */
  zone: z.string().max(64),
  /** Whether stories that nobody may publish yet are exported too; they are left alone otherwise. */
  withHeld: z.boolean(),
  /** Whether the pictures of HTML and Markdown are files beside it. */
  picturesBeside: z.boolean(),
  /** Which text of stories under review goes out. */
  text: z.enum(storyTexts),
  /** Whether what is suggested goes along, where the format has a place for it. */
  withSuggestions: z.boolean(),
})

/** A format as the window tells of it. */
export interface FormatInfo {
  name: ExportFormat
  label: string
  /** The usual one, and all that its files have, without the dot. */
  extension: string
  extensions: string[]
  isRead: boolean
  isWritten: boolean
  /** What of a story it cannot hold; empty where it is not read back. */
  leavesOut: Field[]
  /** It is a wire's, whose files go to clients. */
  isWire: boolean
  /** Whether a file for another desk takes more along than one for readers. */
  isForDesks: boolean
  /** Whether what is suggested can go along. */
  holdsReview: boolean
}

/** A file that has no path, as one that comes out of another program has none. */
const fileSchema = z.object({
  name: z.string().max(1000),
  bytes: bytesUpTo(largestFile),
})

/** What an export wrote. */
export interface Exported {
  state: 'done' | 'cancelled'
  /** The files written, or none when it went to the clipboard. */
  files: string[]
  failed: { id: string; reason: string }[]
  /** Files whose story, read back, is not the same in some fields that the format can hold. */
  differs: { file: string; fields: ReadBack[] }[]
  /** Files that lack what their format has no sign for. */
  leftOut: { file: string; what: LeftOut[] }[]
  /** How many stories were left alone because nobody may publish them yet. */
  held: number
}

/** In how many of some stories suggestions are open, and how many in all. */
export interface SuggestedAmong {
  stories: number
  suggestions: number
}

export const transferCalls = {
  /** The formats that stories are read from and filed in. */
  formats: call(z.tuple([])).answers<FormatInfo[]>(),
  /** Asks for files, or a folder of them, and imports them; nothing when cancelled. */
  importChosen: call(z.tuple([job, z.enum(['files', 'folder'])])).answers<ImportResult>(),
  /** Imports the files that the system or a second copy of the app opened since it was last asked. */
  importOpened: call(z.tuple([job])).answers<ImportResult>(),
  /** Imports a file that has no path. */
  importBytes: call(z.tuple([job, fileSchema])).answers<ImportResult>(),
  /** Exports stories to a file or folder that main asks for. */
  exportStories: call(z.tuple([job, ids, z.enum(exportFormats), exportOptionsSchema])).answers<Exported>(),
  /**
   * Writes stories to files in a folder for passing on, and drags those out of the window as long as the pointer is held.
   * What nobody may publish yet is left alone.
   */
  dragStories: call(z.tuple([job, ids, z.enum(exportFormats), exportOptionsSchema])).answers<Exported>(),
  /** The pointer that dragged them was let go. */
  endDrag: call(z.tuple([])).answers(),
  copyStories: call(z.tuple([ids, z.enum(formatNames), exportOptionsSchema])).answers(),
  /** In how many of these stories suggestions are open, and how many. */
  suggestedStories: call(z.tuple([ids])).answers<SuggestedAmong>(),
  /** Which of these stories nobody may publish now. */
  heldStories: call(z.tuple([ids])).answers<StorySummary[]>(),
  /** Stops long work. */
  cancel: call(z.tuple([job])).answers(),
}

/** What the preload script asks of main, and no page can: the paths are those of files that an editor gave the window. */
export const preloadCalls = {
  /** Imports files, and all files in folders. */
  importPaths: call(
    z.tuple([job, z.array(z.string().min(1).max(10_000)).min(1).max(100_000)]),
  ).answers<ImportResult>(),
}
