/** A document as lines, so that versions of it can be stored as the lines that differ. */
import type { Node } from 'prosemirror-model'
import { z } from 'zod'
import { schema } from '../schema'
import { docFromJSON } from '../story/doc-json'
import { isKnown } from '../story/known'
import { attrsToJSON } from '../story/unknown-details'

const objectSchema = z.record(z.string(), z.unknown())

/** The details in the first line, then a line for each top-level block. */
export function linesOfDoc(doc: Node): string[] {
  return [JSON.stringify(attrsToJSON(doc)), ...doc.children.map((block) => JSON.stringify(block.toJSON()))]
}

/**
 * The document of lines.
 * @throws where they are no whole story
 */
export function docOfLines(lines: readonly string[]): Node {
  const [attrs, ...content] = lines.map((line) => objectSchema.parse(JSON.parse(line)))
  const json = { type: schema.topNodeType.name, attrs, content }
  if (!isKnown(json)) throw new RangeError('It says what this version does not know')
  return docFromJSON(json)
}
