import { describe, expect, it } from 'vitest'
import { byline, dateline, signOff } from '../../../story/forms'
import { findHouse, houseById, houses } from '../../../story/houses'
import { houseSchema } from '../../../story/houses/house'
import { houseOfSource } from '../../../story/houses/sources'
import { findPlace } from '../../../story/places'
import { noSignOff } from '../../../story/schema/values'

describe('a house profile', () => {
  it.each(houses)('of $name is data that a file can carry', (house) => {
    expect(houseSchema.parse(JSON.parse(JSON.stringify(house)))).toEqual(house)
  })

  it.each(houses)('of $name is found by id and by name, in any case', (house) => {
    expect(findHouse(house.id.toUpperCase())).toBe(house)
    expect(houseById(house.name.toLowerCase())).toBe(house)
  })

  it('that is not known is nobody’s: it has no name to add', () => {
    expect(findHouse('gazette')).toBeNull()
    expect(houseById('gazette')).toMatchObject({ id: 'none', dateline: { source: {}, sourceNames: [] } })
  })

  it.each(houses)('of $name knows its own source', (house) => {
    for (const source of Object.values(house.dateline.source)) expect(houseOfSource(source)).toBe(house)
  })

  it.each(houses.flatMap(({ dateline: { alone } }) => alone))(
    'may let %s stand alone, for it is a place',
    (city) => {
      expect(findPlace(city)?.city).toBe(city)
    },
  )

  it('that an editor makes writes every form its way', () => {
    const gazette = houseSchema.parse({
      ...houseById('reuters'),
      id: 'gazette',
      name: 'Gazette',
      dateline: { ...houseById('ap').dateline, city: 'proper', source: { en: 'Gazette' }, close: ': ' },
      byline: { nameCase: 'upper', credit: false },
      signOff: { form: 'line' },
    })
    const style = { house: gazette, language: 'en' }
    const value = { places: [{ city: 'Erbil', region: '', country: '' }], date: null, sources: ['Gazette'] }
    const credits = { ...noSignOff, editing: [{ name: 'Karin Osei', place: '' }] }
    expect(dateline.print(value, style)).toBe('Erbil, Iraq (Gazette): ')
    expect(byline.print([{ name: 'Dilan Aro', credit: '' }], style)).toBe('By DILAN ARO')
    expect(signOff.print(credits, style)).toBe('Editing by Karin Osei')
    expect(dateline.recognise('Erbil, Iraq (Gazette) – The river rose.', style)?.value.sources).toEqual([
      'Gazette',
    ])
  })
})
