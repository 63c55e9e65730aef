import { history, redo, undo } from 'prosemirror-history'
import { type Command, EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { newTable } from '../../../story/editing/blocks'
import { soundPasted } from '../../../story/editing/pasted'
import { noEmptyTables, tablesInOrder } from '../../../story/editing/tables-in-order'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { withCaption } from '../../../story/story/captioned'

/** A story that ends with a table of which something is said, and a paragraph. */
function story(): EditorState {
  const text = (words: string) => [schema.text(words)]
  const table = withCaption(newTable(2, 2), text('Seats by party'), [
    text('Source: the commission'),
    text('Final'),
  ])
  const doc = blankDoc()
  const state = EditorState.create({ doc, plugins: [history(), noEmptyTables(), tablesInOrder()] })
  return state.apply(
    state.tr
      .insert(doc.content.size, [table, schema.nodes.paragraph.create(null, text('All seats are filled.'))])
      .setMeta('addToHistory', false),
  )
}

/** Where a text stands. */
function placeOf({ doc }: EditorState, words: string): number {
  let place = Number.NaN
  doc.descendants((node, pos) => {
    const at = node.isText ? (node.text?.indexOf(words) ?? -1) : -1
    if (at >= 0) place = pos + at
  })
  return place
}

const blocksOf = ({ doc }: EditorState) =>
  doc.children.map((block) => `${block.type.name} ${block.textContent}`.trim())

test('what is left of a caption and its notes is text where the table between is deleted', () => {
  const state = story()
  const [from, to] = [placeOf(state, ' by party'), placeOf(state, ' the commission')]
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
  const deleted = selected.apply(selected.tr.deleteSelection())
  deleted.doc.check()
  expect(blocksOf(deleted).slice(-3)).toEqual([
    'paragraph Seats the commission',
    'paragraph Final',
    'paragraph All seats are filled.',
  ])
  expect(deleted.selection.$head.nodeBefore?.text).toBe('Seats')
  let undone = deleted
  undo(deleted, (tr) => {
    undone = deleted.apply(tr)
  })
  expect(undone.doc.eq(state.doc)).toBe(true)
})

test('a table that a decision left without some cells is as it was after undo and redo', () => {
  const { table_row, table } = schema.nodes
  const whole = newTable(2, 2)
  const ragged = table.create(
    null,
    whole.children.map((row, index) => (index === 0 ? row : table_row.create(null, row.firstChild))),
  )
  const blank = blankDoc()
  const doc = blank.copy(blank.content.addToEnd(withCaption(ragged, [], [])))
  let state = EditorState.create({ doc, plugins: [history(), noEmptyTables(), tablesInOrder()] })
  const run = (command: Command) =>
    command(state, (tr) => {
      state = state.apply(tr)
    })
  state = state.apply(state.tr.delete(blank.content.size, doc.content.size))
  expect(state.doc.eq(blank)).toBe(true)
  run(undo)
  expect(state.doc.eq(doc)).toBe(true)
  run(redo)
  expect(state.doc.eq(blank)).toBe(true)
})

test('a part of a table’s notes is pasted as text, without a table', () => {
  const state = story()
  const slice = state.doc.slice(placeOf(state, 'the commission'), placeOf(state, 'seats are'), true)
  const end = state.doc.content.size - 1
  const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, end)))
  const { $from } = selected.selection
  const pasted = selected.apply(selected.tr.replaceSelection(soundPasted(slice, $from.depth)))
  pasted.doc.check()
  const behindTable = blocksOf(pasted).slice(
    blocksOf(state).findIndex((block) => block.startsWith('captioned')) + 1,
  )
  expect(behindTable).toEqual([
    'paragraph All seats are filled.',
    'paragraph the commission',
    'paragraph Final',
    'paragraph All',
  ])
})
