import fc from 'fast-check'
import { EditorState, type Transaction } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { findings, findingsIn } from '../../../renderer/findings/findings'
import { markHits, selectHit } from '../../../renderer/findings/search-hits'
import { schema } from '../../../story/schema'
import { parseQuery } from '../../../story/search/query'
import { blankDoc } from '../../../story/story/blank'

const { nodes } = schema

/** A story with this headline and these paragraphs, in which the query is marked. */
function marked(headline: string, paragraphs: readonly string[], query: string): EditorState {
  const blank = blankDoc({ house: 'ap' })
  const text = (line: string) => (line ? [schema.text(line)] : [])
  const blocks = blank.children.flatMap((block) => {
    if (block.type === nodes.headline) return nodes.headline.create(null, text(headline))
    if (block.type !== nodes.paragraph) return block
    return paragraphs.map((line) => nodes.paragraph.create(null, text(line)))
  })
  const state = EditorState.create({ doc: blank.type.create(blank.attrs, blocks), plugins: [findings()] })
  return run(state, (each, dispatch) => markHits(parseQuery(query).terms)(each, dispatch))
}

function run(
  state: EditorState,
  command: (state: EditorState, dispatch: (tr: Transaction) => void) => boolean,
): EditorState {
  let after = state
  command(state, (tr) => {
    after = state.apply(tr)
  })
  return after
}

const texts = (state: EditorState) => findingsIn(state).map(({ from, to }) => state.doc.textBetween(from, to))

describe('what is searched for is marked', () => {
  test.each([
    ['ferr', ['Ferry', 'ferry', 'ferries']],
    ['"ferry is" ', ['ferry is']],
    ['headline:ferry ', ['Ferry']],
    ['byline:ferry stage:draft ', []],
  ])('%j', (query, found) => {
    expect(texts(marked('Ferry returns', ['The ferry is back', 'All ferries sail'], query))).toEqual(found)
  })

  test('the next is selected, around the story', () => {
    let state = marked('Ferry returns', ['The ferry is back'], 'ferry ')
    const selected = () => state.doc.textBetween(state.selection.from, state.selection.to)
    const seen = [1, 1, 1, -1].map((by) => {
      state = run(state, selectHit(by === 1 ? 1 : -1))
      return selected()
    })
    expect(seen).toEqual(['Ferry', 'ferry', 'Ferry', 'ferry'])
  })

  test('whatever is typed and deleted, the marks are those of the whole text', () => {
    const words = fc.array(fc.constantFrom('ferry', 'fer', 'ry', 'storm', '–'), { maxLength: 6 })
    const line = words.map((all) => all.join(' '))
    const edit = fc.record({ at: fc.nat(), size: fc.nat(30), text: line })
    fc.assert(
      fc.property(
        line,
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.array(edit, { maxLength: 5 }),
        (head, body, edits) => {
          let state = marked(head, body, 'ferry storm')
          for (const { at, size, text } of edits) {
            const from = at % (state.doc.content.size + 1)
            const to = Math.min(state.doc.content.size, from + size)
            try {
              state = state.apply(text ? state.tr.insertText(text, from, to) : state.tr.delete(from, to))
            } catch {
              // not every edit fits the schema
            }
          }
          const anew = run(state, markHits(parseQuery('ferry storm').terms))
          expect(findingsIn(state)).toEqual(findingsIn(anew))
        },
      ),
    )
  })
})
