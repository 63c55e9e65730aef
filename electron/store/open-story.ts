/**
 * A story open for editing: the one object through which it is changed, saved and closed.
 * Each change goes to the journal at once; the story's file follows when typing rests.
 */
import type { Node } from 'prosemirror-model'
import type { Appended, SaveProblem, UnsavedReason } from '../../contract/editing'
import type { Origin } from '../../contract/origin'
import type { Comment } from '../../story/comments/comment'
import { relocate } from '../../story/comments/follow'
import { mergeComments } from '../../story/comments/merge'
import {
  type Beside,
  decidedIn,
  type Lineage,
  type Story,
  type StorySummary,
  summarise,
  withComments,
  withReview,
} from '../../story/story/record'
import { NewerError, RefusedError, unsavedReasonOf } from './errors'
import type { JournalFile } from './journal'
import type { JournalEntry } from './journal-file'
import { isUnseenBy, joinedLineage, Texts, unknownBase } from './lineage'
import type { ExternalWrite } from './pending-merges'
import { applySteps } from './steps'
import type { Stored, StoryFile } from './story-file'
import { timeAfter } from './time'

/** Milliseconds without typing after which the story's file is written. */
const restAfterMs = 1500
/** Milliseconds after which it is written though typing goes on. */
const writeWithinMs = 15_000
/** Milliseconds between two tries where the disk refuses. */
const retryAfterMs = 1000

/** Callbacks from an open story to its desk. */
export interface StoryHooks {
  /** Its problem with saving has changed. */
  saveProblem(): void
  /** Who edits, and what a change made of the story. */
  who(): string
  changed(before: Story, after: Story, origins: readonly Origin[]): void
  /** Comments came from another program. */
  commented(comments: readonly Comment[]): void
  /**
   * What another program did to the story's file: what it wrote must be kept before it is written over.
   * @returns whether an editor has anything to merge by now
   */
  externalWrite(externalWrite: ExternalWrite): Promise<boolean>
  /** @throws what the disk refused with, where this program may not write to the desk yet */
  ready(): Promise<void>
  /** Makes folders that are missing, before a write is tried again. */
  repair(): Promise<void>
  /** The story's file was written. */
  wrote(): void
  /** A newer version of Copydesk has written the story's file: it is left as it is, and what is typed is in the journal. */
  newer(error: NewerError): void
}

/** A story as it is recovered from the journal of an earlier run. */
export interface RecoveredState {
  /** The story as its file was last known to have it. */
  onFile: Story
  /** Whether it is on disk all the same: another program has written over it, and it is kept until both are merged. */
  isWritten: boolean
  /** Whether the journal can be gone on with; else the next that is written is the whole file. */
  follows: boolean
}

/**
 * Its possible states; `problem` is why the text is not on disk, `fileProblem` why the story's file is not written.
 *
 * | isWritten | follows | problem | fileProblem | all of the text is                                              |
 * |-----------|---------|---------|-------------|-----------------------------------------------------------------|
 * | yes       | yes     | none    | none        | in the story's file; the journal can take the next entry        |
 * | yes       | no      | none    | none        | beside the file that another program wrote over it, which stays theirs |
 * | no        | yes     | none    | none        | in the journal; the file follows when typing rests              |
 * | no        | yes     | none    | some        | in the journal; the file is tried again each second             |
 * | no        | no      | none    | none        | being written whole: nothing is acknowledged until it is        |
 * | no        | no      | some    | any         | in memory alone in part; the whole file is tried again          |
 *
 * There is never a problem while all is written, nor an acknowledged entry that is neither in a journal nor in a synced
 * file. `onFile` is the text that the file was last known to have, ours or another program's that was kept.
 */
export class OpenStory {
  #story: Story
  #onFile: Story
  readonly #texts: Texts
  /** What it goes on from too once another text is merged into it; null while none is to be. */
  #toBeMerged: Lineage | null
  #steps: number
  #isWritten: boolean
  #follows: boolean
  #problem: UnsavedReason | null = null
  #fileProblem: UnsavedReason | null = null
  #isClosing = false
  #isAbandoned = false
  #unwrittenSince = 0
  #timer: NodeJS.Timeout | undefined
  #lastWrite: Promise<void> = Promise.resolve()
  #settling: Promise<void> = Promise.resolve()

