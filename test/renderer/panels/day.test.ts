import { describe, expect, it } from 'vitest'
import { readDay, twoDays, writeDay } from '../../../renderer/panels/day'

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
    ['ckb', '2026-09-30', '30ی ئەیلوول 2026'],
    ['ckb', '--11-28', '28ی تشرینی دووەم'],
    ['kmr', '2026-09-30', '30 Îlon 2026'],
  ])('%s: %s is %s', (language, day, written) => {
    expect(writeDay(day, language)).toBe(written)
    expect(readDay(written, language)).toBe(day)
  })
})
