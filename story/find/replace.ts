/** Puts other text in place of what was found, and leaves all around it, and the marks, as they are. */
import type { Mark, Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { sharedHead } from '../editing/changed'
import { inCaseOf } from '../languages/case'
import { schema } from '../schema'
import type { Hit } from './hits'
import type { FindQuery, Replacement } from './query'

/** `$$`, `$&`, and `$1` or `$12` as far as there is such a group. */
function expanded(text: string, { text: whole, groups }: Hit): string {
  return text.replace(/\$(\$|&|\d{1,2})/g, (sign, name: string) => {
    if (name === '$') return '$'
    if (name === '&' || name === '0') return whole
    const group = groups[Number(name) - 1]
    if (group !== undefined) return group
    const [first = '', rest = ''] = name
    const short = groups[Number(first) - 1]
    return short === undefined ? sign : short + rest
  })
}

/** What is to stand in place of a hit. A story has no line ends or control characters within a paragraph. */
export function replacementOf(hit: Hit, { text, keepsCase }: Replacement, query: FindQuery): string {
  const written = (query.isPattern ? expanded(text, hit) : text).replace(/\p{Cc}+/gu, ' ')
  return keepsCase && !query.isPattern && hit.text !== query.text ? inCaseOf(written, hit.text) : written
}

/** How many UTF-16 units two texts share at their ends, where those do not part a letter that takes two. */
function sharedTail(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++
  return /[\udc00-\udfff]/.test(a.charAt(a.length - length)) ? length - 1 : length
}

function marksAt(doc: Node, from: number, to: number, hit: Hit): readonly Mark[] {
  const $from = doc.resolve(from)
  const beside = from === to && from > hit.from ? $from.nodeBefore : $from.nodeAfter
  return beside?.marks ?? []
}

/** Puts a text in place of a hit: only what differs is touched, and has the marks of what stood there. */
function replaceHit(tr: Transaction, hit: Hit, text: string): void {
  const head = sharedHead(hit.text, text)
  const start = /[\ud800-\udbff]/.test(hit.text.charAt(head - 1)) ? head - 1 : head
  const tail = sharedTail(hit.text, text, Math.min(hit.text.length, text.length) - start)
  const [from, to] = [hit.from + start, hit.to - tail]
  const put = text.slice(start, text.length - tail)
  if (put === '') {
    if (from < to) tr.delete(from, to)
    return
  }
  tr.replaceWith(from, to, schema.text(put, marksAt(tr.doc, from, to, hit)))
}

/** Replaces hits, which are in the order of the text and none in another. */
export function replaceHits(
  tr: Transaction,
  hits: readonly Hit[],
  replacement: Replacement,
  query: FindQuery,
): Transaction {
  for (const hit of hits.toReversed()) replaceHit(tr, hit, replacementOf(hit, replacement, query))
  return tr
}
