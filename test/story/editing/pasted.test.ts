import { Fragment, type Node, Slice } from 'prosemirror-model'
import { EditorState, Selection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { soundPasted } from '../../../story/editing/pasted'
import { noEmptyTables } from '../../../story/editing/tables-in-order'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { withCaption } from '../../../story/story/captioned'

const { paragraph, quote, bullet_list, list_item } = schema.nodes
const line = (text: string) => paragraph.create(null, schema.text(text))

function quotes(levels: number, inner: Node): Node {
  let node = inner
  for (let level = 0; level < levels; level++) node = quote.create(null, [line(`q${level}`), node])
  return node
}

function lists(levels: number): Node {
  let node = bullet_list.create(null, list_item.create(null, line('deepest')))
  for (let level = 0; level < levels; level++)
    node = bullet_list.create(null, list_item.create(null, [line(`l${level}`), node]))
  return node
}

function depthOf(node: Node): number {
  return node.isTextblock ? 0 : 1 + Math.max(0, ...node.children.map(depthOf))
}

const words = (content: Fragment) => content.textBetween(0, content.size, ' ', ' ')

test.each([
  ['quotes', quotes(400, line('deepest'))],
  ['lists', lists(200)],
  ['lists in quotes', quotes(100, lists(100))],
])('%s nested beyond all sense are pasted with all their words, no deeper than a story may be', (_, node) => {
  for (const [openStart, openEnd] of [
    [0, 0],
    [300, 300],
    [1, 90],
  ] as const) {
    const slice = soundPasted(new Slice(Fragment.from(node), openStart, openEnd), 1)
    expect(words(slice.content)).toBe(words(Fragment.from(node)))
    expect(Math.max(...slice.content.content.map(depthOf))).toBeLessThan(60)
    const start = EditorState.create({ doc: blankDoc() })
    const tr = start.tr.setSelection(Selection.atEnd(start.doc)).replaceSelection(slice)
    tr.doc.check()
    expect(tr.doc.textContent).toContain('deepest')
  }
})

test('pasted again and again into itself, a story grows no deeper than it may be', () => {
  let state = EditorState.create({ doc: blankDoc() })
  for (let turn = 0; turn < 30; turn++) {
    let deepest = 0
    state.doc.descendants((node, pos) => {
      if (node.isTextblock && state.doc.resolve(pos + 1).depth >= state.doc.resolve(deepest).depth)
        deepest = pos + 1
    })
    const selection = Selection.near(state.doc.resolve(deepest))
    const slice = soundPasted(new Slice(Fragment.from(lists(20)), 0, 0), selection.$from.depth)
    state = state.apply(state.tr.setSelection(selection).replaceSelection(slice))
  }
  state.doc.check()
  expect(depthOf(state.doc)).toBeLessThan(70)
})

test.each([
  ['a paragraph', line('text'), 1],
  ['a list in a quote', quotes(1, lists(2)), 2],
  ['ten quotes', quotes(10, line('text')), 2],
])('%s is pasted as it is', (_, node, open) => {
  const slice = new Slice(Fragment.from(node), open, open)
  expect(soundPasted(slice, 1).eq(slice)).toBe(true)
})

test('whatever part of a table and its caption is copied, pasted into an empty or a written paragraph it makes a story', () => {
  const cell = schema.nodes.table_header.create(null, line('Height'))
  const row = schema.nodes.table_row.create(null, cell)
  const bare = schema.nodes.table.create(null, row)
  const table = withCaption(bare, [schema.text('In metres')], [[schema.text('A note')]])
  const blank = blankDoc()
  const storyOf = (...blocks: Node[]) =>
    blank.copy(Fragment.from([blank.child(0), blank.child(1), ...blocks, line('It ends.')]))
  const copied = storyOf(table)
  for (const target of [storyOf(paragraph.create()), storyOf(line('It rains.'))]) {
    const plugins = [noEmptyTables()]
    const state = EditorState.create({ doc: target, plugins })
    const selection = Selection.near(target.resolve(target.child(0).nodeSize + target.child(1).nodeSize + 1))
    for (let from = 4; from < copied.content.size; from++)
      for (let to = from + 1; to <= copied.content.size; to++) {
        const slice = soundPasted(copied.slice(from, to, true), 0)
        const pasted = state.apply(state.tr.setSelection(selection).replaceSelection(slice))
        expect(() => pasted.doc.check()).not.toThrow()
      }
  }
})
