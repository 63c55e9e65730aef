/** The story of an NITF document, whether it is a file of its own or stands in another format's. */
import type { Node } from 'prosemirror-model'
import type { Houses } from '../../houses'
import { languageOfText } from '../../languages'
import { schema } from '../../schema'
import { newDetails } from '../../schema/values'
import { contentOfText } from '../../story/lines'
import type { Report } from '../format'
import { withSheets } from '../html/css'
import { emptyItem, type Item } from '../parts/item'
import { isDocumentName } from '../parts/titles'
import { descendants, type Element, elements, find, findAll, serialize, textOf } from '../xml'
import { bodyBlocks } from './body'
import { bylineText, datelineText } from './forms'
import { headDetails, headFiling, headHolds, titleOf } from './head'
import { isForDesk } from './inline'
import { lineOf, linesOf } from './line'
import { escapedOnce, isOurs, smallNames, wholeOf, withoutHidden } from './normal'
import { otherMedia, relatedPictures } from './pictures'
import { withQuoteMarks } from './quoted'

/** Elements of a head, from `body.head` or, where that has none, from the first block, as some senders do. */
function ofHead(body: Element, name: string): Element[] {
  const found = findAll(body, 'body.head', name).filter((each) => lineOf(each) !== '')
  if (found.length > 0) return found
  const lead = find(body, 'body.content', 'block')
  return lead ? elements(lead, name) : []
}

/** Headline and what stands below it; an hl2 that says the headline again says nothing. */
function headlines(body: Element, exact: boolean) {
  const [first, ...others] = findAll(body, 'body.head', 'hedline')
  const main = first ? lineOf(find(first, 'hl1')) : ''
  const headline = main || exact ? main : lineOf(first && find(first, 'hl2'))
  const below = (first ? elements(first, 'hl2') : [])
    .filter(({ attributes }) => !/original/i.test(`${attributes.id ?? ''}${attributes.class ?? ''}`))
    .map(lineOf)
    .filter((line) => line !== '' && line !== headline)
  return { headline, below, others: others.map(lineOf).filter((line) => line !== headline) }
}

/** The rest that a body tells, as it is kept. */
function restOfBody(body: Element): Record<string, string> {
  const line = (name: string) => findAll(body, 'body.head', name).map(lineOf).filter(Boolean).join('; ')
  const xml = (found: readonly Element[]) => found.map(serialize).join('')
  const rest = {
    rights: line('rights'),
    series: xml(findAll(body, 'body.head', 'series')),
    bibliography: findAll(body, 'body.end', 'bibliography').map(lineOf).join('; '),
    classifier: xml(findAll(body, 'body.content', 'block', 'classifier')),
    media: xml(otherMedia(body)),
  }
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
}

/** Notes for the desk: all of the head's, and those that stand in the text and are set aside from it. */
function notesOf(body: Element): { ofHead: string[]; inText: string[] } {
  const inText = findAll(body, 'body.content').flatMap((each) => descendants(each, 'note'))
  const lines = (notes: readonly Element[]) => notes.map(linesOf).filter(Boolean)
  return { ofHead: lines(findAll(body, 'body.head', 'note')), inText: lines(inText.filter(isForDesk)) }
}

function taglineBlock(text: string): Node {
  return schema.nodes.paragraph.create(null, contentOfText(text))
}

/** Whether the text ends with a line, too. */
function isLast(line: string, blocks: readonly Node[]): boolean {
  return blocks.at(-1)?.textContent.trim() === line.replaceAll('\n', '')
}

/**
 * The item of an `<nitf>`, or of its body.
 * @param nitf as {@link parseXml} reads it
 * @param report what could not be kept is added to it
 */
export function itemOfNitf(nitf: Element, houses: Houses, report: Report): Item {
  const small = wholeOf(smallNames(nitf))
  const exact = isOurs(small)
  const lost = () => {
    if (!report.dropped.includes('hidden-text')) report.dropped.push('hidden-text')
  }
  const shown = exact ? small : withoutHidden(withSheets(escapedOnce(small)), lost)
  const details = headDetails(shown)
  const text = textOf(find(shown, 'body'))
  const whole = withQuoteMarks(shown, languageOfText(text, details.language ?? '', newDetails.language))
  const body = find(whole, 'body') ?? { name: 'body', attributes: {}, children: [] }
  const title = titleOf(whole)
  const { headline, below, others } = headlines(body, exact)
  const bylines = ofHead(body, 'byline')
  const datelines = ofHead(body, 'dateline')
  const abstracts = ofHead(body, 'abstract')
  const abstract = abstracts.map(lineOf).join(' ')
  const isRepeated = abstract === '' || abstract === (headline || title)
  const [standfirst = isRepeated ? '' : abstract, ...more] = below
  const rest = {
    ...(title !== '' && headline !== '' && title !== headline && { title }),
    ...(more.length > 0 && { hl2: more.join('\n') }),
    ...(others.length > 0 && { hedline: others.join('\n') }),
    ...(!isRepeated && standfirst !== abstract && { abstract }),
    ...restOfBody(body),
  }
  const taken = [...bylines, ...datelines, ...abstracts]
  const blocks = bodyBlocks(body, exact, taken, report)
  const notes = notesOf(body)
  if (notes.inText.length > 0) report.notices.push({ code: 'wire-lines', value: notes.inText.join('\n') })
  const tagline = findAll(body, 'body.end', 'tagline').map(linesOf).filter(Boolean)
  if (otherMedia(body).length > 0 && !report.dropped.includes('embed')) report.dropped.push('embed')
  return {
    ...emptyItem,
    ...headHolds(whole),
    filing: headFiling(whole),
    headline: headline || (isDocumentName(title) ? '' : title),
    standfirst,
    byline: bylineText(bylines),
    dateline: datelineText(datelines, details.wire.provider, houses),
    // a tagline that credits nobody is a line of the text all the same
    body: [...blocks, ...tagline.filter((text) => !isLast(text, blocks)).map(taglineBlock)],
    details: {
      ...details,
      clientNote: [details.clientNote, ...notes.ofHead, ...notes.inText].filter(Boolean).join('\n'),
      wire: { ...details.wire, pictures: relatedPictures(body), rest: { ...details.wire.rest, ...rest } },
    },
  }
}
