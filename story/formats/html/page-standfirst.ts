/** The standfirst of a page, which often stands apart from the element that holds its text, and would be lost with what is around it. */
import { type Element, elements, textOf } from '../xml'
import { line } from './page-head'
import { textIn } from './running-text'
import { blockNames, bodyOf, classesOf } from './tree'

/** What pages call it, of that which they call nothing else. */
const called =
  /(?:^|[-_])(?:standfirst|sub-?title|sub-?head(?:line|ing)?|deck|dek|spot|chapo|chapeau|vorspann|unterzeile|untertitel|sottotitolo|sommario|occhiello|entradilla|bajada|strapline)(?:$|[-_])/i

/** What else has such a line, or is a place with that name: `ad-spot`, `card-deck`, `video-subtitle`. */
const ofOther =
  /(?:^|[-_])(?:ads?|advert(?:isement)?|sponsor(?:ed)?|promo|newsletter|related|card|widget|photo|image|picture|gallery|video|caption)[-_]/i

/** In UTF-16 units: shorter ones are labels, longer ones text. */
const shortest = 15
const longest = 400

function isStandfirst(element: Element): boolean {
  const { length } = line(textOf(element))
  const isCalled =
    element.attributes.role === 'doc-subtitle' ||
    classesOf(element).some((name) => called.test(name) && !ofOther.test(name))
  const isLine = elements(element).every(({ name }) => !blockNames.has(name) && name !== 'a')
  const isBlock = blockNames.has(element.name) && element.name !== 'figcaption'
  return isCalled && isLine && isBlock && length >= shortest && length <= longest
}

/** Whether a paragraph is long enough to be text: where it stands the head of an article is over. */
const isText = (element: Element) => element.name === 'p' && textOf(element).trim().length > longest / 4

function withInstead(element: Element, one: Element, other: Element): Element {
  const children = element.children.map((child) => {
    if (typeof child === 'string') return child
    return child === one ? other : withInstead(child, one, other)
  })
  return { ...element, children }
}

/** A page with its standfirst as a paragraph, and that; null where its one headline has none below it. */
export function withStandfirst(page: Element): { page: Element; standfirst: Element } | null {
  const all = textIn(bodyOf(page))
  const at = all.findIndex(({ name }) => name === 'h1')
  if (at < 0 || all.filter(({ name }) => name === 'h1').length > 1) return null
  const below = all.slice(at + 1)
  const end = below.findIndex((each) => isText(each) && !isStandfirst(each))
  const found = below.slice(0, Math.max(end, 0)).find(isStandfirst)
  if (!found) return null
  const standfirst = { ...found, name: 'p' }
  return { page: withInstead(page, found, standfirst), standfirst }
}
