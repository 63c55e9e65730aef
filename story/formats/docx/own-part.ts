/** The part of a Word file that is Copydesk's own: custom XML, which Word keeps (ECMA-376, part 1, 15.2.5). */
import type { Node } from 'prosemirror-model'
import { writeOwn } from '../office/own'
import { escapeXml, xml } from '../xml'

/** Its namespace, by which it is known. */
export const ownNamespace = 'urn:copydesk:story:1'

/** What is in it. */
export function ownPart(doc: Node): string {
  const content = xml('story', { xmlns: ownNamespace }, escapeXml(writeOwn(doc)))
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`
}
