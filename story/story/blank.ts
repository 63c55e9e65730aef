/** A story with nothing in it yet. */
import type { Node } from 'prosemirror-model'
import { schema } from '../schema'
import { type Details, newDetails } from '../schema/values'

/** An empty document: headline, standfirst and one paragraph, with these details over the usual ones. */
export function blankDoc(details: Partial<Details> = {}): Node {
  const { headline, standfirst, paragraph } = schema.nodes
  return schema.nodes.doc.create({ ...newDetails, ...details }, [
    headline.create(),
    standfirst.create(),
    paragraph.create(),
  ])
}
