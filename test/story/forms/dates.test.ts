/** Dates of datelines. */
import { expect, it } from 'vitest'
import { readDate } from '../../../story/forms/dates'

it.each([
  ['Feb. 29', '--02-29'],
  ['February 29, 2024', '2024-02-29'],
  ['February 29, 2026', null],
  ['Feb. 30', null],
  ['April 31', null],
  ['March 0', null],
  ['0 mars 2026', null],
  ['2026-02-28', '2026-02-28'],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['2026-00-10', null],
])('“%s” is the day %s', (text, date) => expect(readDate(text)).toBe(date))
