import { history, redo, undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { formsInStep } from '../../../story/editing/forms-in-step'
import { move } from '../../../story/editing/move'
import { setDateline } from '../../../story/editing/set'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'
import { datelineRange } from '../../../story/story/parts'
import { run } from './run'

const { headline, standfirst, paragraph, crosshead, doc } = schema.nodes
const koya = { places: [{ city: 'Koya', region: '', country: '' }], date: null, sources: ['Kurdistan 24'] }
const printed = 'KOYA (Kurdistan 24) – '

const text = (words: string) => paragraph.create(null, words === '' ? [] : schema.text(words))

/** A story whose first paragraph has a dateline. */
function story(...blocks: Node[]): EditorState {
  const start = doc.create({ house: 'kurdistan24' }, [headline.create(), standfirst.create(), ...blocks])
  const { doc: dated } = setDateline(EditorState.create({ doc: start }).tr, builtInHouses, koya)
  return EditorState.create({ doc: dated, plugins: [history(), formsInStep(() => builtInHouses)] })
}

const usual = () => story(text('Engineers began.'), text('They were told.'), text('Work goes on.'))

/** The blocks of the body as they read, and the dateline that the story has. */
function read(state: EditorState) {
  const range = datelineRange(state.doc)
  return {
    blocks: state.doc.children.slice(2).map((node) => node.textContent),
    dateline: range ? state.doc.textBetween(range.from, range.to) : '',
  }
}

/** The cursor in a block of the body, by its number and an offset. */
function at(state: EditorState, block: number, offset = 0): EditorState {
  let pos = 1
  for (let index = 0; index < block + 2; index++) pos += state.doc.child(index).nodeSize
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos + offset)))
}

/** The positions of a block of the body. */
function rangeOf(state: EditorState, block: number): { from: number; to: number } {
  let from = 0
  for (let index = 0; index < block + 2; index++) from += state.doc.child(index).nodeSize
  return { from, to: from + state.doc.child(block + 2).nodeSize }
}

function cut(state: EditorState, block: number): { state: EditorState; node: Node } {
  const { from, to } = rangeOf(state, block)
  return { state: state.apply(state.tr.delete(from, to)), node: state.doc.child(block + 2) }
}

const wanted = (blocks: string[]) => ({ blocks, dateline: printed })

describe('a dateline stays at the head of its story', () => {
  it('when the next paragraph is moved above the first', () => {
    const moved = run(at(usual(), 1), move(-1))
    expect(read(moved)).toEqual(wanted([`${printed}They were told.`, 'Engineers began.', 'Work goes on.']))
  })

  it('when the first paragraph is moved down, as far as it goes', () => {
    const once = run(at(usual(), 0, 30), move(1))
    expect(read(run(once, move(1)))).toEqual(
      wanted([`${printed}They were told.`, 'Work goes on.', 'Engineers began.']),
    )
  })

  it('when a paragraph is begun above it', () => {
    const { from } = rangeOf(usual(), 0)
    const state = usual()
    expect(read(state.apply(state.tr.insert(from, text(''))))).toEqual(
      wanted([printed, 'Engineers began.', 'They were told.', 'Work goes on.']),
    )
  })

  it('when the first paragraph is cut, and stands once when it is put back', () => {
    const { state, node } = cut(usual(), 0)
    expect(read(state)).toEqual(wanted([`${printed}They were told.`, 'Work goes on.']))
    const { to } = rangeOf(state, 1)
    expect(read(state.apply(state.tr.insert(to, node)))).toEqual(
      wanted([`${printed}They were told.`, 'Work goes on.', 'Engineers began.']),
    )
    const { from } = rangeOf(state, 0)
    expect(read(state.apply(state.tr.insert(from, node)))).toEqual(
      wanted([`${printed}Engineers began.`, 'They were told.', 'Work goes on.']),
    )
  })

  it('when the first paragraph is selected whole and written anew', () => {
    const state = usual()
    const { from, to } = rangeOf(state, 0)
    const whole = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from + 1, to - 1)))
    const typed = whole.apply(whole.tr.insertText('W'))
    expect(read(typed)).toEqual(wanted([`${printed}W`, 'They were told.', 'Work goes on.']))
    expect(read(typed.apply(typed.tr.insertText('ork'))).blocks[0]).toBe(`${printed}Work`)
  })

  it('and undo and redo take all of a move back and on', () => {
    const start = usual()
    const moved = run(at(start, 1), move(-1))
    const back = run(moved, undo)
    expect(read(back)).toEqual(read(start))
    expect(read(run(back, redo))).toEqual(read(moved))
  })
})

