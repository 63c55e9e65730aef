/** Sends what is typed to main's journal, in order, soon after it was typed, until it is on disk. */
import type { Step } from 'prosemirror-transform'
import { isWithinBounds } from '../../contract/bounds'
import type { Appended, BesideJSON, SaveProblem } from '../../contract/editing'
import type { Batch, Origin } from '../../contract/origin'
import type { EditorPosition, UndoRecord } from '../../contract/undo-history'
import type { StorySummary } from '../../story/story/record'
import type { Main } from './main'

/** Why main does not take the text itself, whatever the disk does: it is too large, or something in it is wrong. */
type Rejection = 'too-large' | 'rejected'

/** The save state: all is on disk, some is on its way, the disk refuses, or main rejects the text itself. */
export type SaveState = 'saved' | 'saving' | Rejection | SaveProblem

/** The text is in the window alone: main rejects it, or cannot be asked. */
export class RejectedError extends Error {
  override readonly name = 'RejectedError'
}

/** Milliseconds within which typing is sent to main together. */
const sendTogetherMs = 40
/** Milliseconds in which the page usually shows what was typed: that goes first. */
const paintMs = 8

/** Milliseconds until what main rejected is offered again: twice as many each time, until the text changes. */
const offerAgainAfterMs = { first: 1000, longest: 60_000 }

/** The undo history is kept anew in short after this many changes: opening the story plays all of them again. */
const longUndoHistory = { atRest: 200, typing: 1500 }
/** Milliseconds before a history that main did not save is offered again during typing. */
const undoHistoryRetryMs = 5000

/** Steps in the order that they were applied, what they were to the undo history, and who made them as a part of what. */
export interface Addition {
  steps: readonly Step[]
  records: readonly UndoRecord[]
  author: string
  batch: Batch
}

/** What goes on with the group of undo that was begun, and so with its batch. */
const goesOn: ReadonlySet<UndoRecord['kind']> = new Set(['more', 'after'])

/** What a journal needs of its story, and tells it. */
export interface JournalOwner {
  readonly main: Main
  wholeDoc(): Record<string, unknown>
  /** What is beside the document. */
  wholeBeside(): BesideJSON
  /** The undo history in short. */
  wholeUndoHistory(): UndoRecord[]
  position(): EditorPosition
  /** The save state may be another. */
  changed(): void
  /** Main has written, and the list's line may be another. */
  saved(summary: StorySummary): void
}

/**
 * Steps are sent to main while it still writes earlier ones. So a program that is killed has lost only what was not
 * yet sent, however slow the disk is. Only a whole document waits for what was sent before it.
 */
export class JournalClient {
  #pending: Step[] = []
  #records: UndoRecord[] = []
  #origins: Origin[] = []
  /** Whose the last step is. */
  #origin: Origin | null = null
  #pendingSince: number | null = null
  #lastSent = Number.NEGATIVE_INFINITY
  /** Changes in the undo history as main has it; infinite where it lacks some. */
  #undoHistoryLength: number
  #saveUndoHistoryFrom = Number.NEGATIVE_INFINITY
  /** What main was sent and has not answered. */
  readonly #sending = new Set<Promise<void>>()
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Why main could not write what it was sent. */
  #refused: SaveProblem | Rejection | null = null
  /** How often main has rejected the text as it is; none where it holds the text, be that on disk or not. */
  #rejections = 0
  /** Whether main lacks something, and needs the whole document. */
  #mustReplace = false
  /** Whether main has been handed anything since it last wrote the story's file. */
  #isHandedOver = false
  readonly #stopListening: () => void

