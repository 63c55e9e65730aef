/** The metadata of a NewsML-G2 item (rightsInfo, itemMeta, contentMeta), as a story's details. */

import { readEmbargo } from '../../embargo'
import { languageTag } from '../../languages'
import { type Details, detailsSchema, noWire, type Wire } from '../../schema/values'
import { type FilingSigns, joinSigns, noSigns } from '../furniture/filing'
import { withdrawalOf } from '../furniture/withdrawn'
import { momentOf } from '../moment'
import { lineOf } from '../nitf/line'
import { type Element, elements, find, findAll } from '../xml'
import { isTopic, partyOf, placeOf, tailOf, type Vocabulary } from './names'
import { generator } from './normal'
import { type SourceItem, takeAll, takeLine, takeMoment, takeNumber } from './source-item'
import { genreOf, isSimple, keywordsOf, termsOf } from './topics'

/** A tag that BCP 47 could know, or that of the language that is named; undefined for anything else. */
function tagOf(source: string | undefined): string | undefined {
  const given = (source ?? '').trim().replaceAll('_', '-')
  const tag = /^[a-z]{2,3}(?:-|$)/i.test(given) ? given : languageTag(given)
  return tag !== null && detailsSchema.shape.language.safeParse(tag).success ? tag : undefined
}

/** The elements that state the content's languages. */
function languages(item: Element): Element[] {
  return findAll(item, 'contentMeta', 'language')
}

/** The language of the content; null where none is stated. The item's own language is that of its metadata. */
export function languageOf(item: Element): string | null {
  const [first] = languages(item).flatMap(({ attributes }) => tagOf(attributes.tag) ?? [])
  const content = findAll(item, 'contentSet').flatMap((each) => elements(each))
  const inContent = [...content, ...content.flatMap((each) => elements(each, 'html'))]
  const tags = inContent.map(({ attributes: { 'xml:lang': xmlLang, lang } }) => tagOf(xmlLang ?? lang))
  return first ?? tags.find((tag) => tag !== undefined) ?? tagOf(item.attributes['xml:lang']) ?? null
}

/** Where a story was written: a place and the wider ones that it is in, from the first `located` on. */
function locatedOf({ item }: SourceItem, vocabulary: Vocabulary): string {
  const called = findAll(item, 'contentMeta', 'located').map((each) => {
    const places = [each, ...elements(each, 'broader')].map((place) => placeOf(place, vocabulary))
    return [...new Set(places.filter(Boolean))].join(', ')
  })
  return [...new Set(called.filter(Boolean))].join('; ')
}

/** The name of a party; taken where the element holds nothing but the name. */
function takeParty(source: SourceItem, section: string, name: string, vocabulary: Vocabulary): string {
  const party = find(source.item, section, name)
  if (party && isSimple(party) && party.attributes.qcode === undefined && party.attributes.uri === undefined)
    source.taken.add(party)
  return partyOf(party, vocabulary)
}

function wireOf(source: SourceItem, vocabulary: Vocabulary): Wire {
  const { item } = source
  const { guid = '', version = '' } = item.attributes
  const created = takeMoment(source, 'itemMeta', 'firstCreated')
  const made = created ?? takeMoment(source, 'contentMeta', 'contentCreated')
  const versionCreated = momentOf(lineOf(find(item, 'itemMeta', 'versionCreated')))
  const sent = takeMoment(source, 'header', 'sent') ?? versionCreated
  if (sent === versionCreated) takeMoment(source, 'itemMeta', 'versionCreated')
  const notice = takeLine(source, 'rightsInfo', 'copyrightNotice')
  return {
    ...noWire,
    format: 'newsml-g2',
    id: guid.trim(),
    version: version.trim(),
    created: made,
    sent,
    provider: takeParty(source, 'itemMeta', 'provider', vocabulary),
    // a holder with a notice stays, and goes back out
    copyright: notice || takeParty(source, 'rightsInfo', 'copyrightHolder', vocabulary),
    located: locatedOf(source, vocabulary),
  }
}

