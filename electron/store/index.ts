/** A desk: a folder of stories, read and written by one program at a time. */
import { mkdir, realpath } from 'node:fs/promises'
import type { Node } from 'prosemirror-model'
import { v7 as newId } from 'uuid'
import { type Story, type StorySummary, summarise } from '../../story/story/record'
import type { Appended, DamagedFile, Trouble, Version } from '../contract'
import type { Place, Turn } from '../contract/trail'
import { bringBack, offerLost } from './bring-back'
import { Damage } from './damage'
import { removeDurably } from './durable'
import { Elsewhere } from './elsewhere'
import { DamagedError, StoreError } from './errors'
import { Folders } from './folders'
import { type Foreign, type Unmerged, UnmergedStories } from './foreign'
import { type DeskHooks, silent } from './hooks'
import { Journal } from './journal'
import { type Lock, takeLock } from './lock'
import { OpenStory } from './open-story'
import { Pictures } from './pictures'
import { hasStories, readStory, storyIds } from './read-story'
import { type Recovered, recover } from './recover'
import { type Stored, StoryFile } from './story-file'
import { timeAfter } from './time'
import { Trails } from './trail'
import { type Saving, Versions } from './versions'
import { AutomaticVersions } from './versions-automatic'
import { systemUser } from './who'

export { DamagedError, type Refusal, StoreError, troubleOf } from './errors'
export type { DeskHooks } from './hooks'
export { DeskInUse } from './lock'
export type { OpenStory } from './open-story'
export { largestPicture } from './pictures'

/** Milliseconds after which what a crash left half written is looked for: not while the window opens. */
const sweepAfter = 10_000

export class DeskStore {
  readonly #files: Folders
  readonly #lock: Lock
  readonly #open = new Map<string, OpenStory>()
  readonly #hooks: DeskHooks
  readonly #versions: Versions
  readonly #automatic: AutomaticVersions
  readonly #elsewhere: Elsewhere
  readonly #unmerged = new UnmergedStories()
  #closing: Promise<void> | undefined
  #sweeping: Promise<void> = Promise.resolve()
  readonly #sweepTimer: NodeJS.Timeout
  readonly #damage: Damage
  readonly pictures: Pictures
  readonly trails: Trails
  /** The stories whose last typing came back from their journal when the desk was opened. */
  readonly recovered: readonly string[]

