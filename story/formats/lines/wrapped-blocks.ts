/** Joins paragraphs that a program made of the lines of one: wires in RTF have a paragraph for each line, and blank ones between. */
import { Fragment, type Node } from 'prosemirror-model'
import { schema } from '../../schema'
import { hasLines, joinLines, linesOf } from '../../story/lines'
import { type Joint, jointsOf } from './wrapped-lines'

const { paragraph } = schema.nodes

/** The text of a block as a line; `''` where it is none. */
function lineOf(block: Node): string {
  const isLine = block.type === paragraph && !hasLines(block)
  return isLine ? block.textContent : ''
}

function joined(block: Node, next: Node, joint: Joint): Node {
  if (joint === 'wrap')
    return block.copy(block.content.append(Fragment.from(schema.text(' '))).append(next.content))
  // the hyphen of a word that was parted is the last letter of the line
  const end = block.textContent.trimEnd().length - (joint === 'wrap-in-word' ? 1 : 0)
  return block.copy(block.content.cut(0, end).append(next.content))
}

const blank = paragraph.create()

/** A line alone may have been broken by its writer, wherever that was. */
const fewestWrapped = 2

/** Blocks with the lines of a paragraph joined that a program broke at its column, as `\\line` in RTF. */
export function joinWrappedLines(blocks: readonly Node[]): Node[] {
  const lines = blocks.map((block) => (block.type === paragraph ? linesOf(block) : []))
  if (!lines.some(({ length }) => length > 1)) return [...blocks]
  const joints = jointsOf(lines.flatMap((own) => [...own, blank]).map(({ textContent }) => textContent))
  if (joints.filter((joint) => joint.startsWith('wrap')).length < fewestWrapped) return [...blocks]
  let start = 0
  return blocks.map((block, index) => {
    const own = lines[index] ?? []
    const first = start
    start += own.length + 1
    const pieces = own.reduce<Node[]>((found, line, at) => {
      const joint = joints[first + at] ?? 'paragraph'
      const before = found.at(-1)
      if (before && joint.startsWith('wrap')) found[found.length - 1] = joined(before, line, joint)
      else found.push(line)
      return found
    }, [])
    return pieces.length === own.length
      ? block
      : block.copy(Fragment.fromArray(joinLines(pieces.map((piece) => piece.children))))
  })
}

/** Blocks with the paragraphs joined whose lines a program broke, be blank ones between them or not. */
export function joinWrappedBlocks(blocks: readonly Node[]): Node[] {
  const joints = jointsOf(blocks.map(lineOf))
  return blocks.reduce<Node[]>((found, block, index) => {
    const joint = joints[index] ?? 'paragraph'
    const before = found.at(-1)
    if (before && joint.startsWith('wrap')) found[found.length - 1] = joined(before, block, joint)
    else found.push(block)
    return found
  }, [])
}
