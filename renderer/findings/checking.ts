/**
 * Asks sources of the whole story when typing pauses. What they answer is shown but for what is new at the cursor: no
 * word is marked before it is left.
 */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Finding } from '../../story/checks/finding'
import { cacheFindings, findingsOf, type StorySource } from './source'

/** Milliseconds without a change of the text after which sources are asked. */
const askAfterMs = 300

/** What of a view is needed. */
export type CheckingView = Pick<EditorView, 'state' | 'composing' | 'isDestroyed'>

interface Needs {
  sourcesOf(state: EditorState): readonly StorySource[]
  /** What the story shows. */
  shown(state: EditorState): readonly { source: string; code: string; from: number }[]
  /** Has the story take what was answered. */
  take(): void
}

interface Answer {
  doc: Node
  /** Null while it is waited for. */
  found: ReadonlyMap<Node, readonly Finding[]> | null
}

function isSame(one: readonly Finding[] | null, other: readonly Finding[]): boolean {
  return JSON.stringify(one ?? []) === JSON.stringify(other)
}

export class Checking {
  readonly #answers = new Map<StorySource, Answer>()
  /** Whether a finding waits for the cursor to go on. */
  #isWithheld = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly view: CheckingView,
    private readonly needs: Needs,
  ) {
    this.update(view)
  }

  update({ state }: CheckingView, before?: EditorState): void {
    const sources = this.needs.sourcesOf(state)
    if (sources.length === 0) return
    const known = before?.doc === state.doc ? this.needs.sourcesOf(before) : []
    const isMoved = this.#isWithheld && before !== undefined && !before.selection.eq(state.selection)
    // what is to stand is among the details: nobody types while these change
    const isText = before?.doc.content !== state.doc.content
    if (before && before.doc !== state.doc && !isText) this.#soon(0)
    else if (isMoved || sources.some((source) => !known.includes(source))) this.#soon()
  }

  destroy(): void {
    clearTimeout(this.#timer)
  }

  #soon(afterMs = askAfterMs): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#work(), afterMs)
  }

  #work(): void {
    if (this.view.isDestroyed) return
    if (this.view.composing) {
      this.#soon()
      return
    }
    const { doc } = this.view.state
    const sources = this.needs.sourcesOf(this.view.state)
    for (const source of this.#answers.keys()) if (!sources.includes(source)) this.#answers.delete(source)
    for (const source of sources) if (this.#answers.get(source)?.doc !== doc) this.#ask(source, doc)
    this.#deliver()
  }

  #ask(source: StorySource, doc: Node): void {
    const answer: Answer = { doc, found: null }
    this.#answers.set(source, answer)
    source.check(doc).then(
      (found) => {
        answer.found = found
        if (this.#answers.get(source) === answer) this.#deliver()
      },
      (error: unknown) => {
        if (this.#answers.get(source) === answer) this.#answers.delete(source)
        console.error(error)
      },
    )
  }

  /** Has the story take the answers of the blocks that are as they were asked about. */
  #deliver(): void {
    if (this.view.isDestroyed) return
    if (this.view.composing) {
      this.#soon()
      return
    }
    const { state } = this.view
    const sources = this.needs.sourcesOf(state)
    let isNew = false
    this.#isWithheld = false
    const wanting = sources.map((source) => ({ source, wants: source.wanted(state.doc) }))
    state.doc.descendants((node, pos) => {
      if (!node.isTextblock) return true
      for (const { source, wants } of wanting) {
        const found = this.#answers.get(source)?.found?.get(node)
        if (found === undefined) continue
        const chosen = found.filter((finding) => wants(finding, node))
        const wanted = this.#left(source, node, pos + 1, chosen)
        const known = findingsOf(source, node)
        if (known !== null && isSame(known, wanted)) continue
        cacheFindings(source, node, wanted)
        isNew = true
      }
      return false
    })
    if (isNew) this.needs.take()
  }

  /** Of the findings of a block that begins at `start`, those that the cursor has left. */
  #left(source: StorySource, block: Node, start: number, found: readonly Finding[]): readonly Finding[] {
    const { state } = this.view
    const { empty, head } = state.selection
    if (!empty || head < start || head > start + block.content.size) return found
    return found.filter(({ from, to, code }) => {
      const isAtCursor = start + from <= head && head <= start + to
      const isShown = () =>
        this.needs
          .shown(state)
          .some((each) => each.source === source.id && each.code === code && each.from === start + from)
      const isLeft = !isAtCursor || isShown()
      if (!isLeft) this.#isWithheld = true
      return isLeft
    })
  }
}
