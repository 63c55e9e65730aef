/** The metadata of a NewsML 1 item, as a story's details. */
import { type Details, detailsSchema, noWire, type Term, type Wire } from '../../schema/values'
import { withdrawalOf } from '../furniture/withdrawn'
import { momentOf } from '../moment'
import { genreOf, schemeOf } from '../nitf/terms'
import { type Element, elements, find, findAll, textOf } from '../xml'
import { formalName, type Scope } from './contents'
import { allNamed, deskLine, lineNamed, plainLine, typedLines } from './lines'
import { restOf } from './rest'

/** Urgency and priority as senders write them: `4`, `U4`. */
function asNumber(text: string): number | null {
  const [, digit] = text.match(/^\D{0,10}([1-9])$/) ?? []
  return digit ? Number(digit) : null
}

function momentAt(element: Element | undefined): string | null {
  return momentOf(textOf(element))
}

/** All elements of a name in the metadata of the components. */
function described({ chain }: Scope, ...path: readonly string[]): Element[] {
  return chain.flatMap((component) => findAll(component, 'descriptivemetadata', ...path))
}

function languageOf(scope: Scope): string | null {
  const { item, chain } = scope
  const named = described(scope, 'language').map(formalName)
  const marked = [...chain.toReversed(), item].map((each) => each.attributes['xml:lang'] ?? '')
  return (
    [...named, ...marked].find(
      (each) => /^[a-z]{2,3}(?:-|$)/i.test(each) && detailsSchema.shape.language.safeParse(each).success,
    ) ?? null
  )
}

/** The most exact term of a SubjectCode: its detail, else its matter, else its subject. */
function subjectOf(code: Element): Term | null {
  const found = ['subjectdetail', 'subjectmatter', 'subject', 'subjectqualifier']
    .flatMap((name) => elements(code, name))
    .find((each) => formalName(each) !== '')
  const name = formalName(found)
  if (name === '') return null
  return /^\d{8}$/.test(name) ? { code: `${schemeOf(name)}:${name}`, name: '' } : { code: '', name }
}

function subjectsOf(scope: Scope): Term[] {
  const found = described(scope, 'subjectcode').flatMap((code) => subjectOf(code) ?? [])
  return [...new Map(found.map((term) => [`${term.code} ${term.name}`, term])).values()]
}

function keywordsOf(scope: Scope): string[] {
  const properties = described(scope, 'property')
    .filter((each) => /^keywords?$/i.test(formalName(each)))
    .map((each) => each.attributes.value ?? '')
  const lines = allNamed(scope.chain, 'keywordline', ';')
  const words = [...lines.split(/[,;]/), ...properties].map((each) => each.trim()).filter(Boolean)
  return [...new Set(words)]
}

/** What holds an item back: when it may be used (NewsManagement/StatusWillChange), and its status. */
export function holdsOf({ item }: Scope): { embargo: string; status: string } {
  const [management] = elements(item, 'newsmanagement')
  if (!management) return { embargo: '', status: '' }
  const instruction = formalName(find(management, 'instruction'))
  const status = withdrawalOf(instruction) === null ? formalName(find(management, 'status')) : instruction
  const future = formalName(find(management, 'statuswillchange', 'futurestatus'))
  const isHeld = /embargo|withheld/i.test(status) || (status === '' && /usable/i.test(future))
  const until = textOf(find(management, 'statuswillchange', 'dateandtime')).trim()
  return { embargo: isHeld ? until : '', status }
}

/** Who sends it: the provider it names, else its credit, else the id of its provider. */
export function providerOf({ item, envelope, chain }: Scope): string {
  const parties = [...chain].flatMap((each) => findAll(each, 'administrativemetadata', 'provider', 'party'))
  const sender = envelope && find(envelope, 'sentfrom', 'party')
  return (
    parties.map(formalName).find(Boolean) ||
    lineNamed(chain, 'creditline') ||
    formalName(sender) ||
    textOf(find(item, 'identification', 'newsidentifier', 'providerid')).trim()
  )
}

function copyrightOf({ chain }: Scope): string {
  const copyright = chain.flatMap((each) => findAll(each, 'rightsmetadata', 'copyright'))[0]
  const parts = ['copyrightdate', 'copyrightholder'].map((name) =>
    plainLine(copyright && find(copyright, name)),
  )
  return lineNamed(chain, 'copyrightline') || parts.filter(Boolean).join(' ')
}

/** Where it was written (Location with HowPresent="Origin"). */
function locatedOf(scope: Scope): string {
  const origin = described(scope, 'location').find((each) =>
    /^(?:origin|from|)$/i.test(each.attributes.howpresent ?? ''),
  )
  const part = (name: RegExp) =>
    (origin ? elements(origin, 'property') : []).find((each) => name.test(formalName(each)))?.attributes.value
  return [part(/^city$/i), part(/state|region|province|area/i), part(/^country$/i)].filter(Boolean).join(', ')
}

function wireOf(scope: Scope): Wire {
  const { item, envelope } = scope
  const id = (name: string) => textOf(find(item, 'identification', 'newsidentifier', name)).trim()
  const created = momentAt(find(item, 'newsmanagement', 'firstcreated'))
  const revised = momentAt(find(item, 'newsmanagement', 'thisrevisioncreated'))
  return {
    ...noWire,
    format: 'newsml1',
    // the public identifier ends with the revision
    id: id('publicidentifier').replace(/:\d+[NUA]?$/, '') || id('newsitemid'),
    version: id('revisionid'),
    created,
    sent: revised ?? momentAt(envelope && find(envelope, 'dateandtime')),
    provider: providerOf(scope),
    copyright: copyrightOf(scope),
    located: locatedOf(scope),
    rest: restOf(scope),
  }
}

/** The details of a story. */
export function detailsOfItem(scope: Scope): Partial<Details> & { wire: Wire } {
  const { item, envelope, chain } = scope
  const language = languageOf(scope)
  const notes = [
    ...findAll(item, 'newsmanagement', 'instruction').map(plainLine),
    ...typedLines(chain)
      .filter(({ type }) => deskLine.test(type))
      .map(({ text }) => text),
  ]
  const genre = described(scope, 'genre').map(formalName).find(Boolean)
  return {
    ...(language !== null && { language }),
    slug: lineNamed(chain, 'slugline') || plainLine(find(item, 'identification', 'namelabel')),
    keywords: keywordsOf(scope),
    clientNote: notes.filter(Boolean).join('\n'),
    urgency: asNumber(formalName(find(item, 'newsmanagement', 'urgency'))),
    priority: asNumber(formalName(envelope && find(envelope, 'priority'))),
    genre: genre ? genreOf(genre) : null,
    subjects: subjectsOf(scope),
    wire: wireOf(scope),
  }
}
