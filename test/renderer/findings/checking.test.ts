import type { Node } from 'prosemirror-model'
import { EditorState, type Plugin, TextSelection, type Transaction } from 'prosemirror-state'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Checking, type CheckingView } from '../../../renderer/findings/checking'
import { findBy, findings, findingsIn, isFoundBy } from '../../../renderer/findings/findings'
import { isOfStory, type StorySource } from '../../../renderer/findings/source'
import { textOf } from '../../../story/checks/blocks'
import type { Finding } from '../../../story/checks/finding'
import { isIgnored } from '../../../story/checks/ignored'
import { schema } from '../../../story/schema'
import type { Ignored } from '../../../story/schema/values'
import { blankDoc } from '../../../story/story/blank'
import { detailsOf } from '../../../story/story/parts'

const { nodes } = schema

function storyOf(paragraphs: readonly string[], ignored: Ignored[] = []): Node {
  const blank = blankDoc({ house: 'ap' })
  const body = paragraphs.map((line) => nodes.paragraph.create(null, line ? [schema.text(line)] : []))
  return blank.type.create({ ...blank.attrs, ignored }, [
    nodes.headline.create(),
    nodes.standfirst.create(),
    ...body,
  ])
}

function blocksOf(doc: Node): Node[] {
  const found: Node[] = []
  doc.descendants((node) => {
    if (node.isTextblock) found.push(node)
    return !node.isTextblock
  })
  return found
}

/** Finds “two”, and answers when it is told to. */
class Checker implements StorySource {
  readonly id = 'checks'
  asked = 0
  #answer: (() => void) | null = null
  #fail: (() => void) | null = null

  check(doc: Node): Promise<ReadonlyMap<Node, readonly Finding[]>> {
    this.asked++
    return new Promise((resolve, reject) => {
      this.#fail = () => reject(new Error('checks'))
      this.#answer = () => resolve(new Map(blocksOf(doc).map((block) => [block, twosIn(block)])))
    })
  }

  wanted(doc: Node) {
    const { ignored } = detailsOf(doc)
    return (finding: Finding, block: Node) => !isIgnored(ignored, finding, textOf(block))
  }

  async answer(): Promise<void> {
    this.#answer?.()
    await vi.advanceTimersByTimeAsync(1)
  }

  async fail(): Promise<void> {
    this.#fail?.()
    await vi.advanceTimersByTimeAsync(1)
  }
}

function twosIn(block: Node): Finding[] {
  return [...textOf(block).matchAll(/two/g)].map(({ index }) => ({
    from: index,
    to: index + 3,
    code: 'two',
    level: 'warning',
    fixes: [],
  }))
}

/** A view without a screen. */
class View implements CheckingView {
  composing = false
  readonly isDestroyed = false
  readonly #checking: Checking

  constructor(public state: EditorState) {
    const [plugin] = state.plugins
    const take = () => this.dispatch(this.state.tr.setMeta(plugin ?? '', { answered: true }))
    const sourcesOf = (now: EditorState) => (plugin?.getState(now).sources ?? []).filter(isOfStory)
    this.#checking = new Checking(this, { sourcesOf, shown: findingsIn, take })
  }

  readonly dispatch = (tr: Transaction): void => {
    const before = this.state
    this.state = before.apply(tr)
    this.#checking.update(this, before)
  }

  /** Types at the end of a word, with the cursor after it. */
  type(after: string, text: string): void {
    const at = placeOf(this.state, after) + after.length
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, at)))
    this.dispatch(this.state.tr.insertText(text))
  }

  moveTo(word: string): void {
    this.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, placeOf(this.state, word))))
  }
}

function placeOf({ doc }: EditorState, text: string): number {
  let place = -1
  doc.descendants((node, pos) => {
    const index = node.isTextblock ? textOf(node).indexOf(text) : -1
    if (place < 0 && index >= 0) place = pos + 1 + index
  })
  return place
}

const texts = ({ state }: View) => findingsIn(state).map(({ text }) => text)

