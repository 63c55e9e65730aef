/** The names of nodes and marks, as tables that have an entry for each of them are asked. */
import type { Mark, Node } from 'prosemirror-model'
import { type NodeName, reachOfMarks, schema, type WrittenMark } from './index'

function isNodeName(name: string): name is NodeName {
  return Object.hasOwn(schema.nodes, name)
}

const writtenMarks: ReadonlySet<string> = new Set(
  Object.entries(reachOfMarks).flatMap(([mark, reach]) => (reach === 'out' ? [mark] : [])),
)

function isWrittenMark(name: string): name is WrittenMark {
  return writtenMarks.has(name)
}

/** The name of a node of the schema. @throws RangeError for one of another */
export function nodeName({ type: { name } }: Node): NodeName {
  if (isNodeName(name)) return name
  throw new RangeError(`${name} is no node of a story`)
}

/** The name of a mark that is written out. @throws RangeError for one whose text is for the desk alone */
export function writtenMark({ type: { name } }: Mark): WrittenMark {
  if (isWrittenMark(name)) return name
  throw new RangeError(`Text that is ${name} does not go out`)
}
