/** Parts paragraphs that hold several: programs, and people who type Shift and Enter, write a whole story as one. */
import type { Node } from 'prosemirror-model'
import { byline, dateline, type Style } from '../../forms'
import { isCredit } from '../../forms/byline'
import { schema } from '../../schema'
import { blockText, hasLines, joinLines, linesOf } from '../../story/lines'
import { isUnseen } from '../letters/direction-signs'
import { isText } from './dateline-above'

const { paragraph } = schema.nodes

const isBlank = (line: Node) => isUnseen(blockText(line))

/** A paragraph in pieces, parted where lines with nothing on them stand; it alone where there are none. */
export function partedAtBlankLines(block: Node): Node[] {
  if (block.type !== paragraph || !hasLines(block)) return [block]
  const lines = linesOf(block)
  if (!lines.some(isBlank)) return [block]
  const pieces: Node[][] = [[]]
  for (const line of lines) {
    if (!isBlank(line)) pieces.at(-1)?.push(line)
    else if (pieces.at(-1)?.length !== 0) pieces.push([])
  }
  return pieces
    .filter((piece) => piece.length > 0)
    .map((piece) => paragraph.create(block.attrs, joinLines(piece.map((line) => line.children))))
}

/** How many of the first blocks may be the head of a story. */
const longestHead = 6
/** Text has lines of this length, and nothing above it has, in UTF-16 units. */
const longLine = 200

/** How many lines from one on are a byline, with the credits below it; 0 where none is. */
function bylineLines(lines: readonly string[], style: Style): number {
  const [line = '', ...below] = lines.slice(0, 3)
  if (byline.recognise(line, style)?.length !== line.length) return 0
  const credits = below.findIndex((text) => !isCredit(text, style))
  return 1 + (credits < 0 ? below.length : credits)
}

/** Whether a line is one that a dateline leads; cities in lists have a word or two after them. */
const isLead = (line: string, style: Style) => isText(line) && dateline.recognise(line, style) !== null

/** How many lines of the first block may stand above its byline: headline and standfirst. */
const mostAbove = 2

/**
 * A paragraph in pieces where a byline has lines of its own in it, or the dateline begins a line below others.
 * @param isFirst whether it may begin with the headline: further down a byline below other lines is that of a book or a verse
 */
function partedAtForms(block: Node, isFirst: boolean, style: Style): Node[] {
  if (block.type !== paragraph || !hasLines(block)) return [block]
  const lines = linesOf(block)
  const texts = lines.map((line) => blockText(line))
  const lead = texts.findIndex((text) => isLead(text, style))
  const cuts = new Set<number>()
  const end = Math.min(isFirst ? mostAbove + 1 : 1, lead < 0 ? lines.length : lead)
  for (const at of texts.slice(0, end).keys()) {
    const length = bylineLines(texts.slice(at), style)
    const next = texts[at + length]
    // short lines follow on such a line in verses and lists
    if (length > 0 && (next === undefined || isText(next))) for (const cut of [at, at + length]) cuts.add(cut)
  }
  if (lead > 0) cuts.add(lead)
  const starts = [0, ...[...cuts].filter((cut) => cut > 0 && cut < lines.length)]
  if (starts.length === 1) return [block]
  return starts.map((start, index) => {
    const piece = lines.slice(start, starts[index + 1] ?? lines.length)
    return paragraph.create(block.attrs, joinLines(piece.map((line) => line.children)))
  })
}

/**
 * Blocks with the lines apart of the only paragraph that there is, where a byline or a dateline stands below its first;
 * of the first of several, bylines and what a dateline begins.
 * @param isBelow whether the headline stands above them, so that none of their lines is it
 */
export function withHeadApart(blocks: readonly Node[], style: Style, isBelow = false): Node[] {
  const [only, ...others] = blocks.filter(({ type }) => type === paragraph)
  if (others.length > 0) {
    const isEnd = (block: Node) =>
      blockText(block)
        .split('\n')
        .some((line) => isLead(line, style) || line.length > longLine)
    const end = blocks.findIndex(isEnd)
    const length = end < 0 ? longestHead : Math.min(end + 1, longestHead)
    return blocks.flatMap((block, index) =>
      index < length ? partedAtForms(block, index === 0 && !isBelow, style) : [block],
    )
  }
  if (!only || !hasLines(only)) return [...blocks]
  const lines = linesOf(only).filter((line) => !isBlank(line))
  const isOfHead = (text: string) =>
    (byline.recognise(text, style) ?? dateline.recognise(text, style)) !== null
  const hasHead = lines.slice(1).some((line) => isOfHead(blockText(line)))
  return hasHead ? blocks.flatMap((block) => (block === only ? lines : [block])) : [...blocks]
}
