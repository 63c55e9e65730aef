import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateline, houseOfDateline, reconcile } from '../../../story/forms'
import { builtInHouses, houses } from '../../../story/houses'
import { languages } from '../../../story/languages'
import type { Dateline } from '../../../story/schema/values'
import { datelines, place, style } from './values'

function makeDateline(places: Dateline['places'], date: string | null, ...sources: string[]): Dateline {
  return { places, date, sources }
}

const printed: [house: string, language: string, text: string, value: Dateline][] = [
  [
    'kurdistan24',
    'en',
    'ERBIL (Kurdistan 24) – ',
    makeDateline([place('Erbil', 'Iraq')], '2026-03-03', 'Kurdistan 24'),
  ],
  ['kurdistan24', 'en', 'ERBIL (Kurdistan 24) – ', makeDateline([place('Erbil')], null, 'Kurdistan 24')],
  ['kurdistan24', 'en', 'ERBIL – ', makeDateline([place('Erbil')], null)],
  ['kurdistan24', 'en', 'ERBIL (Reuters) – ', makeDateline([place('Erbil')], null, 'Reuters')],
  ['reuters', 'en', 'ERBIL (Kurdistan 24) - ', makeDateline([place('Erbil')], null, 'Kurdistan 24')],
  ['reuters', 'en', 'ERBIL - ', makeDateline([place('Erbil')], null)],
  ['ansa', 'it', 'ROMA - ', makeDateline([place('Roma')], null)],
  ['none', 'en', 'BAGHDAD – ', makeDateline([place('Baghdad', 'Iraq')], null)],
  ['gazette', 'en', 'BAGHDAD (AP) – ', makeDateline([place('Baghdad', 'Iraq')], null, 'AP')],
  ['kurdistan24', 'ckb', 'هەولێر (کوردستان 24) – ', makeDateline([place('هەولێر')], null, 'Kurdistan 24')],
  ['kurdistan24', 'ar', 'بغداد (كوردستان 24) – ', makeDateline([place('بغداد')], null, 'Kurdistan 24')],
  ['kurdistan24', 'tr', 'MİDYAT (Kurdistan 24) – ', makeDateline([place('Midyat')], null, 'Kurdistan 24')],
  ['reuters', 'en', 'LONDON, March 3 (Reuters) - ', makeDateline([place('London')], '--03-03', 'Reuters')],
  [
    'reuters',
    'en',
    'LONDON, Sept 12 (Reuters) - ',
    makeDateline([place('London', 'Britain')], '2026-09-12', 'Reuters'),
  ],
  [
    'reuters',
    'en',
    'BEIJING/MOSCOW (Reuters) - ',
    makeDateline([place('Beijing'), place('Moscow')], null, 'Reuters'),
  ],
  ['reuters', 'en', 'Jan 30 (Reuters) - ', makeDateline([], '--01-30', 'Reuters')],
  ['reuters', 'ar', 'بغداد، 3 آذار (رويترز) - ', makeDateline([place('بغداد')], '--03-03', 'رويترز')],
  [
    'reuters',
    'ckb',
    'هەولێر، 3ی ئازار (کوردستان 24) - ',
    makeDateline([place('هەولێر')], '--03-03', 'کوردستان 24'),
  ],
  ['ap', 'en', 'ERBIL, Iraq (AP) — ', makeDateline([place('Erbil', 'Iraq')], null, 'AP')],
  ['ap', 'en', 'ERBIL, Iraq (AP) — ', makeDateline([place('Erbil')], null, 'AP')],
  ['ap', 'en', 'ERBIL, Iraq (AP) — ', makeDateline([place('Erbil', 'Iraq', 'Kurdistan Region')], null, 'AP')],
  ['ap', 'en', 'PARIS (AP) — ', makeDateline([place('Paris')], null, 'AP')],
  ['ap', 'en', 'PARIS (AP) — ', makeDateline([place('Paris', 'France')], null, 'AP')],
  ['ap', 'en', 'PARIS, Texas (AP) — ', makeDateline([place('Paris', '', 'Texas')], null, 'AP')],
  ['ap', 'en', 'FRESNO, Calif. (AP) — ', makeDateline([place('Fresno', '', 'California')], null, 'AP')],
  ['ap', 'en', 'FRESNO, Calif. (AP) — ', makeDateline([place('Fresno', 'United States')], null, 'AP')],
  ['ap', 'en', 'LYON, France (AP) — ', makeDateline([place('Lyon', 'France', 'Rhône')], null, 'AP')],
  ['ap', 'en', 'TBILISI, Georgia (AP) — ', makeDateline([place('Tbilisi', 'Georgia')], null, 'AP')],
  ['ap', 'en', 'MACON, Ga. (AP) — ', makeDateline([place('Macon', '', 'Georgia')], null, 'AP')],
  ['afp', 'en', 'STOCKHOLM, Aug 29, 2014 (AFP) - ', makeDateline([place('Stockholm')], '2014-08-29', 'AFP')],
  [
    'afp',
    'fr',
    'Strasbourg, 10 juil 2024 (AFP) - ',
    makeDateline([place('Strasbourg')], '2024-07-10', 'AFP'),
  ],
  ['dpa', 'en', 'Geneva (dpa) - ', makeDateline([place('Geneva')], null, 'dpa')],
  ['dpa', 'en', 'Geneva (tca/dpa) - ', makeDateline([place('Geneva')], null, 'tca', 'dpa')],
  ['ansa', 'it', '(ANSA) - ROMA, 01 LUG - ', makeDateline([place('Roma')], '--07-01', 'ANSA')],
]

