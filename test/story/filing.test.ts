import { describe, expect, it } from 'vitest'
import {
  type FilingForm,
  filingLine,
  filingName,
  lastUpdate,
  numberAfter,
  printAdvisory,
  printFiling,
  readAdvisory,
} from '../../story/filing'
import { houses } from '../../story/houses'
import { houseSchema } from '../../story/houses/house'
import type { Filing, FilingKind } from '../../story/schema/values'

const filing = (kind: FilingKind, number: number, advisory = ''): Filing => ({ kind, number, advisory })

describe('as what a story is filed again', () => {
  it.each<[Filing, name: string]>([
    [filing('update', 2), 'UPDATE 2'],
    [filing('update', 0), 'UPDATE'],
    [filing('correction', 0), 'CORRECTION'],
    [filing('correction', 2), 'CORRECTION, UPDATE 2'],
    [filing('refile', 1), 'REFILE, UPDATE 1'],
    [filing('wrapup', 3), 'WRAPUP 3'],
    [filing('repeat', 0), 'REPEAT'],
    [filing('repeat', 2), 'REPEAT, UPDATE 2'],
  ])('%j is called %s', (each, name) => {
    expect(filingName(each, 'en')).toBe(name)
  })

  it.each<[form: FilingForm, Filing, line: string, prefix: string, version: string]>([
    ['line', filing('update', 2), 'UPDATE 2', '', ''],
    ['line', filing('refile', 0), 'REFILE', '', ''],
    ['headline', filing('update', 2), '', 'UPDATE 2-', ''],
    ['headline', filing('correction', 0), '', 'CORRECTED-', ''],
    ['headline', filing('correction', 2), '', 'CORRECTED-UPDATE 2-', ''],
    ['headline', filing('refile', 1), '', 'REFILE-UPDATE 1-', ''],
    ['headline', filing('wrapup', 3), '', 'WRAPUP 3-', ''],
    ['headline', filing('repeat', 0), '', 'RPT-', ''],
    ['headline', filing('repeat', 2), '', 'RPT-UPDATE 2-', ''],
    ['line', filing('wrapup', 3), 'WRAPUP 3', '', ''],
    ['writethru', filing('wrapup', 3), 'WRAPUP 3', '', ''],
    ['writethru', filing('update', 1), '', '', '1st Ld-Writethru'],
    ['writethru', filing('update', 2), '', '', '2nd Ld-Writethru'],
    ['writethru', filing('update', 3), '', '', '3rd Ld-Writethru'],
    ['writethru', filing('update', 12), '', '', '12th Ld-Writethru'],
    ['writethru', filing('update', 21), '', '', '21st Ld-Writethru'],
    ['writethru', filing('correction', 2), 'CORRECTION', '', '2nd Ld-Writethru'],
    ['writethru', filing('correction', 0), 'CORRECTION', '', ''],
  ])('in the form %s %j has its place', (form, each, line, prefix, version) => {
    expect(printFiling(each, form, 'en')).toEqual({ line, prefix, version, advisory: '' })
  })

  it('is printed as each house does, and on a line above where nothing is known of a house', () => {
    expect(Object.fromEntries(houses.map(({ id, filing: form }) => [id, form]))).toEqual({
      kurdistan24: 'line',
      reuters: 'headline',
      ap: 'writethru',
      afp: 'line',
      dpa: 'line',
      ansa: 'line',
    })
  })

  it('is printed on a line above by a house whose file was made before there was a choice', () => {
    const { filing: _, ...older } = houses[1] ?? {}
    expect(houseSchema.parse(older).filing).toBe('line')
  })
})

