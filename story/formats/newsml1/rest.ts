/** NewsML 1 metadata that a story has no field for, kept by its names there. */
import { type Element, elements, find, findAll, textOf } from '../xml'
import { formalName, type Scope } from './contents'
import { allNamed, captionLine, deskLine, plainLine, typedLines } from './lines'

/** Names of elements with the case that NewsML 1 gives them: what it is read in has none. */
const spelled = {
  envelope: ['TransmissionId', 'NewsService', 'NewsProduct', 'DateAndTime'],
  management: ['NewsItemType', 'Status', 'Instruction', 'AssociatedWith', 'DerivedFrom'],
  lines: ['CreditLine', 'RightsLine', 'SeriesLine'],
  described: ['OfInterestTo', 'Genre', 'DateLineDate', 'TopicOccurrence'],
  administrative: ['Creator', 'Source', 'Contributor'],
} as const

/** What an element says: its name of a vocabulary, what it refers to, or its text. */
function valueText(element: Element): string {
  const { newsitem, topic } = element.attributes
  const party = find(element, 'party')
  return formalName(element) || newsitem || topic || formalName(party) || plainLine(element)
}

function valuesText(found: readonly Element[]): string {
  return [...new Set(found.map(valueText).filter(Boolean))].join(', ')
}

/** The properties of metadata that no detail is taken from. */
function properties(found: readonly Element[]): [string, string][] {
  return found
    .filter((each) => formalName(each) !== '' && !/^keywords?$/i.test(formalName(each)))
    .map((each) => [`Property.${formalName(each)}`, each.attributes.value ?? plainLine(each)])
}

/** The rest of an item, by name. */
export function restOf({ item, envelope, chain }: Scope): Record<string, string> {
  const below = (...path: readonly string[]) => chain.flatMap((component) => findAll(component, ...path))
  const urn = textOf(find(item, 'identification', 'newsidentifier', 'publicidentifier')).trim()
  const group = (names: readonly string[], of: (name: string) => string) =>
    names.map((name): [string, string] => [name, of(name.toLowerCase())])
  const fields: [string, string][] = [
    ...group(spelled.envelope, (name) => valuesText(envelope ? elements(envelope, name) : [])),
    ['PublicIdentifier', urn],
    ['NameLabel', plainLine(find(item, 'identification', 'namelabel'))],
    ...group(spelled.management, (name) => valuesText(findAll(item, 'newsmanagement', name))),
    ...group(spelled.lines, (name) => allNamed(chain, name, '; ')),
    ...typedLines(chain)
      .filter(({ type }) => !deskLine.test(type) && !captionLine.test(type))
      .map(({ type, text }): [string, string] => [`NewsLine.${type}`, text]),
    ...group(spelled.described, (name) => valuesText(below('descriptivemetadata', name))),
    ...group(spelled.administrative, (name) => valuesText(below('administrativemetadata', name))),
    ...properties([
      ...findAll(item, 'newsmanagement', 'property'),
      ...below('administrativemetadata', 'property'),
      ...below('descriptivemetadata', 'property'),
    ]),
    [
      'UsageRights',
      below('rightsmetadata', 'usagerights')
        .flatMap((each) => elements(each))
        .map(plainLine)
        .filter(Boolean)
        .join('; '),
    ],
    [
      'Comment',
      [...elements(item, 'comment'), ...below('comment')].map(plainLine).filter(Boolean).join('\n'),
    ],
  ]
  return Object.fromEntries(fields.filter(([, text]) => text !== ''))
}
