/** A desk: a folder of stories, read and written by one program at a time. */
import { realpath } from 'node:fs/promises'
import type { Node } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'
import { v7 as newId } from 'uuid'
import type { Appended, SaveProblem, UnsavedReason } from '../../contract/editing'
import type { ExternalChange } from '../../contract/external'
import type { Origin } from '../../contract/origin'
import type { DamagedFile } from '../../contract/recovery'
import type { EditorPosition, UndoRecord } from '../../contract/undo-history'
import type { Version } from '../../contract/version'
import { commonOf } from '../../story/revisions/common'
import { withoutMoves } from '../../story/stages/move'
import type { Proof } from '../../story/stages/proof'
import { type Beside, type Story, type StorySummary, summarise } from '../../story/story/record'
import { Addition } from './addition'
import { Damage } from './damage'
import { removeDurably } from './durable'
import { DamagedError, NewerError, StoreError, unlessNewer } from './errors'
import { ExternalChanges } from './external-changes'
import { ExternalTexts } from './external-texts'
import { Folders } from './folders'
import { type DeskHooks, silent } from './hooks'
import { isThere, lostFiles, restoreLastGood } from './last-good'
import { type Lock, takeLock, takeLockWhenPossible } from './lock'
import { makeFolders } from './make-folders'
import { type CopiedBeside, newStory } from './new-story'
import { OpenStories } from './open-stories'
import type { OpenStory } from './open-story'
import type { ExternalWrite, PendingMerge } from './pending-merges'
import { Pictures } from './pictures'
import { hasStories, storyIds } from './read-story'
import { journalIds } from './recover'
import { isAnyNewerBeside } from './sidecars'
import { StoredStories } from './stored-stories'
import { type StoryChange, StoryChanges } from './story-changes'
import { UndoHistories } from './undo-histories'
import { Unfinished } from './unfinished'
import { type Saving, Versions } from './versions'
import { AutomaticVersions } from './versions-automatic'
import { systemUser } from './who'

export { DamagedError, diskProblemOf, NewerError, StoreError, TooLargeError } from './errors'
export type { DeskHooks } from './hooks'
export { DeskInUse } from './lock'
export type { OpenStory } from './open-story'
export type { StoryChange } from './story-changes'

/** Milliseconds after which what a crash left half written is looked for: not while the window opens. */
const sweepAfterMs = 5000

export class DeskStore {
  readonly #files: Folders
  readonly #lock: Lock
  readonly #hooks: DeskHooks
  readonly #damage: Damage
  readonly #versions: Versions
  readonly #automatic: AutomaticVersions
  readonly #externalTexts: ExternalTexts
  readonly #stored: StoredStories
  readonly #stories: OpenStories
  readonly #changes: StoryChanges
  readonly #external: ExternalChanges
  readonly pictures: Pictures
  readonly undoHistories: UndoHistories
  readonly unfinished: Unfinished
  #isOpening = true
  /** Changes by other programs that were made while the desk was closed. */
  readonly #changesWhileClosed: ExternalChange[] = []
  /** The text to be merged that was told of last, by story. */
  readonly #toldOf = new Map<string, number>()
  readonly #sweepTimer: NodeJS.Timeout
  #sweeping: Promise<void> = Promise.resolve()
  #closing: Promise<void> | undefined

