/** A story as an item of ninjs (schemas 2.2 and 3.1 of the IPTC). */
import type { Node } from 'prosemirror-model'
import { directionOf } from '../../languages'
import { schema } from '../../schema'
import { type Details, noWire, type Wire } from '../../schema/values'
import { countWords } from '../../story/count'
import {
  bodyOf,
  bylinePart,
  datelineOf,
  detailsOf,
  headlineOf,
  signOffPart,
  standfirstOf,
} from '../../story/parts'
import { plainText } from '../../story/plain-text'
import type { Outgoing } from '../format'
import { clientNotes } from '../furniture/filing'
import { writeFragment } from '../html/fragment'
import { itemVersion } from '../item-version'
import { writtenAssociations, writtenPictures } from './associations'
import { keywordRel } from './details'
import { ownRole } from './ids'
import { asList, asRecord, fieldOf, type Left } from './left'
import { type Fields, nonEmpty, restFields, writtenRest, writtenWordings } from './rest'
import { itemType, subject } from './shapes'
import { isUri, termOf, writtenTerm } from './terms'

function bodies(story: Outgoing, { language, direction }: Details): Fields[] {
  const { doc } = story
  const html = writeFragment(story)
  const signOff = signOffPart(doc)
  const blocks = [...bodyOf(doc), ...(signOff ? [signOff.node] : [])].filter(
    ({ type }) => type !== schema.nodes.picture,
  )
  const text = blocks.map(plainText).join('\n')
  return [
    {
      role: 'main',
      contenttype: 'application/xhtml+xml',
      charcount: [...text.replaceAll('\n', '')].length,
      wordcount: countWords(text, language),
      value: direction === directionOf(language) ? html : `<div dir="${direction}">${html}</div>`,
    },
  ]
}

/** Subjects with the sender's additions to each, and keywords, which have no field of their own. */
function subjects({ subjects, keywords }: Details, rest: Left): unknown[] {
  const entries = asList(fieldOf(rest, 'subjects'))
  const about = subjects.map((term) => {
    const entry = entries.find((each) => {
      const known = termOf(each)
      return known !== null && (term.code === '' ? known.name === term.name : known.code === term.code)
    })
    return { ...asRecord(subject(entry)), ...writtenTerm(term) }
  })
  return [...about, ...keywords.map((name) => ({ name, rel: keywordRel }))]
}

/** Where a story is from, by its dateline where its sender does not tell. */
function located(doc: Node, { located }: Wire): string {
  const [place] = datelineOf(doc)?.places ?? []
  return located || [place?.city, place?.region, place?.country].filter(Boolean).join(', ')
}

function sources({ provider }: Wire, rest: Fields): unknown[] {
  const others = asList(rest.infosources)
  const isNamed = others.some((each) => asRecord(each)?.name === provider)
  return provider === '' || isNamed ? others : [{ name: provider }, ...others]
}

/** The item of a story by the names of ninjs 2.2. */
export function itemOf(story: Outgoing, version: string): Fields {
  const { id, created, changed, doc } = story
  const details = detailsOf(doc)
  const wire = details.wire ?? noWire
  const rest = restFields(wire.format.startsWith('ninjs') ? wire.rest : {})
  const others = writtenRest(rest)
  const uri = isUri(wire.id) ? wire.id : `urn:uuid:${id}`
  const byline = bylinePart(doc)
  const more = asList(fieldOf(rest, 'genres')).flatMap((each) => termOf(each) ?? [])
  const genres = details.genre ? [details.genre, ...more] : []
  const main = (value: string, role: string) => (value === '' ? [] : [{ role, value }])
  return {
    standard: {
      name: 'ninjs',
      version,
      schema: `http://www.iptc.org/std/ninjs/ninjs-schema_${version}.json`,
    },
    uri,
    type: itemType(fieldOf(rest, 'type')) ?? 'text',
    ...others,
    pubstatus: details.withdrawn ?? 'usable',
    ...nonEmpty('version', itemVersion(story)),
    firstcreated: wire.created ?? created,
    versioncreated: (details.filing ? null : wire.sent) ?? changed,
    ...nonEmpty('embargoed', details.embargo),
    ...nonEmpty('urgency', details.urgency),
    language: details.language,
    ...nonEmpty('slugline', details.slug),
    ...nonEmpty('ednote', clientNotes(details).join('\n')),
    ...nonEmpty('headlines', [...main(headlineOf(doc), 'main'), ...writtenWordings(rest, 'headline')]),
    ...nonEmpty('descriptions', [
      ...main(standfirstOf(doc), 'summary'),
      ...writtenWordings(rest, 'description'),
    ]),
    ...nonEmpty('by', byline && plainText(byline.node)),
    ...nonEmpty('located', located(doc, wire)),
    bodies: bodies(story, details),
    ...nonEmpty('genres', genres.map(writtenTerm)),
    ...nonEmpty('subjects', subjects(details, rest)),
    ...nonEmpty('copyrightnotice', wire.copyright === others.copyrightholder ? '' : wire.copyright),
    ...nonEmpty('infosources', sources(wire, others)),
    ...nonEmpty('associations', [
      ...writtenPictures(wire, uri),
      ...writtenAssociations(fieldOf(rest, 'associations')),
    ]),
    altids: [
      { role: ownRole, value: id },
      ...(wire.id === '' || wire.id === uri ? [] : [{ role: 'guid', value: wire.id }]),
      ...asList(others.altids),
    ],
  }
}
