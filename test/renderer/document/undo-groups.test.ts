import { toggleMark } from 'prosemirror-commands'
import { expect, test } from 'vitest'
import { schema } from '../../../story/schema'
import { Writer } from './writer'

const writer = () => new Writer().inBody()

test('a sentence is taken back by itself', () => {
  const body = writer().type('The dam is full. Engineers opened it. Fields were')
  expect(body.undo().line).toBe('The dam is full. Engineers opened it. |')
  expect(body.undo().line).toBe('The dam is full. |')
  expect(body.undo().line).toBe('|')
  expect(body.redo().redo().line).toBe('The dam is full. Engineers opened it. |')
})

test.each([
  ['He said “no.” Then', 'He said “no.” |'],
  ['ماذا؟ لا', 'ماذا؟ |'],
  ['کۆتایی۔ نا', 'کۆتایی۔ |'],
  ['What? No', 'What? |'],
  ['Wait… No', 'Wait… |'],
  ['(It is.) No', '(It is.) |'],
])('a sentence ends in %j', (text, left) => {
  expect(writer().type(text).undo().line).toBe(left)
})

test('a paragraph is taken back with the Enter before it, and an Enter alone', () => {
  const body = writer().type('One\nTwo')
  expect(body.undo().lines.slice(2)).toEqual(['One'])
  body.type('\n')
  expect(body.undo().lines.slice(2)).toEqual(['One'])
})

test('of a long sentence some twenty words are taken back', () => {
  const words = Array.from({ length: 45 }, (_, index) => `w${index}`)
  const body = writer().type(words.join(' '))
  const left = () => body.line.split(' ').filter((word) => word !== '|').length
  body.undo()
  expect(left()).toBe(40)
  body.undo()
  expect(left()).toBe(20)
})

test('a slip that is put right is no piece of its own', () => {
  const body = writer().type('Teh\b\bhe dam')
  expect(body.line).toBe('The dam|')
  expect(body.undo().line).toBe('|')
})

test('what stood there before is brought back without what was typed since', () => {
  const body = writer().type('The old dam')
  body.undo().redo()
  body.type(' new').type('\b'.repeat(7))
  expect(body.line).toBe('The old |')
  expect(body.undo().line).toBe('The old dam|')
})

test('typing over what is selected is a piece', () => {
  const body = writer().type('The old dam is full')
  body.goTo('old', 'select').type('new')
  expect(body.line).toBe('The new| dam is full')
  expect(body.undo().lines.at(-1)).toBe('The old dam is full')
})

test('each command is a piece, and what is typed after it', () => {
  const body = writer().type('The dam')
  body.goTo('dam', 'select')
  body.run(toggleMark(schema.marks.strong))
  body.run(toggleMark(schema.marks.em))
  body.goTo('dam').type(' is full')
  const marks = () => body.state.doc.child(2).lastChild?.marks.map(({ type }) => type.name)
  expect(body.undo().line).toBe('The dam|')
  expect(marks()).toEqual(['strong', 'em'])
  body.undo()
  expect(marks()).toEqual(['strong'])
  body.undo()
  expect(marks()).toEqual([])
  expect(body.undo().lines.at(-1)).toBe('')
})

test('words of an input method are not parted', () => {
  const body = writer().type('One. ')
  for (const [from, text] of [
    ['', 'に'],
    ['に', 'にほ'],
    ['にほ', '日本'],
  ] as const) {
    const { head } = body.state.selection
    body.dispatch(body.state.tr.insertText(text, head - from.length, head).setMeta('composition', 1))
  }
  expect(body.line).toBe('One. 日本|')
  expect(body.undo().line).toBe('One. |')
})
