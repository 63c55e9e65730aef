/** Asks late sources of the blocks that they have not answered of: when typing pauses, and never amid a composition. */
import type { Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { cacheFindings, findingsOf, type LateSource } from './source'

/** Milliseconds without a change of the text after which sources are asked. */
const askAfterMs = 300

/** What of a view is needed. */
export type AskingView = Pick<EditorView, 'state' | 'composing' | 'isDestroyed' | 'dispatch'>

export class Asking {
  readonly #asked = new WeakMap<LateSource, WeakSet<Node>>()
  /** Blocks of which there are answers that the story does not show yet. */
  #answered = new Set<Node>()
  #timer: ReturnType<typeof setTimeout> | undefined

  /**
   * @param sourcesOf the late sources of a state
   * @param take a command by which the story takes what was answered
   */
  constructor(
    private readonly view: AskingView,
    private readonly sourcesOf: (state: EditorState) => readonly LateSource[],
    private readonly take: Command,
  ) {
    this.update(view)
  }

  update({ state }: AskingView, before?: EditorState): void {
    const sources = this.sourcesOf(state)
    if (sources.length === 0) return
    const known = before?.doc === state.doc ? this.sourcesOf(before) : []
    if (sources.some((source) => !known.includes(source))) this.#soon()
  }

  destroy(): void {
    clearTimeout(this.#timer)
  }

  #soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#work(), askAfterMs)
  }

  #work(): void {
    if (this.view.isDestroyed) return
    if (this.view.composing) {
      this.#soon()
      return
    }
    this.#deliver()
    const { state } = this.view
    for (const source of this.sourcesOf(state))
      state.doc.descendants((node) => {
        if (node.isTextblock) this.#ask(source, node)
        return !node.isTextblock
      })
  }

  #ask(source: LateSource, block: Node): void {
    const asked = this.#asked.get(source) ?? new WeakSet()
    this.#asked.set(source, asked)
    if (asked.has(block) || findingsOf(source, block)) return
    asked.add(block)
    this.#answerOf(source, block).catch((error: unknown) => {
      asked.delete(block)
      console.error(error)
    })
  }

  async #answerOf(source: LateSource, block: Node): Promise<void> {
    cacheFindings(source, block, await source.ask(block))
    if (this.#answered.size === 0) setTimeout(() => this.#deliver())
    this.#answered.add(block)
  }

  /** Has the story take the answers; one of a block that has changed meanwhile, or is gone, is dropped. */
  #deliver(): void {
    if (this.#answered.size === 0 || this.view.isDestroyed) return
    if (this.view.composing) {
      this.#soon()
      return
    }
    const blocks = this.#answered
    this.#answered = new Set()
    let isThere = false
    this.view.state.doc.descendants((node) => {
      isThere ||= blocks.has(node)
      return !isThere && !node.isTextblock
    })
    if (isThere) this.take(this.view.state, (tr) => this.view.dispatch(tr))
  }
}
