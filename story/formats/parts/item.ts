/** A story out of the fields that a wire sends it in, which gives each part separately. */
import { Fragment, type Node } from 'prosemirror-model'
import { byline, dateline, houseOfDateline, type Style, styleIn } from '../../forms'
import { beginsAsByline, isCredit, withFirstNamesFirst } from '../../forms/byline'
import { isName } from '../../forms/names'
import { weekdayCalled } from '../../forms/weekdays'
import type { Houses } from '../../houses'
import { languageOfText } from '../../languages'
import { schema } from '../../schema'
import { type Byline, type Details, newDetails, type Place } from '../../schema/values'
import { blockText, contentOfText } from '../../story/lines'
import { bodyOf, bylinesOf, datelineOf, detailsOf } from '../../story/parts'
import type { Reading, ReadOptions } from '../format'
import { type FilingSigns, filingOf, joinSigns, noSigns, takeFilingLine } from '../furniture/filing'
import { markForDesk } from '../furniture/for-desk'
import { takeFurniture } from '../furniture/furniture'
import { isDateLine } from '../furniture/furniture-lines'
import { withoutStyleSheets } from '../furniture/style-sheets'
import { takenBackBy } from '../furniture/withdrawn'
import { isUnseen } from '../letters/direction-signs'
import { joinLines, newReport, tidyBlocks, tidyLine } from '../letters/tidy'
import { reportStruckHead } from '../struck'
import { asBlock } from './as-block'
import { joinDatelineAbove } from './dateline-above'
import { takeHeld } from './held'
import { bylineWithoutLogins, reportLogins } from './logins'
import { reportOtherHouse } from './other-house'
import { partPlaceAndName } from './place-and-name'
import {
  bylineAmong,
  bylineOf,
  headLines,
  headlineWithoutVersion,
  languageDetails,
  longestStandfirst,
  markDateline,
  standfirstOf,
  storyFromBlocks,
  takeSignOff,
  textNodes,
  withHeadInLines,
} from './recognise'
import { isPlaceholder } from './titles'

/** The parts of a story as they stand in a file, each as text; `''` where the file has none. */
export interface Item {
  headline: string
  standfirst: string
  /** As printed, with or without `By`; a second line is the credit. */
  byline: string
  /** As printed; the text may repeat it or not. */
  dateline: string
  /** Whom the last line credits, as printed, where that is not in the text. */
  signOff: string
  body: readonly Node[]
  /** The embargo, as the file states it, or `''`. */
  embargo: string
  /** The status that the sender gives it, as the file states it: `usable`, `canceled`, or `''`. */
  status: string
  /** As what it is filed again, where that is stated apart from its headline, its text and the note to clients. */
  filing: FilingSigns
  /** The details that the file states beside the text. */
  details: Partial<Details>
}

/** An item with nothing in it. */
export const emptyItem: Item = {
  headline: '',
  standfirst: '',
  byline: '',
  dateline: '',
  signOff: '',
  body: [],
  embargo: '',
  status: '',
  filing: noSigns,
  details: {},
}

/** How far down the lead may be: a teaser, bullets, a byline and a note may stand above it. */
const leadWithin = 8

/** Whether a field states a place; some wires send only a date or a time there, or who wrote it. */
function isPlace(stated: string, style: Style): boolean {
  if (isDateLine(stated) || beginsAsByline(stated)) return false
  const { places } = dateline.parse(stated, style)
  // Pazar is a town as well
  const isDay = ({ city, region, country }: Place) =>
    region + country === '' && weekdayCalled(city) !== undefined
  const isName = (each: Place) =>
    /\p{L}{2}/u.test(each.city) && !/\d|:|\b(?:GMT|UTC)\b/iu.test(each.city) && !isDay(each)
  return places.length > 0 && places.every(isName)
}

interface Lead {
  /** What stands above the lead. */
  above: Node[]
  /** The lead and all below it. */
  body: Node[]
  isMarked: boolean
}

