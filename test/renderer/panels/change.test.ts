import { undo, undoDepth } from 'prosemirror-history'
import { EditorState, type Transaction } from 'prosemirror-state'
import { beforeEach, expect, test, vi } from 'vitest'
import type { UndoRecord } from '../../../contract/undo-history'
import { replayUndoHistory, undoHistory, undoRecordsOf } from '../../../renderer/document/undo-records'
import { changeStory, leaveField } from '../../../renderer/panels/change'
import { formsInStep } from '../../../story/editing/forms-in-step'
import { setDateline, setDetails } from '../../../story/editing/set'
import { builtInHouses } from '../../../story/houses'
import { blankDoc } from '../../../story/story/blank'

/** The open story, without a desk. */
const open = vi.hoisted(() => ({ session: null as unknown, isFollowed: true }))
vi.mock('../../../renderer/desk/desk-store', () => ({ openSession: () => open.session }))
vi.mock('../../../renderer/desk/use-story', () => ({ isFollowed: () => open.isFollowed }))
vi.mock('../../../renderer/actions/details', () => ({ chooseInStory: () => true }))

class Session {
  state = EditorState.create({ doc: blankDoc(), plugins: [undoHistory(), formsInStep(() => builtInHouses)] })
  readonly turns: UndoRecord[] = []

  get doc() {
    return this.state.doc
  }

  readonly dispatch = (tr: Transaction): void => {
    const { state, transactions } = this.state.applyTransaction(tr)
    this.turns.push(...undoRecordsOf(this.state, state, transactions))
    this.state = state
  }

  type(text: string): this {
    for (const letter of text) this.dispatch(this.state.tr.insertText(letter))
    return this
  }
}

let session: Session
beforeEach(() => {
  leaveField()
  session = new Session()
  open.session = session
  open.isFollowed = true
})

const slug = (text: string) =>
  changeStory('details.slug', (tr) => setDetails(tr, builtInHouses, { slug: text }))
const note = (text: string) =>
  changeStory('details.note', (tr) => setDetails(tr, builtInHouses, { note: text }))
const city = (name: string) =>
  changeStory('dateline.city', (tr) =>
    setDateline(tr, builtInHouses, {
      places: [{ city: name, region: '', country: '' }],
      date: null,
      sources: [],
    }),
  )
const takeBack = () => undo(session.state, session.dispatch)
const now = () => [session.doc.textContent, session.doc.attrs.slug, session.doc.attrs.note]

test('the first change of a panel after a start is not undone with the typing before it', () => {
  session.type('Ferry')
  slug('f')
  slug('fe')
  expect(undoDepth(session.state)).toBe(2)
  takeBack()
  expect(now()).toEqual(['Ferry', '', ''])
})

test('what is typed in one field is one step, and each field is a step of its own', () => {
  for (const text of ['f', 'fe', 'fer']) slug(text)
  for (const text of ['a', 'ab']) note(text)
  slug('ferr')
  expect(undoDepth(session.state)).toBe(3)
  takeBack()
  expect(now()).toEqual(['', 'fer', 'ab'])
  takeBack()
  expect(now()).toEqual(['', 'fer', ''])
  takeBack()
  expect(now()).toEqual(['', '', ''])
})

test('however long the pause in a field is, it is one step', () => {
  vi.useFakeTimers({ now: 1_000_000 })
  slug('f')
  vi.setSystemTime(9_000_000)
  slug('fe')
  vi.useRealTimers()
  expect(undoDepth(session.state)).toBe(1)
})

test.each([
  ['the field was left', () => leaveField()],
  ['the text was typed in', () => void session.type('x')],
  ['the change was undone', () => void takeBack()],
])('a field is begun anew where %s', (_, between) => {
  slug('f')
  between()
  const before = undoDepth(session.state)
  slug('fe')
  expect(undoDepth(session.state)).toBe(before + 1)
})

test('what is typed right after a change of the dateline is a step of its own', () => {
  city('Erbil')
  leaveField()
  session.type('It')
  takeBack()
  expect(session.doc.textContent).toContain('ERBIL')
})

test('what is typed in a panel of the story before does not reach the one that was opened since', () => {
  open.isFollowed = false
  slug('f')
  expect(session.doc.eq(blankDoc())).toBe(true)
})

test('the steps are the same after a restart', () => {
  session.type('Ferry')
  for (const text of ['f', 'fe', 'fer']) slug(text)
  city('Duhok')
  city('Erbil')
  const again = replayUndoHistory(session.doc, session.turns)
  expect(again && undoDepth(again)).toBe(3)
})
