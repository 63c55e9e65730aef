/** Finds the parts of a story in plain blocks: headline, standfirst, byline, dateline, sign-off. */
import { Fragment, type Node } from 'prosemirror-model'
import { byline, dateline, type Found, houseOfDateline, type Style, signOff } from '../forms'
import { houseById } from '../houses'
import { directionOf, languageOfText } from '../languages'
import { schema } from '../schema'
import { type Dateline, type Details, newDetails, type SignOff } from '../schema/values'
import { asBlock } from './as-block'
import type { ReadOptions } from './format'
import { contentWithoutStruck } from './struck'

const { paragraph, crosshead, bullet_list, hard_break } = schema.nodes

/** The text of a block with one unit for each position; `\n` is a line break. */
export function blockText(block: Node): string {
  return block.textBetween(0, block.content.size, '\n', '\n')
}

/** A part that has no line breaks and no marks: what is struck in it would run as if it stood. */
function lineOf(block: Node): string {
  const [rest] = contentWithoutStruck(Fragment.from(block)).content
  return rest ? blockText(rest).replaceAll('\n', ' ') : ''
}

function isBlank(block: Node): boolean {
  return block.type === paragraph && block.textContent.trim() === '' && block.childCount <= 1
}

interface Parts {
  headline: string
  standfirst: string
  byline: Node | null
  body: Node[]
  signoff: Node | null
}

/** A paragraph that is a byline, as one; null where it is none. */
export function bylineOf(block: Node, style: Style): Node | null {
  if (block.type !== paragraph) return null
  const text = blockText(block)
  const found = byline.recognise(text, style)
  return found ? schema.nodes.byline.create({ bylines: found.value }, plain(block)) : null
}

/** The content of a block without its marks. */
function plain(block: Node): Fragment {
  return Fragment.fromArray(
    block.children
      .filter((child) => child.isText || child.type === hard_break)
      .map((child) => child.mark([])),
  )
}

/** A block that is a sign-off. */
function readSignOff(block: Node, style: Style): { text: string; value: SignOff } | null {
  const isLines = block.type === paragraph
  if (!isLines && block.type !== bullet_list) return null
  const text = isLines ? blockText(block) : block.children.map((item) => `- ${blockText(item)}`).join('\n')
  const found = signOff.recognise(text, style)
  return found?.length === text.length ? { text, value: found.value } : null
}

/** Lines as content with breaks between. */
export function lines(text: string): Fragment {
  return Fragment.fromArray(
    text
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [hard_break.create()] : []),
        ...(line ? [schema.text(line)] : []),
      ]),
  )
}

/** A last paragraph whose last line is a sign-off, in two. */
function splitLastLine(blocks: readonly Node[], style: Style): Node[] {
  const last = blocks.at(-1)
  const breakAt =
    last?.type === paragraph ? last.children.findLastIndex((child) => child.type === hard_break) : -1
  if (!last || breakAt < 1 || readSignOff(last, style)) return [...blocks]
  const line = paragraph.create(null, last.children.slice(breakAt + 1))
  if (!readSignOff(line, style)) return [...blocks]
  return [...blocks.slice(0, -1), paragraph.create(null, last.children.slice(0, breakAt)), line]
}

/** The last blocks that are a sign-off, taken out. */
export function takeSignOff(blocks: readonly Node[], style: Style): { rest: Node[]; signoff: Node | null } {
  const rest = splitLastLine(blocks, style)
  const found: { text: string; value: SignOff }[] = []
  for (let last = rest.at(-1); last && rest.length > 1; last = rest.at(-1)) {
    const read = readSignOff(last, style)
    if (!read) break
    found.unshift(read)
    rest.pop()
  }
  const [first, ...others] = found
  if (!first) return { rest, signoff: null }
  const text = found.map((each) => each.text).join('\n')
  const value = others.length === 0 ? first.value : signOff.parse(text, style)
  return { rest, signoff: schema.nodes.signoff.create({ signOff: value }, lines(text)) }
}

const datelineWithin = 6

function datelineIn(block: Node, style: Style): Found<Dateline> | null {
  return block.type === paragraph ? dateline.recognise(blockText(block), style) : null
}

/** A dateline, and which of the blocks it leads. */
interface Lead {
  index: number
  found: Found<Dateline>
}

function findLead(blocks: readonly Node[], style: Style): Lead | null {
  for (const [index, block] of blocks.slice(0, datelineWithin).entries()) {
    const found = datelineIn(block, style)
    if (found) return { index, found }
  }
  return null
}

