import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateline, houseOfDateline, reconcile } from '../../../story/forms'
import { houseById, houses } from '../../../story/houses'
import type { Dateline } from '../../../story/schema/values'

const style = (house: string, language = 'en') => ({ house: houseById(house), language })
const place = (city: string, country = '', region = '') => ({ city, country, region })

const printed: [house: string, language: string, value: Dateline, text: string][] = [
  [
    'kurdistan24',
    'en',
    { places: [place('Erbil', 'Iraq')], date: '2026-03-03', sources: ['Kurdistan 24'] },
    'ERBIL (Kurdistan 24) – ',
  ],
  ['kurdistan24', 'en', { places: [place('Erbil')], date: null, sources: [] }, 'ERBIL (Kurdistan 24) – '],
  ['kurdistan24', 'ckb', { places: [place('هەولێر')], date: null, sources: [] }, 'هەولێر (کوردستان 24) – '],
  ['kurdistan24', 'ar', { places: [place('بغداد')], date: null, sources: [] }, 'بغداد (كوردستان 24) – '],
  [
    'reuters',
    'en',
    { places: [place('London')], date: '--03-03', sources: ['Reuters'] },
    'LONDON, March 3 (Reuters) - ',
  ],
  [
    'reuters',
    'en',
    { places: [place('Beijing'), place('Moscow')], date: null, sources: ['Reuters'] },
    'BEIJING/MOSCOW (Reuters) - ',
  ],
  ['reuters', 'en', { places: [], date: '--01-30', sources: ['Reuters'] }, 'Jan 30 (Reuters) - '],
  ['ap', 'en', { places: [place('Erbil', 'Iraq')], date: null, sources: ['AP'] }, 'ERBIL, Iraq (AP) — '],
  ['ap', 'en', { places: [place('Paris')], date: null, sources: ['AP'] }, 'PARIS (AP) — '],
  [
    'ap',
    'en',
    { places: [place('Fresno', '', 'California')], date: null, sources: ['AP'] },
    'FRESNO, Calif. (AP) — ',
  ],
  [
    'afp',
    'en',
    { places: [place('Stockholm')], date: '2014-08-29', sources: ['AFP'] },
    'STOCKHOLM, Aug 29, 2014 (AFP) - ',
  ],
  [
    'afp',
    'fr',
    { places: [place('Strasbourg')], date: '2024-07-10', sources: ['AFP'] },
    'STRASBOURG, 10 juil 2024 (AFP) - ',
  ],
  ['dpa', 'en', { places: [place('Geneva')], date: null, sources: ['dpa'] }, 'Geneva (dpa) - '],
  ['dpa', 'en', { places: [place('Geneva')], date: null, sources: ['tca', 'dpa'] }, 'Geneva (tca/dpa) - '],
  ['ansa', 'it', { places: [place('Roma')], date: '--07-01', sources: ['ANSA'] }, '(ANSA) - ROMA, 01 LUG - '],
]