describe('a dateline', () => {
  it.each(printed)('of %s in %s is printed %j', (house, language, text, value) => {
    expect(dateline.print(value, style(house, language))).toBe(text)
  })

  it.each(printed)('of %s in %s, %j, reads back to what it said', (house, language, text, value) => {
    const read = dateline.parse(text, style(house, language))
    expect(dateline.keepUnprinted(read, value, style(house, language))).toEqual(value)
  })

  it.each<[text: string, house: string, value: Dateline]>([
    ['', 'reuters', makeDateline([], null)],
    ['LONDON, 3 March (Reuters) - ', 'reuters', makeDateline([place('London')], '--03-03', 'Reuters')],
    ['LONDON (Reuters), 3rd March - ', 'reuters', makeDateline([place('London')], '--03-03', 'Reuters')],
    ['LONDON Jan 30 (Reuters) - ', 'reuters', makeDateline([place('London')], '--01-30', 'Reuters')],
    ['March 3, LONDON (Reuters) - ', 'reuters', makeDateline([place('London')], '--03-03', 'Reuters')],
    ['MOSCOW, Monday (Reuters) - ', 'reuters', makeDateline([place('Moscow')], null, 'Reuters')],
    ['LONDON, 2026-03-03 (Reuters) - ', 'reuters', makeDateline([place('London')], '2026-03-03', 'Reuters')],
    ['LONDON, Feb 31 (Reuters) - ', 'reuters', makeDateline([place('London', 'Feb 31')], null, 'Reuters')],
    ['AUSTIN, TX (AP) - ', 'ap', makeDateline([place('Austin', '', 'Texas')], null, 'AP')],
    ['ABU DHABI, UAE (AP) - ', 'ap', makeDateline([place('Abu Dhabi', 'UAE')], null, 'AP')],
    [
      'WASHINGTON, D.C. (AP) - ',
      'ap',
      makeDateline([place('Washington', '', 'District of Columbia')], null, 'AP'),
    ],
    [
      'ZAKHO, Kurdistan Region, Iraq (AP) - ',
      'ap',
      makeDateline([place('Zakho', 'Iraq', 'Kurdistan Region')], null, 'AP'),
    ],
    ['SLEMANI (Rudaw) - ', 'kurdistan24', makeDateline([place('Sulaimani')], null, 'Rudaw')],
    ['هەولێر، ٣ی ئازار – ', 'kurdistan24', makeDateline([place('هەولێر')], '--03-03')],
    ['بغداد، ٣ آذار ٢٠٢٦ (رويترز) - ', 'reuters', makeDateline([place('بغداد')], '2026-03-03', 'رويترز')],
    ['بغداد - رويترز', 'kurdistan24', makeDateline([place('بغداد')], null, 'رويترز')],
    ['DUHOK, 1 GULAN - ', 'ansa', makeDateline([place('Duhok')], '--05-01')],
    ['ERBIL (AP) (Reuters) – ', 'ap', makeDateline([place('Erbil')], null, 'AP', 'Reuters')],
  ])('typed as %j is read', (text, house, value) => {
    expect(dateline.parse(text, style(house))).toEqual(value)
  })

  it.each(['ERBIL, Iraq (AP) — ', 'ERBIL (Kurdistan 24) – '])(
    '%j has its city from the first letter on',
    (text) => {
      for (let length = 1; length <= text.length; length++) {
        const { places } = dateline.parse(text.slice(0, length), style('ap'))
        expect(places[0]?.city.toUpperCase()).toBe(text.slice(0, Math.min(length, 5)))
      }
    },
  )

  it.each(houses.map(({ id }) => id))('of %s keeps its values through print and reading', (house) => {
    fc.assert(
      fc.property(datelines, fc.constantFrom(...languages), (value, { tag }) => {
        const read = dateline.parse(dateline.print(value, style(house, tag)), style(house, tag))
        expect(dateline.keepUnprinted(read, value, style(house, tag))).toEqual(value)
      }),
    )
  })

  it('loses no letter of what somebody types into it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab/,()-– 37é'), maxLength: 30 })
    const lettersOf = (written: string) =>
      written
        .toLowerCase()
        .match(/[\p{L}\d]/gu)
        ?.sort()
        .join('') ?? ''
    fc.assert(
      fc.property(text, (typed) => {
        const { places, sources } = dateline.parse(typed, style('kurdistan24'))
        const held = [...places.flatMap((each) => Object.values(each)), ...sources].join('')
        expect(lettersOf(held)).toBe(lettersOf(typed))
      }),
    )
  })

  it('keeps the year that a house does not print while its day stands, and no longer', () => {
    const held = makeDateline([place('London')], '2026-03-03', 'Reuters')
    expect(reconcile(dateline, 'LEEDS, March 3 (Reuters) - ', held, style('reuters')).date).toBe('2026-03-03')
    expect(reconcile(dateline, 'LONDON, March 4 (Reuters) - ', held, style('reuters')).date).toBe('--03-04')
    expect(reconcile(dateline, 'LONDON (Reuters) - ', held, style('reuters')).date).toBeNull()
  })

  it('names the house that one of its sources belongs to', () => {
    expect(houseOfDateline(builtInHouses, makeDateline([], null, 'tca', 'dpa'))).toBe('dpa')
    expect(houseOfDateline(builtInHouses, makeDateline([], null, 'کوردستان٢٤'))).toBe('kurdistan24')
    expect(houseOfDateline(builtInHouses, makeDateline([], null, 'Gazette'))).toBeNull()
  })
})
