/** A story out of the fields that a wire sends it in, where each part is told apart. */
import { Fragment, type Node } from 'prosemirror-model'
import { byline, dateline, houseOfDateline, type Style } from '../forms'
import { houseById } from '../houses'
import { languageOfText } from '../languages'
import { schema } from '../schema'
import { type Details, newDetails } from '../schema/values'
import { bodyOf, datelineOf, detailsOf } from '../story/parts'
import type { Reading, ReadOptions } from './format'
import { takeHeld } from './held'
import {
  blockText,
  bylineOf,
  languageDetails,
  lines,
  markDateline,
  storyFromBlocks,
  takeSignOff,
  textNodes,
} from './recognise'
import { joinLines, newReport, tidyBlocks, tidyLine } from './tidy'

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

/** The dateline as the first paragraph begins with it, put there where only a field of its own tells it. */
function withDateline(body: readonly Node[], told: string, style: Style): Node[] {
  const [lead = schema.nodes.paragraph.create(), ...others] = body
  const known = markDateline(lead, style)
  if (known !== lead || told === '') return [known, ...others]
  const marked = markTold(lead, told, style)
  if (marked) return [marked, ...others]
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
  return bylines.length === 0 ? [] : [schema.nodes.byline.create({ bylines }, lines(told))]
}

/** A byline that the text begins with, too, is one. */
function withoutRepeated(body: readonly Node[], told: string): readonly Node[] {
  const [first, ...others] = body
  return first && told !== '' && body.length > 1 && blockText(first).trim() === told ? others : body
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
  const known = { ...given.details, ...held, ...languageDetails(language, given.details) }
  if (headline === '' && standfirst === '' && told === '')
    return { doc: withToldDateline(storyFromBlocks(blocks, options, known), line(given.dateline)), report }

  const asked = options.house ?? given.details.house ?? houseOf(given, blocks, language)
  const style = { house: houseById(asked ?? newDetails.house), language }
  const { rest, signoff } = takeSignOff(blocks, style)
  const [first, ...others] = rest
  const own = told === '' && first && others.length > 0 ? bylineOf(first, style) : null
  const body = withDateline(own ? others : withoutRepeated(rest, told), line(given.dateline), style)
  const signed =
    signoff ?? takeSignOff([schema.nodes.paragraph.create(), ...paragraphs(given.signOff)], style).signoff
  const details = { ...newDetails, ...known, house: asked ?? newDetails.house }
  const doc = schema.nodes.doc.create(details, [
    schema.nodes.headline.create(null, textNodes(headline)),
    schema.nodes.standfirst.create(null, textNodes(standfirst)),
    ...(own ? [own] : bylineNode(told, style)),
    ...body,
    ...(signed ? [signed] : []),
  ])
  return { doc, report }
}

/** A story whose text tells no dateline, with the one that a field of its own told. */
function withToldDateline(doc: Node, told: string): Node {
  if (told === '' || datelineOf(doc)) return doc
  const { house, language } = detailsOf(doc)
  const at = doc.children.findIndex((node) => node.type.isInGroup('block'))
  const body = withDateline(bodyOf(doc), told, { house: houseById(house), language })
  const children = [...doc.children.slice(0, at), ...body, ...doc.children.slice(at + bodyOf(doc).length)]
  return doc.copy(Fragment.fromArray(children))
}

function isNotBlank(block: Node): boolean {
  return !block.isTextblock || block.textContent.trim() !== ''
}

/** The house whose name stands in the dateline. */
function houseOf({ dateline: told }: Item, [lead]: readonly Node[], language: string): string | null {
  const style = { house: houseById(newDetails.house), language }
  const found = (lead && dateline.recognise(blockText(lead), style)?.value) ?? dateline.parse(told, style)
  return houseOfDateline(found)
}

/** Lines of text as paragraphs; the blank ones part nothing. */
export function paragraphs(text: string): Node[] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => schema.nodes.paragraph.create(null, schema.text(line)))
}
