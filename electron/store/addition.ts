/** New stories on their way into a desk: all of them, or none. */
import { mkdir, rm, stat } from 'node:fs/promises'
import type { StorySummary } from '../../story/story/record'
import { codeOf, ifMissing, replaceWhole, syncFolder } from './durable'
import type { Folders } from './folders'
import type { NewStory } from './new-story'
import type { Pictures } from './pictures'

/** What an addition tells of a story whose file it has written or removed. */
export interface AdditionHooks {
  /** @throws what the disk refused with, where this program may not write to the desk yet */
  ready(): Promise<void>
  wrote(id: string): void
}

export class Addition {
  readonly #added: StorySummary[] = []

  constructor(
    private readonly folders: Folders,
    private readonly pictures: Pictures,
    private readonly hooks: AdditionHooks,
  ) {}

  /** The stories that were added; those that were there before are not among them. */
  get added(): readonly StorySummary[] {
    return this.#added
  }

  /**
   * Adds stories; they are on disk when this resolves. One that is there already, from an earlier try that a crash ended,
   * stays as it is.
   * @throws what the disk refused with: the addition is to be undone then
   */
  async add(stories: readonly NewStory[]): Promise<void> {
    await this.hooks.ready()
    const received: string[] = []
    for (const { summary, file, versions, pictures } of stories) {
      const { id } = summary
      const isNew = (await sizeOf(this.folders.story(id))) === null
      if (isNew) {
        for (const picture of pictures) await this.pictures.place(picture)
        this.#added.push(summary)
        await replaceWhole(this.folders.story(id), file)
        this.hooks.wrote(id)
      }
      if (versions && (await this.#addVersions(id, versions))) received.push(id)
    }
    for (const id of received) await syncFolder(this.folders.versionsOf(id))
    if (received.length > 0) await syncFolder(this.folders.versions)
    await syncFolder(this.folders.stories)
  }

  /** False where the story has versions already. One that a power cut has cut off is shorter, and written anew. */
  async #addVersions(id: string, content: Uint8Array): Promise<boolean> {
    const path = this.folders.versionsFile(id)
    if (((await sizeOf(path)) ?? 0) >= content.length) return false
    await mkdir(this.folders.versionsOf(id)).catch((error) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
    await replaceWhole(path, content)
    return true
  }

  /**
   * Takes back what was added.
   * @throws what the disk refused with
   */
  async undo(): Promise<void> {
    for (let last = this.#added.at(-1); last; last = this.#added.at(-1)) {
      await rm(this.folders.story(last.id), { force: true })
      await rm(this.folders.versionsOf(last.id), { recursive: true, force: true })
      this.#added.pop()
      this.hooks.wrote(last.id)
    }
    await syncFolder(this.folders.stories)
  }
}

/** Bytes of a file; null where there is none. */
async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(ifMissing(null)))?.size ?? null
}