/** Whether a paragraph reads as a headline or a standfirst where no dateline tells: short, or without a full stop. */
function isHeading(block: Node): boolean {
  const text = lineOf(block)
  return (
    block.type === crosshead ||
    (block.type === paragraph && text.length <= 160 && !/[.!?…؟۔]["”’»]?$/u.test(text))
  )
}

/** How many blocks at the start are the head of the story: headline, standfirst and byline. */
function headLength(blocks: readonly Node[], bylines: readonly (Node | null)[], lead: Lead | null): number {
  if (lead) {
    const areLines = blocks
      .slice(0, lead.index)
      .every((block) => block.type === paragraph || block.type === crosshead)
    const texts = bylines.filter((found) => found === null)
    return areLines && texts.length <= 2 ? lead.index : Math.min(1, lead.index)
  }
  const [first, second, third] = blocks
  if (!first || !isHeading(first) || blocks.length < 2) return 0
  if (!second || !third) return 1
  if (bylines[1]) return 2
  if (second.type !== paragraph) return 1
  if (bylines[2]) return 3
  return isHeading(second) ? 2 : 1
}

function findParts(blocks: readonly Node[], style: Style): Parts {
  const { rest, signoff } = takeSignOff(blocks, style)
  const lead = findLead(rest, style)
  const bylines = rest.slice(0, lead?.index ?? 3).map((block) => bylineOf(block, style))
  const length = Math.min(headLength(rest, bylines, lead), rest.length)
  const [headline, standfirst] = rest.slice(0, length).filter((_, index) => !bylines[index])
  // before the lead there is no dateline: a body that begins there has none
  const [first, ...others] = rest.slice(length)
  const marked = first && lead?.index === length ? withDateline(first, lead.found) : first
  return {
    headline: headline ? lineOf(headline) : '',
    standfirst: standfirst ? lineOf(standfirst) : '',
    byline: bylines.slice(0, length).find((found) => found !== null) ?? null,
    body: marked ? [marked, ...others] : [],
    signoff,
  }
}

function withDateline(block: Node, { value, length }: Found<Dateline>): Node {
  const text = blockText(block).slice(0, length).replaceAll('\n', ' ')
  const marked = schema.text(text, [schema.marks.dateline.create(value)])
  return block.copy(Fragment.from(marked).append(block.content.cut(length)))
}

/** A first paragraph with the dateline at its head marked; as it is where there is none. */
export function markDateline(block: Node, style: Style): Node {
  const found = datelineIn(block, style)
  return found ? withDateline(block, found) : block
}

/** A line of text as content; nothing for `''`. */
export function textNodes(text: string): Node[] {
  return text === '' ? [] : [schema.text(text)]
}

/** A story's language and direction; a direction that goes with another language is not taken. */
export function languageDetails(
  language: string,
  known: Partial<Details>,
): Pick<Details, 'language' | 'direction'> {
  const isOther = known.language !== undefined && known.language !== language
  const direction = isOther ? undefined : known.direction
  return { language, direction: direction ?? directionOf(language) }
}

/**
 * A story out of blocks as a reader of plain text, Markdown or HTML found them. All of their text is in it.
 * @param known details that the file itself tells
 */
export function storyFromBlocks(
  found: readonly Node[],
  options: ReadOptions,
  known: Partial<Details> = {},
  heading = '',
): Node {
  const blocks = found.map(asBlock).filter((block) => !isBlank(block))
  const language =
    options.language ??
    languageOfText(blocks.map(blockText).join('\n'), known.language ?? '', newDetails.language)
  const asked = options.house ?? known.house
  const style = { house: houseById(asked ?? newDetails.house), language }
  const parts = findParts(blocks, style)
  const [lead = paragraph.create(), ...others] = parts.body
  const mark = lead.firstChild && schema.marks.dateline.isInSet(lead.firstChild.marks)
  const source = mark ? houseOfDateline({ places: [], date: null, sources: mark.attrs.sources }) : null
  const details = {
    ...newDetails,
    ...known,
    ...languageDetails(language, known),
    house: asked ?? source ?? newDetails.house,
  }
  const { headline, standfirst } = schema.nodes
  return schema.nodes.doc.create(details, [
    headline.create(null, textNodes(parts.headline || heading)),
    standfirst.create(null, textNodes(parts.standfirst)),
    ...(parts.byline ? [parts.byline] : []),
    lead,
    ...others,
    ...(parts.signoff ? [parts.signoff] : []),
  ])
}
