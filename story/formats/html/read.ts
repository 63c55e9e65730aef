/** HTML as a document that readers may change before they take its content. */
import { parseHTML } from 'linkedom'
import { serialize } from 'parse5'
import { parsePage } from './parse'

type Document = ReturnType<typeof parseHTML>['document']

/** A document as the HTML standard parses it; nothing in it runs or loads. */
export function parseDocument(html: string): Document {
  return parseHTML(serialize(parsePage(html))).document
}
