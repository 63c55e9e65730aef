/**
 * The stories of a desk that are open: the one that is edited, and others for as long as a piece of work takes. Whatever
 * opens, closes, changes or deletes a story is done in its turn, so that it is never two texts at once.
 */
import type { SaveProblem, UnsavedReason } from '../../contract/editing'
import type { Comment } from '../../story/comments/comment'
import type { Story } from '../../story/story/record'
import type { Damage } from './damage'
import { fileStateOf } from './durable'
import { DamagedError, StoreError } from './errors'
import type { ExternalTexts } from './external-texts'
import type { Folders } from './folders'
import { JournalFile } from './journal'
import { isUnseenBy } from './lineage'
import type { Lock } from './lock'
import { OpenStory } from './open-story'
import type { ExternalWrite, WrittenOver } from './pending-merges'
import { Queue, Queues } from './queue'
import { recoverStory } from './recover'
import type { StoredStories } from './stored-stories'
import type { AutomaticVersions } from './versions-automatic'

/** The parts of a desk that opening a story needs. */
interface Parts {
  folders: Folders
  lock: Lock
  stored: StoredStories
  damage: Damage
  externalTexts: ExternalTexts
  automatic: AutomaticVersions
}

/** Callbacks from the open stories to their desk. */
interface Hooks {
  /** Whether and why a story cannot be saved has changed. */
  saveProblem(story: OpenStory): void
  /** Who edits. */
  who(): string
  /** Comments on an open story came from another program: all that it has by then. */
  commented(id: string, comments: readonly Comment[]): void
  /**
   * What another program did to the file of an open story: what it wrote must be kept before it is written over.
   * @returns whether an editor has anything to merge by now
   */
  externalWrite(story: OpenStory, write: ExternalWrite): Promise<boolean>
  /** A story's file was written. */
  wrote(id: string): void
  /** A story was closed as another was opened in its place. */
  replaced(id: string): void
}

/** How many stories are remembered as they were when they were closed, the latest first. */
const mostClosed = 64

export class OpenStories {
  readonly #open = new Map<string, OpenStory>()
  /** Stories that were opened for one piece of work, and are closed after it unless an editor opens them meanwhile. */
  readonly #passing = new Set<string>()
  /** The file states of stories when they were closed. */
  readonly #closedFileStates = new Map<string, string>()
  /** Stories as they were when they were closed, or written closed: another program may write over the file that alone has that. */
  readonly #closed = new Map<string, Story>()
  /** Operations that open, close, change or delete a story are queued per story. */
  readonly #queues = new Queues()
  /** Stories are opened one after the other, and no other meanwhile than one that must stay closed. */
  readonly #switching = new Queue()
  /** The stories whose last typing came back from their journal. */
  readonly recovered: string[] = []

  constructor(
    private readonly parts: Parts,
    private readonly hooks: Hooks,
  ) {}

  get(id: string): OpenStory | undefined {
    return this.#open.get(id)
  }

