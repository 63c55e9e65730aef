/** Where a query is found in a story. */
import type { Node } from 'prosemirror-model'
import { schema } from '../schema'
import { blockText } from '../story/lines'
import type { Finder, TextMatch } from './finder'
import type { FindPart, FindQuery } from './query'
import { quotationsIn } from './quotations'

/** A match at its place in a document, and the text that it covers. */
export interface Hit extends TextMatch {
  text: string
}

const { headline, standfirst, byline, signoff, quote } = schema.nodes

function partOf({ type }: Node): FindPart {
  if (type === headline) return 'headline'
  if (type === standfirst) return 'standfirst'
  if (type === byline) return 'byline'
  return type === signoff ? 'signoff' : 'body'
}

function inTextblock(block: Node, start: number, finder: Finder, outsideQuotations: boolean): Hit[] {
  const text = blockText(block)
  const found = finder(text)
  if (found.length === 0) return []
  const quoted = outsideQuotations ? quotationsIn(text) : []
  return found
    .filter((match) => !quoted.some(({ from, to }) => match.from < to && match.to > from))
    .map(({ from, to, groups }) => ({
      from: start + from,
      to: start + to,
      groups,
      text: text.slice(from, to),
    }))
}

/** The hits in a top-level block of a story at a position. */
export function hitsInBlock(
  block: Node,
  pos: number,
  finder: Finder,
  { part, outsideQuotations }: Pick<FindQuery, 'part' | 'outsideQuotations'>,
): Hit[] {
  if (part !== null && partOf(block) !== part) return []
  const hits: Hit[] = []
  const look = (node: Node, at: number): boolean => {
    if (outsideQuotations && node.type === quote) return false
    if (!node.isTextblock) return true
    hits.push(...inTextblock(node, at + 1, finder, outsideQuotations))
    return false
  }
  if (look(block, pos)) block.descendants((node, offset) => look(node, pos + 1 + offset))
  return hits
}

/** All hits in a story, in the order of its text. */
export function hitsIn(
  doc: Node,
  finder: Finder,
  query: Pick<FindQuery, 'part' | 'outsideQuotations'>,
): Hit[] {
  const hits: Hit[] = []
  doc.forEach((block, pos) => {
    hits.push(...hitsInBlock(block, pos, finder, query))
  })
  return hits
}
