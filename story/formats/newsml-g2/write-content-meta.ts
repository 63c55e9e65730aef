/** A story's content metadata in NewsML-G2 (contentMeta). */
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
import { xml } from '../xml'
import { firstXml, named, plainUri, retained, retainedXml, textElement } from './elements'
import { isTopic, termOf } from './names'
import { fitting } from './shapes'

/** A term by its QCode, its URI, or, where its code is neither, that as it is. */
function concept(element: string, { code, name }: Term, type?: string): string {
  const isQcode = /^[^\s:]+:\S+$/.test(code)
  const attributes = plainUri.test(code)
    ? { uri: code }
    : isQcode
      ? { type, qcode: code }
      : { literal: code.replace(/\s+/g, ' ') || undefined }
  return xml(element, attributes, textElement('name', name))
}

const noVocabulary = { language: 'en', schemes: new Map(), asserted: new Map() }

/** The subjects as they came, where the file says more of them, and the places and persons that came with them. */
function subjects(details: Details): string {
  const all = retained(details)('contentMeta/subject')
  const asReceived = (term: Term) =>
    all.find((each) => isTopic(each) && term.code !== '' && termOf(each, noVocabulary)?.code === term.code)
  const topics = details.subjects.map((term) => {
    const found = asReceived(term)
    return (found && fitting(found)) || concept('subject', term, 'cpnat:abstract')
  })
  return [...topics, ...all.filter((each) => !isTopic(each)).map(fitting)].join('')
}

/** Where a story was written, as it came, or by its dateline. */
function located({ doc }: Story, details: Details): string {
  const came = retainedXml(details, 'contentMeta/located')
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
  const [first] = retained(details)(`contentMeta/${name}`)
  const [text = ''] = first?.children ?? []
  return textElement(name, (typeof text === 'string' && momentOf(text)) || '')
}

/** The dateline as it is printed; the byline a line at a time, with a credit that the house does not print. */
function printedForms({ doc }: Story): string {
  const part = bylinePart(doc)
  const byline = part?.node.textBetween(0, part.node.content.size, '\n', '\n') ?? ''
  const [credit = '', ...others] = new Set(bylinesOf(doc).map((each) => each.credit))
  const unprinted = others.length > 0 || byline.includes(credit) ? '' : credit
  const range = datelineRange(doc)
  return [
    textElement('dateline', range ? doc.textBetween(range.from, range.to).trim() : ''),
    ...[...byline.split('\n'), unprinted].map((line) => textElement('by', line.trim())),
  ].join('')
}

/** What a story says and is about, apart from its text. */
export function contentMeta(story: Story): string {
  const { doc } = story
  const details = detailsOf(doc)
  const { urgency, language, genre, keywords, slug } = details
  const came = (...names: readonly string[]) =>
    retainedXml(details, ...names.map((name) => `contentMeta/${name}`))
  return xml(
    'contentMeta',
    {},
    urgency === null ? '' : textElement('urgency', String(urgency)),
    moment(details, 'contentCreated'),
    moment(details, 'contentModified'),
    firstXml(details, 'contentMeta/digitalSourceType'),
    located(story, details),
    came('infoSource', 'creator', 'contributor', 'audience', 'exclAudience', 'altId'),
    xml('language', { tag: language }),
    came('language'),
    genre ? concept('genre', genre) : '',
    came('genre'),
    ...keywords.map((keyword) => textElement('keyword', keyword)),
    came('keyword'),
    subjects(details),
    textElement('slugline', slug),
    came('slugline'),
    textElement('headline', headlineOf(doc)),
    came('headline'),
    printedForms(story),
    came('dateline', 'by', 'creditline'),
    textElement('description', standfirstOf(doc), { role: 'drol:summary' }),
    came('description'),
  )
}
