/** A desk: a folder of stories, read and written by one program at a time. */
import { realpath } from 'node:fs/promises'
import type { Node } from 'prosemirror-model'
import { Selection } from 'prosemirror-state'
import type { Transform } from 'prosemirror-transform'
import { v7 as newId } from 'uuid'
import type { Appended, SaveProblem, UnsavedReason } from '../../contract/editing'
import type { ExternalChange } from '../../contract/external'
import type { Origin } from '../../contract/origin'
import type { DamagedFile } from '../../contract/recovery'
import type { EditorPosition, UndoRecord } from '../../contract/undo-history'
import type { Version } from '../../contract/version'
import { followAll } from '../../story/comments/follow'
import { mergeComments } from '../../story/comments/merge'
import { inverseJSON } from '../../story/editing/steps'
import { commonOf } from '../../story/revisions/common'
import { withoutMoves } from '../../story/stages/move'
import type { Proof } from '../../story/stages/proof'
import {
  type Beside,
  type Story,
  type StorySummary,
  summarise,
  withComments,
  withReview,
} from '../../story/story/record'
import { changeUnderReview } from '../../story/suggestions/change-under-review'
import { reviewAfter } from '../../story/suggestions/review'
import { Addition } from './addition'
import { Damage } from './damage'
import { removeDurably } from './durable'
import { DamagedError, NewerError, StoreError, unlessNewer } from './errors'
import { ExternalChanges } from './external-changes'
import { ExternalTexts } from './external-texts'
import { Folders } from './folders'
import { type DeskHooks, silent } from './hooks'
import { JournalFile } from './journal'
import { isThere, lostFiles, restoreLastGood } from './last-good'
import { writtenClosed } from './lineage'
import { type Lock, takeLock, takeLockWhenPossible } from './lock'
import { makeFolders } from './make-folders'
import { type CopiedBeside, newStory } from './new-story'
import { OpenStory, type StoryHooks } from './open-story'
import type { ExternalWrite, PendingMerge } from './pending-merges'
import { Pictures } from './pictures'
import { Queue, Queues } from './queue'
import { hasStories, readStory, storyIds } from './read-story'
import { journalIds, type Recovery, recoverStory } from './recover'
import { ShownStories } from './shown'
import { isAnyNewerBeside } from './sidecars'
import { type Stored, StoryFile } from './story-file'
import { timeAfter } from './time'
import { UndoHistories } from './undo-histories'
import { Unfinished } from './unfinished'
import { type Saving, Versions } from './versions'
import { AutomaticVersions } from './versions-automatic'
import { systemUser } from './who'

export { DamagedError, diskProblemOf, NewerError, StoreError, TooLargeError } from './errors'
export type { DeskHooks } from './hooks'
export { DeskInUse } from './lock'
export type { OpenStory } from './open-story'

/** A story before and after a change, and the steps, as JSON, that take it back; none where nothing was changed. */
export interface StoryChange {
  before: Story
  after: Story
  inverse: Record<string, unknown>[]
}

/** Milliseconds after which what a crash left half written is looked for: not while the window opens. */
const sweepAfterMs = 5000

