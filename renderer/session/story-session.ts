/**
 * The open story: the one object through which it is read, edited, saved and closed.
 * Transactions go one way: view or panel -> dispatch -> state -> journal in main -> "on disk".
 */
import type { Node } from 'prosemirror-model'
import { type Command, EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { docFromJSON, type StorySummary } from '../../story/story/record'
import { desk } from '../bridge'
import { storyPlugins } from '../editor/plugins'
import { Journal, type SaveState } from './journal'

type Listener = () => void

/** What stays of a story while another is open: its state with the undo history, and how far it was scrolled. */
interface Shelved {
  state: EditorState
  scrollTop: number
}

const shelf = new Map<string, Shelved>()
const shelfSize = 30

export class StorySession {
  #state: EditorState
  #view: EditorView | null = null
  #wantsFocus = false
  readonly #journal: Journal
  readonly #listeners = new Set<Listener>()
  /** How far the page was scrolled when the story was last open, in pixels. */
  readonly scrollTop: number

  private constructor(
    readonly id: string,
    state: EditorState,
    version: number,
    scrollTop: number,
    saved: (summary: StorySummary) => void,
  ) {
    this.#state = state
    this.scrollTop = scrollTop
    this.#journal = new Journal(id, version, {
      wholeDoc: () => this.doc.toJSON(),
      changed: this.#notify,
      saved,
    })
  }

  /**
   * Opens a story; its undo history is still there if it was open before.
   * @param saved hears the story's line for the list whenever main has written
   */
  static async open(id: string, saved: (summary: StorySummary) => void): Promise<StorySession> {
    const { doc: json, version } = await desk.open(id)
    const doc = docFromJSON(json)
    const shelved = shelf.get(id)
    shelf.delete(id)
    const known = shelved?.state.doc.eq(doc) ? shelved : null
    const state = known?.state ?? EditorState.create({ doc, plugins: storyPlugins() })
    return new StorySession(id, state, version, known?.scrollTop ?? 0, saved)
  }

  get state(): EditorState {
    return this.#state
  }

  get doc(): Node {
    return this.#state.doc
  }

  get saving(): SaveState {
    return this.#journal.state
  }

  get view(): EditorView | null {
    return this.#view
  }

  /** The view that shows the story, while it is mounted. */
  attach(view: EditorView | null): void {
    this.#view = view
    if (view && this.#wantsFocus) this.focus()
    this.#notify()
  }

  /** Puts the cursor into the text, as soon as it is shown. */
  focus(): void {
    this.#wantsFocus = this.#view === null
    this.#view?.focus()
  }

  readonly dispatch = (transaction: Transaction): void => {
    const { state, transactions } = this.#state.applyTransaction(transaction)
    this.#state = state
    this.#view?.updateState(state)
    const steps = transactions.flatMap((each) => each.steps)
    if (steps.length > 0) this.#journal.add(steps)
    this.#notify()
  }

  /** Runs a command on the story; false where it does not apply. */
  run(command: Command): boolean {
    return command(this.#state, this.dispatch, this.#view ?? undefined)
  }

  /** Whether a command applies now. */
  can(command: Command): boolean {
    return command(this.#state, undefined, this.#view ?? undefined)
  }

  /** Writes all that was typed to disk; resolves when it is there or the disk has refused. */
  flush(): Promise<void> {
    return this.#journal.flush()
  }

  /** Flushes, and shelves the state for the next time that the story is opened. */
  async close(scrollTop: number): Promise<void> {
    shelf.set(this.id, { state: this.#state, scrollTop })
    for (const [oldest] of shelf) {
      if (shelf.size <= shelfSize) break
      shelf.delete(oldest)
    }
    await this.flush()
    this.#journal.close()
  }

  /** Hears every change of state or of saving; the answer stops hearing. */
  readonly subscribe = (listener: Listener): Listener => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly #notify = (): void => {
    for (const listener of this.#listeners) listener()
  }
}
