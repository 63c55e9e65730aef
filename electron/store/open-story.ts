/**
 * A story open for editing: the one object through which it is changed, saved and closed.
 * Each change goes to the journal at once; the story's file follows when typing rests.
 */
import type { Node } from 'prosemirror-model'
import { type Story, type StorySummary, summarise } from '../../story/story/record'
import type { Appended, Trouble } from '../contract'
import { troubleOf } from './errors'
import type { Journal } from './journal'
import { applySteps } from './steps'
import type { Stored, StoryFile } from './story-file'
import { timeAfter } from './time'

/** Milliseconds without typing after which the story's file is written. */
const restAfter = 1500
/** Milliseconds after which it is written though typing goes on. */
const writeWithin = 15_000
/** Milliseconds between two tries where the disk refuses. */
const retryAfter = 1000

/** What an open story tells its desk. */
export interface StoryHooks {
  /** The disk refuses, or works again; all changes are then on it. */
  trouble(trouble: Trouble | null): void
  /** Who edits, and what a change made of the story. */
  who(): string
  changed(before: Story, after: Story): void
  /** Another program wrote the story's file, or spoilt it (null): it must be kept before it is written over. */
  foreign(theirs: Stored | null): Promise<void>
  /** Makes folders that are missing, before a write is tried again. */
  mend(): Promise<void>
  /** The story's file was written. */
  wrote(): void
}

export class OpenStory {
  #story: Story
  /** The document as the story's file has it from here. */
  #onFile: Node
  #steps: number
  /** Whether the story's file holds all. */
  #isWritten = true
  /** Whether the journal can go on from what is on disk; if not, the next thing written is the whole file. */
  #follows = true
  #trouble: Trouble | null = null
  #unwrittenSince = 0
  #timer: NodeJS.Timeout | undefined
  #lastWrite: Promise<void> = Promise.resolve()
  #settling: Promise<void> = Promise.resolve()

  constructor(
    { story, steps }: Stored,
    private readonly file: StoryFile,
    private readonly journal: Journal,
    private readonly hooks: StoryHooks,
  ) {
    this.#story = story
    this.#onFile = story.doc
    this.#steps = steps
  }

  get story(): Story {
    return this.#story
  }

  /** How many steps the document has had. */
  get version(): number {
    return this.#steps
  }

  get summary(): StorySummary {
    return summarise(this.#story)
  }

  /** Why not all of it is on disk, or null. */
  get trouble(): Trouble | null {
    return this.#trouble
  }

  /** Applies steps that follow on a version; answers when they are on disk or the disk has refused. */
  async append(version: number, steps: Record<string, unknown>[]): Promise<Appended> {
    const doc = version === this.#steps ? this.#applied(steps) : null
    if (!doc) return { state: 'out-of-step', version: this.#steps }
    const at = this.#change(doc, steps.length)
    if (!this.#follows) return this.#trouble ? this.#answer() : this.flush()
    try {
      await this.journal.append({ from: version, at, steps })
    } catch (error) {
      this.#refused(error)
    }
    this.#writeLater()
    return this.#answer()
  }

  /**
   * Takes a whole document, where steps cannot tell what changed.
   * @returns when it is on disk or the disk has refused
   */
  replace(doc: Node): Promise<Appended> {
    this.#change(doc, 1)
    this.#follows = false
    return this.flush()
  }

  /** Moves it to the bin, or out of it. */
  setBinned(binned: string | null): Promise<Appended> {
    this.#story = { ...this.#story, binned }
    this.#isWritten = false
    // no journal tells of the bin
    this.#follows = false
    return this.flush()
  }

  /** Writes the story's file now, unless it holds all. */
  async flush(): Promise<Appended> {
    this.#lastWrite = this.#lastWrite.then(() => this.#write())
    await this.#lastWrite
    return this.#answer()
  }

  /** Flushes and lets go; false where the disk refuses, and the story must stay open to try again. */
  async close(): Promise<boolean> {
    await this.flush()
    await this.#settling
    if (this.#trouble) return false
    clearTimeout(this.#timer)
    await this.journal.close()
    return true
  }

  /** Lets go without writing, for a story that is being deleted. */
  async discard(): Promise<void> {
    await this.#lastWrite
    await this.#settling
    this.#isWritten = true
    clearTimeout(this.#timer)
    if (this.#trouble) this.#solved()
    await this.journal.close()
  }

  #applied(steps: readonly unknown[]): Node | null {
    try {
      return applySteps(this.#story.doc, steps)
    } catch {
      return null
    }
  }

  #change(doc: Node, steps: number): string {
    const changed = timeAfter(this.#story.changed)
    const before = this.#story
    this.#story = { ...before, doc, changed, changedBy: this.hooks.who() }
    this.#steps += steps
    this.#isWritten = false
    this.hooks.changed(before, this.#story)
    return changed
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#unwrittenSince = 0
    if (this.#isWritten) return
    try {
      if (this.#trouble) await this.hooks.mend()
      do await this.#writeWhole()
      while (!this.#follows && !this.#isWritten)
      this.#follows = true
      if (this.#trouble) this.#solved()
    } catch (error) {
      this.#isWritten = false
      this.#refused(error)
    }
    if (!this.#isWritten) this.#writeLater()
  }

  async #writeWhole(): Promise<void> {
    this.#isWritten = true
    await this.#keepForeign()
    const steps = this.#steps
    const story = this.#story
    await this.file.replace({ story, steps })
    this.#onFile = story.doc
    this.hooks.wrote()
    if (this.#follows) return this.#settleSoon(steps)
    await this.file.settle()
    await this.journal.clear()
  }

  /**
   * Makes the file stay, and cuts the journal. Nobody waits for that: the journal has all that the file has, and is cut
   * only after it; a power cut before brings back a file on which the journal follows as well.
   */
  #settleSoon(steps: number): void {
    this.#settling = this.#settling
      .then(() => this.file.settle())
      .then(() => this.journal.cut(steps))
      .catch((error) => {
        this.#isWritten = false
        this.#refused(error)
        this.#writeLater()
      })
  }

  /** Keeps what another program wrote meanwhile. A version that only stands in for ours is no news. */
  async #keepForeign(): Promise<void> {
    if (!(await this.file.isForeign())) return
    const theirs = await this.file.readForeign()
    if (!theirs) return
    if (theirs === 'damaged') return this.hooks.foreign(null)
    if (!theirs.story.doc.eq(this.#onFile)) await this.hooks.foreign(theirs)
    this.#onFile = theirs.story.doc
  }

  #writeLater(): void {
    if (this.#trouble && this.#timer) return
    const now = performance.now()
    this.#unwrittenSince ||= now
    clearTimeout(this.#timer)
    const delay = this.#trouble
      ? retryAfter
      : Math.max(0, Math.min(restAfter, this.#unwrittenSince + writeWithin - now))
    this.#timer = setTimeout(() => void this.flush(), delay)
  }

  #refused(error: unknown): void {
    this.#follows = false
    this.#trouble = troubleOf(error)
    this.hooks.trouble(this.#trouble)
  }

  #solved(): void {
    this.#trouble = null
    this.hooks.trouble(null)
  }

  #answer(): Appended {
    const version = this.#steps
    if (this.#trouble) return { state: 'failed', version, trouble: this.#trouble }
    return { state: 'saved', version, summary: this.summary }
  }
}