  values(): Iterable<OpenStory> {
    return this.#open.values()
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

  /** A story as it is now, on disk or not yet. */
  async read(id: string): Promise<Story> {
    return this.#open.get(id)?.story ?? (await this.parts.stored.read(id)).story
  }

  /** Opens a story for editing and closes the others. Of two that are opened at once the later stays open. */
  open(id: string): Promise<OpenStory> {
    return this.#switching.run(async () => {
      const isOpened = !this.#open.has(id)
      const story = await this.edit(id)
      if (isOpened) this.parts.automatic.opened(story.story)
      for (const other of [...this.#open.keys()]) {
        if (other === id) continue
        await this.#close(other)
        this.hooks.replaced(other)
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

  /**
   * Uses an open story; it cannot close before the work begins.
   * @throws where it was given up, as its desk is closed
   */
  async using<T>(id: string, use: (story: OpenStory) => Promise<T>): Promise<T> {
    for (;;) {
      const story = await this.edit(id)
      if (!story.isClosing) return use(story)
      if (story.isAbandoned) throw new Error('the desk is closed')
    }
  }

  /**
   * Does work on a story in its turn: nothing opens, closes, changes or deletes it meanwhile.
   * @param work is given the story where it is open, or where its file may not have it as it is here and it is opened until
   *   the work is done; null where it is neither
   */
  inTurn<T>(id: string, work: (open: OpenStory | null) => Promise<T>): Promise<T> {
    return this.inTurnUnopened(id, async () => work(await this.#openOrHeld(id)))
  }

  /** The same of a story that may not be there to be opened. */
  inTurnUnopened<T>(id: string, work: () => Promise<T>): Promise<T> {
    return this.#queues.run(id, work)
  }

  /**
   * Whether another program has written the file of a story since it was closed here. Where it is open, or held to be
   * merged, that is found as it is opened or looked at.
   */
  async isChangedSinceClosed(id: string): Promise<boolean> {
    if (this.#open.has(id) || this.parts.externalTexts.isHeld(id)) return false
    const closed = this.#closedFileStates.get(id)
    return closed !== undefined && closed !== (await this.#fileState(id))
  }

  /**
   * Looks at a story that is not open: where another program has written over it what has not seen it as it was closed
   * here, both are kept, and are to be merged.
   */
  lookAtClosed(id: string): Promise<void> {
    return this.#queues.run(id, async () => {
      if (await this.#isOverwritten(id)) await this.#openForNow(id)
    })
  }

  /** The same of all that are remembered. */
  async lookAtAllClosed(): Promise<void> {
    for (const id of [...this.#closed.keys()]) await this.lookAtClosed(id)
  }

  /** Remembers a story that was written while it was closed. */
  async wroteClosed(story: Story): Promise<void> {
    this.#closedFileStates.set(story.id, await this.#fileState(story.id))
    this.#remember(story)
  }

  /** Forgets how a story was: what its file has by now is what it is to be. */
  forgetClosed(id: string): void {
    this.#closed.delete(id)
  }

  /**
   * Recovers a story that an earlier run left with a journal, and writes it. If the disk refuses, it stays open: its
   * text is in memory and in the journal, and is tried again.
   */
  async recover(id: string): Promise<void> {
    try {
      const story = await this.edit(id)
      if (story.isWritten) return void (await this.#close(id))
      this.recovered.push(id)
      await this.#close(id)
      // a journal of which a part cannot be read is set aside once the file has the rest
      if (!this.#open.has(id)) await this.#recovered(id)
    } catch (error) {
      // a damaged story is named already, and one that is gone has had its journal set aside
      if (!(error instanceof StoreError || error instanceof DamagedError))
        await this.parts.damage.leave(id, error)
    }
  }

  /** Gives up an open story that is being deleted, without writing it. */
  async abandon(story: OpenStory): Promise<void> {
    await story.abandon()
    this.#open.delete(story.story.id)
  }

  /** Writes all that is open. */
  async flush(): Promise<void> {
    for (const story of this.#open.values()) await story.flush()
  }

  /** Writes and closes all that can be; the others stay open. It never fails. */
  async closeAll(): Promise<void> {
    for (const id of [...this.#open.keys()]) await this.#close(id).catch(() => undefined)
  }

  /** Gives up what could not be closed. It never fails. */
  async abandonAll(): Promise<void> {
    for (const story of this.#open.values()) await story.abandon().catch(() => undefined)
  }

  async #openIfClosed(id: string): Promise<OpenStory> {
    const open = this.#open.get(id)
    if (open) return open
    const { folders, lock, stored: files, damage, externalTexts, automatic } = this.parts
    await externalTexts.ready(id)
    const recovered = await files.orSetAside(id, () => this.#recovered(id))
    const { file, resumed, moved } = recovered
    const onFile = recovered.stored.story
    const over = recovered.state ? null : (externalTexts.writtenOver(onFile) ?? this.#writtenOver(onFile))
    const stored = over ? { ...recovered.stored, story: over.overwritten } : recovered.stored
    const state = over ? { onFile: over.theirs, isWritten: true, follows: false } : recovered.state
    // what was written since over that text is found as it is while the story is open
    if (over) file.distrust()
    const ready = () => lock.ensure()
    const moveAside = () => damage.moveJournalAside(id)
    const journal = new JournalFile(folders.journalOf(id), { ready, moveAside }, resumed)
    // if it was closed with the very text that was written externally, there is nothing left to merge
    const pending = await externalTexts.of(id, stored.story)
    const toBeMerged = pending && (pending.theirs.lineage ?? {})
    const story: OpenStory = new OpenStory(
      stored,
      file,
      journal,
      {
        saveProblem: () => this.hooks.saveProblem(story),
        who: () => this.hooks.who(),
        changed: (...change) => automatic.changed(...change),
        commented: (comments) => this.hooks.commented(id, comments),
        externalWrite: (write) => this.hooks.externalWrite(story, write),
        ready,
        repair: () => folders.makeMissing(),
        wrote: () => this.hooks.wrote(id),
        newer: (error) => void damage.leave(id, error),
      },
      state,
      toBeMerged,
    )
    this.#open.set(id, story)
    automatic.movedEarlier(moved)
    if (over) await story.look()
    return story
  }

  #recovered(id: string): ReturnType<typeof recoverStory> {
    const { folders, damage, externalTexts } = this.parts
    return recoverStory(folders, id, {
      report: (file) => damage.add(file),
      keep: (story) => externalTexts.saveOverwritten(story, story.changedBy ?? ''),
    })
  }

  /** Of a story that is held, or was written over since it was closed, one that is closed again in its turn. */
  async #openOrHeld(id: string): Promise<OpenStory | null> {
    const open = this.#open.get(id)
    if (open) return open
    const isHeld = this.parts.externalTexts.isHeld(id) || (await this.#isOverwritten(id))
    return isHeld ? this.#openForNow(id) : null
  }

  async #openForNow(id: string): Promise<OpenStory> {
    const held = await this.#openIfClosed(id)
    this.#passing.add(id)
    void this.#close(id, () => this.#passing.delete(id)).catch(() => undefined)
    return held
  }

  /** Whether another program has written over a story what had not seen it as it was closed here. */
  async #isOverwritten(id: string): Promise<boolean> {
    if (!this.#closed.has(id) || !(await this.isChangedSinceClosed(id))) return false
    // what cannot be read is looked at as the story is opened
    const stored = await this.parts.stored.read(id).catch(() => null)
    return stored !== null && this.#writtenOver(stored.story) !== null
  }

  /** A story as it was closed here, where its file has what had not seen that. */
  #writtenOver(onFile: Story): WrittenOver | null {
    const overwritten = this.#closed.get(onFile.id)
    return overwritten && isUnseenBy(overwritten, onFile) ? { theirs: overwritten, overwritten } : null
  }

  #remember(story: Story): void {
    this.#closed.delete(story.id)
    this.#closed.set(story.id, story)
    for (const oldest of this.#closed.keys()) {
      if (this.#closed.size <= mostClosed) break
      this.#closed.delete(oldest)
    }
  }

  /** @param isWanted asked in its turn */
  #close(id: string, isWanted = () => true): Promise<void> {
    return this.#queues.run(id, async () => {
      const open = this.#open.get(id)
      if (!open || !isWanted() || !(await open.close())) return
      this.#open.delete(id)
      await this.wroteClosed(open.story)
    })
  }

  /** `''` where it cannot be read. */
  #fileState(id: string): Promise<string> {
    return fileStateOf(this.parts.folders.story(id)).catch(() => '')
  }
}
