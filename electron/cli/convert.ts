/** `copydesk convert` and `copydesk formats`: files in, files out, no desk. */
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { v7 } from 'uuid'
import { formats, outgoing, type Reading, type WriteOptions } from '../../story/formats'
import { fileNameOf, untaken } from '../../story/formats/file-name'
import { contentOf } from '../../story/formats/json'
import type { Story } from '../../story/story/record'
import type { ExportFormat } from '../contract'
import { fileStory, formatInfo, formatInfos } from '../filing'
import { filesIn } from '../intake/files-in'
import { readStories } from '../intake/take-in'
import { writeDurably } from '../store/durable'
import { each, type Outcome } from './batch'
import type { CliIo } from './io'
import { messages } from './messages'
import { houseOf, namesFor, type Options, UsageError } from './options'

async function bytesOf(file: string, io: CliIo): Promise<Uint8Array> {
  if (file !== '-') return readFile(file)
  const chunks: Buffer[] = []
  for await (const chunk of io.input) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** The stories of a file, `-` for what comes in. */
export async function readInput(
  file: string,
  house: string | null,
  { from }: Options,
  io: CliIo,
): Promise<Reading[]> {
  const bytes = await bytesOf(file, io)
  return readStories({ name: basename(file), bytes }, { house, language: null }, from)
}

/** What became of what was read. */
export function outcomeOf(readings: readonly Reading[]): Outcome {
  const reports = readings.map(({ report }) => report)
  return {
    stories: readings.length,
    tidied: reports.reduce((sum, each) => sum + each.trailingBlanks + each.doubledSpaces + each.oddSpaces, 0),
    changed: reports.some(({ dropped }) => dropped.length > 0),
  }
}

/** A story written, with a word on what reads back otherwise. */
export async function writeStory(
  story: Story,
  to: ExportFormat,
  options: WriteOptions,
  name: string,
  io: CliIo,
): Promise<string | Uint8Array> {
  if (to === 'pdf') {
    if (!io.print) throw new Error(messages.noPrinter)
    return io.print(story, options)
  }
  const { content, differs, leftOut } = await fileStory(story, to, options)
  for (const what of leftOut) io.error(messages.leftOut[what](name))
  if (differs.length > 0) io.error(messages.differs(name, differs.join(', ')))
  return content
}

/** Several stories of one file are one JSON array, or one text behind the other. */
async function writeAll(
  stories: readonly Story[],
  to: ExportFormat,
  options: WriteOptions,
  file: string,
  io: CliIo,
) {
  if (to === 'json' && stories.length > 1) {
    const contents = stories.map((story) => contentOf(outgoing(story, formats.json, options)))
    return `${JSON.stringify(contents, null, 2)}\n`
  }
  const all = []
  for (const story of stories) all.push(await writeStory(story, to, options, file, io))
  const [only] = all
  if (only !== undefined && all.length === 1) return only
  if (all.some((each) => typeof each !== 'string')) throw new Error(messages.severalNeedOut)
  return all.join('\n')
}

/** Converts files: one to the terminal, several into a folder. */
export async function convert(options: Options, io: CliIo): Promise<number> {
  const { to, out, audience } = options
  if (options.files.length === 0) throw new UsageError(messages.noFiles)
  if (!to) throw new UsageError(messages.noFormat('to', namesFor('to')))
  const house = await houseOf(options)
  const files = await filesIn(options.files)
  if (files.length > 1 && !out) throw new UsageError(messages.needsOut)
  if (out) await mkdir(out, { recursive: true })
  const taken = new Set<string>()
  return each(files, io, async (file) => {
    const readings = await readInput(file, house, options, io)
    const now = new Date().toISOString()
    const stories = readings.map(({ doc }) => ({ id: v7(), created: now, changed: now, binned: null, doc }))
    if (!out) io.out(await writeAll(stories, to, { audience }, file, io))
    else
      for (const story of stories) {
        const name = file === '-' ? fileNameOf(story.doc) : basename(file).replace(/\.[^.]+$/, '')
        const path = join(out, `${untaken(name, taken)}.${formatInfo(to).extension}`)
        await writeDurably(path, await writeStory(story, to, { audience }, file, io))
      }
    return outcomeOf(readings)
  })
}

/** Lists what is read and written. */
export async function listFormats(_options: Options, io: CliIo): Promise<number> {
  for (const { name, label, isRead, isWritten } of formatInfos()) {
    io.out(`${name}\t${label}\t${[isRead && 'read', isWritten && 'write'].filter(Boolean).join(', ')}\n`)
  }
  return 0
}