describe('a source of the whole story', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const rest = () => vi.advanceTimersByTimeAsync(400)

  async function begin(paragraphs: readonly string[], ignored: Ignored[] = []) {
    const checker = new Checker()
    const plugins: Plugin[] = [findings()]
    let state = EditorState.create({ doc: storyOf(paragraphs, ignored), plugins })
    findBy(checker)(state, (tr) => {
      state = state.apply(tr)
    })
    const view = new View(state)
    await rest()
    return { checker, view }
  }

  test('is asked once typing rests, and what it answers is shown', async () => {
    const { checker, view } = await begin(['one two', 'two three'])
    expect(checker.asked).toBe(1)
    expect(texts(view)).toEqual([])
    await checker.answer()
    expect(texts(view)).toEqual(['two', 'two'])
  })

  test('has found nothing only once it has answered, and has answered still while the text changes', async () => {
    const { checker, view } = await begin(['one'])
    expect(isFoundBy('checks', view.state)).toBe(false)
    await checker.answer()
    expect(texts(view)).toEqual([])
    expect(isFoundBy('checks', view.state)).toBe(true)
    view.type('one', ' or so')
    await rest()
    expect(isFoundBy('checks', view.state)).toBe(true)
    const another = new Checker()
    findBy(another)(view.state, view.dispatch)
    expect(isFoundBy('checks', view.state)).toBe(false)
    await rest()
    await another.answer()
    expect(isFoundBy('checks', view.state)).toBe(true)
  })

  test('is not asked while keys follow each other', async () => {
    const { checker, view } = await begin(['one'])
    for (const letter of 'abc') {
      view.type('one', letter)
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(checker.asked).toBe(1)
    await rest()
    expect(checker.asked).toBe(2)
  })

  test('tells nobody of the word at the cursor before the cursor leaves it', async () => {
    const { checker, view } = await begin(['one tw three'])
    await checker.answer()
    view.type('tw', 'o')
    await rest()
    await checker.answer()
    expect(texts(view)).toEqual([])
    view.moveTo('three')
    await rest()
    expect(texts(view)).toEqual(['two'])
  })

  test('goes on telling of a word that the cursor comes back to', async () => {
    const { checker, view } = await begin(['one two three'])
    await checker.answer()
    view.moveTo('two')
    view.type('three', ' four')
    await rest()
    await checker.answer()
    view.moveTo('two')
    await rest()
    expect(texts(view)).toEqual(['two'])
  })

  test('is neither asked nor listened to amid a composition', async () => {
    const { checker, view } = await begin(['one two'])
    view.composing = true
    await checker.answer()
    expect(texts(view)).toEqual([])
    view.composing = false
    await rest()
    expect(texts(view)).toEqual(['two'])
  })

  test('has its answer taken for the blocks that are as they were, and for no other', async () => {
    const { checker, view } = await begin(['one two', 'two three'])
    view.type('three', ' four')
    await checker.answer()
    expect(texts(view)).toEqual(['two'])
    await rest()
    await checker.answer()
    view.moveTo('one')
    await rest()
    expect(texts(view)).toEqual(['two', 'two'])
  })

  test.each<[string, string, string, string[]]>([
    ['stays where it was typed before', 'one', ' no', ['two', 'two']],
    ['goes where its own text was touched', 'tw', 'x', ['two']],
  ])('%s, until it is answered anew', async (_, after, text, left) => {
    const { checker, view } = await begin(['one two', 'two'])
    await checker.answer()
    view.type(after, text)
    expect(texts(view)).toEqual(left)
  })

  test('is asked again after it failed, when the text has changed', async () => {
    const consoleError = vi.spyOn(console, 'error').mockReturnValue()
    const { checker, view } = await begin(['one two'])
    await checker.fail()
    expect(texts(view)).toEqual([])
    view.type('one', 's')
    await rest()
    await checker.answer()
    expect(texts(view)).toEqual(['two'])
    consoleError.mockRestore()
  })

  test('tells of what is let stand no more, and again when that is taken back', async () => {
    const { checker, view } = await begin(['one two', 'two three'])
    await checker.answer()
    const everywhere: Ignored = { code: 'two', text: 'two', around: null }
    view.dispatch(view.state.tr.setDocAttribute('ignored', [everywhere]))
    await vi.advanceTimersByTimeAsync(1)
    await checker.answer()
    expect(texts(view)).toEqual([])
    view.dispatch(view.state.tr.setDocAttribute('ignored', []))
    await vi.advanceTimersByTimeAsync(1)
    await checker.answer()
    expect(texts(view)).toEqual(['two', 'two'])
  })

  test('tells of nothing that the story lets stand from before', async () => {
    const { checker, view } = await begin(
      ['one two', 'two three'],
      [{ code: 'two', text: 'two', around: ['one ', ''] }],
    )
    await checker.answer()
    expect(findingsIn(view.state).map(({ text, from }) => [text, from])).toEqual([
      ['two', placeOf(view.state, 'two three')],
    ])
  })
})
