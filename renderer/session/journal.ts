/** Sends what is typed to main's journal, in order, soon after it was typed, until it is on disk. */
import type { Step } from 'prosemirror-transform'
import type { Appended, Trouble } from '../../electron/contract'
import type { Place, Turn } from '../../electron/contract/trail'
import type { StorySummary } from '../../story/story/record'
import { desk, on } from '../bridge'

/** What is true of the text: all of it is on disk, some is on its way, or the disk refuses. */
export type SaveState = 'saved' | 'saving' | Trouble

/** Typing reaches main within this many milliseconds. */
const sendWithin = 40
const retryAfter = 1000

/** The undo history is kept anew in short after so many changes. */
const longTrail = 1500

/** What a journal needs of its story, and tells it. */
export interface JournalOwner {
  wholeDoc(): Record<string, unknown>
  /** The undo history in short. */
  wholeTrail(): Turn[]
  place(): Place
  /** The save state may be another. */
  changed(): void
  /** Main has written, and the list's line may be another. */
  saved(summary: StorySummary): void
}

export class Journal {
  #pending: Step[] = []
  #turns: Turn[] = []
  /** Changes in the undo history as main has it; infinite where it lacks some. */
  #trailLength: number
  #sending: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #trouble: Trouble | null = null
  #mustReplace = false
  /** Whether main has been handed anything since it last wrote the story's file. */
  #isHandedOver = false
  readonly #stopHearing: () => void

  constructor(
    readonly id: string,
    private version: number,
    private readonly owner: JournalOwner,
    trailLength: number,
  ) {
    this.#trailLength = trailLength
    this.#stopHearing = on('trouble', ({ trouble }) => {
      this.#trouble = trouble
      this.owner.changed()
    })
  }

  get state(): SaveState {
    if (this.#trouble) return this.#trouble
    return this.#pending.length > 0 || this.#sending || this.#mustReplace ? 'saving' : 'saved'
  }

  /** Takes steps in the order that they were applied, and what they were to the undo history. */
  add(steps: readonly Step[], turns: readonly Turn[]): void {
    this.#pending.push(...steps)
    this.#turns.push(...turns)
    this.#timer ??= setTimeout(() => this.#send(), sendWithin)
  }

  /** Sends all that is pending and has main write the story's file, unless it has. */
  async flush(): Promise<void> {
    while (this.#sending || this.#pending.length > 0) {
      await (this.#sending ?? this.#send())
      if (this.#mustReplace && this.#trouble) return
    }
    if (!this.#isHandedOver && !this.#trouble) return
    this.#isHandedOver = false
    try {
      this.#heard(await desk.flush(this.id))
    } catch (error) {
      this.#isHandedOver = true
      throw error
    }
    await this.#keepTrail()
  }

  /** Has main keep the undo history in short, where it is long or lacks something. It is not worth a message. */
  async #keepTrail(): Promise<void> {
    if (this.#trailLength <= longTrail || this.#pending.length > 0 || this.#trouble) return
    const turns = this.owner.wholeTrail()
    this.#trailLength = turns.length
    await desk.keepTrail(this.id, this.version, turns, this.owner.place()).catch(() => undefined)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#stopHearing()
  }

  #send(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#sending ??= this.#sendPending().finally(() => {
      this.#sending = null
      const more = this.#pending.length > 0 || this.#mustReplace
      if (more) this.#timer ??= setTimeout(() => this.#send(), this.#trouble ? retryAfter : 0)
      this.owner.changed()
    })
    return this.#sending
  }

  async #sendPending(): Promise<void> {
    const steps = this.#pending
    const turns = this.#turns
    this.#pending = []
    this.#turns = []
    this.#trailLength += turns.length
    this.#isHandedOver = true
    try {
      const answer = this.#mustReplace
        ? await desk.replace(this.id, this.owner.wholeDoc())
        : await desk.append(
            this.id,
            this.version,
            steps.map((step) => step.toJSON()),
            turns,
          )
      this.#mustReplace = answer.state === 'out-of-step'
      this.#heard(answer)
      if (answer.state !== 'saved') this.#trailLength = Number.POSITIVE_INFINITY
      await this.#keepTrail()
    } catch {
      this.#mustReplace = true
      this.#trailLength = Number.POSITIVE_INFINITY
      this.#trouble = 'other'
    }
  }

  #heard(answer: Appended): void {
    this.version = answer.version
    this.#trouble = answer.state === 'failed' ? answer.trouble : null
    if (answer.state === 'saved') this.owner.saved(answer.summary)
    else this.#isHandedOver = true
  }
}
