/** What was withdrawn, as its rows are told apart. */
import { Fragment, Slice } from 'prosemirror-model'
import { expect, test } from 'vitest'
import { withdrawnKeys } from '../../../renderer/suggestions/withdrawn'
import { schema } from '../../../story/schema'
import type { Withdrawn } from '../../../story/suggestions/withdrawn'

const withdrawn = (at: number, words: string): Withdrawn => ({
  at,
  content: new Slice(Fragment.from(schema.text(words)), 0, 0),
  by: { who: 'Rawand Aziz', when: '2031-05-04T08:00:00.000Z', batch: null },
  withdrawnBy: { who: 'Shilan Barzo', when: '2031-05-04T09:00:00.000Z', batch: null },
})

test('each has a name of its own, which it keeps where the text before it changes', () => {
  const names = withdrawnKeys([withdrawn(4, 'on Monday'), withdrawn(20, 'late'), withdrawn(31, 'late')])
  expect(new Set(names).size).toBe(3)
  expect(withdrawnKeys([withdrawn(9, 'on Monday'), withdrawn(25, 'late'), withdrawn(36, 'late')])).toEqual(
    names,
  )
})
