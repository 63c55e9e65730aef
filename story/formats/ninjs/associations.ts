/** The items that go with a story, as ninjs 2.2 has them: its pictures, and others that came with it. */
import type { Wire } from '../../schema/values'
import { asFields, asList, asRecord, leftOf } from './left'
import { type Fields, nonEmpty, shaped, writtenWordings } from './rest'
import {
  itemType,
  list,
  moment,
  named,
  rendition,
  restShapes,
  type Shape,
  subject,
  text,
  uri,
} from './shapes'
import { isUri } from './terms'

/** An address as a URI, with what it may not hold encoded; null where it is relative or none. */
function address(href: string): string | null {
  const encoded = encodeURI(href.replace(/\p{Surrogate}/gu, ''))
  return isUri(href) ? href : isUri(encoded) ? encoded : null
}

/**
 * The pictures of a story, each as an item of its own.
 * @param uri of the story
 */
export function writtenPictures({ pictures }: Wire, uri: string): Fields[] {
  return pictures.map(({ href, caption, credit, terms = '' }, index) => {
    const found = address(href)
    return {
      name: `picture-${index + 1}`,
      uri: found ?? `${uri.split('#', 1)[0]}#picture-${index + 1}`,
      type: 'picture',
      ...nonEmpty('by', credit),
      ...nonEmpty('usageterms', terms),
      ...nonEmpty('descriptions', caption === '' ? [] : [{ role: 'caption', value: caption }]),
      ...nonEmpty('renditions', found === null ? [] : [{ name: 'main', href: found }]),
    }
  })
}

const itemShapes: Readonly<Record<string, Shape>> = {
  ...restShapes,
  uri,
  type: itemType,
  name: text,
  version: text,
  firstcreated: moment,
  versioncreated: moment,
  embargoed: moment,
  copyrightnotice: text,
  ednote: text,
  language: text,
  by: text,
  slugline: text,
  located: text,
  subjects: list(subject),
  renditions: named(
    (value) => (asFields(value)?.has('name') ? rendition(value) : undefined),
    (name, value) => ({ ...asRecord(value), name }),
  ),
}

/** Items beside a story; those without an address of their own are not valid in it. */
export function writtenAssociations(value: unknown): Fields[] {
  const items = Array.isArray(value)
    ? value.map((item, index) => ({ name: `item-${index + 1}`, ...asRecord(item) }))
    : Object.entries(asRecord(value) ?? {}).map(([name, item]) => ({ name, ...asRecord(item) }))
  return asList(items).flatMap((item) => {
    const fields = leftOf(asRecord(item) ?? {})
    const known = shaped(fields, itemShapes)
    const id = known.uri ?? uri(fields.get('guid'))
    if (id === undefined) return []
    const wordings = (
      [
        ['headlines', writtenWordings(fields, 'headline')],
        ['descriptions', writtenWordings(fields, 'description')],
        ['bodies', writtenWordings(fields, 'body')],
      ] as const
    ).filter(([, each]) => each.length > 0)
    return [{ ...known, uri: id, ...Object.fromEntries(wordings) }]
  })
}
