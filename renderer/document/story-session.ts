/**
 * The open story: the one object through which it is read, edited, saved and closed.
 * Transactions go one way: view or panel -> dispatch -> state -> journal in main -> "on disk".
 */

import { redoDepth, undoDepth } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { type Command, EditorState, type Plugin, Selection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { OpenStory } from '../../contract/editing'
import type { Place, Trail } from '../../contract/trail'
import { docFromJSON, type StorySummary } from '../../story/story/record'
import { Journal, type SaveState } from './journal'
import type { Main } from './main'
import { Teller } from './teller'
import { replayTrail, turnsOf, wholeTrail } from './undo-trail'

/** What stays of a story while another is open: its state with the undo history, and how far it was scrolled. */
interface Shelved {
  state: EditorState
  scrollTop: number
}

const shelf = new Map<string, Shelved>()
const shelfSize = 30

/** Milliseconds after which it is kept where the editor is. */
const keepPlaceAfter = 1000

/** The state of a story that is opened: with the undo history that leads to it, and the cursor where it was. */
function stateOf(doc: Node, { turns, place }: Trail, plugins: readonly Plugin[]): EditorState {
  const replayed = turns.length > 0 ? replayTrail(doc, turns) : null
  const state = (replayed ?? EditorState.create({ doc })).reconfigure({ plugins })
  if (!place?.selection) return state
  try {
    return state.apply(state.tr.setSelection(Selection.fromJSON(state.doc, place.selection)))
  } catch {
    return state
  }
}

/** What a session is given. */
export interface SessionNeeds {
  main: Main
  /** What the story is edited with; the undo history is among them. */
  plugins: readonly Plugin[]
  /** Hears the story's line for the list, soon after main has written. */
  saved(summary: StorySummary): void
}

export class StorySession {
  readonly id: string
  #state: EditorState
  #view: EditorView | null = null
  /** What waits for the view. */
  #focused: ((view: EditorView) => void) | null = null
  #placeTimer: ReturnType<typeof setTimeout> | undefined
  /** Whether a change is being worked out: none may come of it but what plugins append. */
  #isApplying = false
  /** How far the page that shows the story is scrolled, in pixels; that it was so far, where none does. */
  #scrolled: () => number
  readonly #main: Main
  readonly #journal: Journal
  /** The screens around the text follow typing when it pauses, so that no key waits for them. */
  readonly #changes = new Teller(80, 240)
  readonly #savings = new Teller()
  readonly #lines = new Teller(300, 1500)
  #line: StorySummary | null = null
  /**
   * A story that main has opened; its undo history is still there, whenever it was open before.
   * @throws where its document is none
   */
  constructor({ id, doc: json, version, trail, trouble }: OpenStory, { main, plugins, saved }: SessionNeeds) {
    const doc = docFromJSON(json)
    const shelved = shelf.get(id)
    shelf.delete(id)
    const known = shelved?.state.doc.eq(doc) ? shelved : null
    this.id = id
    this.#main = main
    this.#state = known?.state ?? stateOf(doc, trail, plugins)
    const scrollTop = known?.scrollTop ?? trail.place?.scrollTop ?? 0
    this.#scrolled = () => scrollTop
    // where the history did not lead to the document, main's is begun anew
    const isDropped =
      !known && trail.turns.length > 0 && undoDepth(this.#state) + redoDepth(this.#state) === 0
    const trailLength = isDropped ? Number.POSITIVE_INFINITY : trail.turns.length
    const owner = {
      main,
      wholeDoc: () => this.doc.toJSON(),
      wholeTrail: () => wholeTrail(this.#state),
      place: () => this.#place(),
      changed: this.#savings.now,
      saved: (summary: StorySummary) => {
        this.#line = summary
        this.#lines.soon()
      },
    }
    this.#lines.subscribe(() => this.#line && saved(this.#line))
    this.#journal = new Journal(id, version, owner, trailLength, trouble)
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

  /** How far the page is scrolled, or was when the story was last shown, in pixels. */
  get scrollTop(): number {
    return this.#scrolled()
  }

  /**
   * The view that shows the story, while it is mounted; the answer takes it away.
   * @param scrolled how far its page is scrolled, in pixels
   */
  attach(view: EditorView, scrolled: () => number): () => void {
    this.#view = view
    this.#scrolled = scrolled
    this.#focused?.(view)
    this.#focused = null
    this.#changes.now()
    return () => {
      const scrollTop = scrolled()
      this.#scrolled = () => scrollTop
      this.#view = null
      this.#changes.now()
    }
  }

  /** Puts the cursor into the text, as soon as it is shown; `then` hears of it. */
  focus(then?: (view: EditorView) => void): void {
    const focus = (view: EditorView) => {
      view.focus()
      then?.(view)
    }
    if (this.#view) focus(this.#view)
    else this.#focused = focus
  }

  /** Applies a change that a command or a panel made. */
  readonly dispatch = (transaction: Transaction): void => {
    this.#apply(transaction)
    this.#changes.now()
  }

  /** Applies a change that was made in the text itself: it is painted first, and told when typing pauses. */
  readonly dispatchTyped = (transaction: Transaction): void => {
    this.#apply(transaction)
    this.#changes.soon()
  }

  /**
   * The journal hears of a change before the view does: a view, or a plugin of it, may make another change of it, and
   * main must get both in the order that they were made. What main gets is sent after the text is shown.
   */
  #apply(transaction: Transaction): void {
    const before = this.#state
    const { state, transactions } = this.#applied(transaction)
    this.#state = state
    const steps = transactions.flatMap((each) => each.steps)
    if (steps.length > 0) this.#journal.add(steps, turnsOf(before, state, transactions))
    try {
      this.#view?.updateState(state)
    } finally {
      if (steps.length > 0) {
        this.#journal.send()
        this.#savings.now()
      }
      this.keepPlaceSoon()
    }
  }

  #applied(transaction: Transaction) {
    if (this.#isApplying) throw new Error('A change was made while another was being worked out')
    this.#isApplying = true
    try {
      return this.#state.applyTransaction(transaction)
    } finally {
      this.#isApplying = false
    }
  }

  /** Runs a command on the story; false where it does not apply. */
  run(command: Command): boolean {
    return command(this.#state, this.dispatch, this.#view ?? undefined)
  }

  /** Whether a command applies now. */
  can(command: Command): boolean {
    return command(this.#state, undefined, this.#view ?? undefined)
  }

  /** Has main keep where the editor is, soon. */
  readonly keepPlaceSoon = (): void => {
    this.#placeTimer ??= setTimeout(() => this.#keepPlace(this.#place()), keepPlaceAfter)
  }

  /**
   * Writes all that was typed to disk; resolves when it is there or the disk has refused.
   * @throws RejectedError where main does not take the text
   */
  async flush(): Promise<void> {
    const place = this.#place()
    await this.#journal.flush()
    this.#lines.settle()
    if (this.#view) await this.#keepPlace(place)
  }

  /** Keeps the story as it is at this moment as received: a convenience, which is not told where it is refused. */
  async keepReceived(): Promise<void> {
    const doc = this.doc.toJSON()
    await this.#main.desk.keepReceived(this.id, doc).catch(() => undefined)
  }

  /** Whether main has all that was typed, be it on disk or not. */
  get isHandedOver(): boolean {
    return this.#journal.hasAll
  }

  /**
   * Flushes, and shelves the state for the next time that the story is opened.
   * @returns false where main did not take all: the session then goes on offering it, until `stop`
   */
  async close(): Promise<boolean> {
    const place = this.#place()
    shelf.set(this.id, { state: this.#state, scrollTop: place.scrollTop })
    for (const [oldest] of shelf) {
      if (shelf.size <= shelfSize) break
      shelf.delete(oldest)
    }
    // what main has it writes, whatever it answers to this
    await this.#journal.flush().catch(() => undefined)
    this.#lines.settle()
    void this.#keepPlace(place)
    if (!this.isHandedOver) return false
    this.stop()
    return true
  }

  /** Ends a session that is not shown: main has all of it, or its story is gone. */
  stop(): void {
    clearTimeout(this.#placeTimer)
    this.#journal.close()
  }

  #place(): Place {
    return { selection: this.#state.selection.toJSON(), scrollTop: this.scrollTop }
  }

  /** Only a convenience: where it is refused nothing is said. */
  async #keepPlace(place: Place): Promise<void> {
    clearTimeout(this.#placeTimer)
    this.#placeTimer = undefined
    await this.#main.desk.keepPlace(this.id, place).catch(() => undefined)
  }

  /** Hears every change of state, if it was typed when typing pauses; the answer stops hearing. */
  readonly subscribe = this.#changes.subscribe

  /** Tells at once what was typed: the screens around the text are looked at now. */
  readonly settle = this.#changes.settle

  /** Hears at once that the save state may be another; the answer stops hearing. */
  readonly subscribeSaving = this.#savings.subscribe
}
