/** A story out of the fields that a wire sends it in, where each part is told apart. */
import { Fragment, type Node } from 'prosemirror-model'
import { byline, dateline, houseOfDateline, type Style, styleIn } from '../forms'
import type { Houses } from '../houses'
import { languageOfText } from '../languages'
import { schema } from '../schema'
import { type Byline, type Details, newDetails, type Place } from '../schema/values'
import { blockText, contentOfText } from '../story/lines'
import { bodyOf, datelineOf, detailsOf } from '../story/parts'
import { joinDatelineAbove } from './dateline-above'
import type { Reading, ReadOptions } from './format'
import { takeFurniture } from './furniture'
import { takeHeld } from './held'
import { reportOtherHouse } from './other-house'
import {
  bylineAmong,
  headLines,
  headlineWithoutVersion,
  languageDetails,
  longestStandfirst,
  markDateline,
  standfirstOf,
  storyFromBlocks,
  takeSignOff,
  textNodes,
} from './recognise'
import { joinLines, newReport, tidyBlocks, tidyLine } from './tidy'
import { takenBackBy } from './withdrawn'

/** The parts of a story as they stand in a file, each as text; `''` where the file does not tell one. */
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
  /** Until when nobody may publish, as the file tells it, or `''`. */
  embargo: string
  /** What the sender says of its use, as the file tells it: `usable`, `canceled`, or `''`. */
  status: string
  /** What the file tells beside the text. */
  details: Partial<Details>
}

/** An item of which nothing is told. */
export const emptyItem: Item = {
  headline: '',
  standfirst: '',
  byline: '',
  dateline: '',
  signOff: '',
  body: [],
  embargo: '',
  status: '',
  details: {},
}

/** How far down the lead may be: a teaser, bullets, a byline and a note may stand above it. */
const leadWithin = 8

/** A field that tells a place; in some wires it has a date or a time alone, which is none. */
function isPlaceTold(told: string, style: Style): boolean {
  const { places } = dateline.parse(told, style)
  const isName = ({ city }: Place) => /\p{L}{2}/u.test(city) && !/\d|:|\b(?:GMT|UTC)\b/iu.test(city)
  return places.length > 0 && places.every(isName)
}

interface Lead {
  /** What stands above the lead. */
  above: Node[]
  /** The lead and all below it. */
  body: Node[]
  isMarked: boolean
}

/** The paragraph that a dateline leads, by itself or by what a field tells, among the first of a text. */
function findLead(blocks: readonly Node[], told: string, style: Style): Lead {
  for (const [index, block] of blocks.slice(0, leadWithin).entries()) {
    const known = markDateline(block, style)
    const marked = known === block ? told !== '' && markTold(block, told, style) : known
    if (marked)
      return { above: blocks.slice(0, index), body: [marked, ...blocks.slice(index + 1)], isMarked: true }
  }
  return { above: [], body: [...blocks], isMarked: false }
}

/** A body whose text has no dateline, with the one that a field tells before it. */
function withToldBefore(
  [lead = schema.nodes.paragraph.create(), ...others]: readonly Node[],
  told: string,
  style: Style,
): Node[] {
  if (told === '' || !isPlaceTold(told, style)) return [lead, ...others]
  const value = dateline.parse(told, style)
  const mark = schema.marks.dateline.create(value)
  const printed = textNodes(dateline.print(value, style)).map((node) => node.mark([mark]))
  const isLine = lead.type === schema.nodes.paragraph
  if (!isLine) return [schema.nodes.paragraph.create(null, printed), lead, ...others]
  return [lead.copy(lead.content.addToStart(printed[0] ?? schema.text(' '))), ...others]
}

/** What may stand behind the place of a dateline: a source, and its dash. */
const behindPlace = /^[^\S\n]*(?:\([^()\n]{1,60}\)[^\S\n]*)?(?:--|[-_‐-―−])\s*/u

/** The text begins with the place that a field tells, and then as datelines do: a source nobody knows is one here. */
function markTold(lead: Node, told: string, style: Style): Node | null {
  if (lead.type !== schema.nodes.paragraph) return null
  const text = blockText(lead)
  const [place = ''] = told.split(/(?:(?<!\s)\s+)?\(|(?<!\s)\s+[-–—]/)
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

function bylineNode(told: string, style: Style): Node[] {
  if (told === '') return []
  const bylines = byline.parse(told, style)
  return bylines.length === 0 ? [] : [schema.nodes.byline.create({ bylines }, contentOfText(told))]
}

const plainText = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The parts of a story that stand in its text, above its lead, beside what fields tell. */
interface Parts {
  standfirst: string
  byline: Node[]
  body: Node[]
}

/**
 * The parts of a body. What stands above its lead is its byline and its standfirst; where it is more than that, the
 * dateline within the text is plain text of it, and no second one is printed.
 */
function partsOf(body: readonly Node[], told: Parts, printed: string, style: Style): Parts {
  const [toldByline] = told.byline
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
      (text === plainText(told.standfirst) || (toldByline && text === plainText(blockText(toldByline))))
    )
  }
  const isOwn = found !== null && (!toldByline || isSameByline(found, toldByline))
  const byline = isOwn ? [found] : told.byline
  const texts = above.filter(
    (block, index) => !(isOwn && index === at) && !(lead.isMarked && isRepeated(block)),
  )
  if (!lead.isMarked) {
    const [first, ...others] = body
    const isTwice =
      first !== undefined &&
      toldByline !== undefined &&
      body.length > 1 &&
      isRepeated(first) &&
      plainText(blockText(first)) !== plainText(told.standfirst)
    const rest = isOwn || isTwice ? others : body
    return { standfirst: told.standfirst, byline, body: withToldBefore(rest, printed, style) }
  }
  const more = texts.length === 0 ? '' : standfirstOf(texts)
  const standfirst = [told.standfirst, more ?? ''].filter(Boolean).join(' ')
  if (more === null || standfirst.length > longestStandfirst) {
    const [first, ...others] = [...texts, ...lead.body.slice(0, 1).map(unmarked), ...lead.body.slice(1)]
    return {
      standfirst: told.standfirst,
      byline,
      body: [first ?? schema.nodes.paragraph.create(), ...others],
    }
  }
  return { standfirst, byline, body: lead.body }
}

