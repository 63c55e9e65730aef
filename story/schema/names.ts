/** The names of nodes and marks, as tables that have an entry for each of them are asked. */
import type { Mark, Node } from 'prosemirror-model'
import { type MarkName, type NodeName, schema } from './index'

function isNodeName(name: string): name is NodeName {
  return Object.hasOwn(schema.nodes, name)
}

function isMarkName(name: string): name is MarkName {
  return Object.hasOwn(schema.marks, name)
}

/** The name of a node of the schema. @throws RangeError for one of another */
export function nodeName({ type: { name } }: Node): NodeName {
  if (isNodeName(name)) return name
  throw new RangeError(`${name} is no node of a story`)
}

/** The name of a mark of the schema. @throws RangeError for one of another */
export function markName({ type: { name } }: Mark): MarkName {
  if (isMarkName(name)) return name
  throw new RangeError(`${name} is no mark of a story`)
}