  /**
   * @param version what main has when it has taken all that it was sent
   * @param saveProblem why the disk refuses what was typed, be it in another story
   */
  constructor(
    readonly id: string,
    private version: number,
    private readonly owner: JournalOwner,
    undoHistoryLength: number,
    private saveProblem: SaveProblem | null,
  ) {
    this.#undoHistoryLength = undoHistoryLength
    this.#stopListening = owner.main.onSaveProblem((event) => {
      this.saveProblem = event.saveProblem
      if (!event.saveProblem && !this.#isRejected) this.#refused = null
      this.owner.changed()
    })
  }

  get state(): SaveState {
    return this.#refused ?? this.saveProblem ?? (this.hasAll ? 'saved' : 'saving')
  }

  get #isRejected(): boolean {
    return this.#rejections > 0
  }

  /** Whether main has all that was typed, be it on disk or not. */
  get hasAll(): boolean {
    return this.#pending.length === 0 && this.#sending.size === 0 && !this.#mustReplace
  }

  /** Takes what is to be sent. Nothing is sent yet. */
  add({ steps, records, author, batch }: Addition): void {
    if (steps.length === 0) return
    const last = this.#origin
    const isSame =
      last?.author === author && last.batch === batch && records.every(({ kind }) => goesOn.has(kind))
    const since = isSame ? last.since : this.version + this.#pending.length
    if (isSame && this.#origins.at(-1) === last) last.steps += steps.length
    else this.#origins.push({ steps: steps.length, author, batch, since })
    this.#origin = this.#origins.at(-1) ?? null
    for (const step of steps) this.#pending.push(step)
    for (const record of records) this.#records.push(record)
    this.#pendingSince ??= performance.now()
  }

  /** Sends what was added, soon or at once. */
  send(): void {
    if (this.#pendingSince === null) return
    const now = performance.now()
    if (this.#isRejected) this.#offerChanged()
    // keys come before timers: on a busy machine no timer may fire between them
    else if (now - this.#pendingSince >= sendTogetherMs) this.#sendNow()
    else this.#sendIn(Math.max(paintMs, this.#lastSent + sendTogetherMs - now))
  }

  /**
   * Sends main all that is pending and has it write the story's file, unless it has.
   * @throws RejectedError where main does not take the text
   */
  async flush(): Promise<void> {
    while (!this.hasAll) {
      this.#sendNow()
      await Promise.all(this.#sending)
      if (this.#isRejected) throw new RejectedError()
    }
    if (!this.#isHandedOver && !this.#refused && !this.saveProblem) return
    this.#isHandedOver = false
    try {
      this.#onAnswer(await this.owner.main.desk.flush(this.id))
    } catch (error) {
      this.#isHandedOver = true
      throw error
    }
    await this.#saveUndoHistory(longUndoHistory.atRest)
  }

  /**
   * Has main keep the undo history in short, where it is long or lacks something. It leads to the document that main
   * has then, so never while main lacks some of it. What main does not keep is offered again; it is not worth a message.
   */
  async #saveUndoHistory(long: number): Promise<void> {
    if (this.#undoHistoryLength <= long || this.#pending.length > 0 || this.#mustReplace || this.#refused)
      return
    if (await this.#isUndoHistorySaved()) return
    this.#undoHistoryLength = Number.POSITIVE_INFINITY
    this.#saveUndoHistoryFrom = performance.now() + undoHistoryRetryMs
  }

  async #isUndoHistorySaved(): Promise<boolean> {
    try {
      const records = this.owner.wholeUndoHistory()
      this.#undoHistoryLength = records.length
      return await this.owner.main.desk.saveUndoHistory(this.id, this.version, records, this.owner.position())
    } catch {
      return false
    }
  }

  /** Sends nothing more. */
  close(): void {
    clearTimeout(this.#timer)
    this.#stopListening()
  }

  #sendIn(milliseconds: number): void {
    this.#timer ??= setTimeout(() => this.#sendNow(), milliseconds)
  }

  #sendNow(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const isReady = this.#mustReplace ? this.#sending.size === 0 : this.#pending.length > 0
    if (!isReady) return
    const sent = this.#sendPending().finally(() => {
      this.#sending.delete(sent)
      if (this.#isRejected) this.#sendIn(this.#offerAgainAfterMs())
      else if (this.#mustReplace) this.#sendIn(0)
      else if (this.#pending.length > 0) this.#sendIn(0)
      this.owner.changed()
    })
    this.#sending.add(sent)
  }

  async #sendPending(): Promise<void> {
    const steps = this.#pending
    const records = this.#records
    this.#pending = []
    const origins = this.#origins
    this.#records = []
    this.#origins = []
    this.#pendingSince = null
    this.#lastSent = performance.now()
    this.#undoHistoryLength += records.length
    this.#isHandedOver = true
    if (this.#mustReplace) await this.#replace()
    else await this.#append(steps, records, origins)
    if (performance.now() >= this.#saveUndoHistoryFrom) await this.#saveUndoHistory(longUndoHistory.typing)
  }

  #offerAgainAfterMs(): number {
    const { first, longest } = offerAgainAfterMs
    return Math.min(longest, first * 2 ** (this.#rejections - 1))
  }

  /** Another text may be taken, and waits no longer than the first that was not. */
  #offerChanged(): void {
    if (this.#rejections <= 1) return
    this.#rejections = 1
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#sendIn(offerAgainAfterMs.first)
  }

  async #append(steps: readonly Step[], records: UndoRecord[], origins: Origin[]): Promise<void> {
    const from = this.version
    this.version += steps.length
    try {
      const json = steps.map((step) => step.toJSON())
      const answer = await this.owner.main.desk.append(this.id, from, json, records, origins)
      if (answer.state === 'out-of-step') this.#mustReplace = true
      this.#onAnswer(answer)
    } catch {
      this.#mustReplace = true
    }
  }

  async #replace(): Promise<void> {
    // the steps that led here were not sent, and neither was what they were to the undo history
    this.#undoHistoryLength = Number.POSITIVE_INFINITY
    const [doc, beside] = [this.owner.wholeDoc(), this.owner.wholeBeside()]
    try {
      const answer = await this.owner.main.desk.replace(this.id, doc, beside)
      this.#mustReplace = false
      this.#refused = null
      this.#rejections = 0
      this.version = answer.version
      this.#onAnswer(answer)
    } catch {
      this.#refused = isWithinBounds([this.id, doc, beside]) ? 'rejected' : 'too-large'
      this.#rejections++
    }
  }

  #onAnswer(answer: Appended): void {
    if (!this.#isRejected) this.#refused = answer.state === 'failed' ? answer.saveProblem : null
    if (answer.state === 'saved') this.owner.saved(answer.summary)
    else {
      this.#isHandedOver = true
      this.#undoHistoryLength = Number.POSITIVE_INFINITY
    }
  }
}
