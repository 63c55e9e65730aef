/** A Word file as one file of XML instead of a zip file, as programs send it: Flat OPC (MS-OPCXML, 2). */
import type { Source } from '../format'
import { bytesOfBase64, utf8 } from '../office/bytes'
import { attribute, type Element, elements, find, parseXml, rootName, textOf } from '../xml'
import { exactXml } from './markup'

const namespace = 'http://schemas.microsoft.com/office/2006/xmlPackage'
const mainPart = /name\s{0,9}=\s{0,9}["']\/?word\/document\d*\.xml["']/

/** Whether a source is a Word document in one file. */
export function isFlat({ text }: Pick<Source, 'text'>): boolean {
  return rootName(text) === 'package' && text.slice(0, 40_000).includes(namespace) && mainPart.test(text)
}

const isNamespace = (name: string) => name.startsWith('xmlns:')

/** The namespaces that elements declare, one around the other. */
function declaredBy(...around: readonly Element[]): Record<string, string> {
  const all = around.flatMap(({ attributes }) => Object.entries(attributes))
  return Object.fromEntries(all.filter(([name]) => isNamespace(name)))
}

/** What a part holds: XML, with what is declared around it, or base64. */
function bytesOf(part: Element, root: Element): Uint8Array | null {
  const data = find(part, 'xmlData')
  if (!data) return bytesOfBase64(textOf(find(part, 'binaryData')))
  const [content] = elements(data)
  if (!content) return null
  const attributes = { ...declaredBy(root, part, data), ...content.attributes }
  return utf8(exactXml({ ...content, attributes }))
}

/**
 * The parts of such a file, by their names as in a zip file.
 * @param isWanted which of them to read
 * @throws ReadError where it is cut off
 */
export function flatParts(text: string, isWanted: (name: string) => boolean): Map<string, Uint8Array> {
  const root = parseXml(text)
  const parts = new Map<string, Uint8Array>()
  for (const part of elements(root, 'part')) {
    const name = (attribute(part, 'name') ?? '').replace(/^\//, '')
    const bytes = isWanted(name) ? bytesOf(part, root) : null
    if (bytes) parts.set(name, bytes)
  }
  return parts
}
