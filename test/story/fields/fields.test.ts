import { describe, expect, it } from 'vitest'
import { fieldValues, fillFields } from '../../../story/fields/fields'
import { styleIn } from '../../../story/forms'
import { builtInHouses } from '../../../story/houses'

const morning = { year: 2026, month: 3, day: 4, hour: 9, minute: 5 }
const valuesIn = (house: string, language: string, city = 'Erbil', name = 'Shilan Barzo') =>
  fieldValues(styleIn(builtInHouses, house, language), morning, name, city)

describe('a date in the copy', () => {
  it.each([
    ['kurdistan24', 'en', '4 March 2026'],
    ['reuters', 'en', 'March 4, 2026'],
    ['ap', 'en', 'March 4, 2026'],
    ['afp', 'fr', '4 mars 2026'],
    ['ansa', 'it', '4 mar 2026'],
    ['kurdistan24', 'ckb', '4ی ئازاری 2026'],
    ['ap', 'ckb-IQ', '4ی ئازاری 2026'],
    ['dpa', 'de', '4. März 2026'],
    ['reuters', 'es', '4 de marzo de 2026'],
    ['kurdistan24', 'ar', '4 آذار 2026'],
    ['no such house', 'en', '4 March 2026'],
  ])('of %s in %s is %s', (house, language, date) => {
    expect(valuesIn(house, language).date).toBe(date)
  })
})

describe('fields', () => {
  it.each([
    ['none in it', 'none in it', 10],
    ['{city}, {date}', 'Erbil, 4 March 2026', 19],
    ['At {time} in {city}: {cursor} said {name}.', 'At 09:05 in Erbil:  said Shilan Barzo.', 19],
    ['{cursor}one{cursor}', 'one', 0],
    ['{}, {place}, {City}, { city }', '{}, {place}, {City}, { city }', 29],
    ['{{city}}', '{Erbil}', 7],
    ['لە {city}', 'لە Erbil', 8],
    ['', '', 0],
  ])('of “%s” give “%s”', (text, filled, cursor) => {
    expect(fillFields(text, valuesIn('kurdistan24', 'en'))).toEqual({ text: filled, cursor })
  })

  it('stay where nothing is known for them, and what fills one is no field', () => {
    const values = valuesIn('kurdistan24', 'en', '', '{city} {cursor}')
    expect(fillFields('{name} in {city}{cursor}!', values)).toEqual({
      text: '{city} {cursor} in {city}!',
      cursor: 25,
    })
  })
})
