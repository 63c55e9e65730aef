/** XML as wires send it: read leniently into a small tree, with no entity and no document type of its own followed. */
import { decodeHTML } from 'entities'
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { ReadError } from './format'

/** An element by its local name; prefixes are the sender's choice, but for formats in which all write the same. */
export interface Element {
  name: string
  prefix?: string | undefined
  attributes: Readonly<Record<string, string>>
  children: readonly (Element | string)[]
}

/** How many elements may stand in each other: the readers go down by calls within calls. */
const deepest = 250

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: deepest,
})

const raw = z.array(z.record(z.string(), z.unknown()))
const attributesSchema = z.record(z.string(), z.coerce.string())

/** Characters that no XML may hold (XML 1.0, 2.2), and that wires send all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

const local = (name: string) => name.slice(name.indexOf(':') + 1)
const prefix = (name: string) => name.slice(0, Math.max(name.indexOf(':'), 0))

function decoded(text: string): string {
  return text.includes('&') ? decodeHTML(text) : text
}

function treeOf(entries: unknown): (Element | string)[] {
  return raw.parse(entries ?? []).flatMap<Element | string>((entry) => {
    const { ':@': attributes, ...rest } = entry
    const [pair] = Object.entries(rest)
    if (!pair) return []
    const [name, content] = pair
    if (name === '#text') return [decoded(String(content))]
    // in a CDATA section nothing is a reference (XML 1.0, 2.7)
    if (name === '#cdata') return raw.parse(content).map((each) => String(each['#text'] ?? ''))
    const given = Object.entries(attributesSchema.parse(attributes ?? {}))
    return [
      {
        name: local(name),
        prefix: prefix(name),
        attributes: Object.fromEntries(given.map(([key, value]) => [key, decoded(value)])),
        children: treeOf(content),
      },
    ]
  })
}

/** A sign that begins no tag, which should have been escaped: `x < y`. */
const stray = /<(?![\p{L}_:/!?])/gu

/** A document type, which is not followed; several documents in a file each have theirs. */
const documentType = /^<!DOCTYPE[^[<>]{0,2000}(?:\[[^\]]{0,4000}\]\s{0,99})?>/i

function withoutDocumentTypes(text: string): string {
  return text
    .split(/(?=<!DOCTYPE)/i)
    .map((part) => part.replace(documentType, ''))
    .join('')
}

/**
 * The elements that stand at the top of a file: one, but for wires that put several documents in it.
 * @throws ReadError where it is not XML, or its end is missing
 */
export function parseRoots(text: string): Element[] {
  const clean = withoutDocumentTypes(text.replace(forbidden, '')).replace(stray, '&lt;')
  let roots: Element[]
  try {
    roots = treeOf(parser.parse(clean)).filter((node) => typeof node !== 'string')
  } catch (error) {
    const isDeep = error instanceof Error && /nested tags/i.test(error.message)
    throw new ReadError(isDeep ? 'tooDeep' : 'damaged')
  }
  const last = roots.at(-1)
  if (!last) throw new ReadError('noText')
  const end = clean.slice(clean.lastIndexOf('</')).toLowerCase()
  if (last.children.length > 0 && !end.includes(last.name.toLowerCase())) throw new ReadError('damaged')
  return roots
}

/**
 * The root element of a document.
 * @throws ReadError where it is not XML, or its end is missing
 */
export function parseXml(text: string): Element {
  const [root] = parseRoots(text)
  if (!root) throw new ReadError('noText')
  return root
}

/**
 * What may stand before the first element: the declaration, which a wire may put its own line before, comments and
 * a document type.
 */
const prolog = new RegExp(
  `[^<]{1,400}(?=<\\?xml)|\\s+|<\\?[^>]*>|<!--[\\s\\S]*?-->|${documentType.source.slice(1)}`,
  'iy',
)
const startTag = /<(?:[\w.-]+:)?([\p{L}_][\p{L}\p{N}_.-]*)(?=[\s/>])/uy

