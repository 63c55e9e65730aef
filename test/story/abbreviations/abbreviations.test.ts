import { describe, expect, it } from 'vitest'
import { expansionOf, merged } from '../../../story/abbreviations/abbreviation'
import { readAbbreviations, writeAbbreviations } from '../../../story/abbreviations/file'
import type { Abbreviation } from '../../../story/abbreviations/schema'

const fields = { date: '28 November 2026', time: '14:07', name: 'Shilan Barzo', city: 'Erbil' }
const of = (short: string, text: string, language = '', house = ''): Abbreviation => ({
  short,
  text,
  language,
  house,
})

const all = [
  of('kdp', 'Kurdistan Democratic Party (KDP)'),
  of('kdp', 'KDP', '', 'reuters'),
  of('kdp', 'Parti démocratique du Kurdistan (PDK)', 'fr'),
  of('پدک', 'پارتی دیموکراتی کوردستان', 'ckb'),
  of('sd', 'told {name} in {city} on {date}'),
  of('q', '“{cursor}”, he said'),
  of('US$', 'dollars of the United States'),
]

/** The text with the key after it, as it then stands; `|` is the cursor. */
function expanded(before: string, key = ' ', language = 'en', house = 'kurdistan24'): string | null {
  const found = expansionOf(before, key, all, { language, house }, () => fields)
  if (!found) return null
  const { length, text, cursor } = found
  const stands = before.slice(0, before.length - length)
  return cursor === null
    ? `${stands}${text}${key}|`
    : `${stands}${text.slice(0, cursor)}|${text.slice(cursor)}`
}

describe('a short form expands', () => {
  it.each([
    ['kdp', ' ', 'Kurdistan Democratic Party (KDP) |'],
    ['The kdp', ',', 'The Kurdistan Democratic Party (KDP),|'],
    ['(kdp', ')', '(Kurdistan Democratic Party (KDP))|'],
    ['“kdp', ' ', '“Kurdistan Democratic Party (KDP) |'],
    ['the kdp.', ' ', 'the Kurdistan Democratic Party (KDP). |'],
    ['one\nkdp', ' ', 'one\nKurdistan Democratic Party (KDP) |'],
    ['5 US$', ' ', '5 dollars of the United States |'],
    ['He sd', ' ', 'He told Shilan Barzo in Erbil on 28 November 2026 |'],
    ['q', ' ', '“|”, he said'],
  ])('%j after %j: %j', (before, key, stands) => {
    expect(expanded(before, key)).toBe(stands)
  })

  it.each([
    ['kdp', 'en', 'reuters', 'KDP |'],
    ['kdp', 'fr', 'kurdistan24', 'Parti démocratique du Kurdistan (PDK) |'],
    ['kdp', 'fr-CA', 'kurdistan24', 'Parti démocratique du Kurdistan (PDK) |'],
    ['kdp', 'fr', 'reuters', 'KDP |'],
    ['پدک', 'ckb', 'kurdistan24', 'پارتی دیموکراتی کوردستان |'],
    ['پدک', 'ar', 'kurdistan24', null],
  ])('%j in %s of %s: %j', (before, language, house, stands) => {
    expect(expanded(before, ' ', language, house)).toBe(stands)
  })
})

describe('a word stays as it is', () => {
  it.each([
    ['kdps', ' '],
    ['akdp', ' '],
    ['KDP', ' '],
    ['kdp', 'a'],
    ['kdp', '.'],
    ['kdp', '-'],
    ['kdp', '/'],
    ['kdp', '@'],
    ['https://kdp', ' '],
    ['www.kdp', ' '],
    ['info@kdp', ' '],
    ['desk/kdp', ' '],
    ['#kdp', ' '],
    ['kdp-led', ' '],
    ['kdp’s', ' '],
    ['', ' '],
    ['. ', ' '],
    ['x'.repeat(500), ' '],
  ])('%j after %j', (before, key) => {
    expect(expanded(before, key)).toBeNull()
  })
})

describe('the file of abbreviations', () => {
  it('reads back what was written', () => {
    const odd = [...all, of('a"b', 'One, “two”; "three"\tfour'), of(';', '=1+1'), of(',', 'comma')]
    expect(readAbbreviations(writeAbbreviations(odd))).toEqual({ abbreviations: odd, problems: [] })
  })

  it.each([
    ['of a spreadsheet that parts by semicolons', '\ufeffshort;text\r\nkdp;Party\r\n'],
    ['of one that parts by tabs', 'short\ttext\nkdp\tParty'],
    ['with its columns in another order, and others among them', 'Text,Note,Short\nParty,old,kdp\n\n'],
    ['with lines of an old Mac', 'short,text\rkdp,Party\r'],
    ['with quoted values', '"short","text"\n"kdp","Party"\n'],
  ])('is read %s', (_, text) => {
    expect(readAbbreviations(text)).toEqual({ abbreviations: [of('kdp', 'Party')], problems: [] })
  })

  it.each(['', 'kdp,Party\n', '{"kdp":"Party"}', '\u0000\u0001', 'short\nkdp'])('is none: %j', (text) => {
    expect(readAbbreviations(text)).toBeNull()
  })

  it('leaves out lines that are no abbreviations, and says which and why', () => {
    const lines = [
      'short,text,language',
      'kdp,Party',
      ',Party',
      'k p,Party',
      `${'x'.repeat(41)},Party`,
      'puk,',
      `puk,${'x'.repeat(1001)}`,
      '"two\nlines",x',
      'kdp,Other',
      '"over","two\nlines"',
    ]
    expect(readAbbreviations(lines.join('\n'))).toEqual({
      abbreviations: [of('kdp', 'Party'), of('over', 'two lines')],
      problems: [
        { line: 3, problem: 'no-short' },
        { line: 4, problem: 'blank-in-short' },
        { line: 5, problem: 'long-short' },
        { line: 6, problem: 'no-text' },
        { line: 7, problem: 'long-text' },
        { line: 8, problem: 'blank-in-short' },
        { line: 10, problem: 'twice' },
      ],
    })
  })

  it('takes the place of what is typed alike, and leaves the rest', () => {
    expect(merged([of('b', 'old'), of('a', 'one')], [of('b', 'new'), of('b', 'ckb', 'ckb')])).toEqual([
      of('a', 'one'),
      of('b', 'new'),
      of('b', 'ckb', 'ckb'),
    ])
  })
})
