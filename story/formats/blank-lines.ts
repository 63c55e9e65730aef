/** Parts paragraphs that hold several: programs, and people who type Shift and Enter, write a whole story as one. */
import type { Node } from 'prosemirror-model'
import { byline, dateline, type Style } from '../forms'
import { schema } from '../schema'
import { blockText, hasLines, joinLines, linesOf } from '../story/lines'

const { paragraph } = schema.nodes

const isBlank = (line: Node) => !/[^\s\u200b\u2060]/.test(blockText(line))

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

/** How many lines from one on are a byline, with the credit below it; 0 where none is. */
function bylineLines(lines: readonly string[], style: Style): number {
  for (const count of [3, 2, 1]) {
    const text = lines.slice(0, count).join('\n')
    if (lines.length >= count && byline.recognise(text, style)?.length === text.length) return count
  }
  return 0
}

/** A paragraph in pieces where a byline has lines of its own in it, or the dateline begins a line below others. */
function partedAtForms(block: Node, style: Style): Node[] {
  if (block.type !== paragraph || !hasLines(block)) return [block]
  const lines = linesOf(block)
  const texts = lines.map((line) => blockText(line))
  const cuts = new Set<number>()
  for (const [at, text] of texts.entries()) {
    const length = bylineLines(texts.slice(at), style)
    if (length > 0) for (const cut of [at, at + length]) cuts.add(cut)
    if (dateline.recognise(text, style) === null) continue
    cuts.add(at)
    break
  }
  const starts = [0, ...[...cuts].filter((cut) => cut > 0 && cut < lines.length)]
  return starts.map((start, index) => {
    const piece = lines.slice(start, starts[index + 1] ?? lines.length)
    return paragraph.create(block.attrs, joinLines(piece.map((line) => line.children)))
  })
}

/**
 * Blocks with the lines apart of the only paragraph that there is, where a byline or a dateline stands below its first;
 * of the first of several, bylines and what a dateline begins.
 */
export function withHeadApart(blocks: readonly Node[], style: Style): Node[] {
  const [only, ...others] = blocks.filter(({ type }) => type === paragraph)
  if (others.length > 0)
    return blocks.flatMap((block, index) => (index < longestHead ? partedAtForms(block, style) : [block]))
  if (!only || !hasLines(only)) return [...blocks]
  const lines = linesOf(only).filter((line) => !isBlank(line))
  const isOfHead = (text: string) =>
    (byline.recognise(text, style) ?? dateline.recognise(text, style)) !== null
  const hasHead = lines.slice(1).some((line) => isOfHead(blockText(line)))
  return hasHead ? blocks.flatMap((block) => (block === only ? lines : [block])) : [...blocks]
}
