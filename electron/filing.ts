/** Stories written in a format, each read back to see that what the format holds came through whole. */
import {
  type FormatName,
  formats,
  type LeftOut,
  outgoing,
  readSource,
  type WriteOptions,
} from '../story/formats'
import { differences } from '../story/formats/compare'
import { type Field, fields } from '../story/formats/fields'
import { detailsOf } from '../story/story/parts'
import type { Story } from '../story/story/record'
import type { ExportFormat, FormatInfo } from './contract'
import { decode } from './intake/decode'

/** What was written, the fields that read back otherwise, and what the format has no sign for. */
export interface Filed {
  content: string | Uint8Array
  differs: Field[]
  leftOut: readonly LeftOut[]
}

async function readBack(story: Story, format: FormatName, content: string | Uint8Array): Promise<Field[]> {
  const { read, holds, extensions } = formats[format]
  if (!read || !holds) return []
  const { house, language } = detailsOf(story.doc)
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const text = typeof content === 'string' ? content : decode(bytes)
  const source = { name: `story.${extensions[0]}`, bytes, text }
  const [reading] = await readSource(source, { house, language }, format).catch(() => [])
  return reading ? differences(story.doc, reading.doc, holds) : ['text']
}

/** Writes a story for an audience, and reads it back: what comes back is compared with what was to go out. */
export async function fileStory(
  story: Story,
  format: FormatName,
  options: WriteOptions = {},
): Promise<Filed> {
  const content = (await formats[format].write?.(story, options)) ?? ''
  const sent = outgoing(story, formats[format], options)
  return { content, differs: await readBack(sent, format, content), leftOut: sent.leftOut }
}

/** PDF is printed by the app's own engine; it is not read. */
const pdf: FormatInfo = {
  name: 'pdf',
  label: 'PDF (print)',
  extension: 'pdf',
  isRead: false,
  isWritten: true,
  leavesOut: [],
  isWire: false,
  isForDesks: true,
}

/** The formats as the window tells of them. */
export function formatInfos(): FormatInfo[] {
  const infos = Object.values(formats).map(({ name, label, read, write, holds, isWire = false }) => ({
    name,
    label,
    extension: extensionOf(name),
    isRead: read !== undefined,
    isWritten: write !== undefined,
    leavesOut: holds ? fields.filter((field) => !holds.includes(field)) : [],
    isWire,
    isForDesks: !isWire && (holds?.includes('note') ?? true),
  }))
  return [...infos, pdf]
}

/** What is told of one format. */
export function formatInfo(format: ExportFormat): FormatInfo {
  return formatInfos().find(({ name }) => name === format) ?? pdf
}

function extensionOf(format: FormatName): string {
  return formats[format].extensions[0] ?? format
}
