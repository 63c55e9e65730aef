/** The stories of a desk as their files have them, and as opening them shows them. */
import type { Story } from '../../story/story/record'
import type { Damage } from './damage'
import { DamagedError, StoreError } from './errors'
import type { ExternalTexts } from './external-texts'
import type { Folders } from './folders'
import { readStory } from './read-story'
import { ShownStories } from './shown'
import type { Stored, StoryFile } from './story-file'

export class StoredStories {
  /** @param setAside is called once a damaged file was set aside */
  constructor(
    private readonly folders: Folders,
    private readonly damage: Damage,
    private readonly externalTexts: ExternalTexts,
    private readonly setAside: (id: string) => void,
  ) {}

  /** @throws StoreError where there is no such story; DamagedError where it is damaged, once it is set aside */
  async read(id: string, file?: StoryFile): Promise<Stored> {
    const stored = await this.orSetAside(id, () => readStory(this.folders, id, file))
    return { ...stored, story: await this.externalTexts.shown(stored.story) }
  }

  /**
   * As much as this version can read of a story that a newer one has written, or keeps something of.
   * @throws StoreError where there is no such story, or what the disk refused with
   */
  readNewer(id: string): Story {
    const found = new ShownStories(this.folders.stories).legible(id)
    if (!found) throw new StoreError('no-such-story')
    return found.story
  }

  /**
   * What was read of a story.
   * @throws as `read` here does
   */
  async orSetAside<T>(id: string, read: () => Promise<T | null>): Promise<T> {
    const found = await read().catch(async (error: unknown) => {
      if (error instanceof DamagedError) {
        await this.damage.setAside(id, error.damage)
        this.setAside(id)
      }
      throw error
    })
    if (found === null) throw new StoreError('no-such-story')
    return found
  }
}
