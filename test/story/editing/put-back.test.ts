/** What is cut out of a story from its head on and pasted again stands as it stood. */
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { deleteSelected } from '../../../story/editing/delete'
import { putBackParts } from '../../../story/editing/put-back'
import { schema } from '../../../story/schema'
import { run } from './run'

const { nodes, marks } = schema
const paragraph = (text: string) => nodes.paragraph.create(null, text === '' ? null : schema.text(text))
const lead = nodes.paragraph.create(null, [
  schema.text('ERBIL (Kurdistan 24) – ', [marks.dateline.create()]),
  schema.text('The ferry sank.'),
])

const story = nodes.doc.create({ house: 'kurdistan24' }, [
  nodes.headline.create(null, schema.text('Ferry sinks')),
  nodes.standfirst.create(null, schema.text('All are safe')),
  lead,
  paragraph('Divers went down.'),
  paragraph('The mayor came.'),
])

/** Where some words of a story stand. */
function placeOf(doc: Node, words: string): number {
  let found = -1
  doc.descendants((node, pos) => {
    const at = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (at >= 0 && found < 0) found = pos + at
  })
  expect(found, words).toBeGreaterThan(0)
  return found
}

const lines = ({ children }: Node) => children.map(({ type, textContent }) => `${type.name}: ${textContent}`)

/** What is left once that from some words up to the beginning or end of others was cut, with the cursor there, and how it is put back. */
function cut(from: string, to: string, isWhole = false) {
  const [start, end] = [placeOf(story, from), placeOf(story, to) + (isWhole ? to.length : 0)]
  const selection = TextSelection.create(story, start, end)
  const left = run(EditorState.create({ doc: story, selection }), deleteSelected)
  const { parent, parentOffset } = story.resolve(end)
  return { left, putBack: putBackParts(story.slice(start, end), parent.content.cut(parentOffset)) }
}

const cuts: [what: string, from: string, to: string, isWhole?: boolean][] = [
  ['from within the headline into the second paragraph', 'sinks', 'went down'],
  ['from within the headline through the lead', 'sinks', 'The ferry sank.', true],
  ['from within the headline through all of the text', 'sinks', 'The mayor came.', true],
  ['from the beginning of the headline into the lead', 'Ferry sinks', 'The ferry'],
  ['from within the standfirst into the last paragraph', 'safe', 'mayor'],
  ['from the headline into the standfirst', 'sinks', 'are safe'],
  ['from the headline through the standfirst', 'sinks', 'All are safe', true],
]
test.each(cuts)('what is cut %s is put back as it stood', (_, from, to, isWhole) => {
  const { left, putBack } = cut(from, to, isWhole)
  expect(lines(left.doc)).not.toEqual(lines(story))
  const back = run(left, putBack)
  expect(lines(back.doc)).toEqual(lines(story))
  expect(back.doc.eq(story)).toBe(true)
  const pasted = story.textBetween(placeOf(story, from), placeOf(story, to) + (isWhole ? to.length : 0))
  expect(back.doc.textBetween(0, back.selection.head).endsWith(pasted), 'the cursor is behind it').toBe(true)
})

const at = (doc: Node, pos: number) => EditorState.create({ doc, selection: TextSelection.create(doc, pos) })

test('it goes on as a line where something was written since, or the cursor is elsewhere', () => {
  const { putBack, left } = cut('sinks', 'went down')
  const standfirst = left.doc.child(0).nodeSize + 1
  const written = left.apply(left.tr.insertText('New words', standfirst)).doc
  const changed = left.apply(left.tr.insertText('They', placeOf(left.doc, 'went down'))).doc
  for (const state of [
    at(written, left.selection.head),
    at(changed, left.selection.head),
    at(left.doc, standfirst),
    at(left.doc, 1),
    at(left.doc, placeOf(left.doc, 'mayor')),
  ])
    expect(run(state, putBack)).toBe(state)
})

test('in another story it runs together with no text', () => {
  const other = nodes.doc.create(null, [
    nodes.headline.create(),
    nodes.standfirst.create(),
    paragraph('Rain falls.'),
  ])
  const whole = run(at(other, 1), cut('Ferry sinks', 'The ferry sank.', true).putBack)
  expect(lines(whole.doc)).toEqual([...lines(story).slice(0, 3), 'paragraph: Rain falls.'])
  const state = at(other, 1)
  expect(run(state, cut('Ferry sinks', 'went down').putBack)).toBe(state)
})
