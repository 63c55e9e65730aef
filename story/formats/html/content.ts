/** HTML of any kind, read by the rules of its standard and then by those of the story. */
import type { Node } from 'prosemirror-model'
import { languageOfText } from '../../languages'
import { newDetails } from '../../schema/values'
import type { Dropped } from '../format'
import { withTypedLists } from '../lines/line-lists'
import { joinWrappedBlocks, joinWrappedLines } from '../lines/wrapped-blocks'
import { descendants, type Element, textOf } from '../xml'
import { blankLine, blocksIn } from './blocks'
import { withSheets } from './css'
import { withDivTables } from './div-tables'
import { withLevelledLists } from './levelled-lists'
import { shownIn } from './shown'
import { bodyOf, type DomNode, treeOf } from './tree'
import { withWordLists } from './word-lists'

/** The blocks of an element that Copydesk or one of its readers wrote: all that is in it is text, to the last space. */
export function exactBlocks(element: Element): Node[] {
  return blocksIn(element, true)
}

/** Blocks, and what else there was. */
export interface ShownContent {
  blocks: Node[]
  dropped: Dropped[]
}

/** The language of a text, as far as it is asked for: quotations have its marks. */
function spokenIn(body: Element, stated: string): string {
  return descendants(body, 'q').length === 0
    ? stated
    : languageOfText(textOf(body), stated, newDetails.language)
}

/**
 * What of a document or a part of one is shown to readers, as blocks.
 * @param language of the page; `''` where it does not say
 */
export function readElement(root: Element, language = ''): ShownContent {
  const { root: shown, dropped } = shownIn(withLevelledLists(withWordLists(withSheets(root))))
  const body = shown.name === 'html' ? bodyOf(shown) : shown
  const read = blocksIn(withDivTables(body), false, spokenIn(body, language))
  const joined = joinWrappedBlocks(joinWrappedLines(read)).filter((block) => block !== blankLine)
  return { blocks: withTypedLists(joined), dropped }
}

/** The same of an element in a document that a reader has changed. */
export function readDom(element: DomNode, language = ''): ShownContent {
  return readElement(treeOf(element), language)
}
