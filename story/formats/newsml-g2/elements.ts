/** What came with a story from NewsML-G2, and the pieces that its properties are written in. */
import type { Details } from '../../schema/values'
import { type Element, escapeXml, xml } from '../xml'
import { elementsOf, fitting } from './shapes'

/** What came with a story from NewsML-G2 and has no place in it: the elements of a name in a section. */
export function retained({ wire }: Details): (name: string) => Element[] {
  const rest = wire?.format === 'newsml-g2' ? wire.rest : {}
  return (name) =>
    Object.hasOwn(rest, name) ? elementsOf(rest[name] ?? '', name.slice(name.indexOf('/') + 1)) : []
}

/** Elements that came with a story, as XML. */
export function retainedXml(details: Details, ...names: readonly string[]): string {
  return names.flatMap((name) => retained(details)(name).map(fitting)).join('')
}

/** The first of the elements of a name, as XML: the schema allows one. */
export function firstXml(details: Details, name: string): string {
  return retained(details)(name).slice(0, 1).map(fitting).join('')
}

/** Text that has no line breaks, as most of the schema's strings (g2normalizedString). */
export function inLine(text: string): string {
  return escapeXml(text.replace(/[\t\r\n]+/g, ' '))
}

/** An element with a line of text; none where there is no text. */
export function textElement(name: string, text: string, attributes: Record<string, string> = {}): string {
  return text === '' ? '' : xml(name, attributes, inLine(text))
}

/** A party or a place that is known by its name. */
export function named(element: string, name: string): string {
  return name === '' ? '' : xml(element, {}, textElement('name', name))
}

/** As much of the addresses of the web as any validator takes. */
export const plainUri = /^https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/i
