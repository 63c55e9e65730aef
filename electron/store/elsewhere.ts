/** What other programs do to a desk while it is open: heard from the watch, told apart from our own, and passed on. */
import { type StorySummary, summarise } from '../../story/story/record'
import { toldOf } from './durable'
import type { Folders } from './folders'
import type { Lock, Owner } from './lock'
import type { OpenStory } from './open-story'
import { StoryFile } from './story-file'
import { StoryWatch } from './watch'

export interface ElsewhereHooks {
  /** Stories that are new or changed in the list. */
  changed(stories: StorySummary[]): void
  /** The files of stories that are not open are gone. */
  removed?(ids: string[]): void
  /** Another program wrote, added or removed the files of these stories, none of them open; null: of any. */
  elsewhere?(ids: string[] | null): void
  /** A sync tool made a copy of a story beside it, of this name. */
  copied?(name: string): void
  /** Another program works on the desk too, and has its lock. */
  takenOver?(owner: Owner): void
}

/** Of so many files at once the list's lines are told; of more the index tells. */
const mostTold = 32
/** So many of our own writes are remembered, the latest. */
const mostOwn = 10_000

export class Elsewhere {
  readonly #watch: StoryWatch
  /** What the system told of files after this program wrote them. */
  readonly #own = new Map<string, string>()
  #checking: Promise<void> = Promise.resolve()
  #rival = ''

  constructor(
    private readonly folders: Folders,
    private readonly lock: Lock,
    private readonly open: ReadonlyMap<string, OpenStory>,
    private readonly hooks: ElsewhereHooks,
  ) {
    this.#watch = new StoryWatch(folders.stories, {
      touched: (ids) => void this.touched(ids),
      copied: (name) => hooks.copied?.(name),
      missed: () => {
        this.#lookAtOpen()
        hooks.elsewhere?.(null)
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
    this.#own.delete(id)
    this.#own.set(id, await this.fileState(id))
    for (const oldest of this.#own.keys()) {
      if (this.#own.size <= mostOwn) break
      this.#own.delete(oldest)
    }
  }

  /** Files were written, added or removed, by whomever. */
  async touched(ids: readonly string[]): Promise<void> {
    const others: string[] = []
    for (const id of ids) {
      const open = this.open.get(id)
      if (open) void open.look()
      else if ((await this.fileState(id)) !== this.#own.get(id)) others.push(id)
    }
    if (others.length === 0) return
    this.hooks.elsewhere?.(others)
    if (others.length <= mostTold) await this.#tellLines(others)
  }

  async #tellLines(ids: readonly string[]): Promise<void> {
    const summaries: StorySummary[] = []
    const gone: string[] = []
    for (const id of ids) {
      const stored = await new StoryFile(this.folders.story(id)).read().catch(() => undefined)
      if (stored === null) gone.push(id)
      if (stored?.story.id === id) summaries.push(summarise(stored.story))
    }
    if (summaries.length > 0) this.hooks.changed(summaries)
    if (gone.length > 0) this.hooks.removed?.(gone)
  }

  /** What the system tells of a story's file now, another after each write; `''` where it tells nothing. */
  fileState(id: string): Promise<string> {
    return toldOf(this.folders.story(id)).catch(() => '')
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
