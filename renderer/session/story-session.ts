/**
 * The open story: the one object through which it is read, edited, saved and closed.
 * Transactions go one way: view or panel -> dispatch -> state -> journal in main -> "on disk".
 */

import { redoDepth, undoDepth } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { type Command, EditorState, Selection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { OpenStory } from '../../electron/contract'
import type { Place, Trail } from '../../electron/contract/trail'
import { docFromJSON, type StorySummary } from '../../story/story/record'
import { desk } from '../bridge'
import { pageScroll } from '../editor/page-scroll'
import { storyPlugins } from '../editor/plugins'
import { Journal, type SaveState } from './journal'
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
function stateOf(doc: Node, { turns, place }: Trail): EditorState {
  const replayed = turns.length > 0 ? replayTrail(doc, turns) : null
  const state = (replayed ?? EditorState.create({ doc })).reconfigure({ plugins: storyPlugins() })
  if (!place?.selection) return state
  try {
    return state.apply(state.tr.setSelection(Selection.fromJSON(state.doc, place.selection)))
  } catch {
    return state
  }
}

export class StorySession {
  readonly id: string
  #state: EditorState
  #view: EditorView | null = null
  /** What waits for the view. */
  #focused: ((view: EditorView) => void) | null = null
  #placeTimer: ReturnType<typeof setTimeout> | undefined
  readonly #journal: Journal
  /** The screens around the text follow typing when it pauses, so that no key waits for them. */
  readonly #changes = new Teller(80, 240)
  readonly #savings = new Teller()
  readonly #lines = new Teller(300, 1500)
  #line: StorySummary | null = null
  /** How far the page was scrolled when the story was last open, in pixels. */
  readonly scrollTop: number

  /**
   * A story that main has opened; its undo history is still there, whenever it was open before.
   * @param saved hears the story's line for the list, soon after main has written
   * @throws where its document is none
   */
  constructor({ id, doc: json, version, trail, trouble }: OpenStory, saved: (summary: StorySummary) => void) {
    const doc = docFromJSON(json)
    const shelved = shelf.get(id)
    shelf.delete(id)
    const known = shelved?.state.doc.eq(doc) ? shelved : null
    this.id = id
    this.#state = known?.state ?? stateOf(doc, trail)
    this.scrollTop = known?.scrollTop ?? trail.place?.scrollTop ?? 0
    // where the history did not lead to the document, main's is begun anew
    const isDropped =
      !known && trail.turns.length > 0 && undoDepth(this.#state) + redoDepth(this.#state) === 0
    const trailLength = isDropped ? Number.POSITIVE_INFINITY : trail.turns.length
    const owner = {
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

  /** The view that shows the story, while it is mounted. */
  attach(view: EditorView | null): void {
    this.#view = view
    if (view) this.#focused?.(view)
    this.#focused = null
    this.#changes.now()
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

  #apply(transaction: Transaction): void {
    const before = this.#state
    const { state, transactions } = before.applyTransaction(transaction)
    this.#state = state
    this.#view?.updateState(state)
    const steps = transactions.flatMap((each) => each.steps)
    if (steps.length > 0) {
      this.#journal.add(steps, turnsOf(before, state, transactions))
      this.#savings.now()
    }
    this.keepPlaceSoon()
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

  /** Writes all that was typed to disk; resolves when it is there or the disk has refused. */
  async flush(): Promise<void> {
    const place = this.#place()
    await this.#journal.flush()
    this.#lines.settle()
    if (this.#view) await this.#keepPlace(place)
  }

  /** Flushes, and shelves the state for the next time that the story is opened. */
  async close(scrollTop: number): Promise<void> {
    shelf.set(this.id, { state: this.#state, scrollTop })
    for (const [oldest] of shelf) {
      if (shelf.size <= shelfSize) break
      shelf.delete(oldest)
    }
    await this.#journal.flush()
    this.#lines.settle()
    void this.#keepPlace({ selection: this.#state.selection.toJSON(), scrollTop })
    this.#journal.close()
  }

  #place(): Place {
    return { selection: this.#state.selection.toJSON(), scrollTop: pageScroll() }
  }

  /** Only a convenience: where it is refused nothing is said. */
  async #keepPlace(place: Place): Promise<void> {
    clearTimeout(this.#placeTimer)
    this.#placeTimer = undefined
    await desk.keepPlace(this.id, place).catch(() => undefined)
  }

  /** Hears every change of state, if it was typed when typing pauses; the answer stops hearing. */
  readonly subscribe = this.#changes.subscribe

  /** Tells at once what was typed: the screens around the text are looked at now. */
  readonly settle = this.#changes.settle

  /** Hears at once that the save state may be another; the answer stops hearing. */
  readonly subscribeSaving = this.#savings.subscribe
}
