/** What NITF 3.6 lets stand in the parts of its head that are kept whole, so that they go back out valid. */
import { type Element, elements, escapeXml, parseRoots, xml } from '../xml'

/** An attribute's values: any text where no pattern is given. */
type Attributes = Readonly<Record<string, RegExp | null>>

interface Shape {
  attributes: Attributes
  required?: readonly string[]
  children?: readonly string[]
  isMixed?: boolean
}

const text = (...names: readonly string[]): Attributes =>
  Object.fromEntries(names.map((name) => [name, null]))
const token = /^[\w.:-]+$/

/** Names and things (schema group enrichedText): text with codes. */
const named = (...names: readonly string[]): Shape => ({
  attributes: text('idsrc', 'value', ...names),
  children: ['alt-code'],
  isMixed: true,
})
const placed = (...names: readonly string[]): Shape => ({
  attributes: text(...names),
  children: ['alt-code'],
  isMixed: true,
})

const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries<Shape>({
    correction: { attributes: text('info', 'id-string', 'regsrc') },
    evloc: { attributes: text('iso-cc', 'state-prov', 'county-dist', 'city') },
    'del-list': { attributes: {}, children: ['from-src'] },
    'from-src': { attributes: text('src-name', 'level-number') },
    series: { attributes: { ...text('series.name'), 'series.part': token, 'series.totalpart': token } },
    'doc.rights': {
      attributes: text(
        ...['owner', 'startdate', 'enddate', 'agent', 'geography', 'location-code', 'code-source'],
        ...['type', 'limitations'],
      ),
    },
    'identified-content': {
      attributes: {},
      children: ['person', 'org', 'location', 'event', 'function', 'object.title', 'virtloc', 'classifier'],
    },
    person: {
      attributes: { ...text('idsrc', 'value'), gender: /^(?:fe)?male$/ },
      children: ['name.given', 'name.family', 'function', 'alt-code'],
      isMixed: true,
    },
    'name.given': { attributes: {}, isMixed: true },
    'name.family': { attributes: {}, isMixed: true },
    function: named(),
    org: named(),
    'object.title': named(),
    virtloc: named(),
    event: named('start-date', 'end-date'),
    classifier: named('type'),
    location: {
      attributes: text('location-code', 'code-source'),
      children: ['sublocation', 'city', 'state', 'region', 'country', 'alt-code'],
      isMixed: true,
    },
    sublocation: placed('location-code', 'code-source'),
    city: placed('city-code', 'code-source'),
    state: placed('state-code', 'code-source'),
    region: placed('region-code', 'code-source'),
    country: placed('iso-cc'),
    'alt-code': { attributes: text('idsrc', 'value'), required: ['idsrc', 'value'] },
    pubdata: {
      attributes: {
        type: /^(?:print|audio|video|web|appliance|other)$/,
        ...text('item-length', 'unit-of-measure', 'date.publication', 'name', 'issn', 'volume', 'number'),
        ...text('issue', 'edition.name', 'edition.area', 'position.section', 'position.sequence', 'ex-ref'),
      },
    },
    'revision-history': {
      attributes: {
        ...text('name', 'norm', 'comment'),
        function:
          /^(?:writer-author|editor|producer|archivist|videographer|graphic-artist|photographer|statistician|other)$/,
      },
    },
    iim: { attributes: { ver: token }, children: ['ds'] },
    ds: { attributes: { num: token, ...text('value') }, required: ['num'] },
  }),
)

function fitting(element: Element): string {
  const shape = shapes.get(element.name)
  if (!shape) return ''
  const { attributes, required = [], children = [], isMixed } = shape
  const given = Object.entries(element.attributes).filter(([name, value]) => {
    const pattern = Object.hasOwn(attributes, name) ? attributes[name] : undefined
    return pattern !== undefined && (pattern === null || pattern.test(value))
  })
  if (!required.every((name) => given.some(([each]) => each === name))) return ''
  const content = element.children.map((child) => {
    if (typeof child === 'string') return isMixed ? escapeXml(child) : ''
    return children.includes(child.name) ? fitting(child) : ''
  })
  return xml(element.name, Object.fromEntries(given), ...content)
}

/** As much as NITF 3.6 allows of elements that were kept as XML under their name; `''` for all else. */
export function validXml(stored: string, name: string): string {
  if (stored === '') return ''
  try {
    return parseRoots(`<kept>${stored}</kept>`)
      .flatMap((root) => elements(root, name))
      .map(fitting)
      .join('')
  } catch {
    return ''
  }
}
