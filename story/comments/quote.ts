/** The text of a stretch of a story, and where a text stands in it. */
import type { Node } from 'prosemirror-model'
import { schema } from '../schema'

/** A text, and the position in the document of each of its units. */
export interface PlacedText {
  text: string
  at: readonly number[]
}

/** What stands for a thing that is no text: a picture, a line across the page, a break in a line. */
const thing = '\ufffc'

/** The text between two positions. Each block of text that begins there begins with a line break. */
export function placedText(doc: Node, from: number, to: number): PlacedText {
  const pieces: string[] = []
  const at: number[] = []
  const add = (piece: string, pos: number) => {
    pieces.push(piece)
    for (let unit = 0; unit < piece.length; unit++) at.push(pos + unit)
  }
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isText) {
      const [start, end] = [Math.max(from - pos, 0), Math.min(to - pos, node.nodeSize)]
      add((node.text ?? '').slice(start, end), pos + start)
    } else if (pos >= from) {
      if (node.isTextblock) add('\n', pos)
      else if (node.isLeaf || node.type === schema.nodes.picture) add(thing, pos)
    }
  })
  return { text: pieces.join(''), at }
}

/** The text of a stretch as a comment keeps it. */
export function quoteIn(doc: Node, from: number, to: number): string {
  return placedText(doc, from, to).text.replace(/^\n/, '')
}

/** A quote as it is shown: in one line, without what stands for pictures. */
export function shownQuote(quote: string): string {
  return quote.replaceAll(thing, '').replace(/\s+/gu, ' ').trim()
}

/** The top-level blocks around two positions, with the text before and after them that a context may need. */
export function blocksAround(doc: Node, from: number, to: number): { from: number; to: number } {
  const { size } = doc.content
  const $from = doc.resolve(Math.min(Math.max(from, 0), size))
  const $to = doc.resolve(Math.min(Math.max(to, 0), size))
  return {
    from: $from.depth > 0 ? $from.before(1) : $from.pos,
    to: $to.depth > 0 ? $to.after(1) : $to.pos,
  }
}
