import { expect, it } from 'vitest'
import { readDay, twoDays } from '../../../renderer/panels/day'

it.each([
  ['3 March', '--03-03'],
  ['March 3, 2026', '2026-03-03'],
  ['2026-03-03', '2026-03-03'],
  ['27/11/2026', '2026-11-27'],
  ['11/27/2026', '2026-11-27'],
  ['03/03/2026', '2026-03-03'],
  ['٢٧/١١/٢٠٢٦', '2026-11-27'],
  ['03/04/2026', null],
  ['32 March', null],
  ['31/02/2026', null],
  ['', null],
])('the date “%s” is %s', (text, day) => {
  expect(readDay(text, 'en')).toBe(day)
})

it('a date in figures may be two days', () => {
  expect(twoDays('03/04/2026')).toEqual(['2026-04-03', '2026-03-04'])
  expect(twoDays('27/11/2026')).toEqual([])
  expect(twoDays('32 March')).toEqual([])
})
