/** The first words of a story's text, by which a list tells stories without a headline from each other. */
import type { Node } from 'prosemirror-model'
import { copyOf } from './desk-notes'
import { blockText } from './lines'
import { bodyOf, datelineRange, leadPart } from './parts'
import { plainText } from './plain-text'
import { shortened } from './shortened'

/** Characters that a list has room for in two lines. */
const longest = 100

/** The text of the lead without its dateline, whose place a list shows by itself. */
function leadText(doc: Node): string {
  const { node, pos } = leadPart(doc)
  const range = datelineRange(doc)
  return range ? blockText(node.cut(range.to - pos - 1)) : plainText(node)
}

/** The first words of a story's standfirst or body in one line, at most about 100 characters; `''` where it has none. */
export function openingOf(story: Node): string {
  const doc = copyOf(story)
  const [lead, ...rest] = bodyOf(doc)
  const texts = [
    () => plainText(doc.child(1)),
    ...(lead ? [() => leadText(doc)] : []),
    ...rest.map((block) => () => plainText(block)),
  ]
  for (const text of texts) {
    const line = text()
      .slice(0, 10 * longest)
      .replace(/\s+/g, ' ')
      .trim()
    if (line !== '') return shortened(line, longest)
  }
  return ''
}
