/** The XML of a simplified document: elements under the prefix `w`, and drawings as they came. */
import { attribute, type Element, escapeXml, find, xml } from '../xml'

export const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** Whether a property that is on or off is on; undefined where it is not set (ECMA-376, part 1, 17.17.4). */
export function isOn(properties: Element | undefined, name: string): boolean | undefined {
  const found = properties && find(properties, name)
  return found && !/^(0|false|off|none)$/.test(attribute(found, 'val') ?? '')
}

/** An element with its prefixes, as it stands in the file. */
export function exactXml({ name, prefix, attributes, children }: Element): string {
  const content = children.map((child) => (typeof child === 'string' ? escapeXml(child) : exactXml(child)))
  return xml(prefix ? `${prefix}:${name}` : name, attributes, ...content)
}

/** A run of content that is XML already. */
export function runXml(form: string, content: string): string {
  return content === '' ? '' : `<w:r>${form}${content}</w:r>`
}

/** Text with its line breaks and tabs. */
export function textXml(text: string): string {
  return text === '' ? '' : xml('w:t', { 'xml:space': 'preserve' }, escapeXml(text))
}
