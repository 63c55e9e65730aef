/** A story's file: its record, the version that its journal goes on from, and a checksum over both. */
import { createHash } from 'node:crypto'
import { Low } from 'lowdb'
import { z } from 'zod'
import { recordOfStory, recordSchema, type Story, storyFromRecord } from '../../story/story/record'
import { DurableJson } from './durable'

const fileSchema = z.object({
  sum: z.string(),
  steps: z.int().min(0),
  record: z.record(z.string(), z.unknown()),
})
type StoryFile = z.infer<typeof fileSchema>

function sumOf({ steps, record }: Omit<StoryFile, 'sum'>): string {
  return createHash('sha256')
    .update(`${steps}\n${JSON.stringify(record)}`)
    .digest('hex')
}

/** A file's content, if it is whole: well-formed, of this shape, and with the sum that it was written with. */
function checkFile(content: unknown): StoryFile {
  const file = fileSchema.parse(content)
  if (sumOf(file) !== file.sum) throw new Error('its content is not what was written')
  recordSchema.parse(file.record)
  return file
}

/** A story, and how many steps of its journal its file holds. */
export interface StoredStory {
  story: Story
  steps: number
}

function database(file: string): Low<StoryFile | null> {
  return new Low<StoryFile | null>(new DurableJson<StoryFile | null>(file, checkFile), null)
}

/**
 * Reads a story's file.
 * @throws where there is none, or where it is damaged
 */
export async function readStory(file: string): Promise<StoredStory> {
  const db = database(file)
  await db.read()
  if (!db.data) throw new Error('the file is gone')
  return { story: storyFromRecord(db.data.record), steps: db.data.steps }
}

/** Writes a story's file; it is on disk when this resolves. */
export async function writeStory(file: string, { story, steps }: StoredStory): Promise<void> {
  const db = database(file)
  const content = { steps, record: { ...recordOfStory(story) } }
  db.data = { sum: sumOf(content), ...content }
  await db.write()
}
