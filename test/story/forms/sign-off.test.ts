import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reconcile, signOff } from '../../../story/forms'
import { houseById, houses } from '../../../story/houses'
import { noSignOff, type SignOff } from '../../../story/schema/values'

const style = (house: string, language = 'en') => ({ house: houseById(house), language })
const who = (...names: string[]) => names.map((name) => ({ name, place: '' }))

const cases: [house: string, language: string, text: string, value: Partial<SignOff>][] = [
  ['kurdistan24', 'en', 'Editing by Shilan Barzo', { editing: who('Shilan Barzo') }],
  [
    'kurdistan24',
    'en',
    'Reporting by Dilan Aro; Editing by Shilan Barzo',
    { reporting: who('Dilan Aro'), editing: who('Shilan Barzo') },
  ],
  ['kurdistan24', 'ckb', 'دەستکاری: شیلان بارزۆ', { editing: who('شیلان بارزۆ') }],
  ['kurdistan24', 'ar', 'تحرير: ليلى حسن و سامر نوري', { editing: who('ليلى حسن', 'سامر نوري') }],
  [
    'reuters',
    'en',
    '(Reporting by Nadia Helmer in Leeds; Additional reporting by Tom Okafor; Writing by Ana Ruiz; Editing by Ruth Adeyemi and Paul Lindqvist)',
    {
      reporting: [{ name: 'Nadia Helmer', place: 'Leeds' }],
      additional: who('Tom Okafor'),
      writing: who('Ana Ruiz'),
      editing: who('Ruth Adeyemi', 'Paul Lindqvist'),
    },
  ],
  [
    'dpa',
    'en',
    '- Reporting by: Jonas Feld\n- Editing by: Karin Osei',
    { reporting: who('Jonas Feld'), editing: who('Karin Osei') },
  ],
  ['afp', 'en', 'hh/ph/ts/hd', { reporting: who('hh'), editing: who('ph', 'ts', 'hd') }],
  ['ansa', 'it', 'gm', { editing: who('gm') }],
]

describe('a sign-off', () => {
  it.each(cases)('of %s in %s prints as %j', (house, language, text, value) => {
    expect(signOff.print({ ...noSignOff, ...value }, style(house, language))).toBe(text)
  })

  it.each(cases)('of %s in %s is found in %j, and says who', (house, language, text, value) => {
    expect(signOff.recognise(text, style(house, language))).toEqual({
      length: text.length,
      value: { ...noSignOff, ...value },
    })
  })

  it.each<[string, Partial<SignOff>]>([
    ['Edited by Shilan Barzo.', { editing: who('Shilan Barzo') }],
    ['EDITING BY SHILAN BARZO', { editing: who('SHILAN BARZO') }],
    [
      '(Reporting by Nadia Helmer, editing by Ruth Adeyemi)',
      { reporting: who('Nadia Helmer'), editing: who('Ruth Adeyemi') },
    ],
    [
      'Reporting by A. B. Carter Jr. and Maria de la Cruz; editing by Sean O’Hara',
      { reporting: who('A. B. Carter Jr.', 'Maria de la Cruz'), editing: who('Sean O’Hara') },
    ],
    ['Writing and editing by Ruth Adeyemi', {}],
    ['- Editing by: Karin Osei', { editing: who('Karin Osei') }],
    ['Editing by S', { editing: who('S') }],
  ])('%j is taken as it is typed', (text, value) => {
    const found = signOff.recognise(text, style('kurdistan24'))
    if (Object.keys(value).length === 0) expect(found).toBeNull()
    else expect(found?.value).toEqual({ ...noSignOff, ...value })
  })

  it.each([
    'Editing by hand is slow work.',
    'Reporting by then had stopped, she said.',
    'He praised the editing by Karin.',
    'a/b test',
    '',
  ])('%j is a line of the story', (text) => {
    expect(signOff.recognise(text, style('kurdistan24'))).toBeNull()
  })

  const name = fc.constantFrom(
    'Shilan Barzo',
    'Nadia Helmer',
    'Maria de la Cruz',
    'Sean O’Hara',
    'J. P. Osei',
    'Ali al-Amin',
  )
  const people = fc.uniqueArray(name, { maxLength: 3 }).map((names) => who(...names))
  it.each(houses.map(({ id }) => id))('of %s reads back to the same values, whatever they are', (house) => {
    const values = fc
      .record({ reporting: people, additional: people, writing: people, editing: people })
      .filter((value) => Object.values(value).some((each) => each.length > 0))
    fc.assert(
      fc.property(values, (value) => {
        const text = signOff.print(value, style(house))
        expect(reconcile(signOff, text, value, style(house))).toEqual(value)
        if (houseById(house).signOff.form !== 'initials')
          expect(signOff.parse(text, style(house))).toEqual(value)
      }),
    )
  })
})