/** Notes for the desk, a line each; those that are whole pages of HTML stay where there are others. */
function noteOf(source: SourceItem): string {
  const isPlain = (each: Element) =>
    elements(each).every(({ name }) => ['br', 'a', 'span', 'inline'].includes(name))
  const plain = takeAll(source, 'itemMeta', 'edNote', isPlain)
  const notes = plain.length > 0 ? plain : takeAll(source, 'itemMeta', 'edNote')
  return [...new Set(notes)].join('\n')
}

/** Takes what only repeats other metadata: that this is text, who made the file, and in what language it is. */
function takeUsual({ item, taken }: SourceItem): void {
  const usual = [
    ...findAll(item, 'itemMeta', 'itemClass').filter(({ attributes }) => tailOf(attributes.qcode) === 'text'),
    ...findAll(item, 'itemMeta', 'generator').filter((each) => lineOf(each) === generator),
    ...languages(item)
      .slice(0, 1)
      .filter(({ attributes: { tag, ...others } }) => tagOf(tag) && Object.keys(others).length === 0),
  ]
  for (const each of usual) taken.add(each)
}

/** The words of an element that states a status or a signal, of whatever vocabulary. */
function statusesOf(element: Element): string[] {
  const { qcode, uri, literal } = element.attributes
  const names = elements(element, 'name').map(lineOf)
  return [qcode, uri, literal, ...names, lineOf(element)].flatMap((each) => each || [])
}

/** What holds an item back; an embargo without a moment has no end yet (NewsML-G2, embargoed). */
export function takeHolds({ item, taken }: SourceItem): { embargo: string; status: string } {
  const [embargoed] = findAll(item, 'itemMeta', 'embargoed')
  const embargo = lineOf(embargoed)
  const stated = [...findAll(item, 'itemMeta', 'pubStatus'), ...findAll(item, 'itemMeta', 'signal')].map(
    (each) => ({ each, word: statusesOf(each).find((word) => withdrawalOf(word) !== null) ?? '' }),
  )
  const word = stated.find((each) => each.word !== '')?.word ?? ''
  if (embargoed && readEmbargo(embargo)) taken.add(embargoed)
  for (const { each } of stated.filter((status) => status.word !== '')) taken.add(each)
  const isOpen = embargoed !== undefined && embargo === ''
  return { embargo, status: tailOf(word) || (isOpen ? 'withheld' : '') }
}

/** As what an item is filed again, by its signals. */
export function takeFiling({ item, taken }: SourceItem): FilingSigns {
  const signals = findAll(item, 'itemMeta', 'signal').flatMap((each) => {
    const { qcode, uri } = each.attributes
    const kind = (['update', 'correction'] as const).find((name) => name === tailOf(qcode ?? uri))
    return kind ? [{ each, signs: { ...noSigns, kind } }] : []
  })
  for (const { each } of signals) taken.add(each)
  return joinSigns(...signals.map(({ signs }) => signs))
}

/** The details that an item states, without its rest. */
export function detailsOfItem(
  source: SourceItem,
  vocabulary: Vocabulary,
  isExact: boolean,
): Partial<Details> & { wire: Wire } {
  const subjects = findAll(source.item, 'contentMeta', 'subject').filter(isTopic)
  takeUsual(source)
  const { dir } = source.item.attributes
  const isDescribed = dir === 'ltr' || dir === 'rtl'
  return {
    slug: takeLine(source, 'contentMeta', 'slugline'),
    keywords: keywordsOf(source, isExact),
    ...(isExact && isDescribed && { direction: dir }),
    clientNote: noteOf(source),
    urgency: takeNumber(source, 'contentMeta', 'urgency'),
    priority: takeNumber(source, 'header', 'priority'),
    genre: genreOf(source, vocabulary),
    subjects: termsOf(source, subjects, vocabulary),
    wire: wireOf(source, vocabulary),
  }
}
