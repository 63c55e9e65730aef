/** What an item of NewsML-G2 is about: its subjects, its genre, its keywords. */
import type { Term } from '../../schema/values'
import { type Element, findAll } from '../xml'
import { termOf, type Vocabulary } from './names'
import { type SourceItem, takeAll } from './source-item'

/** Whether an element says no more than its name and a code. */
export function isSimple({ attributes, children }: Element): boolean {
  const parts = children.filter((child) => typeof child !== 'string')
  return (
    Object.keys(attributes).every((name) => ['qcode', 'uri', 'literal', 'type'].includes(name)) &&
    parts.every(({ name }) => name === 'name') &&
    parts.length <= 1
  )
}

/** Terms of elements, each once; those that say no more are taken. */
export function termsOf(source: SourceItem, found: readonly Element[], vocabulary: Vocabulary): Term[] {
  const terms = new Map<string, Term>()
  for (const each of found) {
    const term = termOf(each, vocabulary)
    if (!term) continue
    if (isSimple(each)) source.taken.add(each)
    terms.set(`${term.code} ${term.name}`, term)
  }
  return [...terms.values()]
}

/** The first of the IPTC's genres, or, where none is, the first; the others stay. */
export function genreOf(source: SourceItem, vocabulary: Vocabulary): Term | null {
  const genres = findAll(source.item, 'contentMeta', 'genre')
  const isIptc = (each: Element) => termOf(each, vocabulary)?.code.startsWith('genre:') ?? false
  const chosen = genres.find(isIptc) ?? genres.find((each) => termOf(each, vocabulary) !== null)
  if (chosen) source.taken.add(chosen)
  return chosen ? termOf(chosen, vocabulary) : null
}

/** Keywords; a single one that lists several is those. */
export function keywordsOf(source: SourceItem, isExact: boolean): string[] {
  const found = takeAll(source, 'contentMeta', 'keyword').map((each) => each.replaceAll('\n', ' '))
  const [only = ''] = found
  const listed = found.length === 1 && !isExact ? only.split(/[,;]/).map((word) => word.trim()) : found
  return [...new Set(listed.filter(Boolean))]
}
