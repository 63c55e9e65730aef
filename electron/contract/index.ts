/**
 * Every message between the renderer and main: the one place where they meet.
 * A new call is one line in `Desk`, one in `deskArguments`, and its implementation in main.
 */
import { z } from 'zod'
import type { Field } from '../../story/formats/fields'
import { audiences, type FormatName, formatNames, type LeftOut } from '../../story/formats/format'
import { type House, houseSchema } from '../../story/houses/house'
import type { Snippet } from '../../story/search/matches'
import type { StorySummary } from '../../story/story/record'
import { largestFile } from './limits'
import { type Facets, type ListQuery, listQuerySchema, type Page } from './list'
import { menuSchema } from './menu'
import { type Settings, settingsPatchSchema } from './settings'
import type { Taken } from './taken'
import { type Place, placeSchema, type Trail, type Turn, turnsSchema } from './trail'
import { type Version, versionNameSchema } from './version'

const id = z.uuid()
const ids = z.array(id).min(1).max(100_000)
/** ProseMirror steps as JSON; main gives them to the schema, which refuses what does not fit. */
const steps = z.array(z.record(z.string(), z.unknown())).min(1).max(100_000)
const doc = z.record(z.string(), z.unknown())
const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array)

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
})
export type ExportOptions = z.infer<typeof exportOptionsSchema>

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
}

/** A file that has no path, as one that comes out of another program has none. */
const fileSchema = z.object({
  name: z.string().max(1000),
  bytes: bytes.refine(({ length }) => length <= largestFile),
})
export type DroppedFile = z.infer<typeof fileSchema>

/** The desk as the app starts on it. */
export interface DeskState {
  /** The folder, as people read it. */
  folder: string
  /** Files that could not be read, set aside under `damaged/`. */
  damaged: DamagedFile[]
  /** Stories whose last typing came back from the journal, after the app had not closed. */
  recovered: string[]
  /** What other programs did to stories before the start, and is not yet dealt with. */
  foreign: ForeignChange[]
  settings: Settings
  /** The name of whoever is signed in to the system, for an editor who has given no other. */
  userName: string
  /** Whether the desk is new and empty, so that samples are offered. */
  isNew: boolean
  platform: 'linux' | 'mac' | 'windows'
  versions: { app: string; electron: string }
  /** The house profiles that the desk made. */
  houses: House[]
  /** The story that was open, or null where there was none or it cannot be opened. */
  open: OpenStory | null
}

/** What another program did to the file of a story; what it wrote is kept as a version. */
export interface ForeignChange {
  story: StorySummary
  what: 'changed' | 'spoilt' | 'removed'
}

/** A file of the desk that could not be used, and is kept as it is. */
export interface DamagedFile {
  name: string
  /**
   * What is wrong: it is not what was written, the system does not let us read it, a newer version has written it, it is
   * larger than any story, or a folder. Only what is damaged, and a journal that cannot be read, is set aside.
   */
  problem: 'damaged' | 'unreadable' | 'newer' | 'too-large' | 'folder'
  /** Where it was set aside, or where it still lies. */
  keptAs: string
  isSetAside: boolean
  reason: string
  /** Whether it is a journal whose typing may be restored as a story of its own. */
  isJournal: boolean
  /** The story that it was, and when its last good version was saved; absent where there is none. */
  lastGood?: { id: string; saved: string }
}

/** A story opened for editing. `version` counts the steps that main has, and each append must continue from it. */
export interface OpenStory {
  id: string
  doc: unknown
  version: number
  /** The undo history that leads to the document, and where the editor was. */
  trail: Trail
  /** Why the disk refuses what was typed, be it in another story, or null. */
  trouble: Trouble | null
}

/** What a call answers that wrote something: the version on disk, and the story's line in the list. */
export interface Saved {
  version: number
  summary: StorySummary
}

/**
 * What became of an append: on disk; or main is at another version and wants the whole document;
 * or the disk refused, and main holds the steps and tries again.
 */
export type Appended =
  | ({ state: 'saved' } & Saved)
  | { state: 'out-of-step'; version: number }
  | { state: 'failed'; version: number; trouble: DiskTrouble }

/** Why the disk refused. */
export type DiskTrouble = 'disk-full' | 'read-only' | 'folder-gone' | 'other'

/** What is wrong with saving: a text is not on disk, or it is in its journal and the story's file cannot be written. */
export type Trouble = DiskTrouble | 'not-written'

/** How the automatic backups stand. */
export interface BackupState {
  folder: string
  /** When the newest was made, or null where there is none. */
  last: string | null
  count: number
  /** Why the last try failed, or null. */
  problem: string | null
}

export type { Version } from './version'

/** What another program wrote over an open story, and what both sides come from. `turn` is another for each. */
export interface Elsewhere {
  turn: number
  base: unknown
  theirs: unknown
  /** Who wrote it, or `''`, and when. */
  by: string
  changed: string
}

