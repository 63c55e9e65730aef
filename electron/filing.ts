/** Stories written in a format, each read back to see that what the format holds came through whole. */
import { type FormatName, formats, readSource } from '../story/formats'
import { differences } from '../story/formats/compare'
import { type Field, fields } from '../story/formats/fields'
import { detailsOf } from '../story/story/parts'
import type { Story } from '../story/story/record'
import type { ExportFormat, FormatInfo } from './contract'
import { decode } from './intake/decode'

/** What was written, and the fields that read back otherwise. */
export interface Filed {
  content: string | Uint8Array
  differs: Field[]
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

/** Writes a story and reads it back. */
export async function fileStory(story: Story, format: FormatName): Promise<Filed> {
  const content = (await formats[format].write?.(story)) ?? ''
  return { content, differs: await readBack(story, format, content) }
}

/** PDF is printed by the app's own engine; it is not read. */
const pdf: FormatInfo = {
  name: 'pdf',
  label: 'PDF (print)',
  extension: 'pdf',
  isRead: false,
  isWritten: true,
  leavesOut: [],
}

/** The formats as the window tells of them. */
export function formatInfos(): FormatInfo[] {
  const infos = Object.values(formats).map(({ name, label, read, write, holds }) => ({
    name,
    label,
    extension: extensionOf(name),
    isRead: read !== undefined,
    isWritten: write !== undefined,
    leavesOut: holds ? fields.filter((field) => !holds.includes(field)) : [],
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