/** The paragraph that a dateline leads, by itself or by a stated place, among the first of a text. */
function findLead(blocks: readonly Node[], stated: string, style: Style): Lead {
  for (const [index, block] of blocks.slice(0, leadWithin).entries()) {
    const known = markDateline(block, style)
    const marked = known === block ? stated !== '' && markStated(block, stated, style) : known
    if (marked)
      return { above: blocks.slice(0, index), body: [marked, ...blocks.slice(index + 1)], isMarked: true }
  }
  return { above: [], body: [...blocks], isMarked: false }
}

/** A body whose text has no dateline, with the one that a field states before it. */
function withStatedBefore(
  [lead = schema.nodes.paragraph.create(), ...others]: readonly Node[],
  stated: string,
  style: Style,
): Node[] {
  if (stated === '' || !isPlace(stated, style)) return [lead, ...others]
  const value = dateline.parse(stated, style)
  const mark = schema.marks.dateline.create(value)
  const printed = textNodes(dateline.print(value, style)).map((node) => node.mark([mark]))
  const isLine = lead.type === schema.nodes.paragraph
  if (!isLine) return [schema.nodes.paragraph.create(null, printed), lead, ...others]
  return [lead.copy(lead.content.addToStart(printed[0] ?? schema.text(' '))), ...others]
}

/** What may stand after the place of a dateline: a source, and its dash. */
const behindPlace = /^[^\S\n]*(?:\([^()\n]{1,60}\)[^\S\n]*)?(?:--|[-_‐-―−])\s*/u