describe('a dateline goes nowhere', () => {
  it('where it is deleted by itself', () => {
    const state = usual()
    const range = datelineRange(state.doc)
    expect(read(state.apply(state.tr.delete(range?.from ?? 0, range?.to ?? 0)))).toEqual({
      blocks: ['Engineers began.', 'They were told.', 'Work goes on.'],
      dateline: '',
    })
  })

  it('where it is deleted with the first words after it, or with all of its paragraph', () => {
    const state = usual()
    const { from, to } = rangeOf(state, 0)
    const behind = from + 1 + printed.length + 'Engineers '.length
    expect(read(state.apply(state.tr.insertText('They ', from + 1, behind))).blocks[0]).toBe('They began.')
    expect(read(state.apply(state.tr.delete(from + 1, to - 1))).blocks[0]).toBe('')
  })

  it('where all of the body is deleted', () => {
    const state = usual()
    const { from } = rangeOf(state, 0)
    expect(read(state.apply(state.tr.replaceWith(from, state.doc.content.size, text(''))))).toEqual({
      blocks: [''],
      dateline: '',
    })
  })

  it('before a paragraph that has one of its own', () => {
    const state = story(text('Engineers began.'), text('ERBIL (Kurdistan 24) – They were told.'))
    const { state: now } = cut(state, 0)
    expect(read(now).blocks).toEqual(['ERBIL (Kurdistan 24) – They were told.'])
  })

  it('into a block that cannot have one', () => {
    const state = story(text('Engineers began.'), crosshead.create(null, schema.text('Told late')))
    expect(read(run(at(state, 1), move(-1))).blocks).toEqual(['Told late', `${printed}Engineers began.`])
  })
})

describe('a dateline that is written below empty paragraphs', () => {
  const written = 'KOYA (Kurdistan 24) –'
  const bare = (...blocks: Node[]) =>
    EditorState.create({
      doc: doc.create({ house: 'kurdistan24' }, [headline.create(), standfirst.create(), ...blocks]),
      plugins: [history(), formsInStep(() => builtInHouses)],
    })
  const typed = (state: EditorState, words: string) =>
    [...words].reduce((now, letter) => now.apply(now.tr.insertText(letter)), state)

  it.each([1, 2])('stands at the head of the story, and %i of them go', (count) => {
    const empty = Array.from({ length: count }, () => text(''))
    const state = typed(at(bare(...empty, text('')), count), `${printed}Work`)
    expect(read(state)).toEqual({ blocks: [`${printed}Work`], dateline: printed })
    expect(state.selection.head).toBe(at(state, 0, `${printed}Work`.length).selection.head)
  })

  it('comes back with them when its last letter is undone', () => {
    const state = typed(at(bare(text(''), text('')), 1), written)
    expect(read(run(state, undo)).dateline).toBe('')
    expect(read(run(run(state, undo), redo))).toEqual(read(state))
  })

  it('is none below words, or where only what stands after it is changed', () => {
    const below = typed(at(bare(text('Engineers began.'), text('')), 1), written)
    expect(read(below)).toEqual({ blocks: ['Engineers began.', written], dateline: '' })
    const held = bare(text(''), text(`${printed}They were told.`))
    expect(read(typed(at(held, 1, `${printed}They`.length), ' all'))).toEqual({
      blocks: ['', `${printed}They all were told.`],
      dateline: '',
    })
  })
})