describe('the line that tells clients what has changed', () => {
  it.each<[Filing, printed: string]>([
    [filing('update', 1, 'Adds police statement, paragraph 4'), '(Adds police statement, paragraph 4)'],
    [
      filing('correction', 0, 'corrects name of mayor (paragraph 2)'),
      '(corrects name of mayor (paragraph 2))',
    ],
    [filing('update', 1, 'police statement'), '(Updates: police statement)'],
    [filing('correction', 0, 'name of mayor'), '(Corrects: name of mayor)'],
    [filing('refile', 0, 'slug'), '(Refiles: slug)'],
    [filing('wrapup', 2, 'vote'), '(Updates: vote)'],
    [filing('repeat', 0, 'for all clients'), '(Repeats: for all clients)'],
    [filing('repeat', 0, 'Repeats for all clients'), '(Repeats for all clients)'],
    [filing('update', 1, 'Updates: all of it'), '(Updates: Updates: all of it)'],
    [filing('update', 1, 'Neu: Zitat'), '(Neu: Zitat)'],
    [filing('update', 1, 'two\nlines'), '(Updates: two lines)'],
    [filing('update', 1), ''],
  ])('of %j is %s, and reads back', (each, printed) => {
    expect(printAdvisory(each, 'en')).toBe(printed)
    if (printed !== '') expect(readAdvisory(printed)).toBe(each.advisory.replace('\n', ' '))
  })

  it.each([
    'Adds police statement',
    '(Correspondent report)',
    '(Additional reporting by Ana Ruiz)',
    '(Newroz)',
    '(',
  ])('is not %j', (line) => {
    expect(readAdvisory(line)).toBeNull()
  })

  it('stands after the name where there is one line for both', () => {
    expect(filingLine(filing('update', 2, 'Adds vote'), 'en')).toBe('UPDATE 2 (Adds vote)')
    expect(filingLine(filing('correction', 0), 'en')).toBe('CORRECTION')
  })
})

describe('in a language that runs from right to left', () => {
  it.each<[language: string, Filing, name: string]>([
    ['ar', filing('update', 2), 'تحديث 2'],
    ['ar-IQ', filing('correction', 2), 'تصحيح، تحديث 2'],
    ['ar', filing('repeat', 0), 'مكرر'],
    ['ckb', filing('update', 2), 'نوێکردنەوەی 2'],
    ['ckb', filing('correction', 0), 'ڕاستکردنەوە'],
    ['ckb-IQ', filing('refile', 1), 'ناردنەوە، نوێکردنەوەی 1'],
    ['de', filing('update', 2), 'UPDATE 2'],
  ])('%s: %j is called %s', (language, each, name) => {
    expect(filingName(each, language)).toBe(name)
  })

  it.each<[language: string, Filing, printed: string]>([
    ['ar', filing('update', 1, 'يضيف بيان الشرطة، الفقرة 4'), '(يضيف بيان الشرطة، الفقرة 4)'],
    ['ar', filing('correction', 0, 'اسم رئيس البلدية'), '(تصحيح: اسم رئيس البلدية)'],
    ['ar', filing('correction', 0, 'تصحيح اسم رئيس البلدية'), '(تصحيح اسم رئيس البلدية)'],
    ['ckb', filing('update', 1, 'زیادکردنی لێدوانی پۆلیس'), '(زیادکردنی لێدوانی پۆلیس)'],
    ['ckb', filing('refile', 0, 'کورتەناو'), '(ناردنەوە: کورتەناو)'],
  ])('%s: what has changed of %j is %s, and reads back', (language, each, printed) => {
    expect(printAdvisory(each, language)).toBe(printed)
    expect(readAdvisory(printed)).toBe(each.advisory)
  })

  it('has its names before a headline, as Reuters puts them', () => {
    expect(printFiling(filing('correction', 2), 'headline', 'ar').prefix).toBe('تصحيح-تحديث 2-')
    expect(printFiling(filing('wrapup', 3), 'headline', 'ckb').prefix).toBe('پوختەی 3-')
  })
})

describe('the number', () => {
  it.each<[last: number, kind: FilingKind, number: number]>([
    [0, 'update', 1],
    [2, 'update', 3],
    [2, 'correction', 2],
    [0, 'refile', 0],
    [1, 'wrapup', 2],
    [2, 'repeat', 2],
    [99, 'update', 99],
  ])('after update %i is for another %s %i', (last, kind, number) => {
    expect(numberAfter(last, kind)).toBe(number)
  })

  it('of the update before is one less for an update, and that of a correction', () => {
    expect([filing('update', 2), filing('update', 0), filing('correction', 2)].map(lastUpdate)).toEqual([
      1, 0, 2,
    ])
  })
})
