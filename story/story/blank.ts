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

/** Whether nothing has been written in a story yet. */
export function isBlank(doc: Node): boolean {
  return doc.children.every((node) => node.isTextblock && node.content.size === 0)
}
