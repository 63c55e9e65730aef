/** What is found in a story, each with its place and its text: what gates, proof sheets and other programs read. */
import type { Node } from 'prosemirror-model'
import type { House } from '../houses'
import { placedBlocks, textOf } from './blocks'
import type { BlockPart } from './check'
import type { Finding } from './finding'
import { standing } from './standing'

/** A finding in a block of a story, counted from 0 in the order of `placedBlocks()`. */
export interface PlacedFinding extends Finding {
  part: BlockPart
  block: number
  text: string
}

/**
 * The findings of a story that are not let stand, in the order of its text.
 * @param found a list for each block
 * @param house of the story
 */
export function placedFindings(
  doc: Node,
  found: readonly (readonly Finding[])[],
  house: Pick<House, 'checksOff' | 'words'>,
): PlacedFinding[] {
  const stands = standing(doc, house)
  return placedBlocks(doc).flatMap(({ node, part }, block) => {
    const text = textOf(node)
    return [...(found[block] ?? [])]
      .sort((a, b) => a.from - b.from || a.to - b.to)
      .filter((finding) => stands(finding, text))
      .map((finding) => ({ ...finding, part, block, text: text.slice(finding.from, finding.to) }))
  })
}

/** Where a block of a story begins: the position of its first character; null where there is no such block. */
export function startOfBlock(doc: Node, block: number): number | null {
  let at = -1
  let start: number | null = null
  doc.descendants((node, pos) => {
    if (start !== null) return false
    if (!node.isTextblock) return true
    at++
    if (at === block) start = pos + 1
    return false
  })
  return start
}
