/** Words that NITF marks as quoted by an element (`q`), which stand in quote marks in copy. */
import type { Element } from '../xml'

const quotes = /["“”„«»‹›'‘’「『]/
const escapedQuote = /^\s*&quot;/

/**
 * Words that an element alone marks as quoted, in quote marks; those that have them stay as they are.
 * @param before what stands before the element
 */
export function quoted(inside: string, before: Element | string | undefined): string {
  const isMarked = quotes.test(inside.trim().slice(0, 1)) || escapedQuote.test(inside)
  const isWithin = typeof before === 'string' && quotes.test(before.trimEnd().slice(-1))
  return isMarked || isWithin ? inside : `“${inside}”`
}
