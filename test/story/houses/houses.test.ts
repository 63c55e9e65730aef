import { describe, expect, it } from 'vitest'
import { houseName } from '../../../catalogue/house'
import { byline, dateline, signOff, styleIn } from '../../../story/forms'
import { builtInHouses, findHouse, houseById, houses, housesWith } from '../../../story/houses'
import { houseSchema } from '../../../story/houses/house'
import { houseOfSource } from '../../../story/houses/sources'
import { findPlace } from '../../../story/places'
import { noSignOff } from '../../../story/schema/values'

describe('a house profile', () => {
  it.each(houses)('of $name is data that a file can carry', (house) => {
    expect(houseSchema.parse(JSON.parse(JSON.stringify(house)))).toEqual(house)
  })

  it.each(houses)('of $name is found by id and by name, in any case', (house) => {
    expect(findHouse(builtInHouses, house.id.toUpperCase())).toBe(house)
    expect(houseById(builtInHouses, house.name.toLowerCase())).toBe(house)
  })

  it('that is not known is nobody’s: it has no name to add', () => {
    expect(findHouse(builtInHouses, 'gazette')).toBeNull()
    expect(houseById(builtInHouses, 'gazette')).toMatchObject({
      id: 'none',
      dateline: { source: {}, sourceNames: [] },
    })
  })

  it.each(houses)('of $name knows its own source', (house) => {
    for (const source of Object.values(house.dateline.source))
      expect(houseOfSource(builtInHouses, source)).toBe(house)
  })

  it.each(houses.flatMap(({ dateline: { alone } }) => alone))(
    'may let %s stand alone, for it is a place',
    (city) => {
      expect(findPlace(city)?.city).toBe(city)
    },
  )

  it('is known to the desk that made it, and to no other', () => {
    const { dateline: form } = houseById(builtInHouses, 'reuters')
    const made = { ...houseById(builtInHouses, 'reuters'), id: 'zagros', name: 'Zagros Wire' }
    const here = housesWith([{ ...made, dateline: { ...form, source: { en: 'Zagros Wire' } } }])
    const there = housesWith([{ ...made, name: 'Zagros Post', dateline: { ...form, source: { en: 'ZP' } } }])
    expect([here, there, builtInHouses].map((known) => houseName(known, 'zagros'))).toEqual([
      'Zagros Wire',
      'Zagros Post',
      'zagros',
    ])
    expect([here, there].map((known) => houseOfSource(known, 'Zagros Wire')?.id)).toEqual([
      'zagros',
      undefined,
    ])
  })

  it.each(houses)('that has the id of $name leaves the one that comes with the app as it is', (house) => {
    const known = housesWith([{ ...house, name: 'Another' }])
    expect(houseById(known, house.id)).toBe(house)
    expect(findHouse(known, 'Another')).toBeNull()
  })

  it.each(houses)(
    'that has the id of $name adds the words, abbreviations and switched-off checks of a desk to it',
    (house) => {
      const added = {
        abbreviations: [{ short: 'gov', text: 'government', language: '' }],
        words: ['asayish'],
        checksOff: [{ code: 'article', reason: 'Its own rule' }],
      }
      const known = housesWith([{ ...house, name: 'Another', ...added }])
      expect(houseById(known, house.id)).toEqual({ ...house, ...added })
    },
  )

  it('that an editor makes writes every form its way', () => {
    const gazette = houseSchema.parse({
      ...houseById(builtInHouses, 'reuters'),
      id: 'gazette',
      name: 'Gazette',
      dateline: {
        ...houseById(builtInHouses, 'ap').dateline,
        city: 'proper',
        source: { en: 'Gazette' },
        close: ': ',
      },
      byline: { nameCase: 'upper', credit: false },
      signOff: { form: 'line' },
    })
    const style = styleIn(housesWith([gazette]), 'gazette', 'en')
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
