/** The suggestions of the open story as they are listed. */
import { expect, test } from 'vitest'
import { type ListedSuggestion, sameRows } from '../../../renderer/suggestions/listing'

const row = (key: string, is: string): ListedSuggestion => ({
  key,
  kind: 'inserted',
  detail: null,
  was: '',
  is,
  about: '',
  around: ['', ''],
  by: [],
  look: 0,
  isCurrent: false,
})

test('rows that say what they said are the same objects, and what is new or says something else is not', () => {
  const before = [row('c1', 'old'), row('c2', 'ferry')]
  const now = [row('c0', 'an'), row('c1', 'old'), row('c2', 'ferries')]
  const shown = sameRows(before, now)
  expect(shown).toEqual(now)
  expect(shown.map((each) => before.includes(each))).toEqual([false, true, false])
})