/** The local name of a document's first element, or `''` where it has none. */
export function rootName(text: string): string {
  const head = text.slice(0, 40_000)
  if (!head.includes('<')) return ''
  const start = head.replace(forbidden, '')
  let at = 0
  for (prolog.lastIndex = 0; prolog.test(start); ) at = prolog.lastIndex
  startTag.lastIndex = at
  return startTag.exec(start)?.[1] ?? ''
}

/** The prefixes of what word processors put in the markup that is pasted from them: `<o:p>`, `<st1:City>`. */
const foreign = /^(?:o|w|v|m|x|u\d{1,2}|st\d{1,2}|wp|mso|office|word)$/i

/** Whether an element is of a word processor, and nothing of the format that it stands in: only its content counts. */
export function isForeign({ prefix }: Element): boolean {
  return prefix !== undefined && foreign.test(prefix)
}

/** The elements in an element, all or those of a name. */
export function elements({ children }: Element, name?: string): Element[] {
  const found: Element[] = []
  for (const child of children)
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child)
  return found
}

/** The elements at the end of a path of names below an element. */
export function findAll(element: Element, ...path: readonly string[]): Element[] {
  return path.reduce<Element[]>((found, name) => found.flatMap((each) => elements(each, name)), [element])
}

/** The first element at the end of a path, or undefined. */
export function find(element: Element, ...path: readonly string[]): Element | undefined {
  return findAll(element, ...path)[0]
}

/** All elements of a name, at any depth, in their order. */
export function descendants(element: Element, name: string): Element[] {
  const found: Element[] = []
  const look = ({ children }: Element) => {
    for (const child of children) {
      if (typeof child === 'string') continue
      if (child.name === name) found.push(child)
      look(child)
    }
  }
  look(element)
  return found
}

/** Text with its references followed once more: wires escape what was escaped, `AT&amp;amp;T`. */
export function unescapedAgain(text: string): string {
  return text.includes('&')
    ? text.replace(/&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8}\d?);/gi, (found) => decodeHTML(found))
    : text
}

/** An attribute by its local name, whatever its prefix is. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const entries = Object.entries(element?.attributes ?? {})
  return entries.find(([key]) => local(key) === name)?.[1]
}

/** The text in an element, as it stands: words on both sides of a line break are two. */
export function textOf(element: Element | undefined): string {
  return (element?.children ?? [])
    .map((child) =>
      typeof child === 'string' ? child : `${child.name === 'br' ? '\n' : ''}${textOf(child)}`,
    )
    .join('')
}

/** Text without what XML may not hold. */
export function legalXml(text: string): string {
  return text.replace(forbidden, '')
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for content and for attributes in double quotes, without what XML may not hold. */
export function escapeXml(text: string): string {
  return legalXml(text).replace(/[&<>"]/g, (character) => escapes[character] ?? character)
}

/** Text for an attribute, with the line breaks that a parser would take for spaces (XML 1.0, 3.3.3). */
function escapeAttribute(text: string): string {
  return escapeXml(text).replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A written element; attributes that are undefined are left out, and content is XML already. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...content: readonly string[]
): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
  const inside = content.join('')
  return inside === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inside}</${name}>`
}

/** An element as XML again, to be kept as it came. */
export function serialize({ name, attributes, children }: Element): string {
  const content = children.map((child) => (typeof child === 'string' ? escapeXml(child) : serialize(child)))
  return xml(name, attributes, ...content)
}

/** The elements of HTML that have no end tag (HTML, 13.1.2). */
const empty = ['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']

/** XHTML as HTML: an element without content has its end tag there. */
export function serializeHtml({ name, attributes, children }: Element): string {
  if (empty.includes(name)) return xml(name, attributes)
  const content = children.map((child) =>
    typeof child === 'string' ? escapeXml(child) : serializeHtml(child),
  )
  return `${xml(name, attributes).slice(0, -2)}>${content.join('')}</${name}>`
}
