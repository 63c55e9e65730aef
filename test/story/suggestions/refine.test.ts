/** What of changes is kept, as they put back together what was there. */
import { expect, test } from 'vitest'
import { cancelApart } from '../../../story/suggestions/refine'
import type { Span } from '../../../story/suggestions/spans'
import { story } from './reviewing'

const by = { who: 'A', when: '', batch: null }
const line = 'The river rose by two metres in one night.'
const size = line.length + '()'.length

/** A row in which the first of two lines was taken out, and put back behind the second. */
const moved = (start: number): Span[] => [
  { kind: 'kept', size: start },
  { kind: 'deleted', size, by },
  { kind: 'kept', size },
  { kind: 'inserted', size, by },
]

test('a line that was taken out and put back behind another of the same words is nothing', () => {
  const doc = story(line, line)
  expect(cancelApart(moved(doc.content.size - 2 * size), doc, doc)).toEqual([
    { kind: 'kept', size: doc.content.size },
  ])
})

test('a line that was put behind another of other words stays moved', () => {
  const other = 'The river sank by two metres in one night.'
  const [base, doc] = [story(line, other), story(other, line)]
  const row = moved(doc.content.size - 2 * size)
  expect(cancelApart(row, base, doc)).toEqual(row)
})
