import { AllSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { Writer } from '../../renderer/document/writer'

const story = () =>
  new Writer().type(
    'Dam\nWater rose\nERBIL (Kurdistan 24) – It is full.\nEngineers came.\nEditing by Shilan Barzo',
  )

test('typing over the whole story goes into the headline, all of it', () => {
  const writer = story()
  writer.dispatch(writer.state.tr.setSelection(new AllSelection(writer.state.doc)))
  writer.type('New headline')
  expect(writer.lines).toEqual(['headline: New headline', 'standfirst: ', ''])
  expect(writer.line).toBe('New headline|')
  expect(writer.undo().lines).toHaveLength(5)
})

test.each([
  ['Dam', 'rose', ['headline: x', 'standfirst: ', 'ERBIL (Kurdistan 24) – It is full.', 'Engineers came.']],
  [
    'm',
    'Water',
    ['headline: Dax', 'standfirst:  rose', 'ERBIL (Kurdistan 24) – It is full.', 'Engineers came.'],
  ],
  ['rose', 'Engineers', ['headline: Dam', 'standfirst: Water x', ' came.']],
  ['rose', 'came.', ['headline: Dam', 'standfirst: Water x', '']],
])('typing over from %j to %j stays where it began', (first, last, lines) => {
  const writer = story().selectBetween(first, last).type('x')
  expect(writer.lines.slice(0, lines.length)).toEqual(lines)
  expect(writer.line).toContain('x|')
  expect(writer.lines.at(-1)).toBe('signoff: Editing by Shilan Barzo')
})

test('typing over from the body into the sign-off leaves the rest of the sign-off', () => {
  const writer = story().selectBetween('came', 'Editing').type('x')
  expect(writer.lines.slice(-2)).toEqual(['Engineers x', 'signoff:  by Shilan Barzo'])
})