/** What an export wrote. */
export interface Exported {
  state: 'done' | 'cancelled'
  /** The files written, or none when it went to the clipboard. */
  files: string[]
  failed: { id: string; reason: string }[]
  /** Files whose story, read back, is not the same in some fields that the format can hold. */
  differs: { file: string; fields: Field[] }[]
  /** Files that lack what their format has no sign for. */
  leftOut: { file: string; what: LeftOut[] }[]
  /** How many stories were left alone because nobody may publish them yet. */
  held: number
}

/** The calls that the renderer may make. */
export interface Desk {
  start(): Promise<DeskState>
  /** A part of the list; null where a newer query came before. */
  list(query: ListQuery, from: number, count: number): Promise<Page | null>
  /** Where the texts of stories answer, each in its context; null where a newer query came before. */
  snippets(text: string, ids: string[]): Promise<(Snippet | null)[] | null>
  /** The row of the next story whose title begins so, from a row on and around. */
  jump(query: ListQuery, typed: string, from: number): Promise<number | null>
  /** The row of a story; null where the list has it not. */
  rowOf(query: ListQuery, id: string): Promise<number | null>
  /** The ids of a part of the list. */
  idsOf(query: ListQuery, from: number, count: number): Promise<string[]>
  /** The values that the list can be narrowed to, of the desk or of the bin. */
  facets(isBin: boolean): Promise<Facets>
  open(id: string): Promise<OpenStory>
  /** A new story: empty, or with this document. */
  create(doc?: Record<string, unknown>): Promise<StorySummary>
  duplicate(ids: string[]): Promise<StorySummary[]>
  bin(ids: string[]): Promise<void>
  restore(ids: string[]): Promise<void>
  /** Deletes for good what is in the bin. */
  destroy(ids: string[]): Promise<void>
  /** Adds steps to a story's journal, and to its undo history; answers when they are on disk. */
  append(id: string, version: number, steps: Record<string, unknown>[], turns: Turn[]): Promise<Appended>
  /**
   * Keeps the whole undo history of a story anew; false where main is at another version, or the disk refuses: then
   * main may have no history that leads to the document.
   */
  keepTrail(id: string, version: number, turns: Turn[], place: Place): Promise<boolean>
  /** Keeps where the editor is in a story. */
  keepPlace(id: string, place: Place): Promise<void>
  /** Writes a whole document, where steps cannot tell it. */
  replace(id: string, doc: Record<string, unknown>): Promise<Appended>
  /** Writes the story's file now. */
  flush(id: string): Promise<Appended>
  /** Keeps the story as it is now, under a name or `''`; `restore` and `merge` are what comes before another version is brought back or put together with it. */
  saveVersion(id: string, name: string, why: 'hand' | 'restore' | 'merge'): Promise<Version>
  nameVersion(id: string, version: string, name: string): Promise<void>
  /** The versions of a story, oldest first. */
  versions(id: string): Promise<Version[]>
  /** Brings a damaged story's last good version back as that story. */
  bringBack(id: string): Promise<StorySummary>
  /** Makes a new story of what can be read of a journal that could not be used, by where it is kept. */
  restoreJournal(keptAs: string): Promise<StorySummary>
  /** Offers a journal that could not be used no more; it stays on disk. */
  leaveJournal(keptAs: string): Promise<void>
  /** The document of a version. */
  version(id: string, version: string): Promise<unknown>
  /** What was written elsewhere and not yet put together with a story; null where nothing is. */
  elsewhere(id: string): Promise<Elsewhere | null>
  /** What was written elsewhere is dealt with, unless a newer one came: the story's file becomes what is here. */
  settle(id: string, turn: number): Promise<void>
  /** The formats that stories are read from and filed in. */
  formats(): Promise<FormatInfo[]>
  /** Adds the sample stories; answers the newest. */
  addSamples(): Promise<StorySummary | null>
  /** Asks for files, or a folder of them, and takes them in; nothing when cancelled. */
  importChosen(job: string, what: 'files' | 'folder'): Promise<Taken>
  /** Imports files by their paths, and all files in folders. */
  importFiles(job: string, paths: string[]): Promise<Taken>
  /** Imports a file that has no path. */
  importBytes(job: string, file: DroppedFile): Promise<Taken>
  /** Exports stories to a file or folder that main asks for. */
  exportStories(job: string, ids: string[], format: ExportFormat, options: ExportOptions): Promise<Exported>
  copyStories(ids: string[], format: FormatName, options: ExportOptions): Promise<void>
  /** Which of these stories nobody may publish now. */
  heldStories(ids: string[]): Promise<StorySummary[]>
  cancel(job: string): Promise<void>
  /** Keeps a picture in the desk and answers its `picture:` address. */
  addPicture(bytes: Uint8Array): Promise<string>
  /** A picture of the desk as a `data:` address, as a file that goes out has it; null where there is none. */
  pictureData(src: string): Promise<string | null>
  /** Asks for a picture file; null when cancelled. */
  choosePicture(): Promise<string | null>
  openLink(href: string): Promise<void>
  showFolder(): Promise<void>
  /** The licences of all that the app carries of others. */
  notices(): Promise<string>
  /** Keeps a house profile; answers all that the desk made. */
  saveHouse(house: House): Promise<House[]>
  removeHouse(id: string): Promise<House[]>
  /** Asks for a profile's file and takes it in. */
  importHouse(): Promise<House[]>
  /** Asks where to write a profile, to be shared; false when cancelled. */
  exportHouse(house: House): Promise<boolean>
  /** Asks for the folder that is watched for new files; null when cancelled. */
  chooseInbox(): Promise<string | null>
  /** Backs the desk up to a file that main asks for; null when cancelled or stopped. */
  backUp(job: string): Promise<string | null>
  /** Makes an automatic backup now. */
  backUpNow(job: string): Promise<BackupState>
  backups(): Promise<BackupState>
  /** Asks for the folder of the automatic backups; null when cancelled. */
  chooseBackups(): Promise<string | null>
  /** Asks for a backup and a new folder, and brings it back there; answers the folder, or null. */
  restoreBackup(job: string): Promise<string | null>
  /** Starts anew on the desk that was brought back last. */
  openRestored(): Promise<void>
  setSettings(patch: Partial<Settings>): Promise<void>
  setMenu(menu: z.infer<typeof menuSchema>): Promise<void>
  /** Answers main's `flush` event: all typing has been handed over, but for what is named here, which the window alone has. */
  flushed(unsaved: string[]): Promise<void>
}

