import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { type Command, EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, test, vi } from 'vitest'
import { findBy, findings, findingsIn, findNoMore } from '../../../renderer/findings/findings'
import type { ImmediateSource, Source } from '../../../renderer/findings/source'
import { walkFindings } from '../../../renderer/findings/walk'
import { textOf } from '../../../story/checks/blocks'
import type { Finding } from '../../../story/checks/finding'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'

const { nodes } = schema

function storyOf(...paragraphs: string[]): Node {
  const blank = blankDoc({ house: 'ap' })
  const body = paragraphs.map((line) => nodes.paragraph.create(null, line ? [schema.text(line)] : []))
  return blank.type.create(blank.attrs, [nodes.headline.create(), nodes.standfirst.create(), ...body])
}

const start = (...paragraphs: string[]) =>
  EditorState.create({ doc: storyOf(...paragraphs), plugins: [findings()] })

function run(state: EditorState, command: Command): EditorState {
  let after = state
  command(state, (tr) => {
    after = state.apply(tr)
  })
  return after
}

/** Finds each place of a word, as whole runs of its letters. */
function wordIn(block: Node, word: string): Finding[] {
  return [...textOf(block).matchAll(new RegExp(word, 'g'))].map(({ index }) => ({
    from: index,
    to: index + word.length,
    code: word,
    level: 'warning',
    fixes: [],
  }))
}

/** A source that notes what it is asked of. */
function words(id: string, ...all: string[]): ImmediateSource & { asked: string[] } {
  const asked: string[] = []
  return {
    id,
    asked,
    look(block) {
      asked.push(textOf(block))
      return all.flatMap((word) => wordIn(block, word))
    },
  }
}

const texts = (state: EditorState) =>
  findingsIn(state).map(({ from, to, text }) => {
    expect(state.doc.textBetween(from, to)).toBe(text)
    return text
  })
const placeOf = (state: EditorState, text: string) => {
  let place = -1
  state.doc.descendants((node, pos) => {
    const index = node.isTextblock ? textOf(node).indexOf(text) : -1
    if (place < 0 && index >= 0) place = pos + 1 + index
  })
  return place
}
const insertAt = (state: EditorState, before: string, text: string) =>
  state.apply(state.tr.insertText(text, placeOf(state, before)))

describe('what sources find', () => {
  test('is listed in the order of the text, with whose it is', () => {
    let state = run(start('one two', 'two one'), findBy(words('a', 'two')))
    state = run(state, findBy(words('b', 'one')))
    expect(findingsIn(state).map(({ source, text, level, code }) => [source, text, level, code])).toEqual([
      ['b', 'one', 'warning', 'one'],
      ['a', 'two', 'warning', 'two'],
      ['a', 'two', 'warning', 'two'],
      ['b', 'one', 'warning', 'one'],
    ])
    expect(findingsIn(state)).toBe(findingsIn(state))
  })

  test('is found in lists, quotes and tables too', () => {
    const cell = (text: string) =>
      nodes.table_cell.create(null, nodes.paragraph.create(null, schema.text(text)))
    const table = nodes.table.create(null, nodes.table_row.create(null, [cell('one'), cell('two')]))
    const quote = nodes.quote.create(null, nodes.paragraph.create(null, schema.text('two two')))
    const blank = storyOf('one')
    const doc = blank.copy(blank.content.addToEnd(quote).addToEnd(table))
    const state = run(EditorState.create({ doc, plugins: [findings()] }), findBy(words('a', 'two')))
    expect(texts(state)).toEqual(['two', 'two', 'two'])
  })

  test('goes with its source, and is another’s where one takes its name', () => {
    let state = run(start('one two'), findBy(words('a', 'one')))
    state = run(state, findBy(words('b', 'two')))
    state = run(state, findBy(words('a', 'two')))
    expect(findingsIn(state).map(({ source, text }) => [source, text])).toEqual([
      ['b', 'two'],
      ['a', 'two'],
    ])
    state = run(state, findNoMore('b'))
    expect(findingsIn(state).map(({ source }) => source)).toEqual(['a'])
    expect(findNoMore('b')(state)).toBe(false)
    expect(findNoMore('a')(state)).toBe(true)
  })

  test.each<[string, Partial<Finding>]>([
    ['is empty', { from: 1, to: 1 }],
    ['is the wrong way round', { from: 2, to: 1 }],
    ['begins before the text', { from: -1, to: 1 }],
    ['ends after the text', { from: 0, to: 99 }],
  ])('is none where it %s', (_, wrong) => {
    const source: Source = {
      id: 'a',
      look: (block) => wordIn(block, 'one').map((each) => ({ ...each, ...wrong })),
    }
    expect(findingsIn(run(start('one'), findBy(source)))).toEqual([])
  })

  test('is nothing where a source fails: typing goes on', () => {
    const consoleError = vi.spyOn(console, 'error').mockReturnValue()
    const source: Source = {
      id: 'a',
      look() {
        throw new Error('a')
      },
    }
    const state = insertAt(run(start('one'), findBy(source)), 'one', 'x')
    expect(findingsIn(state)).toEqual([])
    expect(state.doc.textContent).toBe('xone')
    consoleError.mockRestore()
  })
})

