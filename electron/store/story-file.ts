/** A story's own file. */
import type { Low } from 'lowdb'
import { z } from 'zod'
import { recordOfStory, recordSchema, type Story, storyFromRecord } from '../../story/story/record'
import { DamagedError } from './errors'
import { sealedFile } from './sealed-file'

/** `steps` is how many steps are in the document: the journal goes on from there. */
const storyFileSchema = z.strictObject({ steps: z.int().min(0), story: recordSchema })

/** A story as its file has it. */
export interface Stored {
  story: Story
  steps: number
}

export class StoryFile {
  readonly #low: Low<z.infer<typeof storyFileSchema> | null>

  constructor(path: string) {
    this.#low = sealedFile(path, storyFileSchema)
  }

  /**
   * The story, or null where there is no file.
   * @throws DamagedError
   */
  async read(): Promise<Stored | null> {
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

  /** Writes the whole file; it is on disk when this resolves. */
  async write({ story, steps }: Stored): Promise<void> {
    this.#low.data = { steps, story: recordOfStory(story) }
    try {
      await this.#low.write()
    } finally {
      this.#low.data = null
    }
  }
}