/** Whether two bylines name one of the same people. */
function isSameByline(one: Node, other: Node): boolean {
  const names = ({ attrs }: Node) => {
    const bylines: Byline[] = attrs.bylines
    return bylines.map(({ name }) => name.toLowerCase())
  }
  return names(one).some((name) => names(other).includes(name))
}

/** A lead that is plain text: above it is more than a head. */
function unmarked(block: Node): Node {
  return block.copy(
    Fragment.fromArray(
      block.children.map((child) => child.mark(schema.marks.dateline.removeFromSet(child.marks))),
    ),
  )
}

/**
 * The story of an item, in the words of the file. Where the file tells no headline it is found in the text,
 * as it is in plain copy.
 */
export function readingOf(given: Item, options: ReadOptions, report = newReport()): Reading {
  const line = (text: string) => tidyLine(joinLines(text), report)
  const headline = line(given.headline)
  const standfirst = line(given.standfirst)
  const told = given.byline
    .split('\n')
    .map((each) => tidyLine(each, report))
    .filter(Boolean)
    .join('\n')
  const tidied = tidyBlocks(given.body, report).filter(isNotBlank)
  const { blocks, held } = takeHeld(tidied, given, report)
  const text = [headline, ...blocks.map(blockText)].join('\n')
  const language = options.language ?? languageOfText(text, given.details.language ?? '', newDetails.language)
  const above = [headline, ...(given.details.clientNote ?? '').split('\n'), ...headLines(blocks)]
  const back = held.withdrawn ? {} : takenBackBy(above, report)
  const known = { ...given.details, ...held, ...back, ...languageDetails(language, given.details) }
  if (headline === '' && standfirst === '' && told === '')
    return {
      doc: withToldDateline(
        storyFromBlocks(blocks, options, known, '', report),
        line(given.dateline),
        options.houses,
      ),
      report,
    }

  const asked =
    options.house ??
    given.details.house ??
    houseOf(given, blocks, styleIn(options.houses, newDetails.house, language))
  const style = styleIn(options.houses, asked ?? newDetails.house, language)
  const { blocks: story, details: aside } = takeFurniture(blocks, style, known, report)
  const { rest, signoff } = takeSignOff(joinDatelineAbove(story, style), style)
  const field: Parts = { standfirst, byline: bylineNode(told, style), body: [] }
  const parts = partsOf(rest, field, line(given.dateline), style)
  const signed =
    signoff ?? takeSignOff([schema.nodes.paragraph.create(), ...paragraphs(given.signOff)], style).signoff
  const details = { ...newDetails, ...known, ...aside, house: asked ?? newDetails.house }
  const doc = schema.nodes.doc.create(details, [
    schema.nodes.headline.create(null, textNodes(headlineWithoutVersion(headline, report))),
    schema.nodes.standfirst.create(null, textNodes(parts.standfirst)),
    ...parts.byline,
    ...parts.body,
    ...(signed ? [signed] : []),
  ])
  reportOtherHouse(doc, options.houses, options.house ?? given.details.house ?? null, report)
  return { doc, report }
}

/** A story whose text tells no dateline, with the one that a field of its own told. */
function withToldDateline(doc: Node, told: string, houses: Houses): Node {
  if (told === '' || datelineOf(doc)) return doc
  const { house, language } = detailsOf(doc)
  const at = doc.children.findIndex((node) => node.type.isInGroup('block'))
  const body = withToldBefore(bodyOf(doc), told, styleIn(houses, house, language))
  const children = [...doc.children.slice(0, at), ...body, ...doc.children.slice(at + bodyOf(doc).length)]
  return doc.copy(Fragment.fromArray(children))
}

function isNotBlank(block: Node): boolean {
  return !block.isTextblock || block.textContent.trim() !== ''
}

/** The house whose name stands in the dateline. */
function houseOf({ dateline: told }: Item, blocks: readonly Node[], style: Style): string | null {
  for (const block of blocks.slice(0, leadWithin)) {
    const found = block.isTextblock ? dateline.recognise(blockText(block), style)?.value : undefined
    if (found) return houseOfDateline(style.houses, found)
  }
  return houseOfDateline(style.houses, dateline.parse(told, style))
}

/** Lines of text as paragraphs; the blank ones part nothing. */
export function paragraphs(text: string): Node[] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => schema.nodes.paragraph.create(null, schema.text(line)))
}
