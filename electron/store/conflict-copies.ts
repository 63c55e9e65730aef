/**
 * The copies that sync tools make where two machines have written one story: `ID (conflicted copy 2026-11-27).json`
 * (Dropbox, Nextcloud), `ID.sync-conflict-20261127-101500-ABCDEFG.json` (Syncthing), `ID-NEWSROOM-PC.json` (OneDrive).
 * They are theirs and stay where they are. The text in each is offered once as the other side of its story, one after the other.
 */
import { createHash } from 'node:crypto'
import { opendir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Story } from '../../story/story/record'
import { formats } from './envelope'
import { unlessNewer } from './errors'
import { type Folders, idOfFile } from './folders'
import { makeFolder } from './make-folders'
import { sealedFile } from './sealed-file'
import { StoryFile } from './story-file'

const copyName = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})[^0-9a-f].*\.json$/i

/** The id of the story that a file's name says it is a copy of, or null where it is no such name. */
export function copyOf(name: string): string | null {
  return idOfFile(name) === null ? (copyName.exec(name)?.[1]?.toLowerCase() ?? null) : null
}

/** The names of all conflict copies of a desk. A folder may hold a hundred thousand names: they are never all held at once. */
export async function* copiesIn(folder: string): AsyncGenerator<string> {
  for await (const { name } of await opendir(folder, { bufferSize: 500 }))
    if (copyOf(name) !== null) yield name
}

const seenSchema = z.strictObject({ seen: z.array(z.string()) })

/** Which conflict copies were dealt with already, by their content. */
export class ConflictCopies {
  #settled: Set<string> | null = null

  constructor(private readonly folders: Folders) {}

  /** The story that a copy holds, and what it is remembered by; null where it is none, or was dealt with. */
  async read(name: string): Promise<{ story: Story; sum: string } | null> {
    const path = join(this.folders.stories, name)
    // read as a story first: one that is too large to be is not read again
    const stored = await new StoryFile(path).read().catch(() => null)
    if (stored?.story.id !== copyOf(name)) return null
    const sum = createHash('sha256')
      .update(await readFile(path))
      .digest('base64url')
    return (await this.#known()).has(sum) ? null : { story: stored.story, sum }
  }

  /** Remembers one that is not to be offered again. */
  async markSettled(sum: string): Promise<void> {
    const settled = await this.#known()
    settled.add(sum)
    await makeFolder(this.folders.pendingMerges)
    const file = this.#file()
    file.data = { seen: [...settled] }
    // a list of a newer version stays: this costs no more than being offered again
    await unlessNewer(() => file.write())
  }

  async #known(): Promise<Set<string>> {
    if (this.#settled) return this.#settled
    const file = this.#file()
    // what cannot be read costs no more than being offered again
    await file.read().catch(() => undefined)
    this.#settled = new Set(file.data?.seen)
    return this.#settled
  }

  #file() {
    return sealedFile(join(this.folders.pendingMerges, 'copies.json'), formats.conflictCopies, seenSchema)
  }
}
