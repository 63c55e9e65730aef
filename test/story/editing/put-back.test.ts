/** What is cut out of a story from its head on and pasted again stands as it stood. */
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
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

/** What is left once that from some words up to others was cut, with the cursor there, and what was cut. */
function cut(from: string, to: string) {
  const [start, end] = [placeOf(story, from), placeOf(story, to)]
  const slice = story.slice(start, end)
  const state = EditorState.create({ doc: story })
  // the parts of the head stay as they are, empty
  const { tr } = state
  const parts: { from: number; to: number; isPart: boolean }[] = []
  story.forEach((node, pos) => {
    const own = { from: Math.max(start, pos + 1), to: Math.min(end, pos + node.nodeSize - 1) }
    if (own.from <= own.to) parts.push({ ...own, isPart: !node.type.isInGroup('block') })
  })
  for (const [index, { from, to, isPart }] of parts.toReversed().entries()) {
    const isLast = index === 0
    if (isPart || isLast) tr.delete(from, to)
    else tr.delete(from - 1, to + 1)
  }
  return { slice, left: state.apply(tr.setSelection(TextSelection.create(tr.doc, start))) }
}

test.each([
  ['from within the headline into the second paragraph', 'sinks', 'went down'],
  ['from the beginning of the headline into the lead', 'Ferry sinks', 'The ferry'],
  ['from within the standfirst into the last paragraph', 'safe', 'mayor'],
  ['from the headline into the standfirst', 'sinks', 'are safe'],
])('what is cut %s is put back as it stood', (_, from, to) => {
  const { slice, left } = cut(from, to)
  expect(lines(left.doc)).not.toEqual(lines(story))
  const back = run(left, putBackParts(slice))
  expect(lines(back.doc)).toEqual(lines(story))
  expect(back.doc.eq(story)).toBe(true)
})

test('it goes on as a line where something was written since, or the cursor is elsewhere', () => {
  const { slice, left } = cut('sinks', 'went down')
  const at = (doc: Node, pos: number) =>
    EditorState.create({ doc, selection: TextSelection.create(doc, pos) })
  const standfirst = left.doc.child(0).nodeSize + 1
  const written = left.apply(left.tr.insertText('New words', standfirst)).doc
  for (const state of [
    at(written, left.selection.head),
    at(left.doc, standfirst),
    at(left.doc, 1),
    at(left.doc, placeOf(left.doc, 'mayor')),
  ])
    expect(run(state, putBackParts(slice))).toBe(state)
})
