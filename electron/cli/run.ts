/** The product without a window: the same readers, writers and store, from a terminal. */
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { v7 } from 'uuid'
import { version } from '../../package.json'
import { type FormatName, formats } from '../../story/formats'
import { fileNameOf, untaken } from '../../story/formats/file-name'
import { contentOf } from '../../story/formats/json'
import { findHouse, houses } from '../../story/houses'
import type { Story } from '../../story/story/record'
import { readStories } from '../intake/take-in'
import { reasonOf } from '../problems'
import { type DeskStore, openDesk } from '../store'
import { writeDurably } from '../store/durable'
import { help, messages } from './messages'

export interface CliIo {
  out(content: string | Uint8Array): void
  error(text: string): void
  input: AsyncIterable<Uint8Array | string>
}

/** Wrong use, told in one line. */
class UsageError extends Error {}

interface Options {
  files: string[]
  to: FormatName | null
  from: FormatName | null
  house: string | null
  out: string | null
  desk: string | null
  json: boolean
}

function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(formats, name)
}

/** The formats that `--from` and `--to` take. */
function namesFor(option: 'from' | 'to'): string {
  return Object.values(formats)
    .filter(({ read, write }) => (option === 'from' ? read : write))
    .map(({ name }) => name)
    .join(', ')
}

