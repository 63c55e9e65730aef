import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { isInDeskNote, toggleDeskNote } from '../../../story/editing/desk-note'
import { schema } from '../../../story/schema'
import { newDetails } from '../../../story/schema/values'
import { run } from './run'

const { nodes, marks } = schema
const dateline = marks.dateline.create({ places: [], date: null, sources: [] })

/** A story whose lead is of these words; those in square brackets are a note, those in braces the dateline. */
function storyOf(lead: string): Node {
  const pieces = lead.split(/(\[[^\]]*\]|\{[^}]*\})/).filter(Boolean)
  const content = pieces.map((piece) => {
    const text = piece.replace(/^[[{]|[\]}]$/g, '')
    const set = piece.startsWith('[') ? [marks.desk_note.create()] : piece.startsWith('{') ? [dateline] : []
    return schema.text(text, set)
  })
  return nodes.doc.create(newDetails, [
    nodes.headline.create(null, schema.text('Ferry is back')),
    nodes.standfirst.create(),
    nodes.paragraph.create(null, content),
    nodes.paragraph.create(),
  ])
}

const lead = (doc: Node) =>
  doc
    .child(2)
    .children.map((child) => (marks.desk_note.isInSet(child.marks) ? `[${child.text}]` : child.text))
    .join('')

const start = 18
const stateAt = (text: string, from: number, to = from) => {
  const doc = storyOf(text)
  const offset = doc.child(0).nodeSize + doc.child(1).nodeSize + 1
  expect(offset).toBe(start)
  return EditorState.create({ doc, selection: TextSelection.create(doc, offset + from, offset + to) })
}

describe('what becomes a desk note', () => {
  it.each([
    ['what is selected', 'The ferry is back', 4, 9, 'The [ferry] is back'],
    ['the block with the cursor', 'The ferry is back', 4, 4, '[The ferry is back]'],
    ['what of a selection is none yet', 'The [fer]ry is back', 4, 9, 'The [ferry] is back'],
    ['all but the dateline', '{ERBIL – }The ferry', 2, 2, 'ERBIL – [The ferry]'],
  ])('is %s', (_, given, from, to, made) => {
    const after = run(stateAt(given, from, to), toggleDeskNote)
    expect(lead(after.doc)).toBe(made)
  })

  it.each([
    ['what is selected', 'The [ferry] is back', 4, 9, 'The ferry is back'],
    ['the note that the cursor is in', 'The [ferry] is [back]', 6, 6, 'The ferry is [back]'],
    ['the block that is a note', '[The ferry is back]', 17, 17, 'The ferry is back'],
  ])('becomes copy again: %s', (_, given, from, to, made) => {
    const state = stateAt(given, from, to)
    expect(isInDeskNote(state)).toBe(true)
    expect(lead(run(state, toggleDeskNote).doc)).toBe(made)
  })

  it('is what is typed next in an empty block, and no longer at the end of a note', () => {
    const { doc } = stateAt('x', 0)
    const empty = EditorState.create({ doc, selection: TextSelection.create(doc, doc.content.size - 1) })
    const noted = run(empty, toggleDeskNote)
    const typed = noted.apply(noted.tr.insertText('Call them'))
    expect(marks.desk_note.isInSet(typed.doc.lastChild?.firstChild?.marks ?? [])).toBeDefined()
    const ended = run(stateAt('The [ferry]', 9), toggleDeskNote)
    expect(lead(ended.apply(ended.tr.insertText(' is back')).doc)).toBe('The [ferry] is back')
  })

  it('is no headline', () => {
    const doc = storyOf('The ferry')
    expect(toggleDeskNote(EditorState.create({ doc, selection: TextSelection.create(doc, 3) }))).toBe(false)
  })
})
