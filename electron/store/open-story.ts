/**
 * A story open for editing: the one object through which it is changed, saved and closed.
 * Each change goes to the journal at once; the story's file follows when typing rests.
 */
import type { Node } from 'prosemirror-model'
import { type Story, type StorySummary, summarise } from '../../story/story/record'
import type { Appended, Trouble } from '../contract'
import { troubleOf } from './errors'
import type { Foreign } from './foreign'
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
  /** What another program did to the story's file: what it wrote must be kept before it is written over. */
  foreign(foreign: Foreign): Promise<void>
  /** Makes folders that are missing, before a write is tried again. */
  mend(): Promise<void>
  /** The story's file was written. */
  wrote(): void
}

export class OpenStory {
  #story: Story
  /** The story as its file has it: what both sides come from, where another program writes it. */
  #onFile: Story
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
    this.#onFile = story
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

  /** Looks whether another program did something to the story's file. What it took away is written again. */
  async look(): Promise<void> {
    this.#lastWrite = this.#lastWrite.then(() => this.#look())
    await this.#lastWrite
  }

  /** Writes the story's file though it may hold all: another program has written over it. */
  writeAnew(): Promise<Appended> {
    this.#isWritten = false
    return this.flush()
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
    let written: Stored
    do {
      // its journal follows on the file that we wrote, not on one of another program
      if (await this.file.isForeign()) {
        this.#follows = false
        await this.#keepForeign(false)
      }
      written = { story: this.#story, steps: this.#steps }
    } while (!(await this.file.replace(written)))
    this.#onFile = written.story
    this.hooks.wrote()
    if (this.#follows) return this.#settleSoon(written.steps)
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

  async #look(): Promise<void> {
    try {
      if ((await this.#keepForeign(this.#isWritten)) === 'nothing') return
    } catch {
      // a file that cannot be read now is looked at again before it is written
      return
    }
    // what is appended from now on would not follow on what is on disk
    this.#follows = false
    await this.#write()
  }

  /**
   * Keeps what another program did meanwhile. A version that only stands in for ours is no news.
   * @param isOverwritten whether what is here was on disk in that file alone
   */
  async #keepForeign(isOverwritten: boolean): Promise<Foreign['what'] | 'nothing'> {
    if (!(await this.file.isForeign())) return 'nothing'
    const found = await this.file.readForeign()
    if (found === 'away') return 'nothing'
    if (typeof found === 'string' || found.story.id !== this.#story.id) {
      const what = found === 'removed' ? 'removed' : 'spoilt'
      await this.hooks.foreign({ what })
      if (isOverwritten) this.#isWritten = false
      return what
    }
    const theirs = found.story
    const base = this.#onFile
    // out of the desk or back on it is no matter of the text: who did it last is followed
    const isMoved = theirs.binned !== base.binned && this.#story.binned === base.binned
    if (isMoved) {
      this.#story = { ...this.#story, binned: theirs.binned }
      await this.hooks.foreign({ what: 'moved' })
    }
    const isNews = !theirs.doc.eq(base.doc) && !theirs.doc.eq(this.#story.doc)
    if (isNews) await this.hooks.foreign({ what: 'changed', theirs, base: base.doc, isOverwritten })
    this.#onFile = theirs
    return isNews ? 'changed' : 'nothing'
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
