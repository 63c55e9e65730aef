/** A hit with the text around it, for a list of hits. */
import type { Node } from 'prosemirror-model'
import type { Snippet } from '../search/matches'
import { blockText } from '../story/lines'
import type { Hit } from './hits'

/** Characters that are shown before a hit, and after it. */
const before = 50
const behind = 90

/** The place of a blank in a text from which on whole words stand, not far after a place. */
function wordStart(text: string, at: number): number {
  const blank = text.indexOf(' ', at)
  return blank < 0 || blank > at + 20 ? at : blank + 1
}

/** The line around a hit. */
export function contextOf(doc: Node, { from, to }: Pick<Hit, 'from' | 'to'>): Snippet {
  const $from = doc.resolve(from)
  const text = blockText($from.parent)
  const [start, end] = [from - $from.start(), to - $from.start()]
  const first = start <= before ? 0 : Math.min(start, wordStart(text, start - before))
  const lastBlank = text.lastIndexOf(' ', end + behind)
  const last = text.length <= end + behind ? text.length : Math.max(end, lastBlank)
  const head = first > 0 ? '… ' : ''
  const shift = head.length - first
  return {
    text: head + text.slice(first, last).replace(/\s/g, ' ') + (last < text.length ? ' …' : ''),
    matches: [{ from: start + shift, to: end + shift }],
  }
}
