import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  readDay,
  twoDays,
  weeksOfMonth,
  wholeDay,
  writeDay,
} from '../../../renderer/parts/day'

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

it.each([
  ['28ی تشرینی دووەم 2026', 'ckb', '2026-11-28'],
  ['28ی تشرینی دووەمی 2026', 'ckb', '2026-11-28'],
  ['28 تشرینی دووەم', 'ckb', '--11-28'],
  ['٢٨ی تشرینی دووەم ٢٠٢٦', 'ckb', '2026-11-28'],
  ['28ی تشرینی دووەم', 'en', '--11-28'],
  ['28 Nov 2026', 'ckb', '2026-11-28'],
  ['31ی تشرینی دووەم', 'ckb', null],
  ['28 نوفمبر 2026', 'ar', '2026-11-28'],
  ['7 آذر 1405', 'fa', '2026-11-28'],
])('the date “%s” is read where the language is %s: %s', (text, language, day) => {
  expect(readDay(text, language)).toBe(day)
})

it('a date in figures may be two days', () => {
  expect(twoDays('03/04/2026')).toEqual(['2026-04-03', '2026-03-04'])
  expect(twoDays('27/11/2026')).toEqual([])
  expect(twoDays('32 March')).toEqual([])
})

describe('a day is written as the language of the story has it, and read again', () => {
  it.each([
    ['en', '2026-09-30', '30 September 2026'],
    ['de', '2026-09-30', '30. September 2026'],
    ['ar', '2026-11-28', '28 تشرين الثاني 2026'],
    ['fa', '2026-11-28', '28 نوامبر 2026'],
    ['ckb', '2026-09-30', '30ی ئەیلوولی 2026'],
    ['ckb', '--11-28', '28ی تشرینی دووەم'],
    ['kmr', '2026-09-30', '30 Îlon 2026'],
  ])('%s: %s is %s', (language, day, written) => {
    expect(writeDay(day, language)).toBe(written)
    expect(readDay(written, language)).toBe(day)
  })
})

it.each([
  ['3 March', '2027-03-03', '2026-03-03'],
  ['20 December', '2026-12-20', '2025-12-20'],
  ['30 November', '2026-11-30', '2026-11-30'],
  ['3 March 2025', '2025-03-03', '2025-03-03'],
  ['29 February', '2028-02-29', '2024-02-29'],
  ['29 February 2028', '2028-02-29', '2028-02-29'],
  ['soon', null, null],
])('on 30 November 2026 the next “%s” is %s, and the last %s', (text, next, last) => {
  expect(wholeDay(text, 'en', '2026-11-30', 'next')).toBe(next)
  expect(wholeDay(text, 'en', '2026-11-30', 'last')).toBe(last)
})

describe('a calendar', () => {
  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2028-02-28', 1, '2028-02-29'],
  ])('has %s and %i days on %s', (day, count, then) => {
    expect(addDays(day, count)).toBe(then)
  })

  it.each([
    ['2026-11-30', 1, '2026-12-30'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('turns from %s by %i months to %s', (day, count, then) => {
    expect(addMonths(day, count)).toBe(then)
  })

  it.each([
    ['en', '2026-10-26', '2026-11-30', 6],
    ['ckb', '2026-10-31', '2026-11-28', 5],
    ['ar', '2026-10-31', '2026-11-28', 5],
  ])('begins the weeks of a month as %s does', (language, first, last, count) => {
    const weeks = weeksOfMonth('2026-11-15', language)
    expect(weeks.map((week) => week.length)).toEqual(Array.from({ length: count }, () => 7))
    expect([weeks[0]?.[0], weeks.at(-1)?.[0]]).toEqual([first, last])
  })
})
