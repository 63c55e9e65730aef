/** Two documents that are read side by side. */
import fc from 'fast-check'
import type { Node } from 'prosemirror-model'
import { Transform } from 'prosemirror-transform'
import { expect, test } from 'vitest'
import { schema } from '../../../story/schema'
import { newSuggestions, isSound as soundWith } from '../../../story/suggestions/record'
import { isSameTokens, TokenReader } from '../../../story/suggestions/tokens'
import { storyDoc } from '../generate'
import { paragraph, story } from './reviewing'

const { strong } = schema.marks
const { crosshead } = schema.nodes

/** The same story, changed; `at` is before the word “ferry”. */
function changed(change: (tr: Transform, at: number) => unknown): [base: Node, doc: Node] {
  const base = story('The ferry comes.', paragraph('It leaves at noon.'))
  let at = 0
  base.descendants((node, pos) => {
    const index = node.text?.indexOf('ferry') ?? -1
    if (index >= 0) at = pos + index
  })
  const tr = new Transform(base)
  change(tr, at)
  return [base, tr.doc]
}

const changes: [name: string, change: (tr: Transform, at: number) => unknown, isSound: boolean][] = [
  ['is the same', () => undefined, true],
  ['is the same in other nodes', (tr, at) => tr.insert(at, schema.text('x')).delete(at, at + 1), true],
  ['has another letter', (tr, at) => tr.replaceWith(at, at + 1, schema.text('F')), false],
  ['has another mark', (tr, at) => tr.addMark(at, at + 1, strong.create()), false],
  ['has another kind of block', (tr, at) => tr.setBlockType(at, at, crosshead), false],
  ['parts its blocks elsewhere', (tr, at) => tr.delete(at + 12, at + 14).split(at), false],
]
test.each(changes)('a story that is said to be as its base, and %s', (_, change, isSound) => {
  const [base, doc] = changed(change)
  expect(doc.content.size).toBe(base.content.size)
  expect(soundWith(newSuggestions(base), doc)).toBe(isSound)
})

const place = fc.nat({ max: 400 })
const edit = fc.record({
  kind: fc.constantFrom('none', 'insert', 'delete', 'mark'),
  from: place,
  size: place,
})

function edited(doc: Node, { kind, from, size }: { kind: string; from: number; size: number }): Transform {
  const tr = new Transform(doc)
  const [start, end] = [from % doc.content.size, Math.min(doc.content.size, from + (size % 9))]
  if (kind === 'insert' && doc.resolve(start).parent.isTextblock) tr.insert(start, schema.text('new'))
  if (kind === 'delete' && start < end) tr.delete(start, end)
  if (kind === 'mark' && start < end) tr.addMark(start, end, strong.create())
  return tr
}

test('two documents hold the same where they hold the same tokens, however they are read', () => {
  fc.assert(
    fc.property(storyDoc, edit, place, fc.array(fc.nat({ max: 40 })), (doc, change, from, sizes) => {
      const tr = edited(doc, change)
      const at = from % (doc.content.size + 1)
      const [here, there] = [new TokenReader(doc, at), new TokenReader(tr.doc, tr.mapping.map(at))]
      const [one, other] = [new TokenReader(doc, at), new TokenReader(tr.doc, tr.mapping.map(at))]
      for (const size of sizes) {
        const isSame = isSameTokens(one.next(size), other.next(size))
        expect(here.isSameNext(there, size)).toBe(isSame)
        if (!isSame) return
      }
      expect(here.next(40)).toEqual(one.next(40))
      expect(there.next(40)).toEqual(other.next(40))
    }),
    { numRuns: 100 },
  )
})
