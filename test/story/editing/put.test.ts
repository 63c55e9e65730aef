/** What is pasted, dragged and dropped, wherever it comes from and goes: no letter is lost, and it is a story still. */
import fc from 'fast-check'
import type { Fragment, Node, Slice } from 'prosemirror-model'
import { type Command, EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { copyWholeTo, moveWholeTo } from '../../../story/editing/drop'
import { putInCell } from '../../../story/editing/put-in-cell'
import { dropInList, putInList } from '../../../story/editing/put-in-list'
import { schema } from '../../../story/schema'

const { nodes } = schema

const textOf = (words: string) => (words === '' ? null : schema.text(words))
const words = fc.constantFrom('', 'Dam', 'Dam full', 'No rain, no ferry')
const paragraph = words.map((each) => nodes.paragraph.create(null, textOf(each)))

/** A list with lists in its items, so many levels deep at most. */
const list = (levels: number): fc.Arbitrary<Node> =>
  fc
    .array(fc.tuple(paragraph, levels > 0 ? fc.option(list(levels - 1)) : fc.constant(null)), {
      minLength: 1,
      maxLength: 3,
    })
    .map((items) =>
      nodes.bullet_list.create(
        null,
        items.map(([first, within]) => nodes.list_item.create(null, within ? [first, within] : first)),
      ),
    )

const table = fc.array(fc.tuple(paragraph, paragraph), { minLength: 1, maxLength: 2 }).map((rows) =>
  nodes.table.create(
    null,
    rows.map((cells) =>
      nodes.table_row.create(
        null,
        cells.map((cell) => nodes.table_cell.create(null, cell)),
      ),
    ),
  ),
)

const block = fc.oneof(
  paragraph,
  list(2),
  list(2),
  table,
  paragraph.map((each) => nodes.quote.create(null, each)),
  words.map((each) => nodes.crosshead.create(null, textOf(each))),
  fc.constant(nodes.rule.create()),
)

const storyDoc = fc
  .tuple(words, fc.array(block, { minLength: 1, maxLength: 5 }))
  .map(([headline, body]) =>
    nodes.doc.create({ house: 'ap' }, [
      nodes.headline.create(null, textOf(headline)),
      nodes.standfirst.create(),
      ...body,
    ]),
  )

/** The letters of some content in an order of their own, without blanks. */
function lettersOf(content: Fragment): string[] {
  return [...content.textBetween(0, content.size)].filter((letter) => letter.trim() !== '').sort()
}

/** Three places for the cursor in each block of text: at its start, within it, and at its end. */
function placesIn(doc: Node): number[] {
  const places: number[] = []
  doc.descendants((node, pos) => {
    const { size } = node.content
    if (node.isTextblock) places.push(pos + 1, pos + 1 + Math.floor(size / 2), pos + 1 + size)
  })
  return places
}

/** A place in a document, by a number between nought and one. */
function placeAt(doc: Node, at: number): number {
  const places = placesIn(doc)
  return places[Math.floor(at * places.length)] ?? 1
}

function selected(doc: Node, one: number, other: number): EditorState {
  const [from, to] = [placeAt(doc, one), placeAt(doc, other)]
  return EditorState.create({
    doc,
    selection: TextSelection.create(doc, Math.min(from, to), Math.max(from, to)),
  })
}

/** What can be done with a slice at a place: whether the slice is what is selected, and what it takes away. */
const acts: [
  string,
  { isOwn: boolean; takes: 'selected' | 'nothing' },
  (slice: Slice, pos: number) => Command,
][] = [
  ['pasted into an item', { isOwn: false, takes: 'selected' }, (slice) => putInList(slice)],
  ['dropped on an item', { isOwn: false, takes: 'nothing' }, (slice, pos) => dropInList(slice, pos, false)],
  ['dropped on a cell', { isOwn: false, takes: 'nothing' }, (slice, pos) => putInCell(slice, pos, false)],
  ['moved to an item', { isOwn: true, takes: 'selected' }, (slice, pos) => dropInList(slice, pos, true)],
  ['moved to a cell', { isOwn: true, takes: 'selected' }, (slice, pos) => putInCell(slice, pos, true)],
  ['moved whole', { isOwn: true, takes: 'selected' }, (_, pos) => moveWholeTo(pos)],
  ['copied whole', { isOwn: true, takes: 'nothing' }, (_, pos) => copyWholeTo(pos)],
]

const ratio = fc.double({ min: 0, max: 0.999, noNaN: true })

test.each(acts)('no letter is lost of what is %s', (_, { isOwn, takes }, act) => {
  fc.assert(
    fc.property(storyDoc, storyDoc, fc.tuple(ratio, ratio, ratio, ratio, ratio), (doc, other, at) => {
      const state = selected(doc, at[0], at[1])
      const own = state.selection.content()
      const slice = isOwn ? own : selected(other, at[2], at[3]).selection.content()
      act(slice, placeAt(doc, at[4]))(state, ({ doc: put }) => {
        put.check()
        const all = [...lettersOf(doc.content), ...lettersOf(slice.content)].sort()
        const expected = [...lettersOf(put.content), ...(takes === 'selected' ? lettersOf(own.content) : [])]
        expect(expected.sort()).toEqual(all)
      })
    }),
    { numRuns: 2000 },
  )
})

test('a selection that reaches into a table from outside is moved to no cell of it', () => {
  const cells = ['Dam', 'Full'].map((each) =>
    nodes.table_cell.create(null, nodes.paragraph.create(null, textOf(each))),
  )
  const doc = nodes.doc.create({ house: 'ap' }, [
    nodes.headline.create(null, textOf('Dam full')),
    nodes.standfirst.create(),
    nodes.table.create(null, nodes.table_row.create(null, cells)),
  ])
  const places = placesIn(doc).filter((pos) => pos > 12)
  for (const to of places)
    for (const place of places) {
      const state = EditorState.create({ doc, selection: TextSelection.create(doc, 1, to) })
      const moved: Node[] = []
      putInCell(state.selection.content(), place, true)(state, (tr) => void moved.push(tr.doc))
      expect(moved.map(String), `${to} to ${place}`).toEqual([])
    }
})
