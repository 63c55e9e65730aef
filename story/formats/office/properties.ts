/** What word processors tell of a document beside its text: the terms of Dublin Core and a few of their own. */
import type { Node } from 'prosemirror-model'
import { type Details, noWire } from '../../schema/values'
import { bylinesOf, detailsOf, headlineOf } from '../../story/parts'
import type { FormatName } from '../format'

/** The properties of a document, each as text; what is not told is missing. */
export type Properties = Readonly<Record<string, string>>

/** A moment that may lack its zone (OpenDocument 1.3, part 3, 18.2); null where it is none. */
function momentIn(text: string | undefined): string | null {
  const date = new Date(/T[\d:.]+$/.test(text ?? '') ? `${text}Z` : (text ?? ''))
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

const told = new Set(['title', 'keywords', 'language', 'created', 'modified'])

/** The details that properties tell. An author there is whose computer it was: it is kept, and no byline. */
export function detailsOfProperties(format: FormatName, properties: Properties): Partial<Details> {
  const keywords = (properties.keywords ?? '')
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter(Boolean)
  const rest = Object.entries(properties).filter(([name, value]) => !told.has(name) && value.trim() !== '')
  const wire = {
    ...noWire,
    format,
    created: momentIn(properties.created),
    sent: momentIn(properties.modified),
    rest: Object.fromEntries(rest),
  }
  const isTold = wire.created !== null || wire.sent !== null || rest.length > 0
  return { ...(keywords.length > 0 && { keywords }), ...(isTold && { wire }) }
}

/** The properties of a story's document; those that it came with are told again. */
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
