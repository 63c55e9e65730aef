/** The names that a story brings along: these are never called misspelt. */
import type { Node } from 'prosemirror-model'
import { foldWord, wordsOf } from '../search/words'
import { bylinesOf, datelineOf, detailsOf, signOffOf } from '../story/parts'

/** The words of texts as they are compared, whatever their case and accents. */
export function foldedWords(texts: Iterable<string>): Set<string> {
  const found = new Set<string>()
  for (const text of texts) for (const { word } of wordsOf(text)) found.add(word)
  return found
}

/** A word as it is looked up among {@link foldedWords}; the possessive of a name is the name. */
export function nameKey(word: string): string {
  return foldWord(word.replace(/['’]s?$/u, ''))
}

/** The words of the names in a story's forms and details, and those that an editor knows in it. */
export function namesOf(doc: Node): Set<string> {
  const { keywords, subjects, wire, words } = detailsOf(doc)
  const { reporting, additional, writing, editing } = signOffOf(doc)
  const people = [...reporting, ...additional, ...writing, ...editing]
  return foldedWords([
    ...bylinesOf(doc).flatMap(({ name, credit }) => [name, credit]),
    ...people.flatMap(({ name, place }) => [name, place]),
    ...(datelineOf(doc)?.places.flatMap(({ city, region, country }) => [city, region, country]) ?? []),
    ...(datelineOf(doc)?.sources ?? []),
    ...keywords,
    ...subjects.map(({ name }) => name),
    ...words,
    ...(wire ? [wire.located, wire.provider, ...Object.values(wire.rest)] : []),
  ])
}
