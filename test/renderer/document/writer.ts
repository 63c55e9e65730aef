/** A writer at a story without a window: keys go through the plugins and commands of the app, in their order. */
import { chainCommands } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { type Command, EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import { expect } from 'vitest'
import type { Batch } from '../../../contract/origin'
import { defaultSettings, type Settings } from '../../../contract/settings'
import { madeBy, makerOf } from '../../../renderer/document/batch'
import { UndoGroups } from '../../../renderer/document/undo-groups'
import { undoRecordsOf } from '../../../renderer/document/undo-records'
import { storyPlugins } from '../../../renderer/plugins'
import { putTypedRight } from '../../../story/editing/smart-typing'
import { takeBack } from '../../../story/editing/take-back'
import { builtInHouses } from '../../../story/houses'
import { blankDoc } from '../../../story/story/blank'

/** What of a view the plugins ask for. */
interface View {
  state: EditorState
  composing: boolean
  dispatch(tr: Transaction): void
  endOfTextblock(side: string): boolean
}

export class Writer {
  state: EditorState
  readonly #groups = new UndoGroups()

  constructor(
    doc: Node = blankDoc(),
    typing: Settings['typing'] = defaultSettings.typing,
    abbreviations: Settings['abbreviations'] = [],
  ) {
    const plugins = storyPlugins(
      () => builtInHouses,
      () => ({ ...defaultSettings, typing, abbreviations }),
      () => ({ date: '28 November 2026', time: '14:07', name: 'Shilan Barzo', city: 'Erbil' }),
    )
    this.state = EditorState.create({ doc, plugins, selection: Selection.atStart(doc) })
  }

  readonly dispatch = (tr: Transaction): void => {
    this.#groups.divide(this.state, tr, makerOf(tr).batch)
    const { state, transactions } = this.state.applyTransaction(tr)
    this.#groups.count(tr, undoRecordsOf(this.state, state, transactions))
    this.state = state
  }

  /** The view, as far as plugins need one: none of them draws. */
  #view(): View {
    const now = () => this.state
    return {
      get state() {
        return now()
      },
      composing: false,
      dispatch: this.dispatch,
      endOfTextblock(side) {
        const { $head } = now().selection
        return side === 'backward'
          ? $head.parentOffset === 0
          : $head.parentOffset === $head.parent.content.size
      },
    }
  }

  /** Whether a plugin takes what is typed or pressed: the first that does keeps it. */
  #isTaken(name: 'handleTextInput' | 'handleKeyDown', ...given: unknown[]): boolean {
    return this.state.plugins.some((plugin) => {
      const handle = plugin.props[name]
      return handle !== undefined && Reflect.apply(handle, plugin, [this.#view(), ...given]) === true
    })
  }

  /** Types each character by itself; `\n` is Enter and `\b` Backspace. */
  type(keys: string): this {
    for (const key of keys) {
      if (key === '\n') this.press('Enter')
      else if (key === '\b') this.press('Backspace')
      else this.#character(key)
    }
    return this
  }

  #character(character: string): void {
    const { from, to } = this.state.selection
    const isTaken = this.#isTaken('handleTextInput', from, to, character, () =>
      this.state.tr.insertText(character),
    )
    if (isTaken) return
    this.dispatch(this.state.tr.insertText(character, from, to))
  }

  /** A key of the text; Backspace takes a character where no plugin does otherwise. */
  press(key: string, modifiers: Partial<KeyboardEvent> = {}): this {
    const isTaken = this.#isTaken('handleKeyDown', { key, keyCode: 0, isComposing: false, ...modifiers })
    const { $cursor } =
      this.state.selection instanceof TextSelection ? this.state.selection : { $cursor: null }
    if (!isTaken && key === 'Backspace' && $cursor && $cursor.parentOffset > 0)
      this.dispatch(this.state.tr.delete($cursor.pos - 1, $cursor.pos))
    return this
  }

  run(command: Command, batch: Batch = 'command'): boolean {
    const before = this.state
    const applies = command(before, (tr) => this.dispatch(madeBy(tr, { batch })))
    expect(command(before), 'it applies where it says that it would').toBe(applies)
    return applies
  }

  undo(times = 1): this {
    for (let time = 0; time < times; time++) this.run(chainCommands(takeBack, undo))
    return this
  }

  redo(): this {
    this.run(chainCommands(redo, putTypedRight))
    return this
  }

  /** Puts the cursor into the first block that holds the text, after it, or selects it. */
  goTo(text: string, how: 'behind' | 'before' | 'select' = 'behind'): this {
    let at = -1
    this.state.doc.descendants((node, pos) => {
      if (at >= 0 || !node.isTextblock) return at < 0
      const index = node.textBetween(0, node.content.size, null, '\n').indexOf(text)
      if (index >= 0) at = pos + 1 + index
      return false
    })
    if (at < 0) throw new RangeError(text)
    const from = how === 'behind' ? at + text.length : at
    const to = how === 'before' ? at : at + text.length
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)))
    return this
  }

  /** Selects from a position to another. */
  select(from: number, to: number): this {
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)))
    return this
  }

  /** Selects from one text to the end of another. */
  selectBetween(first: string, last: string): this {
    const { from } = this.goTo(first, 'before').state.selection
    const { to } = this.goTo(last).state.selection
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, to)))
    return this
  }

  /** The cursor at the start of the body. */
  inBody(): this {
    let pos = 0
    for (const block of this.state.doc.children) {
      if (block.type.isInGroup('block')) break
      pos += block.nodeSize
    }
    this.dispatch(this.state.tr.setSelection(Selection.near(this.state.doc.resolve(pos + 1))))
    return this
  }

  /** The story as lines: each text block with its name, where it is no paragraph. */
  get lines(): string[] {
    const lines: string[] = []
    this.state.doc.descendants((node, _, parent) => {
      if (!node.isTextblock) return true
      const name = parent === this.state.doc || parent === null ? node.type.name : parent.type.name
      const text = node.textBetween(0, node.content.size, null, '\n')
      lines.push(name === 'paragraph' ? text : `${name}: ${text}`)
      return false
    })
    return lines
  }

  /** The text of the block that the cursor is in, with `|` for the cursor. */
  get line(): string {
    const { $head } = this.state.selection
    const text = $head.parent.textBetween(0, $head.parent.content.size, null, '\n')
    return `${text.slice(0, $head.parentOffset)}|${text.slice($head.parentOffset)}`
  }
}
