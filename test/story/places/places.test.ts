import { describe, expect, it } from 'vitest'
import {
  completePlaces,
  datelineToday,
  findPlace,
  properCase,
  readWithin,
  spell,
} from '../../../story/places'
import { places } from '../../../story/places/list'
import { housePlaces, placesAbroad } from '../../../story/places/spellings'

describe('the list of places', () => {
  it.each<[name: string, city: string, region: string, country: string]>([
    ['Erbil', 'Erbil', 'Kurdistan Region', 'Iraq'],
    ['ARBIL', 'Erbil', 'Kurdistan Region', 'Iraq'],
    ['Hawler', 'Erbil', 'Kurdistan Region', 'Iraq'],
    ['هەولێر', 'Erbil', 'Kurdistan Region', 'Iraq'],
    ['اربيل', 'Erbil', 'Kurdistan Region', 'Iraq'],
    ['Silêmanî', 'Sulaimani', 'Kurdistan Region', 'Iraq'],
    ['دهوك', 'Duhok', 'Kurdistan Region', 'Iraq'],
    ['كەركووك', 'Kirkuk', '', 'Iraq'],
    ['Bangalore', 'Bengaluru', '', 'India'],
    ['Zürich', 'Zurich', '', 'Switzerland'],
    ['st louis', 'St. Louis', 'Missouri', 'United States'],
    ['القاهرة', 'Cairo', '', 'Egypt'],
    ['London', 'London', '', 'Britain'],
  ])('has %s as %s', (name, city, region, country) => {
    expect(findPlace(name)).toMatchObject({ city, region, country })
  })

  it('tells places of one name apart by what they are in', () => {
    expect(findPlace('Paris')?.country).toBe('France')
    expect(findPlace('Paris', { region: 'Texas' })?.country).toBe('United States')
    expect(findPlace('London', { country: 'Canada' })?.zone).toBe('America/Toronto')
    expect(findPlace('Lyon', { region: 'Rhône', country: 'France' })?.country).toBe('France')
    expect(findPlace('Nowhere at All')).toBeNull()
  })

  it('knows where each of the desk’s own places is', () => {
    const unknown = places()
      .slice(0, housePlaces.length + placesAbroad.length)
      .filter(({ place }) => place.zone === '')
    expect(unknown.map(({ place }) => place.city)).toEqual([])
  })

  it('has a time zone for every place that a clock can show', () => {
    const zones = new Set(places().map(({ place }) => place.zone))
    for (const timeZone of zones) expect(() => new Intl.DateTimeFormat('en', { timeZone })).not.toThrow()
  })
})

describe('completing a place', () => {
  const cities = (typed: string, limit = 3) => completePlaces(typed, limit).map(({ city }) => city)

  it.each<[typed: string, ...cities: string[]]>([
    ['er', 'Erbil'],
    ['hawl', 'Erbil'],
    ['سلێ', 'Sulaimani'],
    ['lond', 'London', 'Londrina', 'London'],
    ['zür', 'Zurich'],
    ['rio de', 'Rio de Janeiro'],
    ['york', 'York', 'York', 'Yorkville'],
  ])('%j offers %s first', (typed, ...wanted) => {
    expect(cities(typed, wanted.length)).toEqual(wanted)
  })

  it('offers no more than it is asked for, each once, and nothing for nothing', () => {
    expect(new Set(completePlaces('a', 20)).size).toBe(20)
    expect(cities('  ')).toEqual([])
    expect(cities('qqqq')).toEqual([])
  })

  it('finds a later word of a name after those that begin so', () => {
    expect(cities('janeiro')).toContain('Rio de Janeiro')
  })
})

describe('a name of a place', () => {
  it.each([
    ['Arbil', 'Erbil'],
    ['Slemani', 'Sulaimani'],
    ['Roma', 'Roma'],
    ['هەولێر', 'هەولێر'],
    ['Nowhere', 'Nowhere'],
  ])('%s is spelt %s', (name, spelt) => {
    expect(spell(name)).toBe(spelt)
  })

  it.each([
    ['RIO DE JANEIRO', 'Rio de Janeiro'],
    ['STRATFORD-UPON-AVON', 'Stratford-upon-Avon'],
    ['N’DALA’S MILL', 'N’dala’s Mill'],
    ['HİSARCIK', 'Hisarcik'],
    ['london', 'London'],
    ['nowhere', 'nowhere'],
    ['McAllen', 'McAllen'],
  ])('%s is written %s', (name, proper) => {
    expect(properCase(name)).toBe(proper)
  })

  it.each<[city: string, text: string, region: string, country: string]>([
    ['Erbil', 'Iraq', '', 'Iraq'],
    ['Erbil', 'IRAQ', '', 'Iraq'],
    ['Zakho', 'Kurdistan Region', 'Kurdistan Region', ''],
    ['Fresno', 'Calif.', 'California', ''],
    ['Austin', 'TX', 'Texas', ''],
    ['Atlanta', 'Georgia', 'Georgia', ''],
    ['Tbilisi', 'Georgia', '', 'Georgia'],
    ['Dubai', 'UAE', '', 'UAE'],
  ])('after %s, %s is a region or a country', (city, text, region, country) => {
    expect(readWithin(city, text)).toEqual({ region, country })
  })
})

describe('today in a place', () => {
  const evening = new Date('2026-03-03T22:30:00Z')

  it.each<[city: string, date: string]>([
    ['Erbil', '2026-03-04'],
    ['هەولێر', '2026-03-04'],
    ['New York', '2026-03-03'],
    ['Tokyo', '2026-03-04'],
    ['Nowhere', '2026-03-03'],
  ])('is the date in %s', (city, date) => {
    expect(datelineToday({ city, region: '', country: '' }, evening)).toBe(date)
  })
})
