/** Metadata of NITF's head that a story has no field for, kept by name: text, or XML where it is made of parts. */
import { type Element, elements, findAll, serialize } from '../xml'

/** Elements of docdata that say one thing, and the attribute that says it. */
export const single: Readonly<Record<string, string>> = {
  'date.expire': 'norm',
  fixture: 'fix-id',
  'doc-scope': 'scope',
}

/** Elements of docdata that have a place in a story. */
const placed = [
  'doc-id',
  'urgency',
  'date.issue',
  'date.release',
  'ed-msg',
  'du-key',
  'doc.copyright',
  'key-list',
]

type Rest = Record<string, string>

/** Elements by their names, with all of a name in one text. */
function asXml(found: readonly Element[]): Rest {
  const names = new Set(found.map(({ name }) => name))
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      found
        .filter((each) => each.name === name)
        .map(serialize)
        .join(''),
    ]),
  )
}

function ofDocdata(nitf: Element): Rest {
  const all = findAll(nitf, 'head', 'docdata').flatMap((docdata) => elements(docdata))
  const isSingle = ({ name }: Element) => Object.hasOwn(single, name)
  const hasContent = ({ attributes, children }: Element) =>
    children.length > 0 || Object.values(attributes).some((value) => value !== '')
  const others = all.filter((each) => !isSingle(each) && !placed.includes(each.name) && hasContent(each))
  const entries = all.filter(isSingle).flatMap(({ name, attributes }) => {
    const value = attributes[single[name] ?? '']
    return value ? [[name, value] as const] : []
  })
  return { ...asXml(others), ...Object.fromEntries(entries) }
}

/** The rest of a head: its meta elements as `meta.NAME`, the others by their names. */
export function restOfHead(nitf: Element, metaTaken: readonly string[]): Rest {
  const head = findAll(nitf, 'head')
  const metas = head
    .flatMap((each) => elements(each, 'meta'))
    .flatMap(({ attributes: { name, 'http-equiv': header = '', content = '' } }): [string, string][] => {
      if (content === '') return []
      if (name === undefined) return [[`http-equiv.${header}`, content]]
      return metaTaken.includes(name.toLowerCase()) ? [] : [[`meta.${name}`, content]]
    })
  const others = head
    .flatMap((each) => elements(each))
    .filter(({ name }) => !['title', 'meta', 'tobject', 'docdata'].includes(name))
  return { ...Object.fromEntries(metas), ...asXml(others), ...ofDocdata(nitf) }
}