/** Marks a dateline that begins with the stated place: here even an unknown source is one. */
function markStated(lead: Node, stated: string, style: Style): Node | null {
  if (lead.type !== schema.nodes.paragraph) return null
  const text = blockText(lead)
  const [place = ''] = stated.split(/(?:(?<!\s)\s+)?\(|(?<!\s)\s+[-–—]/)
  for (const begin of [place, place.split(/[,،]/)[0] ?? '']) {
    if (begin === '' || text.slice(0, begin.length).toLowerCase() !== begin.toLowerCase()) continue
    const [behind] = text.slice(begin.length).match(behindPlace) ?? []
    if (behind === undefined) continue
    const length = begin.length + behind.length
    const printed = text.slice(0, length).replaceAll('\n', ' ')
    const mark = schema.marks.dateline.create(dateline.parse(printed, style))
    return lead.copy(Fragment.from(schema.text(printed, [mark])).append(lead.content.cut(length)))
  }
  return null
}

function bylineNode(given: string, style: Style): Node[] {
  if (given === '') return []
  const stated = withFirstNamesFirst(given, style)
  // some systems have a date there
  const bylines = byline.parse(stated, style).filter(({ name }) => /\p{L}/u.test(name))
  return bylines.length === 0 ? [] : [schema.nodes.byline.create({ bylines }, contentOfText(stated))]
}

/** No line about who wrote a story, but for one that names them, has more words: `From our own correspondent in Erbil`. */
const mostWordsOfByline = 7

/** Whether a byline is none: some systems have a line of text there. */
function isSentence(written: string, style: Style): boolean {
  const isLong = written.split(/\s+/).length > mostWordsOfByline && !beginsAsByline(written)
  return isLong && byline.parse(written, style).every(({ name }) => !isName(name) && !isCredit(name, style))
}

const plainText = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The parts of a story that stand in its text, above its lead, beside those stated in fields. */
interface Parts {
  standfirst: string
  byline: Node[]
  body: Node[]
}

/**
 * The parts of a body. What stands above its lead is its byline and its standfirst; where it is more than that, the
 * dateline within the text is plain text of it, and no second one is printed. Left out is a byline, of its fields or above its
 * lead, that names nobody or others than the one that the story has.
 */
function partsOf(
  body: readonly Node[],
  stated: Parts,
  printed: string,
  style: Style,
): Parts & { leftOut: readonly Node[] } {
  const [statedByline] = stated.byline
  const lead = findLead(body, printed, style)
  const above = lead.isMarked ? lead.above : body.slice(0, 1)
  const hasMore = lead.isMarked || body.length > 1
  const { at, byline: found } = hasMore
    ? bylineAmong(above, style, lead.isMarked ? 0 : 1)
    : { at: -1, byline: null }
  const isRepeated = (block: Node) => {
    const text = plainText(blockText(block))
    return (
      text !== '' &&
      (text === plainText(stated.standfirst) || (statedByline && text === plainText(blockText(statedByline))))
    )
  }
  const isSame = found !== null && statedByline !== undefined && isSameByline(found, statedByline)
  const isInstead = statedByline !== undefined && namesNobody(statedByline, style)
  const isOwn = found !== null && (!statedByline || isSame || isInstead)
  const byline = isOwn ? [found] : stated.byline
  const texts = above.filter(
    (block, index) => !(isOwn && index === at) && !(lead.isMarked && isRepeated(block)),
  )
  const replaced = isOwn && !isSame ? stated.byline : []
  if (!lead.isMarked) {
    const [first, ...others] = body
    const isTwice =
      first !== undefined &&
      statedByline !== undefined &&
      body.length > 1 &&
      isRepeated(first) &&
      plainText(blockText(first)) !== plainText(stated.standfirst)
    const rest = isOwn || isTwice ? others : body
    const marked = withStatedBefore(rest, printed, style)
    return { standfirst: stated.standfirst, byline, body: marked, leftOut: replaced }
  }
  const ofOthers = texts.filter((block) => bylineOf(block, style) !== null)
  const lines = texts.filter((block) => !ofOthers.includes(block))
  const more = lines.length === 0 ? '' : standfirstOf(lines)
  const standfirst = [stated.standfirst, more ?? ''].filter(Boolean).join(' ')
  if (more === null || standfirst.length > longestStandfirst) {
    const [first, ...others] = [...texts, ...lead.body.slice(0, 1).map(unmarked), ...lead.body.slice(1)]
    return {
      standfirst: stated.standfirst,
      byline,
      body: [first ?? schema.nodes.paragraph.create(), ...others],
      leftOut: replaced,
    }
  }
  return { standfirst, byline, body: lead.body, leftOut: [...replaced, ...ofOthers] }
}

function namesIn({ attrs }: Node): string[] {
  const bylines: Byline[] = attrs.bylines
  return bylines.map(({ name }) => name)
}

/** Whether two bylines name one of the same people. */
function isSameByline(one: Node, other: Node): boolean {
  const names = namesIn(other).map((name) => name.toLowerCase())
  return namesIn(one).some((name) => names.includes(name.toLowerCase()))
}

/** `Staff Reporter`, `Admin` */
const namesNobody = (stated: Node, style: Style) =>
  namesIn(stated).every((name) => !/\s/.test(name) || isCredit(name, style))

/** A lead that is plain text: above it is more than a head. */
function unmarked(block: Node): Node {
  return block.copy(
    Fragment.fromArray(
      block.children.map((child) => child.mark(schema.marks.dateline.removeFromSet(child.marks))),
    ),
  )
}

/** An item with what its note to clients begins with, where that tells as what it is filed again, in its field. */
function withFilingTaken(item: Item): Item {
  const { note, signs } = takeFilingLine(item.details.clientNote ?? '')
  if (signs === noSigns) return item
  return { ...item, filing: joinSigns(item.filing, signs), details: { ...item.details, clientNote: note } }
}

/**
 * The story of an item, in the words of the file. Where the file states no headline it is found in the text,
 * as it is in plain copy.
 */
export function readingOf(item: Item, options: ReadOptions, report = newReport()): Reading {
  const given = withFilingTaken(item)
  const line = (text: string) => tidyLine(joinLines(text), report)
  const named = line(given.headline)
  // without a text there is nothing else to know the story by
  const isToCome = isPlaceholder(named) && given.body.some(({ textContent }) => textContent.trim() !== '')
  if (isToCome) report.notices.push({ code: 'wire-lines', value: named })
  const headline = isToCome ? '' : named
  const written = given.byline
    .split('\n')
    .map((each) => tidyLine(each, report))
    .filter(Boolean)
    .join('\n')
  const tidied = withoutStyleSheets(tidyBlocks(given.body, report).filter(isNotBlank), report)
  const { blocks, held } = takeHeld(tidied, given, report)
  const text = [headline, ...blocks.map(blockText)].join('\n')
  const language = options.language ?? languageOfText(text, given.details.language ?? '', newDetails.language)
  const ownStyle = styleIn(options.houses, options.house ?? given.details.house ?? newDetails.house, language)
  const isText = isSentence(written, ownStyle)
  const place = line(given.dateline)
  if (beginsAsByline(place)) report.notices.push({ code: 'wire-lines', value: place })
  const { stated, logins } = bylineWithoutLogins(isText ? '' : written, ownStyle)
  const deck = line(given.standfirst)
  if (isText && deck !== '') report.notices.push({ code: 'wire-lines', value: written })
  const standfirst = isText && deck === '' ? line(given.byline) : deck
  const above = [headline, ...(given.details.clientNote ?? '').split('\n'), ...headLines(blocks)]
  const back = held.withdrawn ? {} : takenBackBy(above, report)
  const filed = filingOf(given.filing)
  const known = {
    ...given.details,
    ...held,
    ...back,
    ...languageDetails(language, given.details),
    ...(filed && { filing: filed }),
  }
  if (headline === '' && standfirst === '' && stated === '') {
    const doc = storyFromBlocks(blocks, options, known, '', report)
    if (bylinesOf(doc).length === 0) reportLogins(logins, report)
    reportStruckHead(blocks, doc, report)
    return { doc: withStatedDateline(doc, place, options.houses), report }
  }

  const asked =
    options.house ??
    given.details.house ??
    houseOf(given, blocks, styleIn(options.houses, newDetails.house, language))
  const style = styleIn(options.houses, asked ?? newDetails.house, language)
  const {
    blocks: story,
    details: aside,
    signs,
  } = takeFurniture(withHeadInLines(blocks, style, true), style, known, report, true)
  const { rest, signoff } = takeSignOff(joinDatelineAbove(partPlaceAndName(story, style), style), style)
  const field: Parts = { standfirst, byline: bylineNode(stated, style), body: [] }
  const parts = partsOf(rest, field, place, style)
  if (parts.leftOut.length > 0)
    report.notices.push({ code: 'wire-lines', value: parts.leftOut.map(blockText).join('\n') })
  if (parts.byline[0] === field.byline[0]) reportLogins(logins, report)
  const signed =
    signoff ?? takeSignOff([schema.nodes.paragraph.create(), ...paragraphs(given.signOff)], style).signoff
  const titled = headlineWithoutVersion(headline, report)
  const filing = filingOf(joinSigns(given.filing, signs, titled.signs))
  const details = { ...newDetails, ...known, ...aside, filing, house: asked ?? newDetails.house }
  const doc = schema.nodes.doc.create(details, [
    schema.nodes.headline.create(null, textNodes(titled.headline)),
    schema.nodes.standfirst.create(null, textNodes(parts.standfirst)),
    ...parts.byline,
    ...markForDesk(parts.body.map(asBlock), report),
    ...(signed ? [signed] : []),
  ])
  reportStruckHead(blocks, doc, report)
  reportOtherHouse(doc, options.houses, options.house ?? given.details.house ?? null, report)
  return { doc, report }
}

/** A story whose text has no dateline, with the one that a field states. */
function withStatedDateline(doc: Node, stated: string, houses: Houses): Node {
  if (stated === '' || datelineOf(doc)) return doc
  const { house, language } = detailsOf(doc)
  const at = doc.children.findIndex((node) => node.type.isInGroup('block'))
  const body = withStatedBefore(bodyOf(doc), stated, styleIn(houses, house, language))
  const children = [...doc.children.slice(0, at), ...body, ...doc.children.slice(at + bodyOf(doc).length)]
  return doc.copy(Fragment.fromArray(children))
}

function isNotBlank(block: Node): boolean {
  return !block.isTextblock || !isUnseen(block.textContent)
}

/** The house whose name stands in the dateline. */
function houseOf({ dateline: stated }: Item, blocks: readonly Node[], style: Style): string | null {
  for (const block of blocks.slice(0, leadWithin)) {
    const found = block.isTextblock ? dateline.recognise(blockText(block), style)?.value : undefined
    if (found) return houseOfDateline(style.houses, found)
  }
  return houseOfDateline(style.houses, dateline.parse(stated, style))
}

/** Lines of text as paragraphs; the blank ones part nothing. */
export function paragraphs(text: string): Node[] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => schema.nodes.paragraph.create(null, schema.text(line)))
}
