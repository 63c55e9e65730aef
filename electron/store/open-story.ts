/** A story that is being edited: the one object through which it is changed, saved and closed. */
import type { Node } from 'prosemirror-model'
import { Step } from 'prosemirror-transform'
import { schema } from '../../story/schema'
import { type Story, summarise } from '../../story/story/record'
import type { Appended } from '../contract'
import { Journal } from './journal'
import { writeStory } from './story-file'
import { troubleOf } from './trouble'

/** The story's file is written when typing has rested so long, in milliseconds. */
const restsAfter = 1500
const retryAfter = 1000

/** The document that steps make of another, or null where they do not fit it. */
export function applied(doc: Node, steps: readonly unknown[]): Node | null {
  try {
    let current: Node = doc
    for (const json of steps) {
      const result = Step.fromJSON(schema, json).apply(current)
      if (!result.doc) return null
      current = result.doc
    }
    current.check()
    return current
  } catch {
    return null
  }
}

export class OpenStory {
  readonly #journal: Journal
  /** Steps that the story's file holds. */
  #inFile: number
  #queue: Promise<unknown> = Promise.resolve()
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The disk refused a line: the whole file must be written. */
  #isBehind = false

  constructor(
    private readonly file: string,
    journalFile: string,
    public story: Story,
    public version: number,
    private readonly heard: (story: Story, failure: unknown) => void,
  ) {
    this.#inFile = version
    this.#journal = new Journal(journalFile)
  }

  /** One write after the other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work)
    this.#queue = done.catch(() => undefined)
    return done
  }

  #changed(doc: Node, steps: number): void {
    // never before the last change, though the clock be set back
    const now = new Date(Math.max(Date.now(), Date.parse(this.story.changed) + 1)).toISOString()
    this.story = { ...this.story, doc, changed: now }
    this.version += steps
  }

  /** Adds steps; they are on disk when the answer is `saved`. */
  append(version: number, steps: Record<string, unknown>[]): Promise<Appended> {
    return this.#inTurn(async () => {
      const doc = version === this.version ? applied(this.story.doc, steps) : null
      if (!doc) return { state: 'out-of-step', version: this.version }
      this.#changed(doc, steps.length)
      const line = { version: this.version, at: this.story.changed, steps }
      return this.#write(() => (this.#isBehind ? this.#writeFile() : this.#journal.append(line)))
    })
  }

  /** Takes a whole document, where steps cannot tell it. */
  replace(doc: Node): Promise<Appended> {
    return this.#inTurn(() => {
      this.#changed(doc, 1)
      return this.#write(() => this.#writeFile())
    })
  }

  /** Writes the story's file now, if it is behind. */
  flush(): Promise<Appended> {
    return this.#inTurn(() => this.#write(() => this.#writeFile()))
  }

  async close(): Promise<void> {
    await this.flush()
    clearTimeout(this.#timer)
    await this.#journal.close()
  }

  async #writeFile(): Promise<void> {
    if (this.#inFile === this.version && !this.#isBehind) return
    await writeStory(this.file, { story: this.story, steps: this.version })
    this.#inFile = this.version
    this.#isBehind = false
    await this.#journal.cut()
  }

  async #write(work: () => Promise<void>): Promise<Appended> {
    clearTimeout(this.#timer)
    try {
      await work()
      this.heard(this.story, null)
      if (this.#inFile < this.version) this.#timer = setTimeout(() => void this.flush(), restsAfter)
      return { state: 'saved', version: this.version, summary: summarise(this.story) }
    } catch (error) {
      this.#isBehind = true
      this.heard(this.story, error)
      this.#timer = setTimeout(() => void this.flush(), retryAfter)
      return { state: 'failed', version: this.version, trouble: troubleOf(error) }
    }
  }
}