  private constructor(folders: Folders, lock: Lock, hooks: DeskHooks) {
    this.#files = folders
    this.#lock = lock
    this.#hooks = {
      ...hooks,
      wrote: (id) => {
        void this.#external.wrote(id)
        hooks.wrote(id)
      },
    }
    const wrote = (id: string) => this.#hooks.wrote(id)
    const who = () => this.#who()
    this.#versions = new Versions(folders)
    this.#automatic = new AutomaticVersions(this.#versions, who)
    this.#damage = new Damage(folders, (file) => hooks.damaged(file))
    this.pictures = new Pictures(folders.pictures)
    this.undoHistories = new UndoHistories(folders)
    this.unfinished = new Unfinished(folders.unfinished)
    this.#externalTexts = new ExternalTexts(folders, this.#versions, {
      read: (id) => this.read(id),
      knownTo: (theirs) => this.#stories.get(theirs.id)?.knownTo(theirs) ?? null,
      inTurn: (id, work) => this.#stories.inTurn(id, work),
      takeComments: (theirs) => this.#changes.takeComments(theirs),
      offered: (story, pending) => this.#tellToBeMerged(summarise(story), pending),
    })
    this.#stored = new StoredStories(folders, this.#damage, this.#externalTexts, wrote)
    const parts = {
      folders,
      lock,
      stored: this.#stored,
      damage: this.#damage,
      externalTexts: this.#externalTexts,
      automatic: this.#automatic,
    }
    this.#stories = new OpenStories(parts, {
      saveProblem: ({ summary }) => {
        const { saveProblem } = this
        hooks.saveProblem(saveProblem)
        if (!saveProblem) hooks.changed([summary])
      },
      who,
      commented: (id, comments) => hooks.commented?.(id, comments),
      externalWrite: (story, write) => this.#onExternalWrite(story, write),
      wrote,
      // what another program wrote over it is what the list has now
      replaced: (id) => void this.#external.touched([id]),
    })
    const { undoHistories } = this
    this.#changes = new StoryChanges({ ...parts, stories: this.#stories, undoHistories }, who, wrote)
    this.#external = new ExternalChanges(
      folders,
      lock,
      this.#stories,
      (onFile) => this.#externalTexts.shown(onFile),
      { ...hooks, copied: (name) => this.#externalTexts.offer(name) },
    )
    const opened = Date.now()
    this.#sweepTimer = setTimeout(() => {
      this.#sweeping = this.#sweep(opened)
    }, sweepAfterMs)
  }

  /**
   * Opens a desk, and makes it where there is none. One that is there opens on a disk that takes nothing as well: what is
   * typed is then not on disk until the disk takes the lock.
   * @throws DeskInUse, or what the disk refused with
   */
  static async open(folder: string, hooks: DeskHooks = silent): Promise<DeskStore> {
    const refused = await makeFolders(folder).then(
      () => null,
      (error: unknown) => ({ error }),
    )
    const folders = new Folders(await realpath(folder))
    const isDesk = await isThere(folders.stories)
    if (refused && !isDesk) throw refused.error
    const lock = await (isDesk ? takeLockWhenPossible : takeLock)(folders.lock)
    try {
      await folders.makeMissing().catch((error) => {
        if (!isDesk) throw error
      })
      const desk = new DeskStore(folders, lock, hooks)
      await desk.#externalTexts.load()
      for (const id of await journalIds(folders)) await desk.#stories.recover(id)
      for (const file of await lostFiles(folders)) await desk.#damage.addLost(file)
      await desk.#external.start()
      desk.#isOpening = false
      return desk
    } catch (error) {
      await lock.release().catch(() => undefined)
      throw error
    }
  }

  get folder(): string {
    return this.#files.root
  }

  /** Who edits, or `''`. */
  get editor(): string {
    return this.#who()
  }

  /** Why not all that was typed is on disk, or null. */
  get unsaved(): UnsavedReason | null {
    return this.#stories.unsaved
  }

  /** The problem with saving: why text is not on disk, or that a story's file cannot be written yet. */
  get saveProblem(): SaveProblem | null {
    return this.#stories.saveProblem
  }

  /** The stories whose last typing came back from their journal when the desk was opened. */
  get recovered(): readonly string[] {
    return this.#stories.recovered
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
  read(id: string): Promise<Story> {
    return this.#stories.read(id)
  }

  /** As {@link StoredStories.readNewer}. */
  readNewer(id: string): Story {
    return this.#stored.readNewer(id)
  }

  /** As {@link OpenStories.open}. */
  open(id: string): Promise<OpenStory> {
    return this.#stories.open(id)
  }

  /** As {@link OpenStories.whileClosed}. */
  whileClosed<T>(id: string, work: (story: OpenStory) => Promise<T>): Promise<T | null> {
    return this.#stories.whileClosed(id, work)
  }

  /** As {@link OpenStories.edit}. */
  edit(id: string): Promise<OpenStory> {
    return this.#stories.edit(id)
  }

  /** Adds steps to an open story, and to its undo history; answers when they are on disk or the disk has refused. */
  append(
    id: string,
    version: number,
    steps: Record<string, unknown>[],
    records: UndoRecord[],
    origins: Origin[] = [],
  ): Promise<Appended> {
    return this.#stories.using(id, async (story) => {
      const before = story.version
      const appending = story.append(version, steps, origins)
      if (story.version !== before) await this.undoHistories.add(id, story.story.changed, records)
      return appending
    })
  }

  /**
   * Takes a whole document, where steps cannot tell what changed; answers when it is on disk or the disk has refused. The
   * window may have kept it while its story was closed here: what was written elsewhere meanwhile is kept and offered.
   */
  async replace(id: string, doc: Node, beside: Beside = {}): Promise<Appended> {
    const isChangedExternally = await this.#stories.isChangedSinceClosed(id)
    return this.#stories.using(id, async (story) => {
      const theirs = story.story
      // what had not seen the story as it was closed here is to be merged already
      if (isChangedExternally && !theirs.doc.eq(doc) && !this.#externalTexts.isHeld(id)) {
        await this.#externalTexts.save(theirs, commonOf(doc, theirs.doc))
        story.setApart()
        const pending = await this.#externalTexts.of(id, { ...theirs, doc })
        if (pending) this.#tellToBeMerged(story.summary, pending)
      }
      return story.replace(doc, beside)
    })
  }

  /** Writes the story's file now, unless it has all. */
  flushStory(id: string): Promise<Appended> {
    return this.#stories.using(id, (story) => story.flush())
  }

  /** Replaces the undo history of a story; false if it does not lead to this version, or the disk refuses. */
  saveUndoHistory(
    id: string,
    version: number,
    records: UndoRecord[],
    position: EditorPosition,
  ): Promise<boolean> {
    return this.#stories.using(
      id,
      async ({ version: ours, story }) =>
        version === ours && this.undoHistories.replace(id, story.changed, records, position),
    )
  }

  /** A new story, or a template; its pictures are moved to files. */
  async create(doc: Node, beside: CopiedBeside = {}): Promise<StorySummary> {
    const story = newStory(doc, { id: newId(), by: this.#who(), isReceived: false, beside })
    const addition = this.addition()
    try {
      await addition.add([story])
    } catch (error) {
      await addition.undo().catch(() => undefined)
      throw error
    }
    return story.summary
  }

  /** Begins to add stories that came from outside. */
  addition(): Addition {
    return new Addition(this.#files, this.pictures, {
      ready: () => this.#lock.ensure(),
      wrote: (id) => this.#hooks.wrote(id),
    })
  }

  async duplicate(id: string): Promise<StorySummary> {
    const { doc, isTemplate, comments, review } = await this.read(id)
    return this.create(withoutMoves(doc), { isTemplate, comments, review })
  }

  /** As {@link StoryChanges.setBinned}. */
  setBinned(id: string, isBinned: boolean): Promise<StorySummary> {
    return this.#changes.setBinned(id, isBinned)
  }

  /** As {@link StoryChanges.change}. */
  change(id: string, edit: (story: Story) => Transform): Promise<StoryChange> {
    return this.#changes.change(id, edit)
  }

  /**
   * Deletes a story of the bin for good, with all that is kept of it.
   * @throws StoreError where it is not in the bin, NewerError where a newer version of Copydesk keeps something of it
   */
  async destroy(id: string): Promise<void> {
    await this.#stories.inTurn(id, async (open) => {
      await this.#lock.ensure()
      if ((await this.read(id)).binned === null) throw new StoreError('not-in-bin')
      if (await isAnyNewerBeside(this.#files, id)) throw new NewerError()
      if (open) await this.#stories.abandon(open)
      this.#stories.forgetClosed(id)
      await removeDurably(this.#files.journalOf(id))
      await removeDurably(this.#files.story(id))
      this.#hooks.wrote(id)
      await this.#versions.remove(id)
      await this.undoHistories.remove(id)
      await this.#externalTexts.remove(id)
    })
    // its problem with saving is gone with it
    this.#hooks.saveProblem(this.saveProblem)
  }

  /**
   * Brings the last good version of a damaged story back as that story.
   * @throws StoreError where it has none; NewerError, or what the disk refused with, where it is not damaged
   */
  restoreLastGood(id: string): Promise<StorySummary> {
    return this.#stories.inTurnUnopened(id, async () => {
      const known = await this.read(id).catch((error: unknown) => {
        if (error instanceof StoreError || error instanceof DamagedError) return null
        throw error
      })
      const story = known ?? (await restoreLastGood(this.#files, id))
      if (!known) this.#stories.forgetClosed(id)
      this.#damage.forget(({ lastGood }) => lastGood?.id === id)
      if (!known) this.#hooks.wrote(id)
      return summarise(story)
    })
  }

  /**
   * Makes a story of what can be read of a journal that was set aside.
   * @throws StoreError where that is nothing
   */
  async restoreJournal(path: string): Promise<StorySummary> {
    const story = await this.create(await this.#damage.salvage(path))
    await this.#damage.markRestored(path)
    return story
  }

  /**
   * Stops offering a journal that was set aside; it stays on disk, and the doctor lists it.
   * @throws StoreError where it was not set aside, or what the disk refused with
   */
  leaveJournal(path: string): Promise<void> {
    return this.#damage.leaveJournal(path)
  }

  /** Keeps a version of a story as it is now. */
  saveVersion(id: string, saving: Omit<Saving, 'by'>): Promise<Version> {
    return this.#beside(id, async () => {
      const { doc, isTemplate } = await this.read(id)
      return this.#versions.save(id, doc, { ...saving, by: this.#who(), isTemplate })
    })
  }

  /** Keeps what came from outside as a version for good: this document, whatever the story is by now. */
  async saveReceived(id: string, doc: Node): Promise<void> {
    await this.#beside(id, () => this.#versions.save(id, doc, { why: 'received', by: this.#who() }))
  }

  /** Keeps what was exported of a story. */
  async saveExported({ id, doc }: Story, exported: string): Promise<void> {
    const saving: Saving = { why: 'export', exported, onlyIfNew: true, by: this.#who() }
    await this.#beside(id, () => unlessNewer(() => this.#versions.save(id, doc, saving)))
  }

  nameVersion(id: string, version: string, name: string): Promise<void> {
    return this.#versions.rename(id, version, name)
  }

  /** Keeps a proof for the version that the move is about to make that it is of. */
  keepProof(id: string, proof: Proof): Promise<void> {
    return this.#beside(id, () => this.#versions.keepProof(id, proof))
  }

  /** A version with what was proven of it. */
  proven(id: string, version: string): ReturnType<Versions['proven']> {
    return this.#versions.proven(id, version)
  }

  versions(id: string): Promise<Version[]> {
    return this.#versions.list(id)
  }

  version(id: string, version: string): Promise<Node> {
    return this.#versions.read(id, version)
  }

  /** Changes by other programs that no editor has dealt with yet, made while the desk was closed or before. */
  async externalChanges(): Promise<ExternalChange[]> {
    const externalChanges = [...this.#changesWhileClosed]
    for (const id of this.#externalTexts.ids) {
      const pending = await this.pendingMerge(id).catch(() => null)
      if (pending) externalChanges.push({ story: summarise(await this.read(id)), what: 'changed' })
    }
    return externalChanges
  }

  /** The text of another program that is to be merged into a story; null if there is none. */
  async pendingMerge(id: string): Promise<PendingMerge | null> {
    await this.#stories.inTurn(id, async () => undefined)
    return this.#externalTexts.of(id, await this.read(id))
  }

  /**
   * Marks an external text as settled, unless a newer one came: the story's file is rewritten with the text here. Until it
   * is, that may stand in what is to be merged alone.
   */
  async settle(id: string, revision: number): Promise<void> {
    if (!this.#externalTexts.isLatest(id, revision)) return
    await this.#stories.using(id, (story) => story.rewrite())
    await this.#externalTexts.settle(id, revision)
  }

  /** Writes all that is open. `unsaved` tells afterwards whether all is on disk. */
  flush(): Promise<void> {
    return this.#stories.flush()
  }

  /**
   * Writes all and closes the desk; it never fails. What is neither in a file nor in a journal by then is lost: see
   * `unsaved` before.
   */
  close(): Promise<void> {
    this.#closing ??= this.#closeAll()
    return this.#closing
  }

  async #closeAll(): Promise<void> {
    clearTimeout(this.#sweepTimer)
    const steps: (() => Promise<unknown>)[] = [
      () => this.#stories.closeAll(),
      () => this.#sweeping,
      () => this.#externalTexts.finish(),
      () => this.#automatic.settled(),
      () => this.#external.close(),
    ]
    for (const step of steps) await step().catch(() => undefined)
    await this.#stories.abandonAll()
    // a lock that cannot be removed names a program that has ended, so it no longer counts
    await this.#lock.release().catch(() => undefined)
  }

  /** Removes leftovers and offers conflict copies. What a refusing disk keeps from that is done at the next start. */
  async #sweep(opened: number): Promise<void> {
    await this.#files.sweep(opened).catch(() => undefined)
    await this.#externalTexts.offerAll().catch(() => undefined)
  }

  /** Keeps something beside a story, in its turn. @throws StoreError where it is gone: nothing is kept of one that was deleted */
  #beside<T>(id: string, keep: () => Promise<T>): Promise<T> {
    return this.#stories.inTurn(id, async (open) => {
      if (!open && !(await isThere(this.#files.story(id)))) throw new StoreError('no-such-story')
      return keep()
    })
  }

  #who(): string {
    return this.#hooks.who?.() || systemUser()
  }

  /** Saves both sides when another program has written over an open story, and reports it. */
  async #onExternalWrite(story: OpenStory, write: ExternalWrite): Promise<boolean> {
    const { id } = story.story
    if (write.what === 'shortened') {
      await this.#externalTexts.keep(write.theirs)
      return false
    }
    if (write.what === 'moved') {
      this.#hooks.changed([story.summary])
      return false
    }
    if (write.what === 'damaged') await this.#damage.setDamagedAside(id)
    if (write.what === 'changed') {
      const { theirs, base, isOverwritten, isUnseen } = write
      if (isOverwritten) await this.#externalTexts.saveOverwritten(story.story, this.#who())
      await this.#externalTexts.save(theirs, base, isUnseen ? story.story : null)
      const pending = await this.#externalTexts.of(id, story.story)
      if (pending) this.#tellToBeMerged(story.summary, pending)
      return pending !== null
    }
    if (this.#isOpening) this.#changesWhileClosed.push({ story: story.summary, what: write.what })
    this.#hooks.externalChange(story.summary, write.what)
    return false
  }

  /** Says that a text is to be merged, once, whoever has found that first. */
  #tellToBeMerged(story: StorySummary, { revision }: PendingMerge): void {
    if (this.#toldOf.get(story.id) === revision) return
    this.#toldOf.set(story.id, revision)
    this.#hooks.externalChange(story, 'changed')
  }
}

/**
 * Opens a desk, and makes it where there is none.
 * @throws DeskInUse, or what the disk refused with
 */
export const openDesk = DeskStore.open
