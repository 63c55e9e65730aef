/** The content of an item of NewsML-G2 (contentSet): NITF, XHTML, escaped HTML or plain text, whichever says most. */
import type { Node } from 'prosemirror-model'
import type { Houses } from '../../houses'
import type { Report } from '../format'
import { readFragment } from '../html/fragment'
import { lineOf } from '../nitf/line'
import { hasTags } from '../nitf/normal'
import { itemOfNitf } from '../nitf/read'
import { emptyItem, type Item } from '../parts/item'
import { descendants, type Element, elements, findAll, textOf } from '../xml'
import { copyBlocks, withCopy } from './copy'
import { htmlOf, pageContent, sheetsOf } from './html'
import { languageOf } from './meta'

/** An element without another that is in it. */
function without({ name, attributes, children }: Element, other: Element): Element {
  return {
    name,
    attributes,
    children: children
      .filter((child) => child !== other)
      .map((child) => (typeof child === 'string' ? child : without(child, other))),
  }
}

/** How much a rendition says; inline XML keeps more than text does. */
function weight(content: Element): number {
  const letters = textOf(content).replace(/\s+/g, '').length
  return content.name === 'inlineXML' ? letters * 1.3 : letters
}

/** The rendition of the content to read: they are alternatives of one another (NewsML-G2, contentSet). */
function best(item: Element): Element | undefined {
  const found = findAll(item, 'contentSet')
    .flatMap((each) => elements(each))
    .filter(({ name, attributes }) => /^inline(?:XML|Data)$/.test(name) && attributes.encoding === undefined)
  return found.reduce<Element | undefined>(
    (chosen, each) => (chosen && weight(chosen) >= weight(each) ? chosen : each),
    undefined,
  )
}

/** An `<nitf>`, or a part of one, in a piece of content. */
function nitfIn(content: Element): Element | undefined {
  const [first] = elements(content)
  if (first && /^(?:nitf|body\.content)$/i.test(first.name)) return first
  return descendants(content, 'nitf')[0] ?? descendants(content, 'body.content')[0]
}

/** The dateline of a page that sets it apart without what parts it from the text. */
function setApart(content: Element): Element | undefined {
  const span = descendants(content, 'span').find(({ attributes }) =>
    /\bdateline\b/.test(attributes.class ?? ''),
  )
  return span && !/[-–—_]\s*$/.test(textOf(span)) ? span : undefined
}

function blocksIn(content: Element, isExact: boolean, language: string, report: Report): Node[] {
  const inside = pageContent(content)
  const isText = inside.every((child) => typeof child === 'string')
  const text = isText ? inside.join('') : ''
  const isHtml = hasTags(text) || /html/i.test(content.attributes.contenttype ?? '')
  if (isText && (!isHtml || !/<\w/.test(text))) return copyBlocks(text)
  const html = isText ? text : htmlOf(inside, isExact)
  const { blocks, dropped } = readFragment(
    isExact ? html : sheetsOf(content) + withCopy(html),
    isExact,
    language,
  )
  report.dropped.push(...dropped.filter((each) => !report.dropped.includes(each)))
  return blocks
}

/**
 * The text of an item; NITF may tell more of it.
 * @param report what could not be kept is added to it
 */
export function contentOf(item: Element, isExact: boolean, houses: Houses, report: Report): Item {
  const content = best(item)
  if (!content) return emptyItem
  const nitf = nitfIn(content)
  if (nitf) return itemOfNitf(nitf, houses, report)
  const dateline = isExact ? undefined : setApart(content)
  const rest = dateline ? without(content, dateline) : content
  return {
    ...emptyItem,
    dateline: lineOf(dateline),
    body: blocksIn(rest, isExact, languageOf(item) ?? '', report),
  }
}
