/** The body of a story as HTML inside other formats, which is XML too. */
import { bodyOf as bodyOfStory, signOffPart } from '../../story/parts'
import { embargoBlocks, type Outgoing } from '../format'
import { exactBlocks, readElement, type ShownContent } from './content'
import { printNode } from './print'
import { bodyOf, parseHtml } from './tree'

/**
 * The blocks of a piece of HTML, and what of it a story cannot hold.
 * @param isExact whether Copydesk wrote it, so that all that is in it is text, to the last space and break
 * @param language that the file states; `''` where it does not say
 */
export function readFragment(html: string, isExact = false, language = ''): ShownContent {
  const root = parseHtml(html)
  return isExact ? { blocks: exactBlocks(bodyOf(root)), dropped: [] } : readElement(root, language)
}

/** A story's body and sign-off, below what keeps it back; headline, standfirst and byline have fields of their own there. */
export function writeFragment(story: Outgoing): string {
  const { doc } = story
  const signOff = signOffPart(doc)
  return [...embargoBlocks(story), ...bodyOfStory(doc), ...(signOff ? [signOff.node] : [])]
    .map((node) => printNode(node, doc.attrs.direction))
    .join('\n')
}
