/** What of changes is kept, as they put back together what was there. */
import type { Node } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { schema } from '../../../story/schema'
import { recordStep, suggestionsBetween } from '../../../story/suggestions/record'
import { cancelApart } from '../../../story/suggestions/refine'
import { nothingDecided, ReviewStep } from '../../../story/suggestions/review-step'
import { placed, type Span } from '../../../story/suggestions/spans'
import { lettersIn } from '../../../story/suggestions/tokens'
import { story } from './reviewing'

const by = { who: 'A', when: '', batch: null }
const line = 'The river rose by two metres in one night.'
const size = line.length + '()'.length

/** A row in which the first of two lines was taken out, and put back after the second. */
const moved = (start: number): Span[] => [
  { kind: 'kept', size: start },
  { kind: 'deleted', size, by },
  { kind: 'kept', size },
  { kind: 'inserted', size, by },
]

test('a line that was taken out and put back after another of the same words is nothing', () => {
  const doc = story(line, line)
  expect(cancelApart(moved(doc.content.size - 2 * size), doc, doc)).toEqual([
    { kind: 'kept', size: doc.content.size },
  ])
})

test('the end of a paragraph that was taken out and put back in its place is nothing', () => {
  const doc = story(line, line)
  const at = doc.content.size - 1
  const row: Span[] = [
    { kind: 'kept', size: at },
    { kind: 'deleted', size: 1, by },
    { kind: 'inserted', size: 1, by },
  ]
  expect(cancelApart(row, doc, doc)).toEqual([{ kind: 'kept', size: doc.content.size }])
})

test.each([0, 10, size - 3])(
  'what a step tells of a part of a row holds, however the rest was aligned, at %i',
  (offset) => {
    const doc = story(line, line)
    const start = doc.content.size - 2 * size
    const part: Span[] = [{ kind: 'kept', size: 3 }]
    const row = { atBase: start + offset, at: start + offset, before: part, after: part }
    const { spans } = recordStep(
      { base: doc, spans: moved(start), details: {} },
      new ReviewStep({ ...nothingDecided, row }),
      doc,
      doc,
      by,
    )
    expect(spans).toEqual([{ kind: 'kept', size: doc.content.size }])
  },
)

test('a line that was put after another of other words stays moved', () => {
  const other = 'The river sank by two metres in one night.'
  const [base, doc] = [story(line, other), story(other, line)]
  const row = moved(doc.content.size - 2 * size)
  expect(cancelApart(row, base, doc)).toEqual(row)
})

const { doc, headline, standfirst, table, table_row, table_cell, paragraph } = schema.nodes
const text = (words: string) => paragraph.create(null, schema.text(words))
const rowOf = (...cells: string[]) =>
  table_row.create(
    null,
    cells.map((words) => table_cell.create(null, text(words))),
  )
const adult = (fare: string) => rowOf('Adult', fare)
const child = rowOf('Child', '700')
const withBlocks = (...blocks: Node[]) =>
  doc.create(null, [headline.create(), standfirst.create(), ...blocks])
const boat = text('The old boat goes to a museum.')

/** What was deleted and inserted; `(` and `)` are where a node opens and closes. */
function changesBetween(base: Node, now: Node): string[] {
  return placed(suggestionsBetween(base, now).spans).flatMap(({ span, at, atBase }) => {
    if (span.kind === 'kept') return []
    const letters =
      span.kind === 'deleted'
        ? lettersIn(base, atBase, atBase + span.size)
        : lettersIn(now, at, at + span.size)
    return `${span.kind} ${letters.replaceAll('\x01', '(').replaceAll('\x02', ')')}`
  })
}

const fare = ['deleted 1,500', 'inserted 2,000']
const rowOfChild = '(((Child))((700)))'

test.each<[what: string, base: Node[], now: Node[], changes: string[]]>([
  [
    'a cell and the paragraph below its table',
    [table.create(null, [adult('1,500')]), boat],
    [table.create(null, [adult('2,000')])],
    [...fare, 'deleted (The old boat goes to a museum.)'],
  ],
  [
    'a cell and a new row below it',
    [table.create(null, [adult('1,500')])],
    [table.create(null, [adult('2,000'), child])],
    [...fare, `inserted ${rowOfChild}`],
  ],
  [
    'a cell and the row below it',
    [table.create(null, [adult('1,500'), child])],
    [table.create(null, [adult('2,000')])],
    [...fare, `deleted ${rowOfChild}`],
  ],
  [
    'a cell and a new row above it',
    [table.create(null, [adult('1,500')])],
    [table.create(null, [child, adult('2,000')])],
    [`inserted ${rowOfChild}`, ...fare],
  ],
  [
    'a new row and the paragraph below its table that is gone',
    [table.create(null, [adult('1,500')]), boat],
    [table.create(null, [adult('1,500'), child])],
    [`inserted ${rowOfChild}`, 'deleted (The old boat goes to a museum.)'],
  ],
  [
    'a row that is gone and a new paragraph below its table',
    [table.create(null, [adult('1,500'), child])],
    [table.create(null, [adult('1,500')]), boat],
    [`deleted ${rowOfChild}`, 'inserted (The old boat goes to a museum.)'],
  ],
  [
    'a new row and the paragraph above its table that is gone',
    [boat, table.create(null, [adult('1,500')])],
    [table.create(null, [child, adult('1,500')])],
    ['deleted (The old boat goes to a museum.)', `inserted ${rowOfChild}`],
  ],
  [
    'the last word of a paragraph and the next paragraph',
    [text('The ferry sails on Monday'), boat],
    [text('The ferry sails on Tuesday')],
    ['deleted Monday', 'inserted Tuesday', 'deleted (The old boat goes to a museum.)'],
  ],
  [
    'the last word of a paragraph and a new paragraph below',
    [text('The ferry sails on Monday')],
    [text('The ferry sails on Tuesday'), boat],
    ['deleted Monday', 'inserted Tuesday', 'inserted (The old boat goes to a museum.)'],
  ],
  [
    'the first word of a paragraph and a new paragraph above',
    [text('Ferries sail')],
    [boat, text('Boats sail')],
    ['inserted (The old boat goes to a museum.)', 'deleted Ferries', 'inserted Boats'],
  ],
])('%s change apart, each whole', (_, base, now, changes) => {
  expect(changesBetween(withBlocks(...base), withBlocks(...now))).toEqual(changes)
})
