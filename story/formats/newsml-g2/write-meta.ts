/** The rights and metadata of a story as NewsML-G2 has them (rightsInfo, itemMeta, contentMeta). */
import { houseById } from '../../houses'
import type { Details, Term } from '../../schema/values'
import {
  bylinePart,
  bylinesOf,
  datelineOf,
  datelineRange,
  detailsOf,
  headlineOf,
  standfirstOf,
} from '../../story/parts'
import type { Story } from '../../story/record'
import { momentOf } from '../moment'
import { type Element, escapeXml, xml } from '../xml'
import { isTopic, termOf } from './names'
import { generator } from './normal'
import { elementsOf, fitting } from './shapes'

/** What came with a story from NewsML-G2 and has no place in it: the elements of a name in a section. */
export function kept({ wire }: Details): (name: string) => Element[] {
  const rest = wire?.format === 'newsml-g2' ? wire.rest : {}
  return (name) =>
    Object.hasOwn(rest, name) ? elementsOf(rest[name] ?? '', name.slice(name.indexOf('/') + 1)) : []
}

/** Elements that came with a story, as XML. */
export function keptXml(details: Details, ...names: readonly string[]): string {
  return names.flatMap((name) => kept(details)(name).map(fitting)).join('')
}

const firstXml = (details: Details, name: string) => kept(details)(name).slice(0, 1).map(fitting).join('')

/** Text that has no line breaks, as most of the schema's strings (g2normalizedString). */
const inLine = (text: string) => escapeXml(text.replace(/[\t\r\n]+/g, ' '))

/** An element with a line of text; none where there is no text. */
const told = (name: string, text: string, attributes: Record<string, string> = {}) =>
  text === '' ? '' : xml(name, attributes, inLine(text))

/** A party or a place that is known by its name. */
const named = (element: string, name: string) => (name === '' ? '' : xml(element, {}, told('name', name)))

export function rightsInfo(details: Details): string {
  const copyright = details.wire?.copyright ?? ''
  const content = [
    firstXml(details, 'rightsInfo/copyrightHolder'),
    told('copyrightNotice', copyright),
    keptXml(details, 'rightsInfo/copyrightNotice', 'rightsInfo/usageTerms', 'rightsInfo/link'),
  ].join('')
  return content === '' ? '' : xml('rightsInfo', {}, content)
}

/** The embargo; one that is empty has no end yet (NewsML-G2, embargoed). */
function embargoed(details: Details): string {
  if (details.embargo !== null) return told('embargoed', details.embargo)
  const isOpen = kept(details)('itemMeta/embargoed').some(({ children }) => children.length === 0)
  return isOpen ? xml('embargoed') : ''
}

function edNote(note: string): string {
  return note === '' ? '' : xml('edNote', {}, note.split(/\r?\n/).map(inLine).join('<br/>'))
}

const plainUri = /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/i

/** Links to the pictures that go with a story, without those that came as links. */
function pictureLinks(details: Details): string {
  const linked = kept(details)('itemMeta/link').map(({ attributes: { href, residref } }) => href || residref)
  return (details.wire?.pictures ?? [])
    .filter(({ href }) => !linked.includes(href))
    .map(({ href, caption, credit }) => {
      const where = plainUri.test(href) ? { href } : { residref: href }
      const isPicture = xml('itemClass', { qcode: 'ninat:picture' })
      return xml(
        'link',
        { rel: 'irel:associatedWith', ...where },
        isPicture,
        told('title', caption),
        told('creditline', credit),
      )
    })
    .join('')
}

export function itemMeta({ doc, created, changed }: Story): string {
  const details = detailsOf(doc)
  const provider = details.wire?.provider || houseById(details.house).name
  return xml(
    'itemMeta',
    {},
    xml('itemClass', { qcode: 'ninat:text' }),
    firstXml(details, 'itemMeta/provider') || named('provider', provider),
    told('versionCreated', changed),
    told('firstCreated', details.wire?.created ?? created),
    embargoed(details),
    firstXml(details, 'itemMeta/pubStatus') || xml('pubStatus', { qcode: 'stat:usable' }),
    firstXml(details, 'itemMeta/role'),
    told('generator', generator),
    keptXml(details, 'itemMeta/generator'),
    firstXml(details, 'itemMeta/profile'),
    keptXml(details, 'itemMeta/service', 'itemMeta/title'),
    edNote(details.note),
    keptXml(details, 'itemMeta/memberOf', 'itemMeta/instanceOf', 'itemMeta/signal', 'itemMeta/link'),
    pictureLinks(details),
  )
}

