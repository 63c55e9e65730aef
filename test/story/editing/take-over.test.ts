import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { takeOver } from '../../../story/editing/take-over'
import { schema } from '../../../story/schema'
import { noSignOff } from '../../../story/schema/values'
import { blankDoc } from '../../../story/story/blank'

const { headline, standfirst, paragraph, signoff } = schema.nodes
const line = (text: string) => paragraph.create(null, schema.text(text))
const doc = blankDoc().type.create(blankDoc().attrs, [
  headline.create(null, schema.text('Own')),
  standfirst.create(),
  line('One.'),
  line('Two.'),
  signoff.create({ signOff: noSignOff }, schema.text('Editing by Ann')),
])
const dated = paragraph.create(null, [
  schema.text('ERBIL – ', [schema.marks.dateline.create()]),
  schema.text('It rained.'),
])
const source = { name: 'rain', line: 'Copied from: rain' }

/** The story's blocks once others are taken over with the cursor in a block. */
function taken(at: number, blocks = [line('New.')], start = doc) {
  let pos = 1
  for (let index = 0; index < at; index++) pos += start.child(index).nodeSize
  const state = EditorState.create({ doc: start, selection: TextSelection.create(start, pos) })
  let after = state
  takeOver(blocks, source)(state, (tr) => {
    after = state.apply(tr)
  })
  after.doc.check()
  return after.doc
}

const texts = (story = doc) => story.children.map((block) => block.textContent)

test.each([
  ['the headline', 0, ['Own', '', 'New.', 'One.', 'Two.', 'Editing by Ann']],
  ['the standfirst', 1, ['Own', '', 'New.', 'One.', 'Two.', 'Editing by Ann']],
  ['the lead', 2, ['Own', '', 'One.', 'New.', 'Two.', 'Editing by Ann']],
  ['the sign-off', 4, ['Own', '', 'One.', 'Two.', 'New.', 'Editing by Ann']],
] as const)('with the cursor in %s', (_, at, expected) => {
  expect(texts(taken(at))).toEqual(expected)
})

test('an empty paragraph makes room', () => {
  const blank = doc.type.create(doc.attrs, [...doc.children.slice(0, 3), paragraph.create(), doc.child(4)])
  expect(texts(taken(3, [line('New.')], blank))).toEqual(['Own', '', 'One.', 'New.', 'Editing by Ann'])
})

test('a dateline stays behind, and parts of the head and the sign-off are paragraphs', () => {
  const all = taken(2, [headline.create(null, schema.text('Rain')), dated, doc.child(4)])
  expect(texts(all)).toEqual([
    'Own',
    '',
    'One.',
    'Rain',
    'It rained.',
    'Editing by Ann',
    'Two.',
    'Editing by Ann',
  ])
})

test('where they came from is noted once', () => {
  const once = taken(2)
  expect(once.attrs.note).toBe('Copied from: rain')
  expect(taken(2, [line('More.')], once).attrs.note).toBe('Copied from: rain')
  const noted = doc.type.create({ ...doc.attrs, note: 'Call back.' }, doc.content)
  expect(taken(2, [line('New.')], noted).attrs.note).toBe('Call back.\nCopied from: rain')
})