describe('a change of the text', () => {
  test('has sources look at what it touched alone', () => {
    const source = words('a', 'two')
    let state = run(start('one two', 'two', 'three'), findBy(source))
    source.asked.length = 0
    state = insertAt(state, 'one', 'no ')
    expect(source.asked).toEqual(['no one two'])
    expect(texts(state)).toEqual(['two', 'two'])
  })

  test('has no source look at a block that only moved, or came back', () => {
    const source = words('a', 'two')
    const state = run(start('one', 'two'), findBy(source))
    source.asked.length = 0
    const moved = state.apply(
      state.tr.insert(0 + state.doc.child(0).nodeSize + state.doc.child(1).nodeSize, state.doc.child(3)),
    )
    expect(source.asked).toEqual([])
    expect(texts(moved)).toEqual(['two', 'two'])
  })

  test('leaves what sources find just as in the whole text anew, whatever it is', () => {
    const line = fc
      .array(fc.constantFrom('one', 'two', 'on', 'e', ' '), { maxLength: 6 })
      .map((all) => all.join(''))
    const edit = fc.record({ at: fc.nat(), size: fc.nat(12), text: line })
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.array(edit, { maxLength: 6 }),
        (body, edits) => {
          let state = run(start(...body), findBy(words('a', 'one')))
          for (const { at, size, text } of edits) {
            const from = at % (state.doc.content.size + 1)
            try {
              const tr = text
                ? state.tr.insertText(text, from, Math.min(state.doc.content.size, from + size))
                : state.tr.delete(from, Math.min(state.doc.content.size, from + size))
              state = state.apply(tr)
            } catch {
              // not every edit fits the schema
            }
          }
          expect(findingsIn(state)).toEqual(findingsIn(run(state, findBy(words('a', 'one')))))
        },
      ),
    )
  })
})

describe('F8 leads', () => {
  const cursor = (state: EditorState, at: number) =>
    state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)))
  const walked = (from: EditorState, by: 1 | -1, times: number, source?: string) => {
    let state = from
    return Array.from({ length: times }, () => {
      state = run(state, walkFindings(by, source))
      return state.doc.textBetween(state.selection.from, state.selection.to)
    })
  }
  const both = () => run(run(start('one two', 'one'), findBy(words('a', 'one'))), findBy(words('b', 'two')))

  test.each<[string, 1 | -1, number, string | undefined, string[]]>([
    ['from finding to finding, around the story', 1, 4, undefined, ['one', 'two', 'one', 'one']],
    ['back', -1, 4, undefined, ['one', 'two', 'one', 'one']],
    ['through those of one source alone', 1, 3, 'b', ['two', 'two', 'two']],
    ['nowhere where a source finds nothing', 1, 1, 'c', ['']],
  ])('%s', (_, by, times, source, seen) => {
    expect(walked(both(), by, times, source)).toEqual(seen)
  })

  test('to the next after the cursor, and to the one before it', () => {
    const state = both()
    const at = cursor(state, placeOf(state, 'wo'))
    expect(walked(at, 1, 1)).toEqual(['one'])
    expect(walked(at, -1, 1)).toEqual(['one'])
  })

  test('through findings that overlap, and such of one place', () => {
    let state = run(start('one two three'), findBy(words('a', 'one two', 'two')))
    state = run(state, findBy(words('b', 'two three', 'two')))
    expect(walked(state, 1, 5)).toEqual(['one two', 'two', 'two three', 'one two', 'two'])
    expect(walked(state, -1, 4)).toEqual(['two three', 'two', 'one two', 'two three'])
  })

  test('nowhere where there is nothing', () => {
    expect(walkFindings(1)(start('one'))).toBe(false)
  })
})