export class DeskStore {
  readonly #files: Folders
  readonly #lock: Lock
  readonly #open = new Map<string, OpenStory>()
  /** Stories that were opened for one piece of work, and are closed after it unless an editor opens them meanwhile. */
  readonly #passing = new Set<string>()
  /** The file states of stories when they were closed. */
  readonly #closedFileStates = new Map<string, string>()
  /** Operations that open, close, move or delete a story are queued per story. */
  readonly #queues = new Queues()
  /** Stories are opened one after the other, and no other meanwhile than one that must stay closed. */
  readonly #switching = new Queue()
  readonly #hooks: DeskHooks
  readonly #versions: Versions
  readonly #automatic: AutomaticVersions
  readonly #external: ExternalChanges
  readonly #externalTexts: ExternalTexts
  #closing: Promise<void> | undefined
  #isOpening = true
  /** Changes by other programs that were made while the desk was closed. */
  readonly #changesWhileClosed: ExternalChange[] = []
  #sweeping: Promise<void> = Promise.resolve()
  readonly #sweepTimer: NodeJS.Timeout
  readonly #damage: Damage
  readonly #recovery: Recovery = {
    report: (file) => this.#damage.add(file),
    keep: (story) => this.#externalTexts.saveOverwritten(story, story.changedBy ?? ''),
  }
  readonly pictures: Pictures
  readonly undoHistories: UndoHistories
  readonly unfinished: Unfinished
  /** The stories whose last typing came back from their journal when the desk was opened. */
  readonly recovered: string[] = []

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
    this.#external = new ExternalChanges(
      folders,
      lock,
      this.#open,
      (onFile) => this.#externalTexts.shown(onFile),
      {
        ...hooks,
        copied: (name) => this.#externalTexts.offer(name),
      },
    )
    this.#versions = new Versions(folders)
    this.#externalTexts = new ExternalTexts(folders, this.#versions, {
      read: (id) => this.read(id),
      knownTo: (theirs) => this.#open.get(theirs.id)?.knownTo(theirs) ?? null,
      takeComments: (theirs) => this.#takeComments(theirs),
      offered: (story) => hooks.externalChange(summarise(story), 'changed'),
    })
    this.#automatic = new AutomaticVersions(this.#versions, () => this.#who())
    this.pictures = new Pictures(folders.pictures)
    this.undoHistories = new UndoHistories(folders)
    this.unfinished = new Unfinished(folders.unfinished)
    this.#damage = new Damage(folders, (file) => hooks.damaged(file))
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
      for (const id of await journalIds(folders)) await desk.#recover(id)
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
    for (const { unsaved } of this.#open.values()) if (unsaved) return unsaved
    return null
  }

  /** The problem with saving: why text is not on disk, or that a story's file cannot be written yet. */
  get saveProblem(): SaveProblem | null {
    if (this.unsaved) return this.unsaved
    for (const { saveProblem } of this.#open.values()) if (saveProblem) return saveProblem
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

  /**
   * As much as this version can read of a story that a newer one has written, or keeps something of.
   * @throws StoreError where there is no such story, or what the disk refused with
   */
  readNewer(id: string): Story {
    const found = new ShownStories(this.#files.stories).legible(id)
    if (!found) throw new StoreError('no-such-story')
    return found.story
  }

  /** Opens a story for editing and closes the others. Of two that are opened at once the later stays open. */
  open(id: string): Promise<OpenStory> {
    return this.#switching.run(async () => {
      const isOpened = !this.#open.has(id)
      const story = await this.edit(id)
      if (isOpened) this.#automatic.opened(story.story)
      for (const other of [...this.#open.keys()]) {
        if (other === id) continue
        await this.#close(other)
        // what another program wrote over it is what the list has now
        void this.#external.touched([other])
      }
      return story
    })
  }

  /**
   * Works on a story that is not open, and closes it. No other story is opened meanwhile, so that none is
   * shown as it was before.
   * @returns what `work` answers; null where the story is open, and nothing is done
   */
  whileClosed<T>(id: string, work: (story: OpenStory) => Promise<T>): Promise<T | null> {
    return this.#switching.run(async () => {
      if (this.#open.has(id)) return null
      try {
        return await work(await this.edit(id))
      } finally {
        if (this.#open.has(id)) await this.#close(id)
      }
    })
  }

  /** A story that is to be changed, open until another is opened. */
  async edit(id: string): Promise<OpenStory> {
    const open = this.#open.get(id)
    if (open && !open.isClosing) {
      this.#passing.delete(id)
      return open
    }
    return this.#queues.run(id, () => {
      this.#passing.delete(id)
      return this.#openIfClosed(id)
    })
  }

  async #openIfClosed(id: string): Promise<OpenStory> {
    const open = this.#open.get(id)
    if (open) return open
    await this.#externalTexts.ready(id)
    const recovered = await this.#storyOrSetAside(id, () => recoverStory(this.#files, id, this.#recovery))
    const { file, resumed, moved } = recovered
    const onFile = recovered.stored.story
    const over = recovered.state ? null : this.#externalTexts.writtenOver(onFile)
    const stored = over ? { ...recovered.stored, story: over.overwritten } : recovered.stored
    const state = over ? { onFile: over.theirs, isWritten: true, follows: false } : recovered.state
    // what was written since over the text to be merged is found as it is while the story is open
    if (over) file.distrust()
    const ready = () => this.#lock.ensure()
    const moveAside = () => this.#damage.moveJournalAside(id)
    const journal = new JournalFile(this.#files.journalOf(id), { ready, moveAside }, resumed)
    const hooks: StoryHooks = {
      saveProblem: () => {
        const { saveProblem } = this
        this.#hooks.saveProblem(saveProblem)
        if (!saveProblem) this.#hooks.changed([story.summary])
      },
      who: () => this.#who(),
      changed: (...change) => this.#automatic.changed(...change),
      commented: (comments) => this.#hooks.commented?.(id, comments),
      externalWrite: (write) => this.#onExternalWrite(story, write),
      ready,
      repair: () => this.#files.makeMissing(),
      wrote: () => this.#hooks.wrote(id),
      newer: (error) => void this.#damage.leave(id, error),
    }
    // if it was closed with the very text that was written externally, there is nothing left to merge
    const pending = await this.#externalTexts.of(id, stored.story)
    const toBeMerged = pending && (pending.theirs.lineage ?? {})
    const story: OpenStory = new OpenStory(stored, file, journal, hooks, state, toBeMerged)
    this.#open.set(id, story)
    this.#automatic.movedEarlier(moved)
    if (over) await story.look()
    return story
  }

  /**
   * A story that is open, or that its file may not have as it is here: that one is opened, until what is done in its turn
   * is done. Null where it is neither.
   */
  async #openOrHeld(id: string): Promise<OpenStory | null> {
    const open = this.#open.get(id)
    if (open || !this.#externalTexts.isHeld(id)) return open ?? null
    const held = await this.#openIfClosed(id)
    this.#passing.add(id)
    void this.#close(id, () => this.#passing.delete(id)).catch(() => undefined)
    return held
  }

  /**
   * Recovers a story that an earlier run left with a journal, and writes it. If the disk refuses, it stays open: its
   * text is in memory and in the journal, and is tried again.
   */
  async #recover(id: string): Promise<void> {
    try {
      const story = await this.edit(id)
      if (story.isWritten) return void (await this.#close(id))
      this.recovered.push(id)
      await this.#close(id)
      // a journal of which a part cannot be read is set aside once the file has the rest
      if (!this.#open.has(id)) await recoverStory(this.#files, id, this.#recovery)
    } catch (error) {
      // a damaged story is named already, and one that is gone has had its journal set aside
      if (!(error instanceof StoreError || error instanceof DamagedError)) await this.#damage.leave(id, error)
    }
  }

  /** Uses an open story; it cannot close before the work begins. */
  async #using<T>(id: string, use: (story: OpenStory) => Promise<T>): Promise<T> {
    for (;;) {
      const story = await this.edit(id)
      if (!story.isClosing) return use(story)
    }
  }

  /** Adds steps to an open story, and to its undo history; answers when they are on disk or the disk has refused. */
  append(
    id: string,
    version: number,
    steps: Record<string, unknown>[],
    records: UndoRecord[],
    origins: Origin[] = [],
  ): Promise<Appended> {
    return this.#using(id, async (story) => {
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
    // where the story is held, opening it offers what was written
    const isLooked = this.#open.has(id) || this.#externalTexts.isHeld(id)
    const closed = isLooked ? undefined : this.#closedFileStates.get(id)
    const isChangedExternally = closed !== undefined && closed !== (await this.#external.fileState(id))
    return this.#using(id, async (story) => {
      const theirs = story.story
      if (isChangedExternally && !theirs.doc.eq(doc)) {
        await this.#externalTexts.save(theirs, commonOf(doc, theirs.doc))
        story.setApart()
        this.#hooks.externalChange(story.summary, 'changed')
      }
      return story.replace(doc, beside)
    })
  }

  /** Writes the story's file now, unless it has all. */
  flushStory(id: string): Promise<Appended> {
    return this.#using(id, (story) => story.flush())
  }

  /** Replaces the undo history of a story; false if it does not lead to this version, or the disk refuses. */
  saveUndoHistory(
    id: string,
    version: number,
    records: UndoRecord[],
    position: EditorPosition,
  ): Promise<boolean> {
    return this.#using(
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

  /** Moves a story to the bin, or out of it. */
  async setBinned(id: string, isBinned: boolean): Promise<StorySummary> {
    const binned = isBinned ? timeAfter(undefined) : null
    return this.#queues.run(id, async () => {
      const open = await this.#openOrHeld(id)
      if (open) {
        await open.setBinned(binned)
        return open.summary
      }
      const { after } = await this.#rewrite(id, ({ story, steps }) => ({
        story: { ...story, binned },
        steps,
      }))
      return summarise(after)
    })
  }

  /**
   * Changes a story, open or not, and adds the change to its undo history.
   * @param edit answers the change of its document
   */
  change(id: string, edit: (story: Story) => Transform): Promise<StoryChange> {
    const editUnderReview = (story: Story) => {
      const by = { who: this.#who(), when: new Date().toISOString(), batch: null }
      return changeUnderReview(story.review ?? null, edit(story), by)
    }
    return this.#queues.run(id, async () => {
      const open = await this.#openOrHeld(id)
      const change = open
        ? await this.#changeOpen(open, editUnderReview)
        : await this.#changeClosed(id, editUnderReview)
      const { before, after, inverse } = change
      if (inverse.length === 0) return change
      const selection = Selection.atStart(before.doc).toJSON()
      await this.undoHistories.add(id, after.changed, [{ kind: 'new', selection, steps: inverse }])
      return change
    })
  }

  async #changeOpen(open: OpenStory, edit: (story: Story) => Transform): Promise<StoryChange> {
    const before = open.story
    const change = edit(before)
    const steps = change.steps.map((step) => step.toJSON())
    if (steps.length > 0) await open.append(open.version, steps)
    return { before, after: open.story, inverse: inverseJSON(change) }
  }

  async #changeClosed(id: string, edit: (story: Story) => Transform): Promise<StoryChange> {
    let inverse: StoryChange['inverse'] = []
    const { before, after } = await this.#rewrite(id, (stored) => {
      const { story, steps } = stored
      const change = edit(story)
      inverse = inverseJSON(change)
      if (!change.docChanged) return stored
      const changed = timeAfter(story.changed)
      const by = { who: this.#who(), when: changed, batch: null }
      const review = reviewAfter(story.review ?? null, change, { by, history: null })
      const edited = writtenClosed({ ...story, doc: change.doc, changed, changedBy: by.who })
      const comments = followAll(story.comments ?? [], change)
      return {
        story: withReview(withComments(edited, comments), review),
        steps: steps + change.steps.length,
      }
    })
    if (before === after) return { before, after, inverse }
    // a text that others left is saved as a version before its forms are reprinted
    if (!before.doc.content.eq(after.doc.content)) this.#automatic.opened(before)
    this.#automatic.changed(before, after)
    return { before, after, inverse }
  }

  /** Rewrites a story that is not open. If another program writes it meanwhile, that text is changed instead. */
  async #rewrite(
    id: string,
    change: (stored: Stored) => Stored,
  ): Promise<Pick<StoryChange, 'before' | 'after'>> {
    await this.#lock.ensure()
    const file = new StoryFile(this.#files.story(id))
    for (;;) {
      const before = await this.#stored(id, file)
      const after = change(before)
      if (after !== before && !(await file.write(after))) continue
      if (after !== before) this.#hooks.wrote(id)
      return { before: before.story, after: after.story }
    }
  }

  /**
   * Deletes a story of the bin for good, with all that is kept of it.
   * @throws StoreError where it is not in the bin, NewerError where a newer version of Copydesk keeps something of it
   */
  async destroy(id: string): Promise<void> {
    await this.#queues.run(id, async () => {
      await this.#lock.ensure()
      await this.#openOrHeld(id)
      if ((await this.read(id)).binned === null) throw new StoreError('not-in-bin')
      if (await isAnyNewerBeside(this.#files, id)) throw new NewerError()
      await this.#open.get(id)?.abandon()
      this.#open.delete(id)
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
  async restoreLastGood(id: string): Promise<StorySummary> {
    const known = await this.read(id).catch((error: unknown) => {
      if (error instanceof StoreError || error instanceof DamagedError) return null
      throw error
    })
    const story = known ?? (await restoreLastGood(this.#files, id))
    this.#damage.forget(({ lastGood }) => lastGood?.id === id)
    if (!known) this.#hooks.wrote(id)
    return summarise(story)
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
  async saveVersion(id: string, saving: Omit<Saving, 'by'>): Promise<Version> {
    const { doc, isTemplate } = await this.read(id)
    return this.#versions.save(id, doc, { ...saving, by: this.#who(), isTemplate })
  }

  /** Keeps what came from outside as a version for good: this document, whatever the story is by now. */
  async saveReceived(id: string, doc: Node): Promise<void> {
    await this.read(id)
    await this.#versions.save(id, doc, { why: 'received', by: this.#who() })
  }

  /** Keeps what was exported of a story. */
  async saveExported({ id, doc }: Story, exported: string): Promise<void> {
    const saving: Saving = { why: 'export', exported, onlyIfNew: true, by: this.#who() }
    await unlessNewer(() => this.#versions.save(id, doc, saving))
  }

  nameVersion(id: string, version: string, name: string): Promise<void> {
    return this.#versions.rename(id, version, name)
  }

  /** Keeps a proof for the version that the move is about to make that it is of. */
  keepProof(id: string, proof: Proof): Promise<void> {
    return this.#versions.keepProof(id, proof)
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
    await this.#queues.run(id, () => this.#openOrHeld(id))
    return this.#externalTexts.of(id, await this.read(id))
  }

  /**
   * Marks an external text as settled, unless a newer one came: the story's file is rewritten with the text here. Until it
   * is, that may stand in what is to be merged alone.
   */
  async settle(id: string, revision: number): Promise<void> {
    if (!this.#externalTexts.isLatest(id, revision)) return
    await this.#using(id, (story) => story.rewrite())
    await this.#externalTexts.settle(id, revision)
  }

  /** Writes all that is open. `unsaved` tells afterwards whether all is on disk. */
  async flush(): Promise<void> {
    for (const story of this.#open.values()) await story.flush()
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
      ...[...this.#open.keys()].map((id) => () => this.#close(id)),
      () => this.#sweeping,
      () => this.#externalTexts.finish(),
      () => this.#automatic.settled(),
      () => this.#external.close(),
    ]
    for (const step of steps) await step().catch(() => undefined)
    for (const story of this.#open.values()) await story.abandon().catch(() => undefined)
    // a lock that cannot be removed names a program that has ended, so it no longer counts
    await this.#lock.release().catch(() => undefined)
  }

  /** @param isWanted asked in its turn */
  #close(id: string, isWanted = () => true): Promise<void> {
    return this.#queues.run(id, async () => {
      if (!isWanted() || !(await this.#open.get(id)?.close())) return
      this.#open.delete(id)
      this.#closedFileStates.set(id, await this.#external.fileState(id))
    })
  }

  /** @throws StoreError where there is no such story; DamagedError where it is damaged, once it is set aside */
  async #stored(id: string, file?: StoryFile): Promise<Stored> {
    const stored = await this.#storyOrSetAside(id, () => readStory(this.#files, id, file))
    return { ...stored, story: await this.#externalTexts.shown(stored.story) }
  }

  async #storyOrSetAside<T>(id: string, read: () => Promise<T | null>): Promise<T> {
    const found = await read().catch(async (error: unknown) => {
      if (error instanceof DamagedError) {
        await this.#damage.setAside(id, error.damage)
        this.#hooks.wrote(id)
      }
      throw error
    })
    if (found === null) throw new StoreError('no-such-story')
    return found
  }

  /** Removes leftovers and offers conflict copies. What a refusing disk keeps from that is done at the next start. */
  async #sweep(opened: number): Promise<void> {
    await this.#files.sweep(opened).catch(() => undefined)
    await this.#externalTexts.offerAll().catch(() => undefined)
  }

  /** Adds what was said of a story in a copy of it. */
  async #takeComments(theirs: Story): Promise<void> {
    const { id, doc, comments = [] } = theirs
    if (comments.length === 0) return
    await this.#queues.run(id, async () => {
      const open = await this.#openOrHeld(id)
      if (open) {
        if (open.takeComments(theirs)) await open.flush()
        return
      }
      await this.#rewrite(id, (stored) => {
        const { story } = stored
        const mine = story.comments ?? []
        const merged = mergeComments({ doc: story.doc, comments: mine }, { doc, comments })
        return merged === mine ? stored : { ...stored, story: withComments(story, merged) }
      })
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
      if (!(await this.#externalTexts.of(id, story.story))) return false
    }
    if (this.#isOpening && write.what !== 'changed')
      this.#changesWhileClosed.push({ story: story.summary, what: write.what })
    this.#hooks.externalChange(story.summary, write.what)
    return write.what === 'changed'
  }
}

/**
 * Opens a desk, and makes it where there is none.
 * @throws DeskInUse, or what the disk refused with
 */
export const openDesk = DeskStore.open
