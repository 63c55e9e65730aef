/**
 * The file of a story in the folder of a desk (docs/file-format.md), where it comes alone: rescued from a disk, or sent
 * by somebody. Its pictures stay in the desk that it is from.
 */
import { z } from 'zod'
import type { Comment } from '../comments/comment'
import type { FoundComment } from '../comments/found'
import { legibleStory } from '../story/legible'
import { type Story, storyFromRecord } from '../story/record'
import { type Format, ReadError, type Reading } from './format'
import { newReport } from './letters/tidy'

/** How such files begin, in all formats so far. */
const head = /^\s{0,9}\{\s{0,9}"(?:format"\s{0,9}:\s{0,9}"copydesk-story"|sum"\s{0,9}:\s{0,9}"[0-9a-f]{64}")/

const recordSchema = z.looseObject({
  id: z.string(),
  created: z.string(),
  doc: z.looseObject({ type: z.literal('doc') }),
})
const fileSchema = z.object({ data: z.object({ story: recordSchema }) })

function contentOf(text: string): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(text))
  } catch {
    throw new ReadError('damaged')
  }
}

/** The story of a file; of one that a newer version has written, or that is not whole, as much as can be read. */
function storyOf(text: string): { story: Story; isWhole: boolean } {
  const content = contentOf(text)
  const { journal: _, ...record } = content.data.story
  try {
    const story = storyFromRecord(record)
    return { story, isWhole: story.unknown === undefined }
  } catch {
    const { id, created } = record
    return { story: legibleStory(content, { id, written: created }), isWhole: false }
  }
}

/** A comment as one that came with a file. */
function foundOf({ on, place, quote, last, by, at, text, replies, resolved }: Comment): FoundComment {
  const isResolved = resolved !== null
  return { on, place, quote, ...(last && { last }), by, at, text, replies, isResolved }
}

function read(text: string): Reading {
  const { story, isWhole } = storyOf(text)
  const { doc, comments = [], review = null } = story
  const report = newReport()
  if (!isWhole) report.dropped.push('other-details')
  return { doc, report, comments: comments.map(foundOf), ...(review && { review }) }
}

export const storyFile: Format = {
  name: 'copydesk',
  label: 'Copydesk story',
  extensions: ['json'],
  mediaType: 'application/json',
  recognise: ({ text }) => head.test(text),
  read: ({ text }) => [read(text)],
}
