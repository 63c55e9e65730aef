/** HTML as a small tree, parsed by the rules of its standard; nothing in it runs or loads. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { type Element, elements } from '../xml'
import { parsePage } from './parse'

type Parsed = DefaultTreeAdapterTypes.Node

/** Elements that stand on lines of their own (HTML, 15.3), and the older ones that did. */
export const blockNames: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav noframes ol optgroup
  option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp`.split(/\s+/),
)

/** Whether an element is a cell, which keeps its place in a row when nothing is left in it. */
export const isCell = ({ name }: Element) => name === 'td' || name === 'th'

/** Rows and cells without their table are parsed as text that runs together. */
const loosePart =
  /^(?:\s|<meta\b[^<>]*>|<!--[^<>]{0,200}-->)*<(?:tr|td|th|tbody|thead|tfoot|caption|colgroup)\b/i

function childrenOf(node: Parsed): readonly Parsed[] {
  if ('content' in node) return node.content.childNodes
  return 'childNodes' in node ? node.childNodes : []
}

function nodesOf(node: Parsed): (Element | string)[] {
  if (node.nodeName === '#text') return 'value' in node ? [node.value] : []
  if (!('tagName' in node)) return []
  const { tagName: name, attrs } = node
  const attributes = Object.fromEntries(attrs.map((each) => [each.name, each.value]))
  return [{ name, attributes, children: childrenOf(node).flatMap(nodesOf) }]
}

/** The root element of a document, which has a head and a body whatever the text has. */
export function parseHtml(html: string): Element {
  const parsed = parsePage(loosePart.test(html) ? `<table>${html}` : html)
  const [root] = parsed.childNodes.flatMap((node) => nodesOf(node)).filter((node) => typeof node !== 'string')
  return root ?? { name: 'html', attributes: {}, children: [] }
}

/** An element and all that are in it, at any depth. */
export function withAllIn(element: Element): Element[] {
  return [element, ...elements(element).flatMap(withAllIn)]
}

/** The body of a document. */
export function bodyOf(root: Element): Element {
  const body = root.children.find((child) => typeof child !== 'string' && child.name === 'body')
  return typeof body === 'object' ? body : { name: 'body', attributes: {}, children: [] }
}

/** A node of a document object model, as far as it is read. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<DomNode>
}

interface DomElement extends DomNode {
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>
}

const isDomElement = (node: DomNode): node is DomElement => node.nodeType === 1

/** An element of a document object model as a tree. */
export function treeOf(element: DomNode): Element {
  return {
    name: element.nodeName.toLowerCase(),
    attributes: isDomElement(element)
      ? Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]))
      : {},
    children: Array.from(element.childNodes).flatMap<Element | string>((child) => {
      if (child.nodeType === 3) return [child.textContent ?? '']
      return child.nodeType === 1 ? [treeOf(child)] : []
    }),
  }
}

/** The classes of an element, each in small letters. */
export function classesOf({ attributes }: Element): string[] {
  return (attributes.class ?? '').toLowerCase().split(/\s+/).filter(Boolean)
}

/** The links in an element, but for those within links. */
export function linksIn(element: Element): Element[] {
  return elements(element).flatMap((child) => (child.name === 'a' ? [child] : linksIn(child)))
}

/** An element without some of those in it, at any depth. */
export function without(element: Element, isUnwanted: (each: Element) => boolean): Element {
  const children = element.children
    .filter((child) => typeof child === 'string' || !isUnwanted(child))
    .map((child) => (typeof child === 'string' ? child : without(child, isUnwanted)))
  return { ...element, children }
}
