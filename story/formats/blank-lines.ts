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

/** Blocks with the lines apart of the only paragraph that there is, where a byline or a dateline stands below its first. */
export function withHeadApart(blocks: readonly Node[], style: Style): Node[] {
  const [only, ...others] = blocks.filter(({ type }) => type === paragraph)
  if (!only || others.length > 0 || !hasLines(only)) return [...blocks]
  const lines = linesOf(only).filter((line) => !isBlank(line))
  const isOfHead = (text: string) =>
    (byline.recognise(text, style) ?? dateline.recognise(text, style)) !== null
  const hasHead = lines.slice(1).some((line) => isOfHead(blockText(line)))
  return hasHead ? blocks.flatMap((block) => (block === only ? lines : [block])) : [...blocks]
}
