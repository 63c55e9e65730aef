/** Sends what is typed to main's journal, in order, soon after it was typed, until it is on disk. */
import type { Step } from 'prosemirror-transform'
import type { Appended, Trouble } from '../../contract/editing'
import type { Batch, Origin } from '../../contract/origin'
import type { Place, Turn } from '../../contract/trail'
import type { StorySummary } from '../../story/story/record'
import type { Main } from './main'

/** What is true of the text: all of it is on disk, some is on its way, the disk refuses, or main rejects the text itself. */
export type SaveState = 'saved' | 'saving' | 'rejected' | Trouble

/** The text is in the window alone: main rejects it, or cannot be asked. */
export class RejectedError extends Error {
  override readonly name = 'RejectedError'
}

/** Typing that comes within so many milliseconds is given to main together. */
const together = 40
/** Milliseconds in which the page usually shows what was typed: that goes first. */
const shown = 8

/** Milliseconds until what main rejected is offered again: twice as many each time, until the text changes. */
const offerAgainAfterMs = { first: 1000, longest: 60_000 }

/** The undo history is kept anew in short after so many changes: opening the story plays all of them again. */
const longTrail = { atRest: 200, typing: 1500 }
/** While it is typed, a history that main did not keep is offered again only after so many milliseconds. */
const trailAgainAfterMs = 5000

/** Steps in the order that they were applied, what they were to the undo history, and who made them as a part of what. */
export interface Addition {
  steps: readonly Step[]
  turns: readonly Turn[]
  author: string
  batch: Batch
}

/** What goes on with the group of undo that was begun, and so with its batch. */
const goesOn: ReadonlySet<Turn['kind']> = new Set(['more', 'after'])

/** What a journal needs of its story, and tells it. */
export interface JournalOwner {
  readonly main: Main
  wholeDoc(): Record<string, unknown>
  /** The undo history in short. */
  wholeTrail(): Turn[]
  place(): Place
  /** The save state may be another. */
  changed(): void
  /** Main has written, and the list's line may be another. */
  saved(summary: StorySummary): void
}

/**
 * Steps are given to main while it is still writing those before, so that a program that is killed has lost no more than
 * what was not yet given, however slow the disk is. Only a whole document waits for what was given before it.
 */
export class Journal {
  #pending: Step[] = []
  #turns: Turn[] = []
  #origins: Origin[] = []
  /** Whose the last step is. */
  #origin: Origin | null = null
  #pendingSince: number | null = null
  #lastGiven = Number.NEGATIVE_INFINITY
  /** Changes in the undo history as main has it; infinite where it lacks some. */
  #trailLength: number
  #trailNotBefore = Number.NEGATIVE_INFINITY
  /** What main was given and has not answered. */
  readonly #given = new Set<Promise<void>>()
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Why main could not write what it was given. */
  #refused: Trouble | 'rejected' | null = null
  /** How often main has rejected the text as it is. */
  #rejections = 0
  /** Whether main lacks something, and needs the whole document. */
  #mustReplace = false
  /** Whether main has been handed anything since it last wrote the story's file. */
  #isHandedOver = false
  readonly #stopHearing: () => void