function formatOption(option: 'from' | 'to', name: string | undefined): FormatName | null {
  if (name === undefined) return null
  if (!isFormatName(name) || !formats[name][option === 'from' ? 'read' : 'write'])
    throw new UsageError(messages.noFormat(option, namesFor(option)))
  return name
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args)
  const { house } = values
  if (house !== undefined && !findHouse(house)) {
    throw new UsageError(messages.noHouse(house, houses.map(({ id }) => id).join(', ')))
  }
  return {
    files: positionals,
    to: formatOption('to', values.to),
    from: formatOption('from', values.from),
    house: house === undefined ? null : (findHouse(house)?.id ?? null),
    out: values.out ?? null,
    desk: values.desk ?? null,
    json: values.json ?? false,
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        from: { type: 'string' },
        house: { type: 'string' },
        out: { type: 'string' },
        desk: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}.`)
  }
}

async function readInput(file: string, io: CliIo): Promise<Uint8Array> {
  if (file !== '-') return readFile(file)
  const chunks: Buffer[] = []
  for await (const chunk of io.input) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

const byCode: Readonly<Record<string, string>> = { ENOENT: messages.isMissing, EISDIR: messages.isFolder }

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return byCode[code] ?? reasonOf(error)
}

async function storiesOf(file: string, { house, from }: Options, io: CliIo): Promise<Story[]> {
  const bytes = await readInput(file, io)
  const now = new Date().toISOString()
  const readings = await readStories({ name: basename(file), bytes }, { house, language: null }, from)
  return readings.map(({ doc }) => ({ id: v7(), created: now, changed: now, binned: null, doc }))
}

async function written(story: Story, to: FormatName): Promise<string | Uint8Array> {
  return (await formats[to].write?.(story)) ?? ''
}

/** Several stories of one file are one JSON array, or one text behind the other. */
async function writeAll(stories: readonly Story[], to: FormatName): Promise<string | Uint8Array> {
  if (to === 'json' && stories.length > 1) return `${JSON.stringify(stories.map(contentOf), null, 2)}\n`
  const all = await Promise.all(stories.map((story) => written(story, to)))
  const [only] = all
  if (only !== undefined && all.length === 1) return only
  if (all.some((each) => typeof each !== 'string')) throw new Error(messages.severalNeedOut)
  return all.join('\n')
}

/** Does something with each input; one that fails is told, and the rest is done. */
async function each(
  inputs: readonly string[],
  io: CliIo,
  work: (input: string) => Promise<void>,
): Promise<number> {
  let code = 0
  for (const input of inputs) {
    try {
      await work(input)
    } catch (error) {
      io.error(messages.failed(input, whyNot(error)))
      code = 1
    }
  }
  return code
}

async function convert(options: Options, io: CliIo): Promise<number> {
  const { files, to, out } = options
  if (files.length === 0) throw new UsageError(messages.noFiles)
  if (!to) throw new UsageError(messages.noFormat('to', namesFor('to')))
  if (files.length > 1 && !out) throw new UsageError(messages.needsOut)
  if (out) await mkdir(out, { recursive: true })
  const taken = new Set<string>()
  return each(files, io, async (file) => {
    const stories = await storiesOf(file, options, io)
    if (!out) return io.out(await writeAll(stories, to))
    for (const story of stories) {
      const name = file === '-' ? fileNameOf(story.doc) : basename(file).replace(/\.[^.]+$/, '')
      await writeDurably(
        join(out, `${untaken(name, taken)}.${formats[to].extensions[0]}`),
        await written(story, to),
      )
    }
  })
}

/** Works on the desk that was named, and lets go of it. */
async function onDesk({ desk }: Options, work: (store: DeskStore) => Promise<number>): Promise<number> {
  const folder = desk ?? process.env.COPYDESK_DESK
  if (!folder) throw new UsageError(messages.needsDesk)
  const store = await openDesk(folder)
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function list(options: Options, io: CliIo, store: DeskStore): Promise<number> {
  const stories = store
    .summaries()
    .filter(({ binned }) => binned === null)
    .sort((a, b) => (a.changed < b.changed ? 1 : -1))
  if (options.json) io.out(`${JSON.stringify(stories, null, 2)}\n`)
  else
    for (const { id, changed, stage, place, headline, slug } of stories)
      io.out(`${[id, changed, stage, place, headline || slug].join('\t')}\n`)
  return tellDamaged(store, io)
}

function tellDamaged({ damaged }: DeskStore, io: CliIo): number {
  for (const { name, reason, keptAs } of damaged)
    io.error(messages.failed(name, `${reason}; kept as ${keptAs}`))
  return damaged.length > 0 ? 1 : 0
}

async function importFiles(options: Options, io: CliIo, store: DeskStore): Promise<number> {
  if (options.files.length === 0) throw new UsageError(messages.noFiles)
  return each(options.files, io, async (file) => {
    const read = { house: options.house, language: null }
    const source = { name: basename(file), bytes: await readInput(file, io) }
    for (const { doc } of await readStories(source, read, options.from)) {
      const { id, headline, slug } = await store.create(doc)
      io.out(`${id}\t${headline || slug}\n`)
    }
  })
}

async function exportStories(options: Options, io: CliIo, store: DeskStore): Promise<number> {
  const { to, out, files } = options
  if (!to) throw new UsageError(messages.noFormat('to', namesFor('to')))
  const stories = store.summaries().filter(({ binned }) => binned === null)
  const wanted = files.length > 0 ? files : stories.map(({ id }) => id)
  if (wanted.length > 1 && !out) throw new UsageError(messages.needsOut)
  if (out) await mkdir(out, { recursive: true })
  const taken = new Set<string>()
  return each(wanted, io, async (name) => {
    const found = stories.find(({ id, slug }) => id === name || slug === name)
    if (!found) throw new Error(messages.noSuchStory)
    const story = await store.read(found.id)
    const whole = { ...story, doc: await store.pictures.putIn(story.doc) }
    const content = await written(whole, to)
    if (!out) return io.out(content)
    await writeDurably(
      join(out, `${untaken(fileNameOf(whole.doc), taken)}.${formats[to].extensions[0]}`),
      content,
    )
  })
}

async function listFormats(_options: Options, io: CliIo): Promise<number> {
  for (const { name, label, read, write } of Object.values(formats)) {
    io.out(`${name}\t${label}\t${[read && 'read', write && 'write'].filter(Boolean).join(', ')}\n`)
  }
  return 0
}

const commands: Readonly<Record<string, (options: Options, io: CliIo) => Promise<number>>> = {
  convert,
  list: (options, io) => onDesk(options, (store) => list(options, io, store)),
  import: (options, io) => onDesk(options, (store) => importFiles(options, io, store)),
  export: (options, io) => onDesk(options, (store) => exportStories(options, io, store)),
  formats: listFormats,
}

/** Runs the command line; gives its exit code: 0 done, 1 some input failed, 2 wrong use. */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  const [name = '', ...rest] = args
  if (name === '--version') {
    io.out(`${version}\n`)
    return 0
  }
  if (name === '--help' || name === 'help' || rest.includes('--help')) {
    io.out(help)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) {
    io.error(name === '' ? help : messages.unknownCommand(name))
    return 2
  }
  try {
    return await command(readOptions(rest), io)
  } catch (error) {
    if (error instanceof UsageError) io.error(messages.wrongUse(error.message))
    else io.error(messages.failed(name, whyNot(error)))
    return error instanceof UsageError ? 2 : 1
  }
}
