import { history, undo } from 'prosemirror-history'
import { EditorState, type Transaction } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { formsInStep } from '../../../story/editing/forms-in-step'
import { restoreDoc } from '../../../story/editing/restore'
import { builtInHouses } from '../../../story/houses'
import { schema } from '../../../story/schema'

const { doc, headline, standfirst, paragraph } = schema.nodes

function story(attrs: object, words: string) {
  const text = paragraph.create(null, schema.text(words))
  return doc.create(attrs, [headline.create(), standfirst.create(), text])
}

/** A story that a version is restored to. */
function open(attrs: object, words: string) {
  const plugins = [history(), formsInStep(() => builtInHouses)]
  let state = EditorState.create({ doc: story(attrs, words), plugins })
  const dispatch = (tr: Transaction) => {
    state = state.apply(tr)
  }
  return {
    type: (text: string) => dispatch(state.tr.insertText(text, state.doc.content.size - 1)),
    restore: (version: typeof state.doc) => restoreDoc(version)(state, dispatch),
    undo: () => undo(state, dispatch),
    read: () => state.doc,
  }
}

test('restoring a version gives its text and its details, and one undo takes all of it back', () => {
  const desk = open({ stage: 'ready', language: 'en', slug: 'ferry' }, 'The ferry is back.')
  desk.type(' Again.')
  const before = desk.read()
  const version = story({ stage: 'draft', language: 'ckb', direction: 'rtl', slug: '' }, 'گەڕایەوە.')
  desk.restore(version)
  expect(desk.read().toJSON()).toEqual(version.toJSON())
  desk.undo()
  expect(desk.read().toJSON()).toEqual(before.toJSON())
  desk.undo()
  expect(desk.read().textContent).toBe('The ferry is back.')
})

test('the text of a version stays as it was written, also where the house would print it otherwise', () => {
  const desk = open({ house: 'reuters' }, 'The ferry is back.')
  const version = story({ house: 'reuters' }, 'Erbil (Kurdistan 24) -- It was away.')
  desk.restore(version)
  expect(desk.read().textContent).toBe('Erbil (Kurdistan 24) -- It was away.')
})

test('facts that only a newer version of Copydesk knows are not taken away', () => {
  const desk = open({ unknown: { desk: 'night' } }, 'The ferry is back.')
  desk.restore(story({ unknown: { rating: 3 } }, 'It was away.'))
  expect(desk.read().attrs.unknown).toEqual({ desk: 'night', rating: 3 })
})
