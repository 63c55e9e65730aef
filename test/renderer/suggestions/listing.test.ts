/** The suggestions of the open story as they are listed. */
import { deleteSelection } from 'prosemirror-commands'
import { expect, test } from 'vitest'
import { decisionsIn } from '../../../renderer/suggestions/decided'
import {
  type ListedSuggestion,
  oncePerMinute,
  sameRows,
  undecided,
} from '../../../renderer/suggestions/listing'
import { Reviewing, story } from '../../story/suggestions/reviewing'

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

test('what cannot be decided on by itself is named by its kind and by who made it, the first three of many', () => {
  const it = new Reviewing(story('One dam.', 'Two dams.', 'Three dams.', 'Four dams.'))
  it.as('Dara Aziz').behind('One').keys(' old').find('Two').run(deleteSelection)
  it.as('').find('Three').type('3').as('Nadia Helmer').behind('Four').keys(' new')
  const all = decisionsIn(it.state)
  expect(undecided(all.slice(0, 1))).toBe(
    'A suggestion could not be decided on by itself and stays: Inserted (Dara Aziz)',
  )
  expect(undecided(all)).toBe(
    '4 suggestions could not be decided on by themselves and stay: Inserted (Dara Aziz), Deleted (Dara Aziz), Replaced (somebody unknown)',
  )
})

test('who made a suggestion in several acts is named once for each minute, the first first', () => {
  const stamp = (who: string, time: string, batch: string | null = null) => ({
    who,
    when: `2026-11-28T${time}.000Z`,
    batch,
  })
  const first = stamp('Dara Aziz', '08:00:01')
  const other = stamp('Nadia Helmer', '08:00:02')
  const later = stamp('Dara Aziz', '08:01:00')
  const again = stamp('Dara Aziz', '08:00:40', 'paste 1')
  expect(oncePerMinute([first, other, again, later])).toEqual([first, other, later])
})