describe('a dateline', () => {
  it.each(printed)('of %s in %s is printed as the house writes it', (house, language, value, text) => {
    expect(dateline.print(value, style(house, language))).toBe(text)
  })

  it.each(printed)('of %s in %s reads back to what it said', (house, language, value, text) => {
    expect(reconcile(dateline, text, value, style(house, language))).toEqual(value)
    const read = dateline.keepUnprinted(
      dateline.parse(text, style(house, language)),
      value,
      style(house, language),
    )
    expect(read).toEqual(value)
  })

  it.each(printed)('of %s in %s is found at the head of a paragraph', (house, language, _, text) => {
    const found = dateline.recognise(`${text}The river rose.`, style(house, language))
    expect(found?.length).toBe(text.length)
  })

  const loose: [text: string, city: string, date: string | null, sources: string[]][] = [
    ['ERBIL (Kurdistan 24) - ', 'Erbil', null, ['Kurdistan 24']],
    ['ERBIL (Kurdistan 24) -- ', 'Erbil', null, ['Kurdistan 24']],
    ['ERBIL (Kurdistan 24)—', 'Erbil', null, ['Kurdistan 24']],
    ['ERBIL (Kurdistan24) – ', 'Erbil', null, ['Kurdistan24']],
    ['Erbil (Kurdistan 24) – ', 'Erbil', null, ['Kurdistan 24']],
    ['ERBIL (K24) – ', 'Erbil', null, ['K24']],
    ['ERBIL\u00a0(Kurdistan 24)\u00a0–\u00a0', 'Erbil', null, ['Kurdistan 24']],
    ['ARBIL (AFP) - ', 'Erbil', null, ['AFP']],
    ['Hawler (Kurdistan 24) – ', 'Erbil', null, ['Kurdistan 24']],
    ['SULAYMANIYAH, Iraq (AP) _ ', 'Sulaimani', null, ['AP']],
    ['LONDON (Reuters), March 3 - ', 'London', '--03-03', ['Reuters']],
    ['LONDON, 3 March (Reuters) - ', 'London', '--03-03', ['Reuters']],
    ['LONDON, Sept. 3, 2025 (AP) -- ', 'London', '2025-09-03', ['AP']],
    ['NEW YORK (Reuters) – ', 'New York', null, ['Reuters']],
    ['RIO DE JANEIRO (Reuters) - ', 'Rio de Janeiro', null, ['Reuters']],
    ['هەولێر (کوردستان 24) - ', 'هەولێر', null, ['کوردستان 24']],
    ['ERBIL – ', 'Erbil', null, []],
  ]
  it.each(loose)('%j is taken as it is typed', (text, city, date, sources) => {
    const found = dateline.recognise(`${text}The river rose.`, style('kurdistan24'))
    expect(found).toEqual({ length: text.length, value: expect.objectContaining({ date, sources }) })
    expect(found?.value.places[0]?.city).toBe(city)
  })

  it.each([
    'Erbil is the capital (and the largest city) – it lies on a plain.',
    'The minister (AP) spoke.',
    'The report (Kurdistan 24) – see below – was late.',
    'HEALTH – a column for the week',
    'Two men (one older) - both from the village - came home.',
    'In March (Reuters) - a slow month - prices fell.',
    '(Updates with quote)',
    'A man – tall – came in.',
    '',
  ])('%j leads no story as a dateline', (text) => {
    expect(dateline.recognise(text, style('kurdistan24'))).toBeNull()
  })

  it('says something sensible at every moment of its typing', () => {
    const text = 'ERBIL, Iraq (AP) — '
    for (let length = 1; length <= text.length; length++) {
      const { places } = dateline.parse(text.slice(0, length), style('ap'))
      expect(places[0]?.city.toUpperCase()).toBe(text.slice(0, Math.min(length, 5)).trim())
    }
  })

  it('names the house that its source belongs to', () => {
    expect(houseOfDateline({ places: [], date: null, sources: ['tca', 'dpa'] })).toBe('dpa')
    expect(houseOfDateline({ places: [], date: null, sources: ['Gazette'] })).toBeNull()
  })

  const cities = fc.constantFrom(
    'Erbil',
    'Sulaimani',
    'London',
    'New York',
    'Rio de Janeiro',
    'Paris',
    'Duhok',
  )
  const dates = fc.option(
    fc
      .date({ min: new Date('2000-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  )
  it.each(houses.map(({ id }) => id))('of %s reads back to the same values, whatever they are', (house) => {
    const values = fc.record({
      places: fc.array(
        cities.map((city) => place(city)),
        { minLength: 1, maxLength: 3 },
      ),
      date: dates,
      sources: fc.constantFrom<string[][]>(['Kurdistan 24'], ['AP'], ['tca', 'dpa'], []),
    })
    fc.assert(
      fc.property(values, (value) => {
        const text = dateline.print(value, style(house))
        const read = dateline.keepUnprinted(dateline.parse(text, style(house)), value, style(house))
        const printsYear = houseById(house).dateline.date.endsWith('year')
        const date =
          value.date && houseById(house).dateline.date !== 'none' && !printsYear
            ? `-${value.date.slice(4)}`
            : value.date
        expect(read.date).toBe(date)
        expect(read.sources).toEqual(value.sources)
        expect(read.places.map(({ city }) => city)).toEqual(value.places.map(({ city }) => city))
        expect(dateline.recognise(`${text}Text`, style(house))?.length).toBe(text.length)
      }),
    )
  })
})