/** What main checks each call's arguments by. */
export const deskArguments = {
  start: z.tuple([]),
  list: z.tuple([listQuerySchema, z.int().min(0), z.int().min(1).max(500)]),
  snippets: z.tuple([z.string().max(1000), z.array(id).max(500)]),
  jump: z.tuple([listQuerySchema, z.string().max(200), z.int().min(0)]),
  rowOf: z.tuple([listQuerySchema, id]),
  idsOf: z.tuple([listQuerySchema, z.int().min(0), z.int().min(1).max(100_000)]),
  facets: z.tuple([z.boolean()]),
  open: z.tuple([id]),
  create: z.tuple([doc.optional()]),
  duplicate: z.tuple([ids]),
  bin: z.tuple([ids]),
  restore: z.tuple([ids]),
  destroy: z.tuple([ids]),
  append: z.tuple([id, z.int().min(0), steps, turnsSchema]),
  keepTrail: z.tuple([id, z.int().min(0), turnsSchema, placeSchema]),
  keepPlace: z.tuple([id, placeSchema]),
  replace: z.tuple([id, doc]),
  flush: z.tuple([id]),
  bringBack: z.tuple([id]),
  restoreJournal: z.tuple([z.string().max(10_000)]),
  leaveJournal: z.tuple([z.string().max(10_000)]),
  saveVersion: z.tuple([id, versionNameSchema, z.enum(['hand', 'restore', 'merge'])]),
  nameVersion: z.tuple([id, z.string().max(200), versionNameSchema]),
  versions: z.tuple([id]),
  version: z.tuple([id, z.string().max(200)]),
  elsewhere: z.tuple([id]),
  settle: z.tuple([id, z.int().min(1)]),
  formats: z.tuple([]),
  addSamples: z.tuple([]),
  importChosen: z.tuple([z.uuid(), z.enum(['files', 'folder'])]),
  importFiles: z.tuple([z.uuid(), z.array(z.string().min(1).max(10_000)).min(1).max(100_000)]),
  importBytes: z.tuple([z.uuid(), fileSchema]),
  exportStories: z.tuple([z.uuid(), ids, z.enum(exportFormats), exportOptionsSchema]),
  copyStories: z.tuple([ids, z.enum(formatNames), exportOptionsSchema]),
  heldStories: z.tuple([ids]),
  cancel: z.tuple([z.uuid()]),
  addPicture: z.tuple([bytes]),
  pictureData: z.tuple([z.string().max(200)]),
  choosePicture: z.tuple([]),
  openLink: z.tuple([z.string().max(10_000)]),
  showFolder: z.tuple([]),
  notices: z.tuple([]),
  saveHouse: z.tuple([houseSchema]),
  removeHouse: z.tuple([z.string().max(64)]),
  importHouse: z.tuple([]),
  exportHouse: z.tuple([houseSchema]),
  chooseInbox: z.tuple([]),
  backUp: z.tuple([z.uuid()]),
  backUpNow: z.tuple([z.uuid()]),
  backups: z.tuple([]),
  chooseBackups: z.tuple([]),
  restoreBackup: z.tuple([z.uuid()]),
  openRestored: z.tuple([]),
  setSettings: z.tuple([settingsPatchSchema]),
  setMenu: z.tuple([menuSchema]),
  flushed: z.tuple([z.array(z.string().max(10_000)).max(1000)]),
} satisfies Record<keyof Desk, z.ZodType<unknown[]>>
