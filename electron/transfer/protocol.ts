/** Messages between main and a transfer process. */

import type { FormatInfo } from '../../contract/transfer'
import type { FoundComment } from '../../story/comments/found'
import type { ReadBack } from '../../story/formats/fields'
import type { FormatName, LeftOut, Report, WriteOptions } from '../../story/formats/format'
import type { PictureFile } from '../../story/formats/pictures/beside'
import type { Houses } from '../../story/houses'
import type { Stage } from '../../story/stages/stage'
import type { Reason } from '../errors'
import type { NewStory } from '../store/new-story'
import type { GivenFile } from './given-file'

/** A file to read. */
export interface ReadTask {
  file: GivenFile
  /** The format that it is said to be in; null where it is to tell by itself. */
  format: FormatName | null
  /** The house that is asked for; null where the file is to tell. */
  house: string | null
  /** The house styles that are known. */
  houses: Houses
}

/** A file to import as stories of a desk. */
export interface ImportTask extends ReadTask {
  /** Who imports it. */
  by: string
  /** The stages of the desk. */
  stages: readonly Stage[]
  /** Whether what is edited in its stories is suggested. */
  isSuggesting: boolean
}

/** A story of a file that no desk takes. */
export interface PlainReading {
  /** The document, as JSON. */
  doc: string
  report: Report
  comments: readonly FoundComment[]
  /** What is suggested in it, as JSON; null where nothing is. */
  review: string | null
}

/** A story of a file, ready for a desk, and what its reader reports. */
export interface ImportedStory {
  story: NewStory
  report: Report
}

/** A story to write in a format. */
export interface ExportTask {
  /** The record of the story, as JSON. */
  record: string
  /** The folder that its pictures are in; null where they are in it. */
  pictures: string | null
  format: FormatName
  options: WriteOptions
  /** The house styles that the desk knows. */
  houses: Houses
}

/** What was written, the fields that read back otherwise, and what the format has no sign for. */
export interface Written {
  content: string | Uint8Array
  differs: ReadBack[]
  leftOut: readonly LeftOut[]
  /** Those that are to lie beside the file. */
  pictures?: readonly PictureFile[]
}

/** The files of what was named: those of folders in their order, and what is neither. */
export interface Walked {
  paths: string[]
  refused: { path: string; reason: Reason }[]
}

/** What is asked of a process. */
export type Task =
  | { kind: 'walk'; paths: readonly string[] }
  | { kind: 'import'; task: ImportTask }
  | { kind: 'read'; task: ReadTask }
  | { kind: 'export'; task: ExportTask }
  | { kind: 'formats' }

/** What answers it in the end. */
export type Answer =
  | { kind: 'walked'; walked: Walked }
  | { kind: 'imported' }
  | { kind: 'read' }
  | { kind: 'written'; written: Written }
  | { kind: 'formats'; formats: FormatInfo[] }

/** What a process says while it does a task. */
export type FromProcess =
  /** It has a file of this many bytes in hand. */
  | { kind: 'began'; bytes: number }
  /** The bytes are read: what takes long from here on is not the disk. */
  | { kind: 'read' }
  /** How many stories the file holds, by its checksum; waits for the seed of their ids. */
  | { kind: 'found'; hash: string; total: number }
  /** The next of them; waits until they are on the desk. */
  | { kind: 'stories'; stories: ImportedStory[] }
  /** The next of them where no desk takes them; waits until they are taken. */
  | { kind: 'readings'; readings: PlainReading[] }
  | { kind: 'done'; answer: Answer }
  | { kind: 'failed'; reason: Reason; isForNow: boolean; detail: string }

/** What main says to a process: a task, or to go on with one. */
export type ToProcess = Task | { kind: 'seed'; seed: string } | { kind: 'next' }
