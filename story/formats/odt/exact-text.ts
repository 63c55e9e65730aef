/** Text as OpenDocument has it, where blanks that follow another mean nothing (OpenDocument 1.3, part 3, 6.1.2). */
import { escapeXml, xml } from '../xml'

/** Text whose blanks all stay: each of several but the first is an element, and so is one at an edge. */
export function exactText(text: string): string {
  return escapeXml(text)
    .replace(/^ |(?<= ) +| $/g, (blanks) => xml('text:s', { 'text:c': blanks.length }))
    .replaceAll('\t', '<text:tab/>')
    .replace(/[\r\n]/g, '<text:line-break/>')
}
