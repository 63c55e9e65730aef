/** Changes that other programs make to an open desk: watched, told apart from our own writes, and reported. */
import { type Story, type StorySummary, summarise } from '../../story/story/record'
import { fileStateOf } from './durable'
import type { Folders } from './folders'
import type { Lock, Owner } from './lock'
import type { OpenStories } from './open-stories'
import { StoryFile } from './story-file'
import { StoryWatch } from './watch'

export interface ExternalChangeHooks {
  /** Stories that are new or changed in the list. */
  changed(stories: StorySummary[]): void
  /** The files of stories that are not open are gone. */
  removed?(ids: string[]): void
  /** Another program wrote, added or removed the files of these stories, none of them open; null: of any. */
  changedOutside?(ids: string[] | null): void
  /** A sync tool made a copy of a story beside it, of this name. */
  copied?(name: string): void
  /** Another program works on the desk too, and has its lock. */
  takenOver?(owner: Owner): void
}

/** Up to this many files at once their list lines are reported; for more the index does it. */
const mostReported = 32
/** How many of our own writes are remembered, the latest first. */
const mostOwn = 10_000

export class ExternalChanges {
  readonly #watch: StoryWatch
  /** File states after our own writes. */
  readonly #ownStates = new Map<string, string>()
  #checking: Promise<void> = Promise.resolve()
  #rival = ''

  /** @param shown gives a story as opening it shows it, by what its file has */
  constructor(
    private readonly folders: Folders,
    private readonly lock: Lock,
    private readonly open: Pick<OpenStories, 'get' | 'values' | 'lookAtClosed' | 'lookAtAllClosed'>,
    private readonly shown: (onFile: Story) => Promise<Story>,
    private readonly hooks: ExternalChangeHooks,
  ) {
    this.#watch = new StoryWatch(folders.stories, {
      touched: (ids) => void this.touched(ids),
      copied: (name) => hooks.copied?.(name),
      missed: () => {
        this.#lookAtOpen()
        void open.lookAtAllClosed().catch(() => undefined)
        hooks.changedOutside?.(null)
      },
      beat: () => {
        this.#lookAtOpen()
        this.#checkLock()
      },
    })
  }

  start(): Promise<void> {
    return this.#watch.start()
  }

  async close(): Promise<void> {
    await this.#watch.close()
    await this.#checking
  }

  /** This program wrote or removed a story's file. */
  async wrote(id: string): Promise<void> {
    this.#checkLock()
    this.#ownStates.delete(id)
    this.#ownStates.set(id, await this.fileState(id))
    for (const oldest of this.#ownStates.keys()) {
      if (this.#ownStates.size <= mostOwn) break
      this.#ownStates.delete(oldest)
    }
  }

  /** Files were written, added or removed, by whomever. */
  async touched(ids: readonly string[]): Promise<void> {
    const others: string[] = []
    for (const id of ids) {
      const open = this.open.get(id)
      if (open) void open.look()
      else if ((await this.fileState(id)) !== this.#ownStates.get(id)) others.push(id)
    }
    if (others.length === 0) return
    // what the disk refuses now is tried as the story is opened
    for (const id of others) await this.open.lookAtClosed(id).catch(() => undefined)
    this.hooks.changedOutside?.(others)
    if (others.length <= mostReported) await this.#reportLines(others)
  }

  async #reportLines(ids: readonly string[]): Promise<void> {
    const summaries: StorySummary[] = []
    const gone: string[] = []
    for (const id of ids) {
      const stored = await new StoryFile(this.folders.story(id)).read().catch(() => undefined)
      if (stored === null) gone.push(id)
      const shown = stored?.story.id === id ? await this.shown(stored.story).catch(() => null) : null
      if (shown) summaries.push(summarise(shown))
    }
    if (summaries.length > 0) this.hooks.changed(summaries)
    if (gone.length > 0) this.hooks.removed?.(gone)
  }

  /** The present file state of a story's file; `''` if it cannot be read. */
  fileState(id: string): Promise<string> {
    return fileStateOf(this.folders.story(id)).catch(() => '')
  }

  #lookAtOpen(): void {
    for (const story of this.open.values()) void story.look()
  }

  #checkLock(): void {
    this.#checking = this.#checking.then(async () => {
      const owner = await this.lock.rival().catch(() => null)
      const rival = owner ? JSON.stringify(owner) : ''
      if (owner && rival !== this.#rival) this.hooks.takenOver?.(owner)
      this.#rival = rival
    })
  }
}
