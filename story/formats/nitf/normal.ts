/** NITF as it should have been sent: names in small letters, text escaped once. */
import { isStyledAway } from '../html/hidden'
import { withScripts } from '../letters/scripts'
import { type Element, elements, find, isForeign, textOf, unescapedAgain } from '../xml'

/** The name that files of ours have as their generator; what is in them is meant as it stands. */
export const generator = 'Copydesk'

/** Whether we wrote a file, and nothing in it is to be put right. */
export function isOurs(nitf: Element): boolean {
  const head = find(nitf, 'head')
  return (
    head !== undefined &&
    elements(head, 'meta').some(({ attributes: { name, content } }) => {
      return name === 'generator' && content === generator
    })
  )
}

/**
 * An element as NITF writes it: with names in small letters, which SGML systems may have made capitals, and without a
 * word processor’s elements around its text.
 */
export function smallNames({ name, attributes, children }: Element): Element {
  return {
    name: name.toLowerCase(),
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key.toLowerCase(), value]),
    ),
    children: children.flatMap<Element | string>((child) => {
      if (typeof child === 'string') return [child]
      const small = smallNames(child)
      return isForeign(child) ? small.children : [small]
    }),
  }
}

/** Tags that stand in text as text, as HTML that was escaped does. */
const tags =
  /<\/?(?:a|b|blockquote|br|center|div|em|font|h\d|i|img|li|ol|p|small|span|strong|su[bp]|table|u|ul)(?:\s[^<>]*)?\/?>/gi

/** Whether a text has tags of HTML in it. */
export function hasTags(text: string): boolean {
  return text.search(tags) >= 0
}

/** The elements in which there are lines, and no tag is meant. */
const ofLines = ['head', 'body.head', 'body.end', 'media-caption', 'media-producer']

/** An element whose text is escaped no more than once, and has no tags in it where it is a line. */
export function escapedOnce({ name, attributes, children }: Element, isLine = false): Element {
  const isOfLine = isLine || ofLines.includes(name)
  const plain = (text: string) => {
    const once = unescapedAgain(text)
    return isOfLine ? withScripts(once).replace(tags, ' ') : once
  }
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, unescapedAgain(value)]),
    ),
    children: children.map((child) =>
      typeof child === 'string' ? plain(child) : escapedOnce(child, isOfLine),
    ),
  }
}

/** An element without those in it that are taken off the page by their style; `lost` hears whether they have words. */
export function withoutHidden(element: Element, lost: () => void): Element {
  const children = element.children.flatMap<Element | string>((child) => {
    if (typeof child === 'string') return [child]
    if (!isStyledAway(child)) return [withoutHidden(child, lost)]
    if (textOf(child).trim() !== '') lost()
    return []
  })
  return { ...element, children }
}

/** The `<nitf>` of an element that is one, or a part of one that stands alone. */
export function wholeOf(element: Element): Element {
  if (element.name === 'body.content') return wholeOf({ name: 'body', attributes: {}, children: [element] })
  if (element.name === 'body') return { name: 'nitf', attributes: {}, children: [element] }
  return element
}
