/** What stands at the head and foot of the pages that a word processor's document was printed on. */
import { wordedLines } from '../office/page-headers'
import { descendants, type Element, textOf } from '../xml'
import { stylesOf } from './css'

/** Whether an element is what LibreOffice (`<div title="header">`) or Word repeats on each page. */
export function isPageHeader(element: Element): boolean {
  if (element.name !== 'div') return false
  const isOfWord = /^(?:header|footer)$/.test(stylesOf(element).get('mso-element') ?? '')
  const isOfLibreOffice = /^(?:header|footer)$/.test(element.attributes.title ?? '')
  return isOfWord || (isOfLibreOffice && descendants(element, 'h1').length === 0)
}

/** The lines at the head and foot of pages. */
export function pageHeaderLines(root: Element): string[] {
  const parts = descendants(root, 'div').filter(isPageHeader)
  return wordedLines(parts.flatMap((part) => descendants(part, 'p').map(textOf)))
}
