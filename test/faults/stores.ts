/** Copydesk's store, and the stock ones that it is compared with, each typing into one story. */
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'
import { openDesk } from '../../electron/store'
import { schema } from '../../story/schema'
import { blankDoc } from '../../story/story/blank'
import { leadPart } from '../../story/story/parts'
import { readdir, readFile, writeFile } from './disk'

/** A story that is being typed into. */
export interface Typing {
  /** Adds text at its end; true when the store tells that it is on disk. */
  type(text: string): Promise<boolean>
  /** Writes what is open, and tells whether all is on disk. */
  save(): Promise<boolean>
  close(): Promise<void>
}

/** A store under test. */
export interface Store {
  name: string
  /** Makes a desk with one story whose text is `begin`. */
  make(folder: string): Promise<void>
  start(folder: string): Promise<Typing>
  /** The text of the story, read anew. */
  read(folder: string): Promise<string>
}

const begin = 'begin '

const copydesk: Store = {
  name: 'Copydesk',
  async make(folder) {
    const desk = await openDesk(folder)
    const { headline, standfirst, paragraph } = schema.nodes
    const body = paragraph.create(null, schema.text(begin))
    await desk.create(
      blankDoc().type.create(blankDoc().attrs, [headline.create(), standfirst.create(), body]),
    )
    await desk.close()
  },
  async start(folder) {
    const desk = await openDesk(folder)
    const story = await desk.open((await desk.summaries())[0]?.id ?? '')
    return {
      async type(text) {
        const { doc } = story.story
        const { pos, node } = leadPart(doc)
        const at = pos + node.nodeSize - 1
        const step = { stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text }] } }
        return (await story.append(story.version, [step])).state === 'saved'
      },
      save: async () => (await story.flush()).state === 'saved',
      close: () => desk.close(),
    }
  },
  async read(folder) {
    const desk = await openDesk(folder)
    try {
      const { doc } = await desk.read((await desk.summaries())[0]?.id ?? '')
      return leadPart(doc).node.textContent
    } finally {
      await desk.close()
    }
  },
}

/** lowdb as its manual shows it: every change rewrites the file by its own adapter. */
const lowdb: Store = {
  name: "lowdb's JSONFile",
  async make(folder) {
    const low = await JSONFilePreset(join(folder, 'db.json'), { text: begin })
    await low.write()
  },
  async start(folder) {
    const low = await JSONFilePreset(join(folder, 'db.json'), { text: '' })
    const save = () =>
      low.write().then(
        () => true,
        () => false,
      )
    return {
      type(text) {
        low.data.text += text
        return save()
      },
      save,
      close: async () => undefined,
    }
  },
  async read(folder) {
    return (await JSONFilePreset(join(folder, 'db.json'), { text: '' })).data.text
  },
}

/** A writer that many programs have: the whole file in place, read with a bare JSON.parse. */
const inPlace: Store = {
  name: 'in-place writer',
  make: (folder) => writeFile(join(folder, 'db.json'), JSON.stringify({ text: begin })),
  async start(folder) {
    let text = await inPlace.read(folder)
    const save = () =>
      writeFile(join(folder, 'db.json'), JSON.stringify({ text })).then(
        () => true,
        () => false,
      )
    return {
      type(more) {
        text += more
        return save()
      },
      save,
      close: async () => undefined,
    }
  },
  async read(folder) {
    return JSON.parse(await readFile(join(folder, 'db.json'), 'utf8')).text
  },
}

export const stores: readonly Store[] = [copydesk, lowdb, inPlace]

/** What is wrong with a story read anew: all that was acknowledged must be in it, and nothing that was not typed. */
export async function lossIn(
  store: Store,
  folder: string,
  acknowledged: string,
  typed: string,
): Promise<string | null> {
  try {
    const text = await store.read(folder)
    if (!text.startsWith(acknowledged))
      return `${acknowledged.length - text.length} of ${acknowledged.length} characters gone`
    return typed.startsWith(text) ? null : 'text that nobody typed'
  } catch (error) {
    return `cannot be read: ${error instanceof Error ? error.message : error}`
  }
}

/** The files of a folder and below, by their paths. */
export async function filesBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** The folders in a folder and below, by their paths. */
export async function foldersBelow(folder: string): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true, recursive: true })
  return found.filter((entry) => entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name))
}

/** What a story holds before anything is typed. */
export const beginning = begin
