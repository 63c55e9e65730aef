/** The body of a story as HTML inside other formats, which is XML too. */
import type { Node } from 'prosemirror-model'
import { bodyOf, signOffPart } from '../../story/parts'
import { ReadError } from '../format'
import { printNode } from './print'
import { type Found, readElement } from './read'
import { parseHtml } from './tree'

/**
 * The blocks of a piece of HTML, and what of it a story cannot hold.
 * @throws ReadError where it is nested beyond all sense
 */
export function readFragment(html: string): Found {
  try {
    return readElement(parseHtml(html))
  } catch (error) {
    // the parser calls itself for each element within another
    if (error instanceof RangeError) throw new ReadError('the tags of this text are nested too deep')
    throw error
  }
}

/** A story's body and sign-off; headline, standfirst and byline have fields of their own there. */
export function writeFragment(doc: Node): string {
  const signOff = signOffPart(doc)
  return [...bodyOf(doc), ...(signOff ? [signOff.node] : [])].map(printNode).join('\n')
}