  /**
   * @param version what main has when it has taken all that it was given
   * @param trouble why the disk refuses what was typed, be it in another story
   */
  constructor(
    readonly id: string,
    private version: number,
    private readonly owner: JournalOwner,
    trailLength: number,
    private trouble: Trouble | null,
  ) {
    this.#trailLength = trailLength
    this.#stopHearing = owner.main.onTrouble((told) => {
      this.trouble = told.trouble
      if (!told.trouble && this.#refused !== 'rejected') this.#refused = null
      this.owner.changed()
    })
  }

  get state(): SaveState {
    return this.#refused ?? this.trouble ?? (this.hasAll ? 'saved' : 'saving')
  }

  /** Whether main has all that was typed, be it on disk or not. */
  get hasAll(): boolean {
    return this.#pending.length === 0 && this.#given.size === 0 && !this.#mustReplace
  }

  /** Takes what is to be sent. Nothing is sent yet. */
  add({ steps, turns, author, batch }: Addition): void {
    if (steps.length === 0) return
    const last = this.#origin
    const isSame =
      last?.author === author && last.batch === batch && turns.every(({ kind }) => goesOn.has(kind))
    const since = isSame ? last.since : this.version + this.#pending.length
    if (isSame && this.#origins.at(-1) === last) last.steps += steps.length
    else this.#origins.push({ steps: steps.length, author, batch, since })
    this.#origin = this.#origins.at(-1) ?? null
    for (const step of steps) this.#pending.push(step)
    for (const turn of turns) this.#turns.push(turn)
    this.#pendingSince ??= performance.now()
  }

  /** Sends what was added, soon or at once. */
  send(): void {
    if (this.#pendingSince === null) return
    const now = performance.now()
    if (this.#refused === 'rejected') this.#offerChanged()
    // keys come before timers, and on a machine that is short of time no timer may be heard between them
    else if (now - this.#pendingSince >= together) this.#give()
    else this.#giveIn(Math.max(shown, this.#lastGiven + together - now))
  }

  /**
   * Gives main all that is pending and has it write the story's file, unless it has.
   * @throws RejectedError where main does not take the text
   */
  async flush(): Promise<void> {
    while (!this.hasAll) {
      this.#give()
      await Promise.all(this.#given)
      if (this.#refused === 'rejected') throw new RejectedError()
    }
    if (!this.#isHandedOver && !this.#refused && !this.trouble) return
    this.#isHandedOver = false
    try {
      this.#heard(await this.owner.main.desk.flush(this.id))
    } catch (error) {
      this.#isHandedOver = true
      throw error
    }
    await this.#keepTrail(longTrail.atRest)
  }

  /**
   * Has main keep the undo history in short, where it is long or lacks something. It leads to the document that main
   * has then, so never while main lacks some of it. What main does not keep is offered again; it is not worth a message.
   */
  async #keepTrail(long: number): Promise<void> {
    if (this.#trailLength <= long || this.#pending.length > 0 || this.#mustReplace || this.#refused) return
    if (await this.#isTrailKept()) return
    this.#trailLength = Number.POSITIVE_INFINITY
    this.#trailNotBefore = performance.now() + trailAgainAfterMs
  }

  async #isTrailKept(): Promise<boolean> {
    try {
      const turns = this.owner.wholeTrail()
      this.#trailLength = turns.length
      return await this.owner.main.desk.keepTrail(this.id, this.version, turns, this.owner.place())
    } catch {
      return false
    }
  }

  /** Sends nothing more. */
  close(): void {
    clearTimeout(this.#timer)
    this.#stopHearing()
  }

  #giveIn(milliseconds: number): void {
    this.#timer ??= setTimeout(() => this.#give(), milliseconds)
  }

  #give(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const isReady = this.#mustReplace ? this.#given.size === 0 : this.#pending.length > 0
    if (!isReady) return
    const giving = this.#givePending().finally(() => {
      this.#given.delete(giving)
      if (this.#refused === 'rejected') this.#giveIn(this.#offerAgainAfterMs())
      else if (this.#mustReplace) this.#giveIn(0)
      else if (this.#pending.length > 0) this.#giveIn(0)
      this.owner.changed()
    })
    this.#given.add(giving)
  }

  async #givePending(): Promise<void> {
    const steps = this.#pending
    const turns = this.#turns
    this.#pending = []
    const origins = this.#origins
    this.#turns = []
    this.#origins = []
    this.#pendingSince = null
    this.#lastGiven = performance.now()
    this.#trailLength += turns.length
    this.#isHandedOver = true
    if (this.#mustReplace) await this.#replace()
    else await this.#append(steps, turns, origins)
    if (performance.now() >= this.#trailNotBefore) await this.#keepTrail(longTrail.typing)
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
    this.#giveIn(offerAgainAfterMs.first)
  }

  async #append(steps: readonly Step[], turns: Turn[], origins: Origin[]): Promise<void> {
    const from = this.version
    this.version += steps.length
    try {
      const json = steps.map((step) => step.toJSON())
      const answer = await this.owner.main.desk.append(this.id, from, json, turns, origins)
      if (answer.state === 'out-of-step') this.#mustReplace = true
      this.#heard(answer)
    } catch {
      this.#mustReplace = true
    }
  }

  async #replace(): Promise<void> {
    // the steps that led here were not sent, and neither was what they were to the undo history
    this.#trailLength = Number.POSITIVE_INFINITY
    try {
      const answer = await this.owner.main.desk.replace(this.id, this.owner.wholeDoc())
      this.#mustReplace = false
      this.#refused = null
      this.#rejections = 0
      this.version = answer.version
      this.#heard(answer)
    } catch {
      this.#refused = 'rejected'
      this.#rejections++
    }
  }

  #heard(answer: Appended): void {
    if (this.#refused !== 'rejected') this.#refused = answer.state === 'failed' ? answer.trouble : null
    if (answer.state === 'saved') this.owner.saved(answer.summary)
    else {
      this.#isHandedOver = true
      this.#trailLength = Number.POSITIVE_INFINITY
    }
  }
}
