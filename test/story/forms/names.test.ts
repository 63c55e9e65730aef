/** People's names in a line. */
import { describe, expect, it } from 'vitest'
import { isName, splitNames } from '../../../story/forms/names'

describe('a name', () => {
  it.each([
    ['Dilan Aro', true],
    ['Maria de la Cruz van Houten', true],
    ['Ana Maria Clara Luisa Rosa Soto', true],
    ['Ana Maria Clara Luisa Rosa Soto Vega', false],
    ['van den', false],
    ['Storm on Sunday', false],
  ])('“%s”: %s', (text, isOne) => expect(isName(text)).toBe(isOne))
})

describe('an “and” that leans on a name parts', () => {
  it.each([
    ['two whole names', 'ar', 'ليلى حسن وسامي كريم', ['ليلى حسن', 'سامي كريم']],
    ['no name from its own second word', 'ar', 'ليلى وسامي كريم', ['ليلى وسامي كريم']],
    ['no name that begins with the letter', 'ar', 'ليلى حسن وليد كريم', ['ليلى حسن وليد كريم']],
    ['nothing in another language', 'ckb', 'ليلى حسن وسامي كريم', ['ليلى حسن وسامي كريم']],
  ])('%s', (_, language, line, names) => expect(splitNames(line, language)).toEqual(names))
})
