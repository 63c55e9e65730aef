/** The metadata in NITF's head (NITF 3.6: head, tobject, docdata), as a story's details. */
import { readEmbargo } from '../../embargo'
import { type Details, detailsSchema, noWire, type Term, type Wire } from '../../schema/values'
import { type FilingSigns, noSigns, readFilingLine } from '../furniture/filing'
import { withdrawalOf } from '../furniture/withdrawn'
import { momentOf } from '../moment'
import { type Element, elements, find, findAll } from '../xml'
import { lineOf } from './line'
import { restOfHead } from './rest'
import { genreMeta, genreName, genreOf, subjectOf } from './terms'

/** Names of meta elements that have a place in a story; those of the slug in the order that they are asked in. */
const slugMetas = ['slug', 'slugline', 'slug-line', 'anpa-keyword']
const metaTaken = [...slugMetas, 'priority', 'keywords', 'generator', genreMeta]

function asNumber(text: string): number | null {
  return /^[1-9]$/.test(text.trim()) ? Number(text) : null
}

/** A head, by which its elements' attributes are asked. */
function headReader(nitf: Element) {
  const attributes = (...path: readonly string[]) =>
    findAll(nitf, 'head', ...path).map((each) => each.attributes)
  return {
    /** The attributes of all elements at a path below the head. */
    attributes,
    /** An attribute of the first that has it. */
    one: (path: readonly string[], name: string) =>
      attributes(...path)
        .map((each) => each[name]?.trim() ?? '')
        .find(Boolean) ?? '',
    meta: (name: string) =>
      attributes('meta')
        .find((each) => each.name?.toLowerCase() === name)
        ?.content?.trim() ?? '',
  }
}
type HeadReader = ReturnType<typeof headReader>

/** The embargo: a release that is later than the issue, or that the sender calls an embargo; or `''`. */
function embargoOf({ one }: HeadReader): string {
  const found = one(['docdata', 'date.release'], 'norm')
  const release = momentOf(found)
  const issue = momentOf(one(['docdata', 'date.issue'], 'norm'))
  const isHeld = /embargo|withheld/i.test(one(['docdata'], 'management-status'))
  return isHeld || (release !== null && issue !== null && release > issue) ? found : ''
}

/** Names of meta elements that hold a sender's instruction about an item. */
const statusMetas = ['pubstatus', 'status', 'signal', 'action', 'itemstatus', 'ap-action', 'ap-itemtype']

/** The word by which the sender takes the item back, or `''`. */
function statusOf({ one, meta }: HeadReader): string {
  const found = [
    one(['docdata'], 'management-status'),
    one(['docdata', 'doc-id'], 'status'),
    one(['docdata', 'fixture'], 'fix-id'),
    one(['docdata', 'correction'], 'info'),
    ...statusMetas.map(meta),
  ]
  return found.find((each) => withdrawalOf(each) !== null) ?? ''
}

/** What holds a story back, as its head states it. */
export function headHolds(nitf: Element): { embargo: string; status: string } {
  const reader = headReader(nitf)
  return { embargo: embargoOf(reader), status: statusOf(reader) }
}

/** As what the item is filed again, where its head says that it corrects another; its messages tell more. */
export function headFiling(nitf: Element): FilingSigns {
  const reader = headReader(nitf)
  const [found] = reader.attributes('docdata', 'correction')
  const info = found?.info?.trim() ?? ''
  if (!found || withdrawalOf(info) !== null) return noSigns
  const isToldAgain = messagesOf(reader).some((each) => readFilingLine(each) !== null)
  return { ...noSigns, kind: 'correction', advisory: isToldAgain ? '' : info }
}

function keywordsOf({ attributes, meta }: HeadReader): string[] {
  const listed = attributes('docdata', 'key-list', 'keyword').map(({ key = '' }) => key)
  const keywords = [...listed, ...meta('keywords').split(/[,;]/)]
  return [...new Set(keywords.map((each) => each.trim()).filter(Boolean))]
}

/** A language that BCP 47 would know: a word for one is none. */
function languageOf(nitf: Element, { meta }: HeadReader): string | null {
  const body = find(nitf, 'body')
  const found = [nitf.attributes['xml:lang'], nitf.attributes.baselang, body?.attributes['xml:lang']]
  return (
    [...found, meta('language'), meta('lang')]
      .map((each) => (each ?? '').trim().replaceAll('_', '-'))
      .find(
        (each) => /^[a-z]{2,3}(?:-|$)/i.test(each) && detailsSchema.shape.language.safeParse(each).success,
      ) ?? null
  )
}

