/**
 * The copies that sync tools make where two machines have written one story: `ID (conflicted copy 2026-11-27).json`
 * (Dropbox, Nextcloud), `ID.sync-conflict-20261127-101500-ABCDEFG.json` (Syncthing), `ID-NEWSROOM-PC.json` (OneDrive).
 * They are theirs and stay where they are. The text in each is offered once as the other side of its story, one after the other.
 */
import { createHash } from 'node:crypto'
import { opendir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { recordOfStory, type Story } from '../../story/story/record'
import { formats } from './envelope'
import { unlessNewer } from './errors'
import { type Folders, idOfFile } from './folders'
import { makeFolder } from './make-folders'
import { Queue } from './queue'
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

/** Which texts of stories were dealt with already, so that no copy of them is offered. */
export class ConflictCopies {
  #settled: Set<string> | null = null
  readonly #writes = new Queue()

  constructor(private readonly folders: Folders) {}

  /** The story that a copy holds; null where it is none, or its text was dealt with. */
  async read(name: string): Promise<Story | null> {
    const stored = await new StoryFile(join(this.folders.stories, name)).read().catch(() => null)
    if (stored?.story.id !== copyOf(name)) return null
    const settled = await this.#writes.run(() => this.#known())
    return settled.has(sumOf(stored.story)) ? null : stored.story
  }

  /** Remembers a text that is not to be offered again. */
  markSettled(story: Story): Promise<void> {
    return this.#writes.run(async () => {
      const settled = await this.#known()
      settled.add(sumOf(story))
      await makeFolder(this.folders.pendingMerges)
      const file = this.#file()
      file.data = { seen: [...settled] }
      // a list of a newer version stays: this costs no more than being offered again
      await unlessNewer(() => file.write())
    })
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

/** What a text of a story is remembered by. */
function sumOf(story: Story): string {
  return createHash('sha256')
    .update(JSON.stringify(recordOfStory(story)))
    .digest('base64url')
}
