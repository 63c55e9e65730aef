import { history, undo } from 'prosemirror-history'
import { type Command, EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import { expect, it } from 'vitest'
import { newPicture } from '../../../story/editing/blocks'
import { pictureAt, setAlternativeText } from '../../../story/editing/picture'
import { outgoing } from '../../../story/formats/outgoing'
import { blankDoc } from '../../../story/story/blank'

const src = `picture:${'a'.repeat(64)}.png`

/** A story with a picture below its first paragraph. */
function story(alt = ''): EditorState {
  const doc = blankDoc()
  const state = EditorState.create({ doc, plugins: [history()] })
  return state.apply(state.tr.insert(doc.content.size, newPicture({ src, alt })))
}

function run(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, (tr) => {
    next = state.apply(tr)
  })
  return next
}

const at = 6
const inCaption = (state: EditorState) =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, at + 2)))
const selected = (state: EditorState) =>
  state.apply(state.tr.setSelection(NodeSelection.create(state.doc, at)))

it.each([
  ['in its caption', inCaption],
  ['on it', selected],
])('a picture gets its alternative text with the cursor %s, and one undo takes it away', (_, select) => {
  const state = select(story())
  const described = run(state, setAlternativeText('A dam'))
  expect(described.doc.lastChild?.attrs.alt).toBe('A dam')
  expect(pictureAt(described)?.node.attrs.src).toBe(src)
  expect(run(described, undo).doc.lastChild?.attrs.alt).toBe('')
})

it('there is none elsewhere', () => {
  const state = story()
  const atStart = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1)))
  expect(setAlternativeText('A dam')(atStart)).toBe(false)
})

it.each([
  ['', ['alternative-text']],
  [' ', ['alternative-text']],
  ['A dam', []],
])('a picture that goes out with the alternative text “%s” is told of: %j', (alt, leftOut) => {
  const now = '2026-03-03T09:00:00.000Z'
  const record = { id: 'a', created: now, changed: now, binned: null, doc: story(alt).doc }
  expect(outgoing(record, { holds: ['pictures'] }).leftOut).toEqual(leftOut)
  expect(outgoing(record, { holds: ['text'] }).leftOut).toEqual([])
})
