/** The words of the names of places, for telling a name from a slip. */
import { once } from '../memo'
import { wordsOf } from '../search/words'
import { worldCities } from './cities'
import { housePlaces, namesOf, placesAbroad } from './spellings'
import { states } from './states'

/** Fewer letters than these are words of other languages. */
const shortestName = 3

/** Names of regions that are no state and have many cities. */
const regions = ['Kurdistan', 'Rojava', 'کوردستان', 'ڕۆژاوا', 'كردستان', 'كوردستان', 'کردستان']

function makeWords(): ReadonlySet<string> {
  const { cities, aliases, countries } = worldCities()
  const found = new Set<string>()
  const take = (name: string) => {
    for (const { word } of wordsOf(name)) if (word.length >= shortestName) found.add(word)
  }
  for (const name of [...cities, ...Object.values(aliases), ...Object.values(countries)]) take(name)
  for (const place of [...housePlaces, ...placesAbroad]) for (const name of namesOf(place)) take(name)
  for (const { name } of states) take(name)
  for (const name of regions) take(name)
  return found
}

/** The words of the names of all known places in all their spellings, as search folds them. */
export const placeWords = once(makeWords)
