/** Documents as files have them. */
import { Node } from 'prosemirror-model'
import { z } from 'zod'
import { schema } from '../schema'
import { attrsFromJSON, attrsToJSON } from './unknown-details'

const docSchema = z.looseObject({ attrs: z.record(z.string(), z.unknown()).optional() })

/**
 * A document from its JSON. Details that this version does not know are kept.
 * @throws where the JSON is not a whole, valid story: an unknown node, a missing part, a bad attribute.
 */
export function docFromJSON(json: unknown): Node {
  const { attrs, ...rest } = docSchema.parse(json)
  const doc = Node.fromJSON(schema, attrs ? { ...rest, attrs: attrsFromJSON(attrs) } : rest)
  if (doc.type !== schema.topNodeType) throw new RangeError(`Not a story but a ${doc.type.name}`)
  doc.check()
  return doc
}

/**
 * A document that is only looked at, of JSON that a desk has written: to check all of it takes several times as long.
 * @throws where it has nodes or marks that this version does not know
 */
export function docToLookAt(json: unknown): Node {
  return Node.fromJSON(schema, json)
}

/**
 * The texts of a document in its JSON, one after the other, with `\n` for all that is no text: the text of each of its
 * blocks stands in it as it is.
 */
export function textOfJSON(json: unknown): string {
  if (typeof json !== 'object' || json === null) return ''
  if ('text' in json && typeof json.text === 'string') return json.text
  const children = 'content' in json && Array.isArray(json.content) ? json.content : []
  return `${children.map(textOfJSON).join('')}\n`
}

/** A document as files have it: details that this version does not know stand among the others, as they came. */
export function docToJSON(doc: Node): Record<string, unknown> {
  return { ...doc.toJSON(), attrs: attrsToJSON(doc) }
}