  private constructor(folders: Folders, lock: Lock, found: Recovered, hooks: DeskHooks) {
    this.#files = folders
    this.#lock = lock
    this.#hooks = {
      ...hooks,
      wrote: (id) => {
        void this.#elsewhere.wrote(id)
        hooks.wrote(id)
      },
    }
    this.#elsewhere = new Elsewhere(folders, lock, this.#open, hooks)
    this.#versions = new Versions(folders)
    this.#automatic = new AutomaticVersions(this.#versions, () => this.#who())
    this.pictures = new Pictures(folders.pictures)
    this.trails = new Trails(folders)
    this.#damage = new Damage(folders, found.damaged, (file) => hooks.damaged(file))
    this.recovered = found.recovered
    const opened = Date.now()
    this.#sweepTimer = setTimeout(() => {
      this.#sweeping = folders.sweep(opened).catch(() => undefined)
    }, sweepAfter)
  }

  /**
   * Opens a desk, and makes it where there is none.
   * @throws DeskInUse, or what the disk refused with
   */
  static async open(folder: string, hooks: DeskHooks = silent): Promise<DeskStore> {
    await mkdir(folder, { recursive: true })
    const folders = new Folders(await realpath(folder))
    const lock = await takeLock(folders.lock)
    try {
      await folders.makeMissing()
      const found = await recover(folders)
      await offerLost(folders, found.damaged)
      const desk = new DeskStore(folders, lock, found, hooks)
      await desk.#elsewhere.start()
      return desk
    } catch (error) {
      await lock.letGo()
      throw error
    }
  }

  get folder(): string {
    return this.#files.root
  }

  /** Why the disk refuses what was typed, or null. */
  get trouble(): Trouble | null {
    for (const { trouble } of this.#open.values()) if (trouble) return trouble
    return null
  }

  /** Files that cannot be read, set aside when the desk was opened or since. */
  get damaged(): readonly DamagedFile[] {
    return this.#damage.files
  }

  /** Whether the desk has any story. */
  hasStories(): Promise<boolean> {
    return hasStories(this.#files)
  }

  /** Reads all stories, one after the other; those that are damaged are set aside. */
  async summaries(): Promise<StorySummary[]> {
    const found: StorySummary[] = []
    for (const id of await storyIds(this.#files)) {
      const story = await this.check(id)
      if (story) found.push(summarise(story))
    }
    return found
  }

  /** A story, or null where it cannot be read: it is then named in `damaged`, and set aside if it is. */
  async check(id: string): Promise<Story | null> {
    try {
      return await this.read(id)
    } catch (error) {
      if (!(error instanceof StoreError || error instanceof DamagedError)) await this.#damage.leave(id, error)
      return null
    }
  }

  /** A story as it is now, on disk or not yet. */
  async read(id: string): Promise<Story> {
    return this.#open.get(id)?.story ?? (await this.#stored(id)).story
  }

  /** Opens a story for editing and closes the one before. */
  async open(id: string): Promise<OpenStory> {
    const isOpened = !this.#open.has(id)
    const story = await this.edit(id)
    if (isOpened) this.#automatic.opened(story.story)
    for (const other of this.#open.keys()) {
      if (other === id) continue
      await this.#close(other)
      // what another program wrote over it is what the list has now
      void this.#elsewhere.touched([other])
    }
    return story
  }

  /** A story that is to be changed, open until another is opened. */
  async edit(id: string): Promise<OpenStory> {
    const file = new StoryFile(this.#files.story(id))
    const stored = this.#open.has(id) ? null : await this.#stored(id, file)
    const known = this.#open.get(id)
    if (known || !stored) return known ?? this.edit(id)
    const journal = new Journal(this.#files.journalOf(id))
    const story: OpenStory = new OpenStory(stored, file, journal, {
      trouble: (trouble) => {
        this.#hooks.trouble(trouble ?? this.trouble)
        if (!trouble) this.#hooks.changed([story.summary])
      },
      who: () => this.#who(),
      changed: (before, after) => this.#automatic.changed(before, after),
      foreign: (foreign) => this.#took(story, foreign),
      mend: () => this.#files.makeMissing(),
      wrote: () => this.#hooks.wrote(id),
    })
    this.#open.set(id, story)
    // where it was closed as it was written elsewhere, nothing is left to be put together
    this.#unmerged.of(id, stored.story.doc)
    return story
  }

  /** Adds steps to an open story, and to its undo history; answers when they are on disk or the disk has refused. */
  async append(
    id: string,
    version: number,
    steps: Record<string, unknown>[],
    turns: Turn[],
  ): Promise<Appended> {
    const story = await this.edit(id)
    const before = story.version
    const appending = story.append(version, steps)
    if (story.version !== before) await this.trails.add(id, story.story.changed, turns)
    return appending
  }

  /** Keeps the undo history of a story anew, if it leads to this version. */
  async keepTrail(id: string, version: number, turns: Turn[], place: Place): Promise<void> {
    const story = await this.edit(id)
    if (story.version === version) await this.trails.keep(id, story.story.changed, turns, place)
  }

  /** A new story with this document; its pictures are moved to files. */
  async create(given: Node): Promise<StorySummary> {
    const now = timeAfter(undefined)
    const doc = await this.pictures.takeOut(given)
    const story: Story = {
      id: newId(),
      created: now,
      changed: now,
      binned: null,
      changedBy: this.#who(),
      doc,
    }
    await new StoryFile(this.#files.story(story.id)).write({ story, steps: 0 })
    this.#hooks.wrote(story.id)
    return summarise(story)
  }

  async duplicate(id: string): Promise<StorySummary> {
    return this.create((await this.read(id)).doc)
  }

  /** Moves a story to the bin, or out of it. */
  async setBinned(id: string, isBinned: boolean): Promise<StorySummary> {
    const binned = isBinned ? timeAfter(undefined) : null
    const open = this.#open.get(id)
    if (open) {
      await open.setBinned(binned)
      return open.summary
    }
    const { story, steps } = await this.#stored(id)
    const moved = { ...story, binned }
    await new StoryFile(this.#files.story(id)).write({ story: moved, steps })
    this.#hooks.wrote(id)
    return summarise(moved)
  }

  /**
   * Deletes a story of the bin for good, with its versions.
   * @throws StoreError where it is not in the bin
   */
  async destroy(id: string): Promise<void> {
    if ((await this.read(id)).binned === null) throw new StoreError('not-in-bin')
    await this.#open.get(id)?.discard()
    this.#open.delete(id)
    await removeDurably(this.#files.journalOf(id))
    await removeDurably(this.#files.story(id))
    this.#hooks.wrote(id)
    await this.#versions.remove(id)
    await this.trails.remove(id)
    this.#unmerged.remove(id)
  }

  /**
   * Brings the last good version of a damaged story back as that story.
   * @throws StoreError where it has none
   */
  async bringBack(id: string): Promise<StorySummary> {
    const known = await this.check(id)
    const story = known ?? (await bringBack(this.#files, id))
    this.#damage.forget(id)
    if (!known) this.#hooks.wrote(id)
    return summarise(story)
  }

  /** Keeps a version of a story as it is now. */
  async saveVersion(id: string, saving: Omit<Saving, 'by'>): Promise<Version> {
    return this.#versions.save(id, (await this.read(id)).doc, { ...saving, by: this.#who() })
  }

  /** Keeps what was exported of a story. */
  async saveExported({ id, doc }: Story, exported: string): Promise<void> {
    await this.#versions.save(id, doc, { why: 'export', exported, onlyIfNew: true, by: this.#who() })
  }

  nameVersion(id: string, version: string, name: string): Promise<void> {
    return this.#versions.rename(id, version, name)
  }

  versions(id: string): Promise<Version[]> {
    return this.#versions.list(id)
  }

  version(id: string, version: string): Promise<Node> {
    return this.#versions.read(id, version)
  }

  /** What another program wrote over a story, to be put together with it; null where nothing is. */
  async unmerged(id: string): Promise<Unmerged | null> {
    return this.#unmerged.of(id, (await this.read(id)).doc)
  }

  /** What was written elsewhere is dealt with, unless a newer one came: the story's file is what is here. */
  async settle(id: string, turn: number): Promise<void> {
    if (this.#unmerged.settle(id, turn)) await (await this.edit(id)).writeAnew()
  }

  /** Writes all that is open. `trouble` tells afterwards whether the disk took it. */
  async flush(): Promise<void> {
    for (const story of this.#open.values()) await story.flush()
  }

  /** Writes all and lets go of the desk. What the disk refuses is lost then: see `trouble` before. */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll()
    return this.#closing
  }

  async #closeAll(): Promise<void> {
    for (const id of [...this.#open.keys()]) await this.#close(id)
    for (const story of this.#open.values()) await story.discard()
    clearTimeout(this.#sweepTimer)
    await this.#sweeping
    await this.#automatic.settled()
    await this.#elsewhere.close()
    await this.#lock.letGo()
  }

  async #close(id: string): Promise<void> {
    const isClosed = await this.#open.get(id)?.close()
    if (isClosed) this.#open.delete(id)
  }

  /** @throws StoreError where there is no such story; DamagedError where it is damaged, once it is set aside */
  async #stored(id: string, file = new StoryFile(this.#files.story(id))): Promise<Stored> {
    const stored = await readStory(this.#files, id, file).catch(async (error: unknown) => {
      if (error instanceof DamagedError) {
        await this.#damage.setAside(id, error.message)
        this.#hooks.wrote(id)
      }
      throw error
    })
    if (!stored) throw new StoreError('no-such-story')
    return stored
  }

  #who(): string {
    return this.#hooks.who?.() || systemUser()
  }

  /** Keeps both sides of what another program wrote over an open story, and tells. */
  async #took(story: OpenStory, foreign: Foreign): Promise<void> {
    const { id, doc } = story.story
    if (foreign.what === 'spoilt') await this.#damage.setSpoiltAside(id)
    if (foreign.what === 'changed') {
      const { theirs, base, isOverwritten } = foreign
      if (isOverwritten)
        await this.#versions.save(id, doc, { by: this.#who(), why: 'merge', onlyIfNew: true })
      await this.#versions.save(id, theirs.doc, { by: theirs.changedBy ?? '', why: 'elsewhere' })
      this.#unmerged.add(id, theirs, base)
    }
    if (foreign.what === 'moved') this.#hooks.changed([story.summary])
    else this.#hooks.foreign(story.summary, foreign.what)
  }
}

/**
 * Opens a desk, and makes it where there is none.
 * @throws DeskInUse, or what the disk refused with
 */
export const openDesk = DeskStore.open