  /**
   * @param recovered given where the story has more than its file, or other text
   * @param toBeMerged the lineage of a text that an earlier run left to be merged
   */
  constructor(
    { story, steps }: Stored,
    private readonly file: StoryFile,
    private readonly journal: JournalFile,
    private readonly hooks: StoryHooks,
    recovered: RecoveredState | null = null,
    toBeMerged: Lineage | null = null,
  ) {
    this.#story = story
    this.#toBeMerged = toBeMerged
    this.#onFile = recovered?.onFile ?? story
    this.#texts = new Texts(this.#onFile)
    this.#steps = steps
    this.#isWritten = recovered?.isWritten ?? true
    this.#follows = recovered?.follows ?? true
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
  get unsaved(): UnsavedReason | null {
    return this.#problem
  }

  /** The problem with saving: why text is not on disk, or that its file cannot be written yet. */
  get saveProblem(): SaveProblem | null {
    return this.#problem ?? (this.#fileProblem && 'not-written')
  }

  /** Whether its file has all of it. */
  get isWritten(): boolean {
    return this.#isWritten
  }

  /** Whether it is closing: it accepts nothing more, and has to be opened again. */
  get isClosing(): boolean {
    return this.#isClosing
  }

  /** Whether it was given up: it never accepts anything again. */
  get isAbandoned(): boolean {
    return this.#isAbandoned
  }

  /** Applies steps that follow on a version; answers when they are on disk or the disk has refused. */
  async append(version: number, steps: Record<string, unknown>[], origins: Origin[] = []): Promise<Appended> {
    const at = timeAfter(this.#story.changed)
    const after = version === this.#steps ? this.#applied({ steps, origins, at }) : null
    if (!after) return { state: 'out-of-step', version: this.#steps }
    const before: Stored = { story: this.#story, steps: version }
    this.#change(after, { steps: steps.length, changed: at, origins })
    if (!this.#follows) return this.#problem ? this.#answer() : this.flush()
    try {
      await this.journal.append({ from: version, at, steps, origins }, before)
    } catch (error) {
      this.#refused(error)
    }
    this.#writeLater()
    return this.#answer()
  }

  /**
   * Takes a whole document, where steps cannot tell what changed.
   * @param beside what the window has beside it
   * @returns when it is on disk or the disk has refused
   */
  replace(doc: Node, { comments = [], review = null }: Beside = {}): Promise<Appended> {
    const { doc: before, comments: mine = [] } = this.#story
    const ours = relocate(mine, before, doc)
    this.#change(
      withReview(
        withComments({ ...this.#story, doc }, mergeComments({ doc, comments }, { doc, comments: ours })),
        review,
      ),
      { steps: 1, changed: timeAfter(this.#story.changed), origins: [] },
    )
    this.#follows = false
    return this.flush()
  }

  /** The text that is on file is another program's, which is yet to be merged: what is written from now on does not go on from it. */
  setApart(): void {
    const { lineage = {}, ...story } = this.#story
    this.#toBeMerged = lineage
    this.#story = story
  }

  /**
   * Moves it to the bin, or out of it.
   * @throws RefusedError where the disk does not take that: the story stays where it was, and does not go there later,
   * under the hands of whoever edits it again
   */
  async setBinned(binned: string | null): Promise<void> {
    const { binned: before } = this.#story
    this.#place(binned)
    await this.flush()
    if (!this.#problem) return
    this.#place(before)
    throw new RefusedError(this.#problem)
  }

  #place(binned: string | null): void {
    this.#story = { ...this.#story, binned }
    this.#isWritten = false
    // a journal does not record the bin
    this.#follows = false
  }

  /** Writes the story's file now, unless it holds all. */
  async flush(): Promise<Appended> {
    this.#lastWrite = this.#lastWrite.then(() => this.#write())
    await this.#lastWrite
    return this.#answer()
  }

  /** Resolves when the file that was written last outlives a power cut. */
  settled(): Promise<void> {
    return this.#settling
  }

  /** Looks whether another program did something to the story's file. What it took away is written again. */
  async look(): Promise<void> {
    this.#lastWrite = this.#lastWrite.then(() => this.#look())
    await this.#lastWrite
  }

  /** Writes the story's file though it may hold all: what another program wrote over it is merged, or dropped. */
  rewrite(): Promise<Appended> {
    this.#story = goingOnFrom(this.#story, this.#toBeMerged ?? {})
    this.#toBeMerged = null
    this.#isWritten = false
    return this.flush()
  }

  /**
   * Flushes and closes; false if the disk refuses, and the story must stay open to try again. While it closes it
   * takes nothing, so that what was flushed last is all that there is.
   */
  async close(): Promise<boolean> {
    this.#isClosing = true
    await this.flush()
    await this.#settling
    this.#isClosing = this.#isWritten
    if (!this.#isClosing) {
      this.#writeLater()
      return false
    }
    clearTimeout(this.#timer)
    await this.journal.end()
    return true
  }

  /**
   * Closes without writing. What is in the journal is there at the next start; what is in memory alone is lost, and
   * nothing says otherwise.
   */
  async abandon(): Promise<void> {
    this.#isClosing = true
    this.#isAbandoned = true
    clearTimeout(this.#timer)
    await this.#lastWrite
    await this.#settling
    clearTimeout(this.#timer)
    await this.journal.close()
  }

  /** The story after an entry; null where its steps do not fit. */
  #applied(entry: Pick<JournalEntry, 'steps' | 'origins' | 'at'>): Story | null {
    try {
      return applySteps(this.#story, entry)
    } catch {
      return null
    }
  }

  #change(
    after: Story,
    { steps, changed, origins }: { steps: number; changed: string; origins: readonly Origin[] },
  ): void {
    const before = this.#story
    this.#story = { ...after, changed, changedBy: this.hooks.who() }
    this.#steps += steps
    this.#isWritten = false
    this.hooks.changed(before, this.#story, origins)
  }

  async #write(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#unwrittenSince = 0
    if (this.#isWritten || this.#isAbandoned) return
    try {
      await this.hooks.ready()
      if (this.saveProblem) await this.hooks.repair()
      do await this.#writeWhole()
      while (!this.#follows && !this.#isWritten)
      this.#follows = true
      this.#solved()
    } catch (error) {
      await this.#notWritten(error)
    }
    if (!this.#isWritten) this.#writeLater()
  }

  async #writeWhole(): Promise<void> {
    this.#isWritten = true
    let written: Stored
    do {
      if (await this.file.isChangedExternally()) {
        await this.#keepExternal({ isWriting: true })
        // a journal of an older version follows on the file that we wrote, not on one of another program
        this.#follows = false
      }
      this.#story = this.#texts.written(this.#story)
      written = { story: this.#story, steps: this.#steps }
    } while (!(await this.file.replace(written, this.journal.key)))
    this.#onFile = written.story
    this.#texts.add(written.story)
    this.hooks.wrote()
    if (this.#follows) return this.#settleSoon(written.steps)
    await this.file.settle()
    // what was acknowledged meanwhile is in the journal alone
    if (this.#isWritten) await this.journal.clear()
  }

  /**
   * Makes the file stay, and has the journal note it. Nobody waits for that: the journal has all that the file has, and
   * notes it only after; a power cut before brings back a file that the journal leads through as well.
   */
  #settleSoon(steps: number): void {
    const settled = this.#settling.then(() => this.file.settle())
    this.#settling = settled.then(
      // a journal that cannot take the note refuses the next entry, which is written otherwise then
      () => this.journal.saved(steps).catch(() => undefined),
      async (error) => {
        await this.#notWritten(error)
        this.#writeLater()
      },
    )
  }

  async #look(): Promise<void> {
    if (this.#isAbandoned) return
    try {
      if (!(await this.#keepExternal())) return
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
   * @param isWriting whether what is here is about to be written over it
   * @returns whether the file has another text by that, or is to have one
   */
  async #keepExternal({ isWriting = false } = {}): Promise<boolean> {
    if (!(await this.file.isChangedExternally())) return false
    const found = await this.file.readExternal()
    if (found === 'away') return false
    // what is here was on disk in that file alone, unless something was typed while it was read
    const isOverwritten = !isWriting && this.#isWritten
    if (typeof found === 'string' || found.story.id !== this.#story.id) {
      const what = found === 'removed' ? 'removed' : 'damaged'
      await this.hooks.externalWrite({ what })
      if (isOverwritten) this.#isWritten = false
      return true
    }
    const theirs = found.story
    const known = this.#texts.before(theirs, this.#story)
    const base = known ?? this.#onFile
    const baseDoc = known?.doc ?? unknownBase(this.#onFile, this.#story, theirs)
    // binning is independent of the text: the last program to do it wins
    const isMoved = theirs.binned !== base.binned && this.#story.binned === base.binned
    if (isMoved) {
      this.#story = { ...this.#story, binned: theirs.binned }
      await this.hooks.externalWrite({ what: 'moved' })
    }
    // no editor can decide on facts that only a newer version knows: they are taken over
    if (theirs.unknown)
      this.#story = { ...this.#story, unknown: { ...this.#story.unknown, ...theirs.unknown } }
    const isCommented = this.takeComments(theirs)
    const isMine = theirs.doc.eq(this.#story.doc)
    const isOtherText = !theirs.doc.eq(baseDoc) && !isMine
    const isDecided =
      theirs.doc.eq(baseDoc) &&
      decidedIn(theirs, base).length > 0 &&
      decidedIn(theirs, this.#story).length > 0
    const isToBeMerged = this.#toBeMerged !== null && !isMine
    const isNews = isOtherText || isDecided || (isToBeMerged && !theirs.doc.eq(this.#onFile.doc))
    const isSeen = known?.changed === this.#story.changed && known.doc.eq(this.#story.doc)
    const isUnseen =
      isOverwritten && !isSeen && (this.#texts.hasOwn(this.#story) || isUnseenBy(this.#story, theirs))
    const isOpen = isNews
      ? await this.hooks.externalWrite({ what: 'changed', theirs, base: baseDoc, isOverwritten, isUnseen })
      : isToBeMerged
    if (!isNews && !isMine && !theirs.doc.eq(base.doc))
      await this.hooks.externalWrite({ what: 'shortened', theirs })
    // of the same text the file has nothing that is not here, and lacks what was done here beside the text
    const isLacking = isUnseen && (!isUnseenBy(theirs, this.#story) || !isSaidAlike(theirs, this.#story))
    if (!isOpen) this.#story = goingOnFrom(this.#story, theirs.lineage)
    // a text that it does not go on from is not brought by it
    if (isNews) this.#toBeMerged = isOpen ? (theirs.lineage ?? {}) : null
    else if (isToBeMerged) this.#toBeMerged = joinedLineage(this.#toBeMerged ?? {}, theirs.lineage)
    // what is here has all of theirs, and was in that file alone
    const isBehind = isOverwritten && !isOpen && (!isMine || isLacking)
    if (isBehind) this.#isWritten = false
    this.#onFile = theirs
    this.#texts.add(theirs)
    return isNews || isCommented || isBehind
  }

  /** The last text of it that another copy surely goes on from; null where none is known. */
  knownTo(theirs: Story): Story | null {
    return this.#texts.knownTo(theirs)
  }

  /** Adds what was said of the story elsewhere: it takes nothing away, so that nobody has to decide on it; false where there was nothing. */
  takeComments({ doc, comments = [] }: Story): boolean {
    const mine = this.#story.comments ?? []
    const merged = mergeComments({ doc: this.#story.doc, comments: mine }, { doc, comments })
    if (merged === mine) return false
    this.#story = withComments(this.#story, merged)
    this.#isWritten = false
    this.hooks.commented(merged)
    return true
  }

  #writeLater(): void {
    if (this.#isClosing) return
    if (this.saveProblem && this.#timer) return
    const now = performance.now()
    this.#unwrittenSince ||= now
    clearTimeout(this.#timer)
    const delay = this.saveProblem
      ? retryAfterMs
      : Math.max(0, Math.min(restAfterMs, this.#unwrittenSince + writeWithinMs - now))
    this.#timer = setTimeout(() => void this.flush(), delay)
  }

  /** What was typed is in memory alone. */
  #refused(error: unknown): void {
    this.#follows = false
    this.#problem = unsavedReasonOf(error)
    this.hooks.saveProblem()
  }

  /** The file could not be written; where the journal is there and has all, nothing else is wrong. */
  async #notWritten(error: unknown): Promise<void> {
    this.#isWritten = false
    if (error instanceof NewerError) this.hooks.newer(error)
    if (!this.#follows || !(await this.journal.isThere())) return this.#refused(error)
    this.#fileProblem = unsavedReasonOf(error)
    this.hooks.saveProblem()
  }

  #solved(): void {
    if (!this.saveProblem) return
    this.#problem = null
    this.#fileProblem = null
    this.hooks.saveProblem()
  }

  #answer(): Appended {
    const version = this.#steps
    if (this.#problem) return { state: 'failed', version, saveProblem: this.#problem }
    return { state: 'saved', version, summary: this.summary }
  }
}

/** Whether two copies of a story have the same comments. */
const isSaidAlike = ({ comments: one = [] }: Story, { comments: other = [] }: Story) =>
  JSON.stringify(one) === JSON.stringify(other)

/** A story that goes on from other texts as well. */
const goingOnFrom = (story: Story, lineage: Lineage = {}): Story => {
  const joined = joinedLineage(story.lineage, lineage)
  return Object.keys(joined).length > 0 ? { ...story, lineage: joined } : story
}
