import { redo, undo } from 'prosemirror-history'
import { EditorState, Selection, type Transaction } from 'prosemirror-state'
import { expect, test } from 'vitest'
import type { UndoRecord } from '../../../contract/undo-history'
import {
  replayUndoHistory,
  undoHistory,
  undoRecordsOf,
  wholeUndoHistory,
} from '../../../renderer/document/undo-records'
import { formsInStep } from '../../../story/editing/forms-in-step'
import { builtInHouses } from '../../../story/houses'
import { blankDoc } from '../../../story/story/blank'

/** A story as it is worked on, with the trail that is kept of it. */
class Work {
  state = EditorState.create({
    doc: blankDoc({ house: 'kurdistan24' }),
    plugins: [undoHistory(), formsInStep(() => builtInHouses)],
  })
  readonly turns: UndoRecord[] = []

  readonly dispatch = (tr: Transaction): void => {
    const { state, transactions } = this.state.applyTransaction(tr)
    this.turns.push(...undoRecordsOf(this.state, state, transactions))
    this.state = state
  }

  type(text: string, where: 'start' | 'end'): void {
    const { doc, tr } = this.state
    const at = where === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc)
    this.dispatch(tr.setSelection(at))
    for (const letter of text) this.dispatch(this.state.tr.insertText(letter))
  }
}

function worked(): Work {
  const work = new Work()
  work.type('Ferry returns', 'start')
  work.type('ERBIL (Kurdistan 24) – It is back.', 'end')
  work.dispatch(work.state.tr.setDocAttribute('slug', 'ferry'))
  work.type('By the harbour.', 'end')
  undo(work.state, work.dispatch)
  undo(work.state, work.dispatch)
  redo(work.state, work.dispatch)
  return work
}

/** All documents that undo goes back through, after all that redo goes forth through. */
function walked(from: EditorState | null): unknown[] {
  const docs: unknown[] = []
  let state = from
  const take = (tr: Transaction) => {
    state = state?.apply(tr) ?? null
    docs.push(state?.doc.toJSON())
  }
  while (state && redo(state, take));
  while (state && undo(state, take));
  return docs
}

test('undo and redo go the same way after a replay', () => {
  const { state, turns } = worked()
  expect(walked(state).length).toBeGreaterThan(4)
  expect(walked(replayUndoHistory(state.doc, turns))).toEqual(walked(state))
})

test('the history in short is the same history', () => {
  const { state, turns } = worked()
  const short = wholeUndoHistory(state)
  expect(short.length).toBeLessThan(turns.length)
  expect(walked(replayUndoHistory(state.doc, short))).toEqual(walked(state))
})

test('a history that does not lead to the document is refused', () => {
  const { turns } = worked()
  expect(replayUndoHistory(blankDoc({ house: 'kurdistan24' }), turns)).toBeNull()
})
