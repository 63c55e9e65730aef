/** Where the parts of a story are in its document, and what they hold. */
import type { Attrs, Node } from 'prosemirror-model'
import { readDate } from '../forms/dates'
import { perObject } from '../memo'
import { schema } from '../schema'
import {
  type Byline,
  type Dateline,
  type Details,
  datelineSchema,
  detailsSchema,
  noSignOff,
  type SignOff,
} from '../schema/values'
import { copyOfBlock } from './desk-notes'

/** A top-level node and the position before it. */
export interface Part {
  node: Node
  pos: number
}

function topLevel(doc: Node, found: (node: Node) => boolean): Part | null {
  let pos = 0
  for (const node of doc.children) {
    if (found(node)) return { node, pos }
    pos += node.nodeSize
  }
  return null
}

/** The headline's text. */
export function headlineOf(doc: Node): string {
  return doc.child(0).textContent
}

/** The standfirst's text. */
export function standfirstOf(doc: Node): string {
  return doc.child(1).textContent
}

/** Whether a part of a story is printed: a headline, standfirst, byline or sign-off is where it says anything. */
export const isPrinted = ({ isLeaf, type, content }: Node): boolean =>
  isLeaf || type.isInGroup('block') || content.size > 0

/** The byline's node, or null where a story has none. */
export function bylinePart(doc: Node): Part | null {
  return topLevel(doc, (node) => node.type === schema.nodes.byline)
}

/** The names that a story is by, in their order. */
export function bylinesOf(doc: Node): Byline[] {
  return bylinePart(doc)?.node.attrs.bylines ?? []
}

/** The sign-off's node, or null where a story has none. */
export function signOffPart(doc: Node): Part | null {
  const node = doc.lastChild
  if (node?.type !== schema.nodes.signoff) return null
  return { node, pos: doc.content.size - node.nodeSize }
}

/** Whom the last line credits; nobody where there is none. */
export function signOffOf(doc: Node): SignOff {
  return signOffPart(doc)?.node.attrs.signOff ?? noSignOff
}

/**
 * The first block of the body: the one that a dateline may lead, if it is a paragraph. A desk note above it is none of
 * the copy.
 */
export function leadPart(doc: Node): Part {
  const isInBody = (node: Node) => node.type.isInGroup('block')
  const part =
    topLevel(doc, (node) => isInBody(node) && copyOfBlock(node) !== null) ?? topLevel(doc, isInBody)
  if (!part) throw new RangeError('A story has at least one block of body')
  return part
}

/** The top-level blocks between the head of a story and its sign-off. */
export function bodyOf(doc: Node): Node[] {
  return doc.children.filter((node) => node.type.isInGroup('block'))
}

/** A dateline as it stands in the text: its values, and the positions it covers. */
export interface DatelineRange {
  dateline: Dateline
  from: number
  to: number
}

/** The dateline that leads a story, or null. */
export function datelineRange(doc: Node): DatelineRange | null {
  const { node, pos } = leadPart(doc)
  if (node.type !== schema.nodes.paragraph) return null
  let dateline: Dateline | null = null
  let to = pos + 1
  for (const child of node.children) {
    const mark = schema.marks.dateline.isInSet(child.marks)
    if (!mark) break
    dateline ??= datelineSchema.parse(mark.attrs)
    to += child.nodeSize
  }
  if (!dateline) return null
  const text = node.textBetween(0, to - pos - 1, undefined, '\n')
  return { dateline: withPrinted(dateline, text), from: pos + 1, to }
}

/** A dateline with the sources that only its text names, as those of houses did once. */
function withPrinted(dateline: Dateline, text: string): Dateline {
  if (dateline.sources.length > 0) return dateline
  const [, inside = ''] = text.match(/\(([^()]{1,100})\)/) ?? []
  const sources = inside
    .split('/')
    .map((source) => source.trim())
    .filter((source) => source !== '' && readDate(source) === null)
  return sources.length > 0 ? { ...dateline, sources } : dateline
}

/** What a story's dateline says, or null where it has none. */
export function datelineOf(doc: Node): Dateline | null {
  return datelineRange(doc)?.dateline ?? null
}

const detailsOfAttrs = perObject((attrs: Attrs): Readonly<Details> => detailsSchema.parse(attrs))

/** Slug, keywords, language and the rest that a desk keeps beside the text. */
export function detailsOf(doc: Node): Readonly<Details> {
  return detailsOfAttrs(doc.attrs)
}
