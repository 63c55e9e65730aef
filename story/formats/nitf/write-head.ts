/** NITF's head (NITF 3.6: head, tobject, docdata) for a story. */
import type { Details } from '../../schema/values'
import { detailsOf, headlineOf } from '../../story/parts'
import type { Story } from '../../story/record'
import { clientNotes } from '../furniture/filing'
import { escapeXml, xml } from '../xml'
import { generator } from './normal'
import { single } from './rest'
import { validXml } from './shapes'
import { genreMeta, genreName, isNamed, subjectAttributes } from './terms'

/** The formats whose readers keep the rest under NITF's names. */
const family = ['nitf', 'newsml1']

/** What came with a story from NITF and has no place in it, by name; `''` where nothing came. */
export function retained({ wire }: Details): (name: string) => string {
  const rest = wire && family.includes(wire.format) ? wire.rest : {}
  return (name) => (Object.hasOwn(rest, name) ? (rest[name] ?? '') : '')
}

/** A name token (XML 1.0, 2.3), or undefined for any other text. */
function token(text: string): string | undefined {
  return /^[\w.:-]+$/.test(text) ? text : undefined
}

/** A moment as NITF prefers it: ISO 8601 in its basic form. */
export function norm(moment: string): string {
  return moment.replace(/[-:]|\.\d+/g, '')
}

function metas(details: Details): string {
  const meta = (name: string, content: string) => (content === '' ? '' : xml('meta', { name, content }))
  const { wire, priority, genre } = details
  const names = wire && family.includes(wire.format) ? Object.keys(wire.rest) : []
  const others = names
    .filter((key) => key.startsWith('meta.') && token(key.slice(5)) !== undefined)
    .filter((key) => key !== 'meta.generator' && (key !== 'meta.priority' || priority === null))
    .map((key) => meta(key.slice(5), retained(details)(key)))
  return [
    meta('generator', generator),
    priority === null ? '' : meta('priority', String(priority)),
    isNamed(genre) ? '' : meta(genreMeta, genre?.code ?? ''),
    ...others,
  ].join('')
}

function tobject(details: Details): string {
  const { genre, subjects } = details
  const kind = retained(details)('tobject.type')
  if (!genre && subjects.length === 0 && kind === '') return ''
  return xml(
    'tobject',
    { 'tobject.type': kind || undefined },
    genre && genreName(genre) !== ''
      ? xml('tobject.property', { 'tobject.property.type': genreName(genre) })
      : '',
    ...subjects.map((subject) => xml('tobject.subject', subjectAttributes(subject))),
  )
}

function duKey(details: Details): string {
  const { slug, wire } = details
  const rest = retained(details)
  const given = {
    generation: token(rest('du-key.generation')),
    part: token(rest('du-key.part')),
    version: token(wire?.version ?? ''),
    key: slug || undefined,
  }
  return Object.values(given).some((value) => value !== undefined) ? xml('du-key', given) : ''
}

function copyright(notice: string): string {
  const [, year, holder = ''] = notice.match(/^(\d{4})?\s*(.*)/s) ?? []
  return notice === '' ? '' : xml('doc.copyright', { year, holder: holder || undefined })
}

function keyList(keywords: readonly string[]): string {
  const listed = keywords.map((key) => xml('keyword', { key }))
  return listed.length === 0 ? '' : xml('key-list', {}, ...listed)
}

/** That it corrects another, in the words of its sender where there are any. */
function correction(details: Details): string {
  const { filing } = details
  const stated = retained(details)('correction')
  if (filing?.kind !== 'correction') return ''
  return stated === ''
    ? xml('correction', { info: filing.advisory || undefined })
    : validXml(stated, 'correction')
}

function docdata({ id, changed }: Story, details: Details): string {
  const { wire, urgency, embargo, keywords } = details
  const rest = retained(details)
  const status = details.withdrawn ?? (embargo === null ? rest('management-status') : 'embargoed')
  const edUrg = urgency === null ? token(rest('urgency')) : urgency
  const release = embargo === null ? rest('date.release') : norm(embargo)
  return xml(
    'docdata',
    { 'management-status': status || undefined },
    correction(details),
    validXml(rest('evloc'), 'evloc'),
    xml('doc-id', { regsrc: rest('regsrc') || undefined, 'id-string': wire?.id || id }),
    validXml(rest('del-list'), 'del-list'),
    edUrg === undefined ? '' : xml('urgency', { 'ed-urg': edUrg }),
    xml('date.issue', { norm: norm(changed) }),
    release === '' ? '' : xml('date.release', { norm: release }),
    ...Object.entries(single).map(([name, attribute]) =>
      rest(name) === '' ? '' : xml(name, { [attribute]: rest(name) }),
    ),
    validXml(rest('series'), 'series'),
    ...clientNotes(details).map((info) => xml('ed-msg', { info })),
    duKey(details),
    copyright(wire?.copyright ?? ''),
    validXml(rest('doc.rights'), 'doc.rights'),
    keyList(keywords),
    validXml(rest('identified-content'), 'identified-content'),
  )
}

/** The head of a story, with all that came with it and may go back out. */
export function printHead(story: Story): string {
  const details = detailsOf(story.doc)
  const rest = retained(details)
  const title = headlineOf(story.doc)
  return xml(
    'head',
    {},
    title === '' ? '' : xml('title', {}, escapeXml(title)),
    metas(details),
    tobject(details),
    validXml(rest('iim'), 'iim'),
    docdata(story, details),
    validXml(rest('pubdata'), 'pubdata'),
    validXml(rest('revision-history'), 'revision-history'),
  )
}
