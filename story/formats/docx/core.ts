/** The core properties of a written Word file (ECMA-376, part 2, 8.3). */
import type { Story } from '../../story/record'
import { propertiesOf } from '../office/properties'
import { escapeXml, xml } from '../xml'

const namespaces = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
}

const names = {
  title: 'dc:title',
  subject: 'dc:subject',
  creator: 'dc:creator',
  keywords: 'cp:keywords',
  description: 'dc:description',
  lastModifiedBy: 'cp:lastModifiedBy',
  category: 'cp:category',
  contentStatus: 'cp:contentStatus',
  identifier: 'dc:identifier',
  version: 'cp:version',
  language: 'dc:language',
} as const

/** The part that holds them. */
export function coreProperties({ doc, created, changed }: Story): string {
  const properties = propertiesOf(doc, 'docx')
  const moment = (name: string, text: string) => xml(name, { 'xsi:type': 'dcterms:W3CDTF' }, escapeXml(text))
  const content = [
    ...Object.entries(names)
      .filter(([key]) => properties[key])
      .map(([key, name]) => xml(name, {}, escapeXml(properties[key] ?? ''))),
    moment('dcterms:created', created),
    moment('dcterms:modified', changed),
  ]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml('cp:coreProperties', namespaces, ...content)}`
}
