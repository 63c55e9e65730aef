/** Puts a dateline that stands on a line of its own before the text that it belongs to. */
import { Fragment, type Node } from 'prosemirror-model'
import { dateline, type Style } from '../../forms'
import { readAlone } from '../../forms/dateline'
import { schema } from '../../schema'
import type { Dateline } from '../../schema/values'
import { blockText } from '../../story/lines'

const { paragraph, hard_break } = schema.nodes

/** How far down it is looked for, and how long a paragraph of text is at least. In UTF-16 units. */
const within = 12
const shortestText = 40
const surelyText = 110

/** Whether a text is long enough for one that a dateline leads, or a whole sentence. */
export function isText(text: string): boolean {
  return text.length >= surelyText || (text.length >= shortestText && /[.!?…؟۔]["”’»)]?$/u.test(text))
}

const sentence = /^\S+(?:\s+\S+){2,}[.!?…؟۔]["”’»)]?$/u

/** Whether a block is text that the line above it may lead; below a line that names its agency any sentence is. */
function isLedBy(line: string, block: Node, style: Style): boolean {
  const text = blockText(block)
  return isText(text) || (sentence.test(text) && readAlone(line, style, false) !== null)
}

/** A paragraph with the line that is its dateline before it. */
export function withDatelineBefore(text: Node, line: string, value: Dateline, style: Style): Node {
  const printed = line
    .trim()
    .replace(/(?:(?<!\s)\s+(?:--|[-–—])|[|:])$/u, '')
    .trimEnd()
  const mark = schema.marks.dateline.create(value)
  const own = schema.text(`${printed}${style.house.dateline.close}`, [mark])
  return text.copy(Fragment.from(own).append(text.content))
}

/** A paragraph in two at its first line end, the second `null` where it has one line. */
function parted(block: Node): { line: string; rest: Node | null } {
  const at = block.children.findIndex((child) => child.type === hard_break)
  const line = block.children.slice(0, at < 0 ? undefined : at)
  return {
    line: line.map(({ textContent }) => textContent).join(''),
    rest: at < 0 ? null : block.type.create(block.attrs, block.children.slice(at + 1)),
  }
}

/** Whether a text has the names of cities above its parts, so that none of them leads all. */
function isInParts(blocks: readonly Node[], style: Style): boolean {
  const cities = blocks.filter(
    (block) =>
      block.type === paragraph && block.childCount === 1 && readAlone(block.textContent, style, true),
  )
  return cities.length > 1
}

/** A line above a text as its dateline, where it is one; a city's name alone may as well be the name of a part. */
function readAbove(line: string, blocks: readonly Node[], style: Style, isAbove: boolean): Dateline | null {
  const found = readAlone(line, style, isAbove)
  return found && isAbove && isInParts(blocks, style) ? readAlone(line, style, false) : found
}

/** A dateline that stands above the headline, put above the text; as they are where there is none. */
function belowHeadline(blocks: readonly Node[], style: Style): readonly Node[] {
  const [first, ...others] = blocks
  if (first?.type !== paragraph || parted(first).rest || !readAlone(blockText(first), style, false))
    return blocks
  const at = others.slice(0, 4).findIndex((block) => block.type !== paragraph || isText(blockText(block)))
  const lead = others[at]
  const isHead = at > 0 && lead?.type === paragraph && !dateline.recognise(blockText(lead), style)
  return isHead ? [...others.slice(0, at), first, ...others.slice(at)] : blocks
}

/** Blocks with a dateline that stands above the text as the beginning of the text; as they are where there is none. */
export function joinDatelineAbove(given: readonly Node[], style: Style): Node[] {
  const blocks = belowHeadline(given, style)
  for (const [index, block] of blocks.slice(0, within).entries()) {
    if (block.type !== paragraph) continue
    const { line, rest } = parted(block)
    const text = rest ?? blocks[index + 1]
    const found =
      text?.type === paragraph && isLedBy(line, text, style)
        ? readAbove(line, blocks, style, index > 0 && rest === null)
        : null
    if (text && found) {
      const lead = withDatelineBefore(text, line, found, style)
      return [...blocks.slice(0, index), lead, ...blocks.slice(rest ? index + 1 : index + 2)]
    }
    if (dateline.recognise(blockText(block), style)) return [...blocks]
  }
  return [...blocks]
}
