/**
 * The lines of a story’s journal. It stands by itself: its first line is the whole story that its entries follow on.
 * So it loses nothing where the story’s file is damaged, missing or has another text by now.
 */
import { randomUUID } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { originSchema } from '../../contract/origin'
import { isKnown, isKnownStep } from '../../story/story/known'
import { recordOfStory, type Story, storyFromRecord } from '../../story/story/record'
import { bytesOf } from './durable'
import { formats } from './envelope'
import { readLog } from './log'
import type { KnownLog } from './log-file'
import { seal } from './seal'
import type { Stored } from './story-file'

/**
 * Steps that follow on a version, when they were made, and whose they are; what else a later version tells of them is
 * passed over. An entry of an earlier version does not say whose its steps are.
 */
const entrySchema = z.object({
  from: z.int().min(0),
  at: z.iso.datetime(),
  steps: z.array(z.record(z.string(), z.unknown())),
  origins: z.array(z.object(originSchema.shape)).default([]),
})
export type JournalEntry = z.infer<typeof entrySchema>

const baseSchema = z.strictObject({ key: z.string(), steps: z.int().min(0), story: z.base64() })
const lineSchema = z.union([
  entrySchema,
  /** The story's record, deflated, which the entries after it go on from. What stands before this line is in it. */
  z.strictObject({ base: baseSchema }),
  /** The story's file has, and keeps, all up to this version. */
  z.strictObject({ saved: z.int().min(0) }),
])

/** What a journal goes on from, and what names the journal in the story's file. */
export interface Base {
  key: string
  stored: Stored
}

/** What a journal holds. */
export interface JournalContent extends KnownLog {
  /** Null in a journal of an older version, which goes on from the story's file by the count of steps alone. */
  base: Base | null
  /** All entries after the base up to the first line that is damaged. */
  entries: JournalEntry[]
  /** Entries after a damaged line: they follow on nothing. */
  loose: JournalEntry[]
  /** The version up to which the story's file was known to have all. */
  saved: number
  isTorn: boolean
  isDamaged: boolean
  /** Whether a newer version has written to it: it is left as it is. */
  isNewer: boolean
}

/** A name for a journal that no other has, on any machine. */
export function newJournalKey(): string {
  return randomUUID()
}

/** The line that a journal begins with. */
export function baseLine({ key, stored }: Base): string {
  const record = JSON.stringify(recordOfStory(stored.story))
  const story = deflateRawSync(record, { level: 1 }).toString('base64')
  return seal({ base: { key, steps: stored.steps, story } })
}

/** The line of an entry. */
export function entryLine(entry: JournalEntry): string {
  return seal(entry)
}

/** The line which says that the story's file has all up to a version. */
export function savedLine(version: number): string {
  return seal({ saved: version })
}

/**
 * Reads a journal; one that is not there is empty.
 * @throws what the disk refused with
 */
export async function readJournal(path: string): Promise<JournalContent> {
  return journalFrom(await bytesOf(path))
}

/** Reads the content of a journal's file. */
export function journalFrom(bytes: Buffer): JournalContent {
  const { lines, ...log } = readLog(bytes, formats.journal, lineSchema)
  const content: JournalContent = { base: null, entries: [], loose: [], saved: 0, isDamaged: false, ...log }
  for (const { reading } of lines) {
    if (reading.state === 'newer') content.isNewer = true
    else if (reading.state === 'damaged') content.isDamaged = true
    else take(content, reading.data)
  }
  return content
}

function take(content: JournalContent, line: z.infer<typeof lineSchema>): void {
  if ('base' in line) takeBase(content, line.base)
  else if ('saved' in line) content.saved = Math.max(content.saved, line.saved)
  else if (!line.steps.every(isKnownStep)) content.isNewer = true
  else if (content.isDamaged) content.loose.push(line)
  else content.entries.push(line)
}

function takeBase(content: JournalContent, { key, steps, story }: z.infer<typeof baseSchema>): void {
  const stored = storedOf(story)
  if (!stored) {
    content.isNewer = true
    return
  }
  content.base = { key, stored: { steps, story: stored } }
  content.entries = []
  content.loose = []
  content.saved = steps
  content.isDamaged = false
}

/** The story of a base; null where it is not known here: its line's checksum was right, so that it is what was written. */
function storedOf(packed: string): Story | null {
  try {
    const record = recordSchema.parse(JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()))
    return isKnown(record.doc) ? storyFromRecord(record) : null
  } catch {
    return null
  }
}

const recordSchema = z.looseObject({ doc: z.unknown() })
