/** A whole story pasted where there is none yet: its parts are found, as they are when a file is taken in. */
import type { Node } from 'prosemirror-model'
import type { Reading, Report } from '../formats/format'
import { storyFromBlocks } from '../formats/recognise'
import { blocksOfText } from '../formats/text'
import { newReport, tidyBlock } from '../formats/tidy'
import { houseOfDateline } from '../forms'
import { noDateline } from '../schema/values'
import { datelineOf, detailsOf } from '../story/parts'

/** Whether nothing has been written yet. */
export function isBlank(doc: Node): boolean {
  return doc.children.every((node) => node.isTextblock && node.content.size === 0)
}

/** The story in the house of its dateline, else that of the desk; details that the paste cannot tell stay. */
function readingOf(blocks: readonly Node[], report: Report, into: Node): Reading {
  const { house, language: _, direction: __, ...known } = detailsOf(into)
  const read = (asked: string) => storyFromBlocks(blocks, { house: asked, language: null }, known)
  const doc = read(house)
  const source = houseOfDateline(datelineOf(doc) ?? noDateline)
  return { doc: source === null || source === house ? doc : read(source), report }
}

/**
 * The story of blocks or plain text pasted into a blank one; null for a single block, which belongs at the cursor.
 */
export function readPaste(pasted: readonly Node[] | string, into: Node): Reading | null {
  const report = newReport()
  const blocks =
    typeof pasted === 'string'
      ? blocksOfText(pasted, report)
      : pasted.map((block) => tidyBlock(block, report))
  return blocks.length > 1 ? readingOf(blocks, report, into) : null
}
