/** Short stories to compare and merge. */
import type { Node } from 'prosemirror-model'
import { schema } from '../../../story/schema'
import { type Details, newDetails } from '../../../story/schema/values'

const { nodes } = schema

/** A story of a headline and paragraphs. */
export function doc(headline: string, paragraphs: readonly string[], details: Partial<Details> = {}): Node {
  const text = (line: string) => (line ? [schema.text(line)] : [])
  return nodes.doc.create({ ...newDetails, ...details }, [
    nodes.headline.create(null, text(headline)),
    nodes.standfirst.create(),
    ...paragraphs.map((line) => nodes.paragraph.create(null, text(line))),
  ])
}
