/** Stories written in a format, each read back to see that what the format holds came through whole. */
import { createHash } from 'node:crypto'
import { isDeleted, repliesOf } from '../../story/comments/comment'
import {
  type FormatName,
  formats,
  outgoing,
  type Reading,
  readSource,
  type WriteOptions,
} from '../../story/formats'
import { differences } from '../../story/formats/compare'
import type { ReadBack } from '../../story/formats/fields'
import type { Outgoing } from '../../story/formats/format'
import { picturesBeside } from '../../story/formats/pictures/beside'
import { detailsOf } from '../../story/story/parts'
import type { Story } from '../../story/story/record'
import { decode } from './decode'
import type { Written } from './protocol'

async function readBack(
  sent: Outgoing,
  format: FormatName,
  content: string | Uint8Array,
): Promise<ReadBack[]> {
  const { doc, houses, review } = sent
  const { read, holds, extensions } = formats[format]
  if (!read || !holds) return []
  const { house, language } = detailsOf(doc)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const text = typeof content === 'string' ? content : decode(bytes)
  const source = { name: `story.${extensions[0]}`, bytes, text }
  const [reading] = await readSource(source, { house, language, houses }, format).catch(() => [])
  if (!reading) return ['text']
  const base = reading.review?.base ?? reading.doc
  const isBaseSame = !review || differences(review.base, base, holds).length === 0
  return [
    ...differences(doc, reading.doc, holds),
    ...(isBaseSame ? [] : (['base'] as const)),
    ...(isSaidAlike(sent, reading) ? [] : (['comments'] as const)),
  ]
}

/** Whether what was said of a story is all in its file. */
function isSaidAlike({ comments }: Outgoing, reading: Reading): boolean {
  const written = comments.filter((comment) => !isDeleted(comment))
  const sent = written.map((comment) => [
    comment.text.trim(),
    ...repliesOf(comment).map(({ text }) => text.trim()),
  ])
  const read = (reading.comments ?? []).map(({ text, replies }) => [
    text,
    ...replies.map((reply) => reply.text),
  ])
  const inOrder = (all: readonly string[][]) =>
    all
      .map((each) => JSON.stringify(each))
      .toSorted()
      .join()
  return inOrder(sent) === inOrder(read)
}

/** A name that no other picture has. */
function nameOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

/** Writes a story for an audience, and reads it back: what comes back is compared with what was to go out. */
export async function writeStory(
  story: Story,
  format: FormatName,
  options: WriteOptions = {},
): Promise<Written> {
  const content = (await formats[format].write?.(story, options)) ?? ''
  const sent = outgoing(story, formats[format], options)
  const written = { content, differs: await readBack(sent, format, content), leftOut: sent.leftOut }
  const { pictureFolder } = options
  if (pictureFolder === undefined || typeof content !== 'string') return written
  const { page, files } = picturesBeside(content, pictureFolder, nameOf)
  return { ...written, content: page, pictures: files }
}
