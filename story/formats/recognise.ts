/** Finds the parts of a story in plain blocks: headline, standfirst, byline, dateline, sign-off. */
import { Fragment, type Node } from 'prosemirror-model'
import { byline, dateline, houseOfDateline, type Style, signOff } from '../forms'
import { houseById } from '../houses'
import { directionOf, guessLanguage } from '../languages'
import { schema } from '../schema'
import { type Details, newDetails } from '../schema/values'
import { asBlock } from './as-block'
import type { ReadOptions } from './format'

const { paragraph, crosshead, bullet_list, hard_break } = schema.nodes

/** The text of a block with one unit for each position; `\n` is a line break. */
export function blockText(block: Node): string {
  return block.textBetween(0, block.content.size, '\n', '\n')
}

/** A part that has no line breaks and no marks. */
function lineOf(block: Node): string {
  return blockText(block).replaceAll('\n', ' ')
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

function signOffLines(block: Node, style: Style): string | null {
  const isLines = block.type === paragraph
  if (!isLines && block.type !== bullet_list) return null
  const text = isLines ? blockText(block) : block.children.map((item) => `- ${blockText(item)}`).join('\n')
  return signOff.recognise(text, style)?.length === text.length ? text : null
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
  if (last?.type !== paragraph || signOffLines(last, style) !== null) return [...blocks]
  const breakAt = last.children.findLastIndex((child) => child.type === hard_break)
  if (breakAt < 1) return [...blocks]
  const line = paragraph.create(null, last.children.slice(breakAt + 1))
  if (signOffLines(line, style) === null) return [...blocks]
  return [...blocks.slice(0, -1), paragraph.create(null, last.children.slice(0, breakAt)), line]
}

/** The last blocks that are a sign-off, taken out. */
export function takeSignOff(blocks: readonly Node[], style: Style): { rest: Node[]; signoff: Node | null } {
  const rest = splitLastLine(blocks, style)
  const found: string[] = []
  for (let last = rest.at(-1); last && rest.length > 1; last = rest.at(-1)) {
    const text = signOffLines(last, style)
    if (text === null) break
    found.unshift(text)
    rest.pop()
  }
  if (found.length === 0) return { rest, signoff: null }
  const text = found.join('\n')
  const value = signOff.parse(text, style)
  return { rest, signoff: schema.nodes.signoff.create({ signOff: value }, lines(text)) }
}

const datelineWithin = 6

function datelineIndex(blocks: readonly Node[], style: Style): number {
  return blocks
    .slice(0, datelineWithin)
    .findIndex((block) => block.type === paragraph && dateline.recognise(blockText(block), style) !== null)
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
function headLength(blocks: readonly Node[], style: Style): number {
  const lead = datelineIndex(blocks, style)
  if (lead >= 0) {
    const texts = blocks.slice(0, lead).filter((block) => bylineOf(block, style) === null)
    const areLines = blocks
      .slice(0, lead)
      .every((block) => block.type === paragraph || block.type === crosshead)
    return areLines && texts.length <= 2 ? lead : Math.min(1, lead)
  }
  const [first, second, third] = blocks
  if (!first || !isHeading(first) || blocks.length < 2) return 0
  if (!second || !third) return 1
  if (bylineOf(second, style)) return 2
  if (second.type !== paragraph) return 1
  if (bylineOf(third, style)) return 3
  return isHeading(second) ? 2 : 1
}

function findParts(blocks: readonly Node[], style: Style): Parts {
  const { rest, signoff } = takeSignOff(blocks, style)
  const length = Math.min(headLength(rest, style), rest.length)
  const head = rest.slice(0, length)
  const bylines = head.flatMap((block) => bylineOf(block, style) ?? [])
  const [headline, standfirst] = head.filter((block) => bylineOf(block, style) === null)
  return {
    headline: headline ? lineOf(headline) : '',
    standfirst: standfirst ? lineOf(standfirst) : '',
    byline: bylines[0] ?? null,
    body: rest.slice(length),
    signoff,
  }
}

/** A first paragraph with the dateline at its head marked; as it is where there is none. */
export function markDateline(block: Node, style: Style): Node {
  if (block.type !== paragraph) return block
  const found = dateline.recognise(blockText(block), style)
  if (!found) return block
  const text = blockText(block).slice(0, found.length).replaceAll('\n', ' ')
  const marked = schema.text(text, [schema.marks.dateline.create(found.value)])
  return block.copy(Fragment.from(marked).append(block.content.cut(found.length)))
}

/** A line of text as content; nothing for `''`. */
export function textNodes(text: string): Node[] {
  return text === '' ? [] : [schema.text(text)]
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
  const all = blocks.map(blockText).join('\n')
  const language = known.language ?? options.language ?? guessLanguage(all, newDetails.language)
  const asked = options.house ?? known.house
  const style = { house: houseById(asked ?? newDetails.house), language }
  const parts = findParts(blocks, style)
  const [lead, ...others] = parts.body
  const body = [lead ? markDateline(lead, style) : paragraph.create(), ...others]
  const mark = body[0]?.firstChild && schema.marks.dateline.isInSet(body[0].firstChild.marks)
  const source = mark ? houseOfDateline({ places: [], date: null, sources: mark.attrs.sources }) : null
  const details = {
    ...newDetails,
    direction: directionOf(language),
    ...known,
    language,
    house: asked ?? source ?? newDetails.house,
  }
  const { headline, standfirst } = schema.nodes
  return schema.nodes.doc.create(details, [
    headline.create(null, textNodes(parts.headline || heading)),
    standfirst.create(null, textNodes(parts.standfirst)),
    ...(parts.byline ? [parts.byline] : []),
    ...body,
    ...(parts.signoff ? [parts.signoff] : []),
  ])
}
