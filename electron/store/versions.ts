/** Versions of a story that were saved by hand. */
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import { countStory } from '../../story/story/count'
import { headlineOf } from '../../story/story/parts'
import { docFromJSON } from '../../story/story/record'
import type { Version } from '../contract'
import { codeOf } from './durable'
import { StoreError } from './errors'
import { type Folders, makeFolder } from './folders'
import { sealedFile } from './sealed-file'
import { timeAfter } from './time'

const versionSchema = z.strictObject({
  saved: z.iso.datetime(),
  words: z.int(),
  headline: z.string(),
  doc: z.record(z.string(), z.unknown()),
})

export class Versions {
  constructor(private readonly folders: Folders) {}

  async save(id: string, doc: Node): Promise<Version> {
    await makeFolder(this.folders.versionsOf(id))
    const [last] = await this.#names(id)
    const saved = timeAfter(last && timeOf(last))
    const name = saved.replaceAll(':', '-')
    const version = { saved, words: countStory(doc).words, headline: headlineOf(doc) }
    const file = this.#file(id, name)
    file.data = { ...version, doc: doc.toJSON() }
    await file.write()
    return { name, ...version }
  }

  /** The versions of a story that can be read, newest first. */
  async list(id: string): Promise<Version[]> {
    const found: Version[] = []
    for (const name of await this.#names(id)) {
      const version = await this.#read(id, name).catch(() => null)
      if (version)
        found.push({ name, saved: version.saved, words: version.words, headline: version.headline })
    }
    return found
  }

  /** @throws StoreError where there is none of this name, DamagedError where it cannot be read */
  async read(id: string, name: string): Promise<Node> {
    const version = timeOf(name) === undefined ? null : await this.#read(id, name)
    if (!version) throw new StoreError('no-such-version')
    return docFromJSON(version.doc)
  }

  async remove(id: string): Promise<void> {
    await rm(this.folders.versionsOf(id), { recursive: true, force: true })
  }

  async #names(id: string): Promise<string[]> {
    try {
      const files = await readdir(this.folders.versionsOf(id))
      return files
        .flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? [])
        .filter(timeOf)
        .sort()
        .reverse()
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return []
      throw error
    }
  }

  async #read(id: string, name: string): Promise<z.infer<typeof versionSchema> | null> {
    const file = this.#file(id, name)
    await file.read()
    return file.data
  }

  #file(id: string, name: string) {
    return sealedFile(join(this.folders.versionsOf(id), `${name}.json`), versionSchema)
  }
}

/** The time that a version is named by (`2026-11-24T09-30-00.000Z`, as colons are not for file names). */
function timeOf(name: string): string | undefined {
  const [, day, hours, minutes, seconds] = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z)$/.exec(name) ?? []
  return day && `${day}T${hours}:${minutes}:${seconds}`
}
