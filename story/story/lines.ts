/** A block of text as lines, which its line breaks part, and back. */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../schema'

const { hard_break } = schema.nodes

/** The text of a block with one unit for each position; `\n` is a line break. */
export function blockText(block: Node): string {
  return block.textBetween(0, block.content.size, '\n', '\n')
}

/** The text blocks of a block, in their order. */
export function textBlocksIn(block: Node): Node[] {
  return block.isTextblock ? [block] : block.children.flatMap(textBlocksIn)
}

/** A block of text as its lines, each a block of its kind with its marks; one where it has no breaks. */
export function linesOf(block: Node): Node[] {
  const lines: Node[][] = [[]]
  for (const child of block.children) {
    if (child.type === hard_break) lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.map((line) => block.type.create(block.attrs, line))
}

/** Whether a block has more lines than one. */
export function hasLines(block: Node): boolean {
  return block.children.some((child) => child.type === hard_break)
}

/** Lines of content with breaks between. */
export function joinLines(lines: readonly (readonly Node[])[]): Node[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [hard_break.create()] : []), ...line])
}

/** A text as content: `\n` becomes a line break. */
export function contentOfText(text: string): Fragment {
  const lines = text.split('\n').map((line) => (line === '' ? [] : [schema.text(line)]))
  return Fragment.fromArray(joinLines(lines))
}
