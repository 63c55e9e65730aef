/** A story that is edited with its suggestions recorded, as a window would. */
import { closeHistory, history, redo, undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { formsInStep } from '../../../story/editing/forms-in-step'
import { asOwnStep } from '../../../story/editing/own-step'
import { noEmptyTables, tablesInOrder } from '../../../story/editing/tables-in-order'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { accept, reject } from '../../../story/suggestions/decide'
import { type Decision, decisionsOf } from '../../../story/suggestions/decisions'
import { newSuggestions, type Suggestions } from '../../../story/suggestions/record'
import { reviewOf, stamped, suggest, tracking, underReview } from '../../../story/suggestions/tracking'

const when = '2026-11-28T08:00:00.000Z'

export class Reviewing {
  state: EditorState
  who = 'Shilan Barzo'
  batch: string | null = null
  /** Hears of each transaction, those that plugins append among them. */
  heard: (transaction: Transaction) => void = () => undefined

  constructor(base: Node) {
    const plugins = [
      history({ newGroupDelay: 0 }),
      formsInStep(() => builtInHouses),
      noEmptyTables(),
      tablesInOrder(),
      tracking(),
    ]
    this.state = EditorState.create({ doc: base, plugins })
    this.suggesting(true)
  }

  /** The same story at another desk. */
  copy(): Reviewing {
    const copy = new Reviewing(this.doc)
    copy.state = underReview(copy.state, reviewOf(this.state))
    return copy
  }

  /** Switches suggesting on or off. */
  suggesting(isOn: boolean): this {
    return this.run(suggest(isOn))
  }

  get suggestions(): Suggestions {
    const { base, spans, details } = reviewOf(this.state) ?? newSuggestions(this.doc)
    return { base, spans, details }
  }

  get doc(): Node {
    return this.state.doc
  }

  get decisions(): Decision[] {
    return decisionsOf(this.suggestions, this.doc)
  }

  get kinds(): string[] {
    return this.decisions.map(({ kind }) => kind)
  }

  readonly dispatch = (tr: Transaction): void => {
    const { who, batch } = this
    const { state, transactions } = this.state.applyTransaction(stamped(tr, { who, when, batch }))
    this.state = state
    for (const each of transactions) this.heard(each)
  }

  as(who: string, batch: string | null = null): this {
    this.who = who
    this.batch = batch
    return this
  }

  select(from: number, to = from): this {
    const { doc, tr } = this.state
    const within = (pos: number) => doc.resolve(Math.max(0, Math.min(doc.content.size, pos)))
    this.dispatch(tr.setSelection(TextSelection.between(within(from), within(to))))
    return this
  }

  /** Selects a text where it stands first. */
  find(text: string, start = 0, end = text.length): this {
    let at = -1
    this.doc.descendants((node, pos) => {
      if (at < 0 && node.isText && node.text?.includes(text)) at = pos + node.text.indexOf(text)
    })
    if (at < 0) throw new Error(`There is no “${text}”`)
    return this.select(at + start, at + end)
  }

  /** Puts the cursor after a text, or before it. */
  behind = (text: string) => this.find(text, text.length)
  before = (text: string) => this.find(text, 0, 0)

  run(command: Command): this {
    command(this.state, this.dispatch)
    return this
  }

  change(how: (tr: Transaction) => Transaction): this {
    this.dispatch(how(this.state.tr))
    return this
  }

  type(text: string): this {
    return this.change((tr) => tr.insertText(text))
  }

  /** Types a text a character at a time. */
  keys(text: string): this {
    for (const key of text) this.type(key)
    return this
  }

  backspace(times = 1): this {
    for (let time = 0; time < times; time++)
      this.change((tr) => tr.delete(this.state.selection.from - 1, this.state.selection.from))
    return this
  }

  accept(which: (decision: Decision) => boolean = () => true): this {
    return this.decide(accept, which)
  }

  reject(which: (decision: Decision) => boolean = () => true): this {
    return this.decide(reject, which)
  }

  private decide(how: typeof accept, which: (decision: Decision) => boolean): this {
    const tr = asOwnStep(this.state.tr)
    for (const step of how(this.suggestions, this.doc, this.decisions.filter(which))) tr.step(step)
    this.dispatch(tr)
    return this
  }

  /** What is edited now is a step of undo of its own. */
  apart(): this {
    return this.change(closeHistory)
  }

  undo(): this {
    return this.run(undo)
  }

  redo(): this {
    return this.run(redo)
  }

  undoAll(): this {
    while (undo(this.state, this.dispatch));
    return this
  }

  redoAll(): this {
    while (redo(this.state, this.dispatch));
    return this
  }
}

const { nodes } = schema
export const paragraph = (text: string) => nodes.paragraph.create(null, text ? schema.text(text) : [])

/** A story of some blocks; a text is a paragraph. */
export function story(...blocks: (Node | string)[]): Node {
  return nodes.doc.create(null, [
    nodes.headline.create(null, schema.text('Bridge opens')),
    nodes.standfirst.create(),
    ...blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
  ])
}
