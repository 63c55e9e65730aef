import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  currencyNameIn,
  languageNameIn,
  type MomentParts,
  writeList,
  writeMoment,
  writeNumber,
  writeSpan,
} from '../../../story/languages/written'
import { root, sourceFiles } from '../../patterns/collect'
import { engineWithoutKurdish } from './engine'

beforeAll(engineWithoutKurdish)
afterAll(() => vi.restoreAllMocks())

const morning = new Date(2026, 10, 30, 9, 5)
const whole: MomentParts = { day: true, month: 'short', year: true }

describe('a moment is written as its language has it, whether the engine knows the language or not', () => {
  it.each<[string, MomentParts, string]>([
    ['en', { ...whole, time: true }, '30 Nov 2026, 09:05'],
    ['en', { weekday: 'long', day: true, month: 'long', year: true }, 'Monday 30 November 2026'],
    ['en', { weekday: 'short', time: true }, 'Mon 09:05'],
    ['ar', whole, '30 تشرين الثاني 2026'],
    ['ar', { ...whole, time: true }, '30 تشرين الثاني 2026، 09:05'],
    ['ckb', whole, '30ی تشرینی دووەمی 2026'],
    ['ckb', { ...whole, time: true }, '30ی تشرینی دووەمی 2026، 09:05'],
    ['ckb', { day: true, month: 'short', time: true }, '30ی تشرینی دووەم، 09:05'],
    ['ckb', { weekday: 'long', day: true, month: 'long', year: true }, 'دووشەممە 30ی تشرینی دووەمی 2026'],
    ['ckb', { weekday: 'short', time: true }, 'دووشەممە 09:05'],
    ['ar', { weekday: 'narrow' }, 'ن'],
    ['ckb', { weekday: 'narrow' }, 'د'],
    ['kmr', { weekday: 'narrow' }, 'D'],
    ['ckb', { time: true }, '09:05'],
    ['ckb', { month: 'long' }, 'تشرینی دووەم'],
    ['ckb-IQ', whole, '30ی تشرینی دووەمی 2026'],
    ['kmr', { ...whole, time: true }, '30 Mijdar 2026, 09:05'],
    ['fa', { day: true, month: 'long', year: true }, '30 نوامبر 2026'],
    ['engl', { ...whole, time: true }, '30 Nov 2026, 09:05'],
    ['de-a', whole, '30 Nov 2026'],
  ])('%s, %o: %s', (language, parts, written) => {
    expect(writeMoment(morning, language, parts)).toBe(written)
  })

  it.each(['en', 'ckb'])('in UTC, or by the clock of the machine: %s', (language) => {
    const parts: MomentParts = { day: true, month: 'long', time: true }
    const end = new Date(Date.UTC(2026, 11, 31, 23, 30))
    expect(writeMoment(end, language, { ...parts, isUtc: true })).toMatch(/^31.*23:30$/)
    expect(writeMoment(new Date(2026, 11, 31, 23, 30), language, parts)).toMatch(/^31.*23:30$/)
  })
})

describe('what else Sorani has of its own', () => {
  it('numbers in the figures of its copy', () => {
    expect([writeNumber(41_808, 'ckb'), writeNumber(41_808, 'ckb-IQ')]).toEqual(['41,808', '41,808'])
    expect([writeNumber(41_808, 'kmr'), writeNumber(41_808, 'engl')]).toEqual(['41.808', '41,808'])
  })

  it('time spans', () => {
    expect([writeSpan(5, 'second', 'ckb'), writeSpan(1200, 'minute', 'ckb')]).toEqual([
      '5 چرکە',
      '1,200 خولەک',
    ])
    expect(writeSpan(1, 'second', 'en')).toBe('1 second')
  })

  it.each([
    [[], ''],
    [['دەق'], 'دەق'],
    [['دەق', 'وێنە'], 'دەق و وێنە'],
    [['دەق', 'وێنە', 'خشتە'], 'دەق، وێنە و خشتە'],
  ])('names in a row: %j', (names, written) => {
    expect(writeList(names, 'ckb', 'unit')).toBe(written)
    expect(writeList(names, 'ckb', 'conjunction')).toBe(written)
  })

  it('currencies and languages', () => {
    expect([currencyNameIn('IQD', 'ckb'), currencyNameIn('IQD', 'en')]).toEqual([
      'دیناری عێراقی',
      'Iraqi Dinar',
    ])
    expect([languageNameIn('ar', 'ckb'), languageNameIn('ar', 'en')]).toEqual(['عەرەبی', 'Arabic'])
    expect(languageNameIn('no tag', 'en')).toBeUndefined()
  })
})

it('no other file asks the engine how a language writes: it may lack the language', () => {
  // a language that is named there is one that every engine has; without one the zone of the machine is asked for
  const ofAnyLanguage = /Intl\.(?!Segment)\w+\((?!['")])|\.toLocale(?:Date|Time)?String\(/
  const asking = sourceFiles()
    .filter((file) => file !== 'story/languages/written.ts')
    .filter((file) => ofAnyLanguage.test(readFileSync(resolve(root, file), 'utf8')))
  expect(asking).toEqual([])
})