/** Who sends it, by the name that says most: the distributor's, else the owner's of its rights or its id. */
function providerOf(nitf: Element, { one }: HeadReader): string {
  return (
    lineOf(find(nitf, 'body', 'body.head', 'distributor')) ||
    one(['docdata', 'doc.rights'], 'owner') ||
    one(['docdata', 'doc-id'], 'regsrc') ||
    one(['docdata', 'doc.copyright'], 'holder')
  )
}

function wireOf(nitf: Element, reader: HeadReader): Wire {
  const { one, attributes } = reader
  const { year = '', holder = '' } = attributes('docdata', 'doc.copyright')[0] ?? {}
  const release = one(['docdata', 'date.release'], 'norm')
  const issue = one(['docdata', 'date.issue'], 'norm')
  const kind = one(['tobject'], 'tobject.type')
  const urgency = one(['docdata', 'urgency'], 'ed-urg')
  const extra: Record<string, string> = {
    uno: nitf.attributes.uno ?? '',
    regsrc: one(['docdata', 'doc-id'], 'regsrc'),
    'date.issue': momentOf(issue) === null ? issue : '',
    'date.release': readEmbargo(embargoOf(reader)) === null && release !== issue ? release : '',
    'management-status': withdrawalOf(one(['docdata'], 'management-status'))
      ? ''
      : one(['docdata'], 'management-status'),
    'tobject.type': /^news$/i.test(kind) ? '' : kind,
    urgency: asNumber(urgency) === null ? urgency : '',
    'meta.priority': asNumber(reader.meta('priority')) === null ? reader.meta('priority') : '',
    'du-key.generation': one(['docdata', 'du-key'], 'generation'),
    'du-key.part': one(['docdata', 'du-key'], 'part'),
  }
  const found = Object.entries(extra).filter(([, value]) => value !== '')
  return {
    ...noWire,
    format: 'nitf',
    id: one(['docdata', 'doc-id'], 'id-string') || (nitf.attributes.uno ?? ''),
    version: one(['docdata', 'du-key'], 'version'),
    created: momentOf(one(['revision-history'], 'norm')),
    sent: momentOf(issue),
    provider: providerOf(nitf, reader),
    copyright: [year, holder].filter(Boolean).join(' '),
    rest: { ...restOfHead(nitf, metaTaken), ...Object.fromEntries(found) },
  }
}

/** Messages to clients, or those that their sender calls internal. */
function messagesOf({ attributes }: HeadReader, isInternal = false): string[] {
  return attributes('docdata', 'ed-msg')
    .filter((message) => /^intern/iu.test(message['msg-type']?.trim() ?? '') === isInternal)
    .flatMap(({ info }) => (info?.trim() ? [info.trim()] : []))
}

/** A genre by its name, and by its code where that stands beside it. */
function findGenre(name: string, code: string): Term | null {
  // a code that stands alone has its own name beside it, for those who know names only
  if (code !== '') return { code, name: name === genreName({ code, name: '' }) ? '' : name }
  return name === '' || /^news$/i.test(name) ? null : genreOf(name)
}

/** The details that a head states. */
export function headDetails(nitf: Element): Partial<Details> & { wire: Wire } {
  const reader = headReader(nitf)
  const { one, attributes, meta } = reader
  const language = languageOf(nitf, reader)
  const genre =
    one(['tobject', 'tobject.property'], 'tobject.property.type') || one(['tobject'], 'tobject.type')
  const slug = one(['docdata', 'du-key'], 'key') || slugMetas.map(meta).find(Boolean)
  return {
    ...(language !== null && { language }),
    slug: slug ?? '',
    keywords: keywordsOf(reader),
    clientNote: messagesOf(reader).join('\n'),
    note: messagesOf(reader, true).join('\n'),
    urgency: asNumber(one(['docdata', 'urgency'], 'ed-urg')),
    priority: asNumber(meta('priority')),
    genre: findGenre(genre, meta(genreMeta)),
    subjects: attributes('tobject', 'tobject.subject').flatMap((each) => subjectOf(each) ?? []),
    wire: wireOf(nitf, reader),
  }
}

/** A head's title, which many senders fill with the slug. */
export function titleOf(nitf: Element): string {
  const [head] = elements(nitf, 'head')
  return lineOf(head && find(head, 'title'))
}
