/**
 * The lines of a story's journal. It stands by itself: its first line is the whole story that the entries behind it go
 * on from, so that a story file that is damaged, gone or another text by now takes nothing of it.
 */
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { z } from 'zod'
import { isKnown } from '../../story/story/known'
import { recordOfStory, storyFromRecord } from '../../story/story/record'
import { codeOf } from './durable'
import { NewerError } from './errors'
import { seal, unseal } from './seal'
import type { Stored } from './story-file'

/** Steps that follow on a version, and when they were made. */
const entrySchema = z.strictObject({
  from: z.int().min(0),
  at: z.iso.datetime(),
  steps: z.array(z.record(z.string(), z.unknown())),
})
export type Entry = z.infer<typeof entrySchema>

const lineSchema = z.union([
  entrySchema,
  /** The story's record, deflated, which the entries behind go on from. What stands before this line is in it. */
  z.strictObject({ base: z.strictObject({ key: z.string(), steps: z.int().min(0), story: z.base64() }) }),
  /** The story's file has, and keeps, all up to this version. */
  z.strictObject({ saved: z.int().min(0) }),
])

/** What a journal goes on from, and what names the journal in the story's file. */
export interface Base {
  key: string
  stored: Stored
}

/** What a journal holds. */
export interface JournalContent {
  /** Null in a journal of an older version, which goes on from the story's file by the count of steps alone. */
  base: Base | null
  /** All entries behind the base up to the first line that is damaged. */
  entries: Entry[]
  /** Entries behind a damaged line: they follow on nothing. */
  loose: Entry[]
  /** The version up to which the story's file was known to have all. */
  saved: number
  /** Bytes up to the end of the last whole line. What is behind was never acknowledged. */
  size: number
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

export function entryLine(entry: Entry): string {
  return seal(entry)
}

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
  const size = bytes.lastIndexOf('\n') + 1
  const content: JournalContent = {
    base: null,
    entries: [],
    loose: [],
    saved: 0,
    size,
    isTorn: size < bytes.length,
    isDamaged: false,
    isNewer: false,
  }
  const lines = bytes.subarray(0, size).toString().split('\n')
  lines.pop()
  for (const line of lines) {
    try {
      take(content, unseal(line, lineSchema))
    } catch (error) {
      if (error instanceof NewerError) content.isNewer = true
      else content.isDamaged = true
    }
  }
  return content
}

function take(content: JournalContent, line: z.infer<typeof lineSchema>): void {
  if ('base' in line) {
    const { key, steps, story } = line.base
    const record = JSON.parse(inflateRawSync(Buffer.from(story, 'base64')).toString())
    if (!isKnown(record.doc)) throw new NewerError()
    content.base = { key, stored: { steps, story: storyFromRecord(record) } }
    content.entries = []
    content.loose = []
    content.saved = steps
    content.isDamaged = false
  } else if ('saved' in line) content.saved = Math.max(content.saved, line.saved)
  else if (content.isDamaged) content.loose.push(line)
  else content.entries.push(line)
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0)
    throw error
  }
}
