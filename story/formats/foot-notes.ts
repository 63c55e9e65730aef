/** Notes at the foot of a text that are joined to it by a raised sign alone, as `word¹` and `¹ The note.` are. */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../schema'
import { blockText } from '../story/lines'

const { paragraph } = schema.nodes

/** How many blocks may stand below the notes: a sign-off, contacts. */
const mostBelow = 2

/** How a note begins: with its sign, and then with words. */
const noteStart = /^([¹²³⁴-⁹⁰]{1,3}|[*†‡§]{1,3})\s?(?=[\p{L}\p{N}"“‘«(])/u

/** Names of what is measured, whose sign is a power: `m²`, `km³`. */
const unit = /(?:^|[\p{N}\s(/])(?:[kcdmµ]?m|mi|ft|yd|in|sec|s|x|n|r)$/iu

const signOf = (block: Node) =>
  block.type === paragraph ? (noteStart.exec(blockText(block).trimStart())?.[1] ?? null) : null

/** The places in a text where a sign refers to a note. */
function placesIn(text: string, sign: string): number[] {
  const isNumber = /^[¹²³⁴-⁹⁰]/u.test(sign)
  const found: number[] = []
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) {
    const [before, behind] = [text.slice(Math.max(0, at - 12), at), text.charAt(at + sign.length)]
    const isBehindWord = /[\p{L}.,;:!?”’"')\]»%]$/u.test(before) && !(isNumber && unit.test(before))
    const isWhole = !/[\p{L}\p{N}¹²³⁴-⁹⁰*†‡§]/u.test(behind) && !sign.startsWith(before.slice(-1))
    if (isBehindWord && isWhole) found.push(at)
  }
  return found
}

/** Whether a sign stands anywhere in a text where it refers to nothing: behind a figure, behind what is measured. */
function standsElsewhere(text: string, sign: string): boolean {
  return text.split(sign).length - 1 > placesIn(text, sign).length
}

function textsIn(block: Node): string[] {
  return block.isTextblock ? [blockText(block)] : block.children.flatMap(textsIn)
}

/** A block without the signs that refer to notes. */
function withoutSigns(block: Node, signs: readonly string[]): Node {
  if (!block.isTextblock)
    return block.copy(Fragment.fromArray(block.children.map((each) => withoutSigns(each, signs))))
  const text = blockText(block)
  const places = signs.flatMap((sign) => placesIn(text, sign).map((at) => ({ at, end: at + sign.length })))
  return places
    .toSorted((one, other) => other.at - one.at)
    .reduce((rest, { at, end }) => rest.copy(rest.content.cut(0, at).append(rest.content.cut(end))), block)
}

/**
 * Blocks without notes at their foot and the signs that refer to these, and the lines of the notes. Signs of which one
 * may be a power or something else are left with their notes.
 */
export function takeFootNotes(blocks: readonly Node[]): { blocks: Node[]; lines: string[] } {
  const none = { blocks: [...blocks], lines: [] }
  let end = blocks.length
  while (end > 0 && blocks.length - end < mostBelow && signOf(blocks[end - 1] ?? paragraph.create()) === null)
    end--
  let from = end
  while (from > 0 && signOf(blocks[from - 1] ?? paragraph.create()) !== null) from--
  const notes = blocks.slice(from, end)
  const signs = notes.flatMap((note) => signOf(note) ?? [])
  const above = blocks.slice(0, from)
  const texts = above.flatMap(textsIn)
  const isReferred = (sign: string) =>
    texts.some((text) => placesIn(text, sign).length > 0) &&
    !texts.some((text) => standsElsewhere(text, sign))
  const areNotes = signs.length > 0 && new Set(signs).size === signs.length && signs.every(isReferred)
  if (!areNotes) return none
  return {
    blocks: [...above.map((block) => withoutSigns(block, signs)), ...blocks.slice(end)],
    lines: notes.map(blockText),
  }
}
