/** The properties of a word processor's document: the terms of Dublin Core and a few of their own. */
import type { Node } from 'prosemirror-model'
import { type Details, noWire } from '../../schema/values'
import { bylinesOf, detailsOf, headlineOf } from '../../story/parts'
import type { FormatName } from '../format'

/** The properties of a document, each as text; absent where it is not set. */
export type Properties = Readonly<Record<string, string>>

/** A moment that may lack its zone (OpenDocument 1.3, part 3, 18.2); null where it is none. */
function momentIn(text: string | undefined): string | null {
  const date = new Date(/T[\d:.]+$/.test(text ?? '') ? `${text}Z` : (text ?? ''))
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

const knownNames = new Set(['title', 'keywords', 'language', 'created', 'modified'])

/** The details in properties. An author there is the owner of the computer: kept, but no byline. */
export function detailsOfProperties(format: FormatName, properties: Properties): Partial<Details> {
  const keywords = (properties.keywords ?? '')
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
  const rest = Object.entries(properties).filter(
    ([name, value]) => !knownNames.has(name) && value.trim() !== '',
  )
  const wire = {
    ...noWire,
    format,
    created: momentIn(properties.created),
    sent: momentIn(properties.modified),
    rest: Object.fromEntries(rest),
  }
  const hasWire = wire.created !== null || wire.sent !== null || rest.length > 0
  return { ...(keywords.length > 0 && { keywords }), ...(hasWire && { wire }) }
}

/** The properties of a story's document; those that it came with are written back. */
export function propertiesOf(doc: Node, format: FormatName): Properties {
  const { slug, keywords, language, wire } = detailsOf(doc)
  const names = bylinesOf(doc).map(({ name }) => name)
  return {
    ...(wire?.format === format && wire.rest),
    title: headlineOf(doc) || slug,
    ...(names.length > 0 && { creator: names.join(', ') }),
    keywords: keywords.join(', '),
    language,
  }
}
