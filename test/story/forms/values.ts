/** Generated values of forms: names as the world has them. */

import fc from 'fast-check'
import { styleIn } from '../../../story/forms'
import { builtInHouses } from '../../../story/houses'
import type { Byline, Contributor, Dateline, Place, SignOff } from '../../../story/schema/values'

/** How a house writes in a language. */
export function style(house: string, language = 'en') {
  return styleIn(builtInHouses, house, language)
}

/** Contributors of these names. */
export function who(...names: string[]): Contributor[] {
  return names.map((name) => ({ name, place: '' }))
}

/** A place of a dateline. */
export function place(city: string, country = '', region = ''): Place {
  return { city, country, region }
}

const small = fc.string({
  unit: fc.constantFrom(...'abcdeghiklmnoprsuzéüñøşçłêîß'),
  minLength: 3,
  maxLength: 7,
})
const word = fc.tuple(fc.constantFrom(...'DEGKLMNPRZÉŞ'), small).map((parts) => parts.join(''))
const doubled = fc.tuple(word, fc.constantFrom('-', '’'), word).map((parts) => parts.join(''))
const particle = fc.constantFrom('de', 'van', 'bin')
const initial = fc.constantFrom('J.', 'P.', 'Ş.')

/** A name of two to four words, with particles, hyphens, apostrophes and initials. */
export const name = fc
  .oneof(
    fc.tuple(word, word),
    fc.tuple(word, particle, word),
    fc.tuple(word, doubled),
    fc.tuple(word, initial, word),
  )
  .map((parts) => parts.join(' '))

const soraniName = fc.constantFrom('شیلان بارزۆ', 'ڕێبوار کەریم', 'وریا عەلی', 'ليلى حسن')

const city = fc.oneof(
  fc.constantFrom('Erbil', 'Sulaimani', 'London', 'New York', 'Rio de Janeiro', 'Paris', 'St. Louis'),
  word,
  fc.tuple(word, word).map((parts) => parts.join(' ')),
  doubled,
)
const behind = fc.oneof(fc.constantFrom('', 'Iraq', 'France', 'Texas', 'Kurdistan Region'), word)
const somewhere = fc.record({ city, region: behind, country: behind })

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10))

/** Any dateline that has a place. */
export const datelines: fc.Arbitrary<Dateline> = fc.record({
  places: fc.array(somewhere, { minLength: 1, maxLength: 3 }),
  date: fc.option(
    fc.oneof(
      date,
      date.map((whole) => `-${whole.slice(4)}`),
    ),
  ),
  sources: fc.constantFrom<string[][]>([], ['Kurdistan 24'], ['AP'], ['Reuters'], ['tca', 'dpa'], ['Xinhua']),
})

/** Any byline. */
export const bylines: fc.Arbitrary<Byline[]> = fc.array(
  fc.record({
    name: fc.oneof(name, soraniName),
    credit: fc.oneof(fc.constantFrom('', 'Associated Press', 'AP Business Writer'), word),
  }),
  { minLength: 1, maxLength: 4 },
)

const person = fc.record({ name: fc.oneof(name, soraniName), place: fc.oneof(fc.constant(''), word) })
const people = fc.array(person, { maxLength: 3 })

/** Any sign-off that credits somebody. */
export const signOffs: fc.Arbitrary<SignOff> = fc
  .record({ reporting: people, additional: people, writing: people, editing: people })
  .filter((value) => Object.values(value).some((each) => each.length > 0))
