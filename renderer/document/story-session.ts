/**
 * The open story: the one object through which it is read, edited, saved and closed.
 * Transactions go one way: view or panel -> dispatch -> state -> journal in main -> "on disk", and back to the view.
 */

import { redoDepth, undoDepth } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { type Command, EditorState, type Plugin, Selection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { StoryForEditing } from '../../contract/editing'
import { type Batch, batchName } from '../../contract/origin'
import type { EditorPosition, UndoHistory } from '../../contract/undo-history'
import { docFromJSON } from '../../story/story/doc-json'
import { type StorySummary, summarise } from '../../story/story/record'
import { reviewAsGiven, reviewToJSON } from '../../story/suggestions/review'
import { reviewOf, stamped, underReview } from '../../story/suggestions/tracking'
import { type Made, madeBy, madeInText, makerOf } from './batch'
import { ChangeNotifier } from './change-notifier'
import { commentsIn, openedWith } from './comments'
import { type Addition, JournalClient, type SaveState } from './journal'
import { type ListenerOrder, Listeners } from './listeners'
import type { Main } from './main'
import { readSelection } from './read-selection'
import { UndoGroups } from './undo-groups'
import { replayUndoHistory, undoRecordsOf, wholeUndoHistory } from './undo-records'

/** What stays of a story while another is open: its state with the undo history, and how far it was scrolled. */
interface Shelved {
  state: EditorState
  scrollTop: number
}

const shelf = new Map<string, Shelved>()
const shelfSize = 30

/** Milliseconds after which it is kept where the editor is. */
const positionSaveMs = 1000

/** The state of a story that is opened: with the undo history that leads to it, and the cursor where it was. */
function stateOf(doc: Node, { records, position }: UndoHistory, plugins: readonly Plugin[]): EditorState {
  const replayed = records.length > 0 ? replayUndoHistory(doc, records) : null
  const state = (replayed ?? EditorState.create({ doc })).reconfigure({ plugins })
  if (!position?.selection) return state
  try {
    return state.apply(state.tr.setSelection(Selection.fromJSON(state.doc, position.selection)))
  } catch {
    return state
  }
}

/** A change of the story, as listeners receive it. */
export interface SessionChange extends Addition, Required<Made> {
  before: EditorState
  after: EditorState
  /** What was dispatched, and after it what plugins appended. */
  transactions: readonly Transaction[]
}

/** What a session is given. */
export interface SessionNeeds {
  main: Main
  /** Who edits at this window. */
  author(): string
  /** What the story is edited with; the undo history is among them. */
  plugins: readonly Plugin[]
  /** Hears the story's line for the list, soon after main has written. */
  saved(summary: StorySummary): void
}

export class StorySession {
  readonly id: string
  /** Whether it is a template, which stories are made from. */
  readonly isTemplate: boolean
  /** Why what is suggested in it could not be read as it was opened; null where it could, or nothing is. */
  readonly unreadReview: StoryForEditing['unreadReview']
  #state: EditorState
  #view: EditorView | null = null
  /** What waits for the view. */
  #focused: ((view: EditorView) => void) | null = null
  #positionTimer: ReturnType<typeof setTimeout> | undefined
  /** Whether a change is being applied, or listeners before the view are notified: no other change may be made then. */
  #isTaking = false
  /** What all changes are parts of that are made now; null where each says so itself. */
  #together: Made | null = null
  #togetherSince: string | null = null
  readonly #listeners = new Listeners<SessionChange>()
  readonly #groups = new UndoGroups()
  readonly #author: () => string
  /** How far the page that shows the story is scrolled, in pixels; that it was so far, where none does. */
  #scrolled: () => number
  readonly #main: Main
  readonly #journal: JournalClient
  /** The screens around the text follow typing when it pauses, so that no key waits for them. */
  readonly #changes = new ChangeNotifier(80, 240)
  readonly #savings = new ChangeNotifier()
  readonly #lines = new ChangeNotifier(300, 1500)
  #line: StorySummary | null = null
  /**
   * A story that main has opened; its undo history is still there, whenever it was open before.
   * @throws where its document is none
   */
  constructor(
    { id, doc: json, isTemplate, comments, version, undoHistory, saveProblem, ...given }: StoryForEditing,
    { main, author, plugins, saved }: SessionNeeds,
  ) {
    const doc = docFromJSON(json)
    const shelved = shelf.get(id)
    shelf.delete(id)
    // what another window wrote since has a history of its own
    const known = !given.wasElsewhere && shelved?.state.doc.eq(doc) ? shelved : null
    this.id = id
    this.isTemplate = isTemplate
    this.unreadReview = given.unreadReview
    this.#main = main
    this.#author = author
    const opened = openedWith(known?.state ?? stateOf(doc, undoHistory, plugins), comments)
    this.#state = underReview(opened, given.review ? reviewAsGiven(JSON.parse(given.review)) : null)
    const scrollTop = known?.scrollTop ?? undoHistory.position?.scrollTop ?? 0
    this.#scrolled = () => scrollTop
    // where the history did not lead to the document, main's is begun anew
    const isDropped =
      !known && undoHistory.records.length > 0 && undoDepth(this.#state) + redoDepth(this.#state) === 0
    const undoHistoryLength = isDropped ? Number.POSITIVE_INFINITY : undoHistory.records.length
    const owner = {
      main,
      wholeDoc: () => this.doc.toJSON(),
      wholeBeside: () => {
        const review = reviewOf(this.#state)
        return { comments: [...commentsIn(this.#state)], review: review && reviewToJSON(review) }
      },
      wholeUndoHistory: () => wholeUndoHistory(this.#state),
      position: () => this.#position(),
      changed: this.#savings.now,
      saved: (summary: StorySummary) => {
        this.#line = summary
        this.#lines.soon()
      },
    }
    this.#lines.subscribe(() => this.#line && saved(this.#line))
    this.#journal = new JournalClient(id, version, owner, undoHistoryLength, saveProblem)
    this.listen('journal', (change) => this.#journal.add(change))
    this.listen('view', ({ after }) => this.#view?.updateState(after))
  }

  get state(): EditorState {
    return this.#state
  }

  get doc(): Node {
    return this.#state.doc
  }

  /** The story's line for a list, as it is at this moment: the list may not know of it yet. */
  get summary(): StorySummary {
    const now = new Date().toISOString()
    const { id, isTemplate, doc } = this
    return { ...summarise({ id, created: now, changed: now, binned: null, doc }), isTemplate }
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

  /**
   * Applies a change and notifies the listeners: the only way in which the story changes. Who made the
   * change, and as a part of what, the transaction says of itself (`madeBy`). Where it was made in the text it is painted
   * first, and the screens around the text follow when typing pauses.
   * @throws Error where it is called while another change is being worked out, or heard of before the view shows it
   */
  readonly dispatch = (transaction: Transaction): void => {
    const { batch, author = this.#author() } = this.#together ?? makerOf(transaction)
    const { change, errors } = this.#alone(() => this.#acquired(transaction, { batch, author }))
    errors.push(...this.#listeners.notify('view', change))
    if (change.steps.length > 0) {
      this.#journal.send()
      this.#savings.now()
    }
    this.savePositionSoon()
    if (madeInText.has(batch)) this.#changes.soon()
    else this.#changes.now()
    if (errors.length > 0) throw errors[0]
  }

  /** Applies a change, and notifies the listeners before the view, which may make another change in response. */
  #acquired(transaction: Transaction, { batch, author }: Required<Made>) {
    const before = this.#state
    this.#groups.divide(before, transaction, batch)
    const when = new Date().toISOString()
    const stamp = { who: author, when, batch: batchName(batch, this.#togetherSince ?? when) }
    const { state, transactions } = before.applyTransaction(stamped(transaction, stamp))
    this.#state = state
    const steps = transactions.flatMap((each) => each.steps)
    const records = steps.length > 0 ? undoRecordsOf(before, state, transactions) : []
    this.#groups.count(transaction, records)
    const change: SessionChange = { before, after: state, transactions, steps, records, batch, author }
    const errors = [...this.#listeners.notify('journal', change), ...this.#listeners.notify('beside', change)]
    return { change, errors }
  }

  #alone<T>(work: () => T): T {
    if (this.#isTaking) throw new Error('A change was made while another was being worked out')
    this.#isTaking = true
    try {
      return work()
    } finally {
      this.#isTaking = false
    }
  }

  /**
   * Adds a listener to changes, in its group; returns a function that removes it. Only in the group of the view may a
   * listener make another change.
   */
  listen(place: ListenerOrder, listener: (change: SessionChange) => void): () => void {
    return this.#listeners.add(place, listener)
  }

  /** Does what makes several changes that are parts of one batch, whatever they say of themselves. */
  inBatch<T>(made: Made, work: () => T): T {
    const [before, since] = [this.#together, this.#togetherSince]
    this.#together = made
    this.#togetherSince ??= new Date().toISOString()
    try {
      return work()
    } finally {
      this.#together = before
      this.#togetherSince = since
    }
  }

  /**
   * Runs a command on the story; false where it does not apply.
   * @param batch what the change is a part of
   */
  run(command: Command, batch: Batch = 'command'): boolean {
    if (this.#view) readSelection(this.#view)
    const dispatch = (transaction: Transaction) => this.dispatch(madeBy(transaction, { batch }))
    return command(this.#state, dispatch, this.#view ?? undefined)
  }

  /** Whether a command applies now. */
  can(command: Command): boolean {
    return command(this.#state, undefined, this.#view ?? undefined)
  }

  /** Has main keep where the editor is, soon. */
  readonly savePositionSoon = (): void => {
    this.#positionTimer ??= setTimeout(() => this.#savePosition(this.#position()), positionSaveMs)
  }

  /**
   * Writes all that was typed to disk; resolves when it is there or the disk has refused.
   * @throws RejectedError where main does not take the text
   */
  async flush(): Promise<void> {
    const position = this.#position()
    await this.#journal.flush()
    this.#lines.settle()
    if (this.#view) await this.#savePosition(position)
  }

  /** Saves the present text as the received version: a convenience, whose failure is not reported. */
  async saveReceived(): Promise<void> {
    const doc = this.doc.toJSON()
    await this.#main.desk.saveReceived(this.id, doc).catch(() => undefined)
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
    const position = this.#position()
    shelf.set(this.id, { state: this.#state, scrollTop: position.scrollTop })
    for (const [oldest] of shelf) {
      if (shelf.size <= shelfSize) break
      shelf.delete(oldest)
    }
    // what main has it writes, whatever it answers to this
    await this.#journal.flush().catch(() => undefined)
    this.#lines.settle()
    void this.#savePosition(position)
    if (!this.isHandedOver) return false
    this.stop()
    return true
  }

  /** Ends a session that is not shown: main has all of it, or its story is gone. */
  stop(): void {
    clearTimeout(this.#positionTimer)
    this.#journal.close()
  }

  #position(): EditorPosition {
    return { selection: this.#state.selection.toJSON(), scrollTop: this.scrollTop }
  }

  /** Only a convenience: where it is refused nothing is said. */
  async #savePosition(position: EditorPosition): Promise<void> {
    clearTimeout(this.#positionTimer)
    this.#positionTimer = undefined
    await this.#main.desk.saveEditorPosition(this.id, position).catch(() => undefined)
  }

  /** Adds a listener to changes of state; typing is notified when it pauses. Returns a function that removes it. */
  readonly subscribe = this.#changes.subscribe

  /** Notifies at once of what was typed: the screens around the text are in use now. */
  readonly settle = this.#changes.settle

  /** Adds a listener, called at once when the save state may have changed; returns a function that removes it. */
  readonly subscribeSaving = this.#savings.subscribe
}
