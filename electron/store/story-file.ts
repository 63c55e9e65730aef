/** A story's own file. */
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Low } from 'lowdb'
import { z } from 'zod'
import { recordOfStory, recordSchema, type Story, storyFromRecord } from '../../story/story/record'
import { codeOf, syncFolder } from './durable'
import { DamagedError } from './errors'
import { sealedFileIn } from './sealed-file'

/** `steps` is how many steps are in the document: the journal goes on from there. */
const storyFileSchema = z.strictObject({ steps: z.int().min(0), story: recordSchema })

/** A story as its file has it. */
export interface Stored {
  story: Story
  steps: number
}

export class StoryFile {
  readonly #low: Low<z.infer<typeof storyFileSchema> | null>
  /** The file as this program has last read or written it, by what the system tells of it. */
  #known: string | null = null

  constructor(private readonly path: string) {
    this.#low = sealedFileIn(path, storyFileSchema)
  }

  /**
   * The story, or null where there is no file.
   * @throws DamagedError
   */
  async read(): Promise<Stored | null> {
    // told before it is read: a change between the two is then seen as one
    this.#known = await this.#told()
    await this.#low.read()
    const { data } = this.#low
    this.#low.data = null
    if (data === null) return null
    try {
      return { steps: data.steps, story: storyFromRecord(data.story) }
    } catch {
      throw new DamagedError('it holds no whole story')
    }
  }

  /** Whether another program has written or removed the file since this one read or wrote it. */
  async isForeign(): Promise<boolean> {
    return this.#known !== null && this.#known !== (await this.#told())
  }

  /**
   * What another program wrote, or null where it removed the file. It stays foreign until this program has
   * written: a try that fails after this is begun again.
   */
  async readForeign(): Promise<Stored | 'damaged' | null> {
    try {
      return await new StoryFile(this.path).read()
    } catch (error) {
      if (error instanceof DamagedError) return 'damaged'
      throw error
    }
  }

  async #told(): Promise<string> {
    try {
      const { ino, size, mtimeNs } = await stat(this.path, { bigint: true })
      return `${ino} ${size} ${mtimeNs}`
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return ''
      throw error
    }
  }

  /** Writes the whole file; it is on disk when this resolves. */
  async write(stored: Stored): Promise<void> {
    await this.replace(stored)
    await this.settle()
  }

  /** Writes the whole file; until it is settled a power cut may bring the one before back. */
  async replace({ story, steps }: Stored): Promise<void> {
    this.#low.data = { steps, story: recordOfStory(story) }
    try {
      await this.#low.write()
      this.#known = await this.#told()
    } finally {
      this.#low.data = null
    }
  }

  /** Makes what was written stay; it does when this resolves. */
  settle(): Promise<void> {
    return syncFolder(dirname(this.path))
  }
}
