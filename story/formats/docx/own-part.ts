/** The part of a Word file that is Copydesk's own: custom XML, which Word keeps (ECMA-376, part 1, 15.2.5 and 15.2.6). */
import type { Node } from 'prosemirror-model'
import type { Suggestions } from '../../suggestions/record'
import { utf8 } from '../office/bytes'
import { writeOwn } from '../office/own'
import { escapeXml, xml } from '../xml'

/** Its namespace, by which it is known. */
export const ownNamespace = 'urn:copydesk:story:1'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const package2006 = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'

/** How the main document leads to it. */
export const ownRelation = {
  type: `${office}/relationships/customXml`,
  target: '../customXml/item1.xml',
} as const

const propertiesType =
  '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'

/**
 * The parts that it takes, by their names.
 * @param review what is suggested, where that goes along
 */
export function ownParts(doc: Node, review: Suggestions | null): Record<string, Uint8Array> {
  const story = xml('story', { xmlns: ownNamespace }, escapeXml(writeOwn(doc, review)))
  const properties = xml(
    'ds:datastoreItem',
    { 'ds:itemID': '{6C1F2B0E-5D2A-4E0B-9B57-3A4C0C0B7D11}', 'xmlns:ds': `${office}/customXml` },
    xml('ds:schemaRefs', {}, xml('ds:schemaRef', { 'ds:uri': ownNamespace })),
  )
  const relations = xml(
    'Relationships',
    { xmlns: `${package2006}/relationships` },
    xml('Relationship', {
      Id: 'rId1',
      Type: `${office}/relationships/customXmlProps`,
      Target: 'itemProps1.xml',
    }),
  )
  return {
    'customXml/item1.xml': utf8(declaration + story),
    'customXml/itemProps1.xml': utf8(declaration + properties),
    'customXml/_rels/item1.xml.rels': utf8(declaration + relations),
  }
}

/** The package's content types with those of its parts. */
export function withOwnTypes(contentTypes: string): string {
  return contentTypes.replace('</Types>', `${propertiesType}</Types>`)
}
