/** What an item of NewsML-G2 tells beside its content (rightsInfo, itemMeta, contentMeta), as a story's details. */

import { readEmbargo } from '../../embargo'
import { type Details, detailsSchema, noWire, type Wire } from '../../schema/values'
import { momentOf } from '../moment'
import { lineOf } from '../nitf/line'
import { withdrawalOf } from '../withdrawn'
import { type Element, elements, find, findAll } from '../xml'
import { isTopic, partyOf, placeOf, tailOf, type Vocabulary } from './names'
import { generator } from './normal'
import { type Told, takeAll, takeLine, takeMoment, takeNumber } from './told'
import { genreOf, isSimple, keywordsOf, termsOf } from './topics'

/** A tag that BCP 47 could know, or undefined. */
function tagOf(told: string | undefined): string | undefined {
  const tag = (told ?? '').trim().replaceAll('_', '-')
  const isTag = /^[a-z]{2,3}(?:-|$)/i.test(tag) && detailsSchema.shape.language.safeParse(tag).success
  return isTag ? tag : undefined
}

/** The elements that tell the content's languages. */
function languages(item: Element): Element[] {
  return findAll(item, 'contentMeta', 'language')
}

/** The language of the content; null where nothing tells. The item's own is that of what is told about it. */
export function languageOf(item: Element): string | null {
  const [first] = languages(item).flatMap(({ attributes }) => tagOf(attributes.tag) ?? [])
  const content = findAll(item, 'contentSet').flatMap((each) => elements(each))
  const inContent = [...content, ...content.flatMap((each) => elements(each, 'html'))]
  const tags = inContent.map(({ attributes: { 'xml:lang': xmlLang, lang } }) => tagOf(xmlLang ?? lang))
  return first ?? tags.find((tag) => tag !== undefined) ?? tagOf(item.attributes['xml:lang']) ?? null
}

/** Where a story was written: a place and the wider ones that it is in, from the first `located` on. */
function locatedOf({ item }: Told, vocabulary: Vocabulary): string {
  const called = findAll(item, 'contentMeta', 'located').map((each) => {
    const places = [each, ...elements(each, 'broader')].map((place) => placeOf(place, vocabulary))
    return [...new Set(places.filter(Boolean))].join(', ')
  })
  return [...new Set(called.filter(Boolean))].join('; ')
}

/** What a party is called; taken where its name is all that is told of it. */
function takeParty(told: Told, section: string, name: string, vocabulary: Vocabulary): string {
  const party = find(told.item, section, name)
  if (party && isSimple(party) && party.attributes.qcode === undefined && party.attributes.uri === undefined)
    told.taken.add(party)
  return partyOf(party, vocabulary)
}

function wireOf(told: Told, vocabulary: Vocabulary): Wire {
  const { item } = told
  const { guid = '', version = '' } = item.attributes
  const created = takeMoment(told, 'itemMeta', 'firstCreated')
  const made = created ?? takeMoment(told, 'contentMeta', 'contentCreated')
  const versionCreated = momentOf(lineOf(find(item, 'itemMeta', 'versionCreated')))
  const sent = takeMoment(told, 'header', 'sent') ?? versionCreated
  if (sent === versionCreated) takeMoment(told, 'itemMeta', 'versionCreated')
  const notice = takeLine(told, 'rightsInfo', 'copyrightNotice')
  return {
    ...noWire,
    format: 'newsml-g2',
    id: guid.trim(),
    version: version.trim(),
    created: made,
    sent,
    provider: takeParty(told, 'itemMeta', 'provider', vocabulary),
    // a holder whom a notice is told of stays, and goes back out
    copyright: notice || takeParty(told, 'rightsInfo', 'copyrightHolder', vocabulary),
    located: locatedOf(told, vocabulary),
  }
}

/** Notes for the desk, a line each; those that are whole pages of HTML stay where there are others. */
function noteOf(told: Told): string {
  const isPlain = (each: Element) =>
    elements(each).every(({ name }) => ['br', 'a', 'span', 'inline'].includes(name))
  const plain = takeAll(told, 'itemMeta', 'edNote', isPlain)
  const notes = plain.length > 0 ? plain : takeAll(told, 'itemMeta', 'edNote')
  return [...new Set(notes)].join('\n')
}

/** What says nothing that is not told elsewhere: that this is text, who made the file, and in what language it is. */
function takeUsual({ item, taken }: Told): void {
  const usual = [
    ...findAll(item, 'itemMeta', 'itemClass').filter(({ attributes }) => tailOf(attributes.qcode) === 'text'),
    ...findAll(item, 'itemMeta', 'generator').filter((each) => lineOf(each) === generator),
    ...languages(item)
      .slice(0, 1)
      .filter(({ attributes: { tag, ...others } }) => tagOf(tag) && Object.keys(others).length === 0),
  ]
  for (const each of usual) taken.add(each)
}

/** What holds an item back; an embargo without a moment has no end yet (NewsML-G2, embargoed). */
export function takeHolds({ item, taken }: Told): { embargo: string; status: string } {
  const [embargoed] = findAll(item, 'itemMeta', 'embargoed')
  const [status] = findAll(item, 'itemMeta', 'pubStatus')
  const embargo = lineOf(embargoed)
  const { qcode, uri, literal } = status?.attributes ?? {}
  const word = [qcode, uri, literal, lineOf(status)].find((each) => each && withdrawalOf(each)) ?? ''
  if (embargoed && readEmbargo(embargo)) taken.add(embargoed)
  if (status && word !== '') taken.add(status)
  const isOpen = embargoed !== undefined && embargo === ''
  return { embargo, status: tailOf(word) || (isOpen ? 'withheld' : '') }
}

/** The details that an item tells, without its rest. */
export function detailsOfItem(
  told: Told,
  vocabulary: Vocabulary,
  isExact: boolean,
): Partial<Details> & { wire: Wire } {
  const subjects = findAll(told.item, 'contentMeta', 'subject').filter(isTopic)
  takeUsual(told)
  const { dir } = told.item.attributes
  const isDescribed = dir === 'ltr' || dir === 'rtl'
  return {
    slug: takeLine(told, 'contentMeta', 'slugline'),
    keywords: keywordsOf(told, isExact),
    ...(isExact && isDescribed && { direction: dir }),
    clientNote: noteOf(told),
    urgency: takeNumber(told, 'contentMeta', 'urgency'),
    priority: takeNumber(told, 'header', 'priority'),
    genre: genreOf(told, vocabulary),
    subjects: termsOf(told, subjects, vocabulary),
    wire: wireOf(told, vocabulary),
  }
}