/** A term by its QCode, its URI, or, where its code is neither, that as it is. */
function concept(element: string, { code, name }: Term, type?: string): string {
  const isQcode = /^[^\s:]+:\S+$/.test(code)
  const attributes = plainUri.test(code)
    ? { uri: code }
    : isQcode
      ? { type, qcode: code }
      : { literal: code.replace(/\s+/g, ' ') || undefined }
  return xml(element, attributes, told('name', name))
}

const noVocabulary = { language: 'en', schemes: new Map(), asserted: new Map() }

/** The subjects as they came, where more is told of them, and the places and persons that came with them. */
function subjects(details: Details): string {
  const all = kept(details)('contentMeta/subject')
  const asTold = (term: Term) =>
    all.find((each) => isTopic(each) && term.code !== '' && termOf(each, noVocabulary)?.code === term.code)
  const topics = details.subjects.map((term) => {
    const found = asTold(term)
    return (found && fitting(found)) || concept('subject', term, 'cpnat:abstract')
  })
  return [...topics, ...all.filter((each) => !isTopic(each)).map(fitting)].join('')
}

/** Where a story was written, as it came, or as its dateline tells. */
function located({ doc }: Story, details: Details): string {
  const came = keptXml(details, 'contentMeta/located')
  if (came !== '') return came
  if (details.wire?.located) return named('located', details.wire.located)
  const places = datelineOf(doc)?.places ?? []
  return places
    .map(({ city, region, country }) => [city, region, country].filter(Boolean).join(', '))
    .map((place) => named('located', place))
    .join('')
}

/** A moment that came as a line of text. */
function moment(details: Details, name: string): string {
  const [first] = kept(details)(`contentMeta/${name}`)
  const [text = ''] = first?.children ?? []
  return told(name, (typeof text === 'string' && momentOf(text)) || '')
}

/** The dateline as it is printed; the byline a line at a time, with a credit that the house does not print. */
function printedForms({ doc }: Story): string {
  const part = bylinePart(doc)
  const byline = part?.node.textBetween(0, part.node.content.size, '\n', '\n') ?? ''
  const [credit = '', ...others] = new Set(bylinesOf(doc).map((each) => each.credit))
  const unprinted = others.length > 0 || byline.includes(credit) ? '' : credit
  const range = datelineRange(doc)
  return [
    told('dateline', range ? doc.textBetween(range.from, range.to).trim() : ''),
    ...[...byline.split('\n'), unprinted].map((line) => told('by', line.trim())),
  ].join('')
}

export function contentMeta(story: Story): string {
  const { doc } = story
  const details = detailsOf(doc)
  const { urgency, language, genre, keywords, slug } = details
  const came = (...names: readonly string[]) =>
    keptXml(details, ...names.map((name) => `contentMeta/${name}`))
  return xml(
    'contentMeta',
    {},
    urgency === null ? '' : told('urgency', String(urgency)),
    moment(details, 'contentCreated'),
    moment(details, 'contentModified'),
    firstXml(details, 'contentMeta/digitalSourceType'),
    located(story, details),
    came('infoSource', 'creator', 'contributor', 'audience', 'exclAudience', 'altId'),
    xml('language', { tag: language }),
    came('language'),
    genre ? concept('genre', genre) : '',
    came('genre'),
    ...keywords.map((keyword) => told('keyword', keyword)),
    came('keyword'),
    subjects(details),
    told('slugline', slug),
    came('slugline'),
    told('headline', headlineOf(doc)),
    came('headline'),
    printedForms(story),
    came('dateline', 'by', 'creditline'),
    told('description', standfirstOf(doc), { role: 'drol:summary' }),
    came('description'),
  )
}
