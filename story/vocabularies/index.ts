/**
 * What a story can be about and what kind of writing it is, in the words of the IPTC: Media Topics of July 2026 and
 * genres of February 2024, as the IPTC gives them out (https://cv.iptc.org/newscodes/, CC BY 4.0).
 */
import type { Term } from '../schema/values'
import genreList from './genres.json'
import topicList from './media-topics.json'

export { searchTerms } from './search'

/** A term, and the code of the one it is narrower than, or null. */
export interface VocabularyTerm extends Term {
  parent: string | null
  /** What Americans call it, where that is another word. */
  also?: string
}

/** Subjects, each after the one it is narrower than. */
export const mediaTopics: readonly VocabularyTerm[] = topicList

/** Kinds of writing, by their names. */
export const genres: readonly VocabularyTerm[] = genreList

const byCode: ReadonlyMap<string, VocabularyTerm> = new Map(
  [...mediaTopics, ...genres].map((term) => [term.code, term]),
)

/** The term that a code names, with its scheme (`medtop:20000587`), or null. */
export function termOf(code: string): VocabularyTerm | null {
  return byCode.get(code) ?? null
}

/** The terms that one is narrower than, the broadest first. */
export function broaderTerms({ code }: Term): VocabularyTerm[] {
  const parent = termOf(termOf(code)?.parent ?? '')
  return parent ? [...broaderTerms(parent), parent] : []
}
