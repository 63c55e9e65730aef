import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byline } from '../../../story/forms'
import { houseById, houses } from '../../../story/houses'
import type { Byline } from '../../../story/schema/values'

const style = (house: string, language = 'en') => ({ house: houseById(house), language })
const by = (...names: string[]): Byline[] => names.map((name) => ({ name, credit: '' }))

describe('a byline', () => {
  it.each<[string, string, string, Byline[]]>([
    ['kurdistan24', 'en', 'By Dilan Aro', by('Dilan Aro')],
    ['reuters', 'en', 'By Dilan Aro and Ana Ruiz', by('Dilan Aro', 'Ana Ruiz')],
    ['reuters', 'en', 'By Dilan Aro, Ana Ruiz and Tom Okafor', by('Dilan Aro', 'Ana Ruiz', 'Tom Okafor')],
    ['kurdistan24', 'ckb', 'نووسینی: شیلان بارزۆ', by('شیلان بارزۆ')],
    ['kurdistan24', 'ar', 'بقلم: ليلى حسن', by('ليلى حسن')],
    ['kurdistan24', 'fr', 'Par Anne Roche et Luc Petit', by('Anne Roche', 'Luc Petit')],
  ])('of %s in %s, %j, prints and reads back', (house, language, text, value) => {
    expect(byline.print(value, style(house, language))).toBe(text)
    expect(byline.recognise(text, style(house, language))).toEqual({ value, length: text.length })
  })

  it('of AP stands in capitals with its credit below', () => {
    const value = [{ name: 'Marta Koller', credit: 'Associated Press' }]
    const text = byline.print(value, style('ap'))
    expect(text).toBe('By MARTA KOLLER\nAssociated Press')
    expect(byline.keepUnprinted(byline.parse(text, style('ap')), value, style('ap'))).toEqual(value)
    expect(byline.recognise(text, style('ap'))?.length).toBe(text.length)
  })

  it.each([
    'By Tuesday, the river had fallen.',
    'By noon the road was open',
    'By March the shops were full',
    'By the bridge',
    'By Dilan Aro’s account, nobody knew.',
    'Byline',
    'By 2026',
    '',
  ])('%j is a line of the story', (text) => {
    expect(byline.recognise(text, style('kurdistan24'))).toBeNull()
  })

  const name = fc.constantFrom(
    'Shilan Barzo',
    'Nadia Helmer',
    'Maria de la Cruz',
    'Sean O’Hara',
    'J. P. Osei',
  )
  const credit = fc.constantFrom('', 'Associated Press', 'AP Business Writer')
  it.each(houses.map(({ id }) => id))(
    'of %s keeps its names and credits through print and reading',
    (house) => {
      const values = fc.uniqueArray(fc.record({ name, credit }), {
        minLength: 1,
        maxLength: 3,
        selector: (each) => each.name,
      })
      fc.assert(
        fc.property(values, (value) => {
          const text = byline.print(value, style(house))
          expect(
            byline
              .keepUnprinted(byline.parse(text, style(house)), value, style(house))
              .map((each) => each.name),
          ).toEqual(value.map((each) => each.name))
        }),
      )
    },
  )
})
