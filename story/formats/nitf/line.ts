/** The text of NITF's elements that hold a line: headlines, bylines, datelines, captions. */
import { scripted, withDegrees } from '../letters/scripts'
import { type Element, elements } from '../xml'

/** What parts the names in elements that have no text of their own between them. */
const separators: Readonly<Record<string, string>> = {
  location: ', ',
  dateline: ', ',
  evloc: ', ',
  frac: '/',
  'media-caption': ' ',
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** Elements that are more than their text within a line: raised and lowered figures, fractions. */
const isFormed = ({ name }: Element) => /^(?:sup|sub|frac)$/.test(name)

/** What an element adds to the line before it. */
function formed(child: Element, line: string): string {
  const text = raw(child)
  if (child.name === 'sup' || child.name === 'sub')
    return scripted(text, child.name === 'sup' ? 'super' : 'sub', line)
  // `2<frac>…` is two and a half, not twenty-one halves
  return child.name === 'frac' && /\d$/.test(line) ? ` ${text}` : text
}

function raw(element: Element): string {
  const { name, children } = element
  if (name === 'br') return '\n'
  if (name === 'del') return ''
  const isOfParts = children.every((child) => (typeof child === 'string' ? isBlank(child) : !isFormed(child)))
  if (isOfParts && elements(element).length > 0)
    return elements(element)
      .filter((child) => child.name !== 'frac-sep')
      .map((child) => (child.name === 'br' ? '\n' : raw(child).trim()))
      .filter((text) => text !== '')
      .join(separators[name] ?? ' ')
  return children.reduce<string>((line, child) => {
    if (typeof child === 'string') return withDegrees(line, child) + child.replace(/\s+/g, ' ')
    return line + formed(child, line)
  }, '')
}

/** The text of an element, its line breaks kept, and spaces put for those between tags. */
export function linesOf(element: Element | undefined): string {
  if (!element) return ''
  return raw(element)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** The text of an element in one line. */
export function lineOf(element: Element | undefined): string {
  return linesOf(element).replaceAll('\n', ' ')
}
