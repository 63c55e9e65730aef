/** What NewsML-G2 2.35 lets stand in the properties that are kept whole, so that they go back out valid. */
import { type Element, elements, escapeXml, parseRoots, xml } from '../xml'

/** An attribute's values, by the schema's types. */
const qcode = /^[^\s:]+:\S+$/
const qcodes = /^[^\s:]+:\S+(?: [^\s:]+:\S+)*$/
/** As much of a URI as any validator takes. */
const uri = /^[a-z][a-z\d+.-]*:[\w.~:/?#@!$&'()*+,;=%-]+$/i
const line = /^[^\t\r\n]*$/
const language = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i
const count = /^\d{1,9}$/
const percent = /^(?:\d{1,2}|100)$/

type Attributes = Readonly<Record<string, RegExp>>

interface Shape {
  attributes: Attributes
  /** In the order that they may stand in. */
  children?: readonly string[]
  hasText?: boolean
}

const common: Attributes = { creator: qcode, how: qcode, why: qcode, pubconstraint: qcodes }
const ranked: Attributes = { rank: count }
const flexible: Attributes = {
  ...common,
  qcode,
  uri,
  literal: line,
  type: qcode,
  typeuri: uri,
  'xml:lang': language,
}
const ofConcept = ['name', 'definition', 'sameAs', 'broader', 'narrower', 'related']

const concept = (more: Attributes = {}): Shape => ({
  attributes: { ...flexible, ...more },
  children: ofConcept,
})
const coded: Shape = { attributes: { ...common, qcode, uri, 'xml:lang': language }, children: ['name'] }
const text = (more: Attributes = {}): Shape => ({
  attributes: { ...common, 'xml:lang': language, ...more },
  hasText: true,
})
const judged: Attributes = { ...ranked, confidence: percent, relevance: percent }

const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries<Shape>({
    name: { attributes: { 'xml:lang': language, role: qcodes, part: qcode }, hasText: true },
    definition: text({ role: qcodes }),
    sameAs: { attributes: flexible, children: ['name'] },
    broader: { attributes: flexible, children: ['name'] },
    narrower: { attributes: flexible, children: ['name'] },
    related: { attributes: { ...flexible, rel: qcode, value: line, valueunit: qcode }, children: ['name'] },
    catalogRef: { attributes: { href: uri } },
    catalog: { attributes: { url: uri, additionalInfo: uri }, children: ['scheme'] },
    scheme: { attributes: { alias: /^[a-z_][\w.-]*$/i, uri } },
    copyrightHolder: concept(),
    copyrightNotice: text({ href: uri }),
    usageTerms: text({ href: uri }),
    itemClass: coded,
    provider: concept(),
    pubStatus: coded,
    role: coded,
    generator: text({ versioninfo: line, role: qcode }),
    profile: text({ versioninfo: line }),
    service: coded,
    title: text({ role: qcodes }),
    memberOf: concept(),
    instanceOf: concept(),
    signal: concept({ severity: qcode }),
    link: {
      attributes: {
        ...common,
        ...ranked,
        rel: qcode,
        href: uri,
        residref: line,
        version: /^[1-9]\d{0,17}$/,
        contenttype: line,
        title: line,
        size: count,
      },
      children: ['itemClass', 'title', 'headline', 'creditline', 'link'],
    },
    digitalSourceType: { attributes: flexible, children: ['name'] },
    located: concept(),
    infoSource: concept({ role: qcodes }),
    creator: concept({ role: qcodes, jobtitle: qcode }),
    contributor: concept({ role: qcodes, jobtitle: qcode }),
    audience: concept({ confidence: percent, relevance: percent, significance: /^[1-9]$/ }),
    exclAudience: concept({ confidence: percent, relevance: percent, significance: /^[1-9]$/ }),
    altId: text({ type: qcode, environment: qcodes, idformat: qcode, role: qcode, version: line }),
    language: { attributes: { ...common, ...ranked, tag: language, role: qcodes } },
    genre: concept(judged),
    subject: concept(judged),
    keyword: text({ ...judged, role: qcodes }),
    slugline: text({ ...judged, role: qcode, separator: line }),
    headline: text({ ...judged, role: qcodes }),
    dateline: text({ ...ranked, role: qcodes }),
    by: text({ ...ranked, role: qcodes }),
    creditline: text(ranked),
    description: text({ ...judged, role: qcodes }),
    assert: concept(),
  }),
)

/** Attributes without which an element says nothing, or is not valid. */
const required: Readonly<Record<string, string>> = { catalogRef: 'href', scheme: 'uri', language: 'tag' }

/** As much of an element as the schema allows, as XML; `''` where that is nothing. */
export function fitting(element: Element): string {
  const shape = shapes.get(element.name)
  if (!shape) return ''
  const { attributes, children = [], hasText } = shape
  const given = Object.entries(element.attributes).filter(
    ([name, value]) => Object.hasOwn(attributes, name) && attributes[name]?.test(value),
  )
  const needed = required[element.name]
  if (needed !== undefined && !given.some(([name]) => name === needed)) return ''
  const content = hasText
    ? [escapeXml(oneLine(element))]
    : children.flatMap((name) => elements(element, name).map(fitting))
  const isEmpty = given.length === 0 && content.join('') === ''
  return isEmpty ? '' : xml(element.name, Object.fromEntries(given), ...content)
}

function oneLine({ children }: Element): string {
  const texts = children.map((child) => (typeof child === 'string' ? child : ` ${oneLine(child)} `))
  return texts.join('').replace(/\s+/g, ' ').trim()
}

/**
 * Elements that were kept under their name.
 * @param stored XML, or the text of one
 */
export function elementsOf(stored: string, name: string): Element[] {
  if (stored === '') return []
  if (!stored.startsWith('<')) return [{ name, attributes: {}, children: [stored] }]
  try {
    return parseRoots(`<kept>${stored}</kept>`).flatMap((root) => elements(root, name))
  } catch {
    return []
  }
}
