import { history, undo } from 'prosemirror-history'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { newTable } from '../../../story/editing/blocks'
import { enterNextPart } from '../../../story/editing/head'
import { move } from '../../../story/editing/move'
import {
  backspaceInCaption,
  deleteTable,
  enterInNote,
  hasCaption,
  toggleCaption,
} from '../../../story/editing/table-caption'
import { newRow } from '../../../story/editing/tables'
import { schema } from '../../../story/schema'
import { blankDoc } from '../../../story/story/blank'
import { withCaption } from '../../../story/story/captioned'
import { countStory } from '../../../story/story/count'
import { copyOf } from '../../../story/story/desk-notes'
import { isKnown } from '../../../story/story/known'
import { plainText } from '../../../story/story/plain-text'
import { run } from './run'

const text = (words: string) => (words === '' ? [] : [schema.text(words)])

/** A story whose last block is a table, with a caption and notes where these are given. */
function story(caption?: string, ...notes: string[]): EditorState {
  const bare = newTable(2, 2)
  const table = caption === undefined ? bare : withCaption(bare, text(caption), notes.map(text))
  const doc = blankDoc()
  const state = EditorState.create({ doc, plugins: [history()] })
  return state.apply(state.tr.insert(doc.content.size, table))
}

/** With the cursor in the first block of a kind, or in a later one. */
function at(state: EditorState, name: string, nth = 0): EditorState {
  const places: number[] = []
  state.doc.descendants((node, pos) => {
    if (node.type.name === name) places.push(pos + 1)
  })
  const place = places[nth] ?? Number.NaN
  return state.apply(state.tr.setSelection(TextSelection.near(state.doc.resolve(place))))
}

const cursorIn = ({ selection }: EditorState) => selection.$from.parent.type.name
const last = ({ doc }: EditorState) => doc.lastChild?.type.name

describe('a table', () => {
  it('gets a caption that the cursor is in, and one undo takes it away', () => {
    const state = run(at(story(), 'table_cell'), toggleCaption)
    expect([last(state), cursorIn(state), hasCaption(state)]).toEqual([
      'captioned_table',
      'table_caption',
      true,
    ])
    expect(last(run(state, undo))).toBe('table')
  })

  it('loses caption and notes, with the cursor where it was in it, and one undo brings them back', () => {
    const state = run(at(story('Seats', 'Source: IHEC'), 'table_cell', 1), toggleCaption)
    expect([last(state), cursorIn(state)]).toEqual(['table', 'paragraph'])
    expect(plainText(run(state, undo).doc)).toContain('Seats')
  })

  it('goes with its caption', () => {
    expect(plainText(run(at(story('Seats', 'Source'), 'table_cell'), deleteTable).doc)).not.toContain('Seats')
    const moved = run(at(story('Seats', 'Source'), 'table_caption'), move(-1))
    expect(moved.doc.children.map(({ type }) => type.name).slice(2)).toEqual(['captioned_table', 'paragraph'])
  })

  it('grows within its caption', () => {
    expect(
      run(at(story('Seats', ''), 'table_cell'), newRow('below')).doc.lastChild?.child(1).childCount,
    ).toBe(3)
  })
})

describe('Enter', () => {
  it('goes from the caption into the table', () => {
    const state = run(at(story('Seats', ''), 'table_caption'), enterNextPart)
    expect(state.selection.$from.node(-1).type.name).toBe('table_header')
  })

  it('in an empty last note goes on below the table, and takes that note away', () => {
    const state = run(at(story('Seats', 'Source: IHEC', ''), 'table_note', 1), enterInNote)
    expect(state.doc.child(3).childCount).toBe(3)
    expect([cursorIn(state), last(state)]).toEqual(['paragraph', 'paragraph'])
  })

  it('in the only note, where that is empty, keeps it', () => {
    expect(run(at(story('Seats', ''), 'table_note'), enterInNote).doc.child(3).childCount).toBe(3)
  })

  it('elsewhere in a note is that of all text', () => {
    const state = at(story('Seats', 'Source'), 'table_note')
    expect([enterInNote(state), enterNextPart(state)]).toEqual([false, false])
  })
})

describe('Backspace', () => {
  it('in an empty caption takes it away where there are no notes', () => {
    expect(last(run(at(story('', ''), 'table_caption'), backspaceInCaption))).toBe('table')
    expect(last(run(at(story('', ''), 'table_note'), backspaceInCaption))).toBe('table')
  })

  it('in an empty caption above notes takes nothing away', () => {
    const state = at(story('', 'Source'), 'table_caption')
    expect(run(state, backspaceInCaption).doc.eq(state.doc)).toBe(true)
  })

  it('in an empty first note takes that away, and goes into the table', () => {
    const state = run(at(story('Seats', '', 'Source'), 'table_note'), backspaceInCaption)
    expect(state.doc.lastChild?.childCount).toBe(3)
    expect(cursorIn(state)).toBe('paragraph')
  })
})

it('is counted, and known to this version', () => {
  const { doc } = story('Seats won', 'Source: IHEC')
  expect(countStory(doc).words).toBe(4)
  expect(isKnown(doc.toJSON())).toBe(true)
})

it('loses its desk notes where it goes out, and goes with a table that is all desk notes', () => {
  const note = schema.marks.desk_note.create()
  const said = [schema.text('Source', []), schema.text(' (ask them)', [note])]
  const doc = blankDoc()
  const table = withCaption(newTable(1, 1), text('Seats'), [said])
  const withNote = doc.copy(
    doc.content.append(doc.type.create(null, [...doc.children, table]).content.cut(doc.content.size)),
  )
  expect(plainText(copyOf(withNote))).not.toContain('ask them')
})
