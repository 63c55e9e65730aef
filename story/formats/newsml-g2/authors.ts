/** Whom an item of NewsML-G2 names as its writers: `by`, which is text, or `creator`, who is a party. */
import { bylineLead } from '../../forms/words'
import type { Houses } from '../../houses'
import { houseOfSource } from '../../houses/sources'
import { lineOf } from '../nitf/line'
import { type Element, findAll } from '../xml'
import { nameOf, tailOf, type Vocabulary } from './names'
import { type SourceItem, takeAll } from './source-item'

const lead = new RegExp(`^(?:${bylineLead})[:\\s]`, 'iu')

/** Names of those who send and own, and so did not write. */
function organisations({ item }: SourceItem, vocabulary: Vocabulary): Set<string> {
  const paths = [
    ['itemMeta', 'provider'],
    ['rightsInfo', 'copyrightHolder'],
    ['contentMeta', 'infoSource'],
    ['contentMeta', 'creditline'],
  ]
  const parties = paths.flatMap((path) => findAll(item, ...path))
  const names = parties.flatMap((each) => [nameOf(each, vocabulary), lineOf(each)])
  return new Set(names.filter(Boolean).map((name) => name.toLowerCase()))
}

/** Whether a creator's name is a writer's: an agency's, initials and the name of an account are none. */
function isWriter(creator: Element, name: string, others: ReadonlySet<string>, houses: Houses): boolean {
  const kind = tailOf(creator.attributes.type ?? creator.attributes.typeuri)
  if (lead.test(name)) return true
  const isName = /^\p{L}[\p{L}.'’-]*(?: [\p{L}.'’-]+)+/u.test(name) && !name.includes('@')
  return (
    isName && !/^org/.test(kind) && !others.has(name.toLowerCase()) && houseOfSource(houses, name) === null
  )
}

/** What stands below a creator's name: AP tells `Associated Press` so. */
function creditOf(creators: readonly Element[]): string {
  const titles = creators
    .flatMap((creator) => findAll(creator, 'related', 'name'))
    .filter(({ attributes }) => /byline|title/i.test(attributes.role ?? ''))
  return [...new Set(titles.map(lineOf).filter(Boolean))].join(', ')
}

/** The writers among the creators, with names to print. */
function writersOf(source: SourceItem, vocabulary: Vocabulary, houses: Houses): Element[] {
  const others = organisations(source, vocabulary)
  return findAll(source.item, 'contentMeta', 'creator').filter((each) =>
    isWriter(each, nameOf(each, vocabulary), others, houses),
  )
}

/** The byline as `by` has it; a second line is the credit. `''` where there is none. */
export function bylineOf(source: SourceItem, vocabulary: Vocabulary, houses: Houses): string {
  const [first = '', ...more] = takeAll(source, 'contentMeta', 'by')
  const isCredit = lead.test(first) && more.every((line) => !lead.test(line))
  const printed = [first, ...more].join(isCredit ? '\n' : ', ')
  if (first === '' || printed.includes('\n')) return printed
  return [printed, creditOf(writersOf(source, vocabulary, houses))].filter(Boolean).join('\n')
}

/** A byline of the creators' names, where no other is given. */
export function creatorsByline(source: SourceItem, vocabulary: Vocabulary, houses: Houses): string {
  const writers = writersOf(source, vocabulary, houses)
  const names = [...new Set(writers.map((each) => nameOf(each, vocabulary)))]
  return [names.join(', '), creditOf(writers)].filter(Boolean).join('\n')
}
