/** A desk: a folder of stories, read and written by this process alone. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Node } from 'prosemirror-model'
import { v7 } from 'uuid'
import { type Story, type StorySummary, summarise } from '../../story/story/record'
import type { DamagedFile, Version } from '../contract'
import { isMissing, temporary } from './durable'
import { readJournal } from './journal'
import { applied, OpenStory } from './open-story'
import { keepPictures } from './pictures'
import { readStory, type StoredStory, writeStory } from './story-file'

/** What a store tells while it works. */
export interface StoreEvents {
  /** A story was written, or, with a failure, could not be. */
  written(summary: StorySummary, failure: unknown): void
}

export class DeskStore {
  readonly damaged: DamagedFile[] = []
  /** Stories whose last typing came back from the journal. */
  readonly recovered: string[] = []
  readonly #summaries = new Map<string, StorySummary>()
  readonly #open = new Map<string, OpenStory>()

  private constructor(
    readonly folder: string,
    private readonly events: StoreEvents,
  ) {}

  /** Opens a desk, makes it where there is none, and brings back what a crash left in journals. */
  static async open(folder: string, events: StoreEvents): Promise<DeskStore> {
    const store = new DeskStore(folder, events)
    await mkdir(store.#path('stories'), { recursive: true })
    await store.#readAll()
    return store
  }

  #path(...parts: string[]): string {
    return join(this.folder, ...parts)
  }

  #file(id: string): string {
    return this.#path('stories', `${id}.json`)
  }

  #journal(id: string): string {
    return this.#path('journal', `${id}.jsonl`)
  }

  get pictures(): string {
    return this.#path('pictures')
  }

  get summaries(): StorySummary[] {
    return [...this.#summaries.values()]
  }

  async #readAll(): Promise<void> {
    for (const name of await readdir(this.#path('stories'))) {
      if (name.endsWith(temporary)) await rm(this.#path('stories', name), { force: true })
      const id = name.match(/^([0-9a-f-]{36})\.json$/)?.[1]
      if (!id) continue
      try {
        const { story } = await this.#readWithJournal(id)
        this.#summaries.set(id, summarise(story))
      } catch (error) {
        await this.#setAside(name, error)
      }
    }
  }

  async #setAside(name: string, error: unknown): Promise<void> {
    const keptAs = this.#path('damaged', `${new Date().toISOString().replace(/[:.]/g, '-')}-${name}`)
    await mkdir(this.#path('damaged'), { recursive: true })
    await rename(this.#path('stories', name), keptAs)
    this.damaged.push({ name, keptAs, reason: error instanceof Error ? error.message : String(error) })
  }

  /** A story with what its journal has beyond its file, which is then written into the file. */
  async #readWithJournal(id: string): Promise<StoredStory> {
    const stored = await readStory(this.#file(id))
    const lines = (await readJournal(this.#journal(id))).filter(({ version }) => version > stored.steps)
    let { story, steps } = stored
    for (const line of lines) {
      const doc = line.version - line.steps.length === steps ? applied(story.doc, line.steps) : null
      if (!doc) break
      story = { ...story, doc, changed: line.at }
      steps = line.version
    }
    if (steps > stored.steps) {
      await writeStory(this.#file(id), { story, steps })
      await rm(this.#journal(id), { force: true })
      this.recovered.push(id)
    }
    return { story, steps }
  }

  /** A story for editing. */
  async edit(id: string): Promise<OpenStory> {
    const known = this.#open.get(id)
    if (known) return known
    const { story, steps } = await this.#readWithJournal(id)
    const open = new OpenStory(this.#file(id), this.#journal(id), story, steps, (written, failure) => {
      this.#summaries.set(id, summarise(written))
      this.events.written(summarise(written), failure)
    })
    this.#open.set(id, open)
    return open
  }

  /** A story as it is now. */
  async read(id: string): Promise<Story> {
    return this.#open.get(id)?.story ?? (await readStory(this.#file(id))).story
  }

  /** A new story with this document; pictures in it become files of the desk. */
  async create(doc: Node): Promise<StorySummary> {
    const now = new Date().toISOString()
    const story: Story = {
      id: v7(),
      created: now,
      changed: now,
      binned: null,
      doc: await keepPictures(this.pictures, doc),
    }
    await writeStory(this.#file(story.id), { story, steps: 0 })
    const summary = summarise(story)
    this.#summaries.set(story.id, summary)
    return summary
  }

  /** Moves a story to the bin or out of it. */
  async setBinned(id: string, binned: string | null): Promise<StorySummary> {
    const open = await this.edit(id)
    await open.close()
    this.#open.delete(id)
    const story = { ...open.story, binned }
    await writeStory(this.#file(id), { story, steps: open.version })
    const summary = summarise(story)
    this.#summaries.set(id, summary)
    return summary
  }

  /**
   * Deletes a story of the bin for good.
   * @throws where it is not in the bin
   */
  async destroy(id: string): Promise<void> {
    if (!this.#summaries.get(id)?.binned) throw new Error('Only what is in the bin can be deleted for good')
    await this.#open.get(id)?.close()
    this.#open.delete(id)
    await rm(this.#file(id), { force: true })
    await rm(this.#journal(id), { force: true })
    await rm(this.#path('versions', id), { recursive: true, force: true })
    this.#summaries.delete(id)
  }

  /** Saves a version of a story as it is now. */
  async saveVersion(id: string): Promise<Version> {
    const story = await this.read(id)
    const saved = new Date().toISOString()
    const name = saved.replace(/[:.]/g, '-')
    await writeStory(this.#path('versions', id, `${name}.json`), {
      story: { ...story, changed: saved },
      steps: 0,
    })
    const { words, headline } = summarise(story)
    return { name, saved, words, headline }
  }

  /** The versions of a story, the newest first. */
  async versions(id: string): Promise<Version[]> {
    const names = await readdir(this.#path('versions', id)).catch((error) => {
      if (isMissing(error)) return []
      throw error
    })
    const files = names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .toReversed()
    return Promise.all(
      files.map(async (file) => {
        const name = file.replace(/\.json$/, '')
        const { headline, words, changed } = summarise(await this.version(id, name))
        return { name, saved: changed, words, headline }
      }),
    )
  }

  async version(id: string, name: string): Promise<Story> {
    if (!/^[\w-]+$/.test(name)) throw new Error('There is no such version')
    return (await readStory(this.#path('versions', id, `${name}.json`))).story
  }

  /** Writes all that is open. */
  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map((open) => open.close()))
  }
}
