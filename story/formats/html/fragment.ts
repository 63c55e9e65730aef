/** The body of a story as HTML inside other formats, which is XML too. */
import type { Node } from 'prosemirror-model'
import { bodyOf, signOffPart } from '../../story/parts'
import type { Dropped } from '../format'
import { printNode } from './print'
import { blocksOf, droppedFrom, parseDocument } from './read'

/** The blocks of a piece of HTML, and what of it a story cannot hold. */
export function readFragment(html: string): { blocks: Node[]; dropped: Dropped[] } {
  const { body } = parseDocument(html)
  return { blocks: blocksOf(body, false), dropped: droppedFrom(body) }
}

/** A story's body and sign-off; headline, standfirst and byline have fields of their own there. */
export function writeFragment(doc: Node): string {
  const signOff = signOffPart(doc)
  return [...bodyOf(doc), ...(signOff ? [signOff.node] : [])].map(printNode).join('\n')
}
