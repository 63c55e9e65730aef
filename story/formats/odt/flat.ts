/** OpenDocument in one file of XML instead of a zip file (OpenDocument 1.3, part 3, 3.1.2). */
import type { Source } from '../format'
import { bytesOfBase64 } from '../office/bytes'
import { type Element, find, rootName, textOf } from '../xml'
import { namespaces } from './namespaces'

/** Whether a source is a document of OpenDocument in one file. */
export function isFlat({ text }: Pick<Source, 'text'>): boolean {
  return rootName(text) === 'document' && text.slice(0, 40_000).includes(namespaces['xmlns:office'])
}

/** The bytes of a picture that stands in the text itself; null where there are none, or they are damaged. */
export function bytesWithin(image: Element): Uint8Array | null {
  return bytesOfBase64(textOf(find(image, 'binary-data')))
}
