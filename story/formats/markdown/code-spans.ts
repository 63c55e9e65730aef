/** Code within the lines of Markdown: what stands between two runs of as many backticks (CommonMark 0.31, 6.1). */

import { firstIndex } from '../../sorted'

/** Whether an odd row of backslashes stands before a place. */
export function isEscaped(text: string, at: number): boolean {
  let count = 0
  while (text[at - 1 - count] === '\\') count++
  return count % 2 === 1
}

/** Where code begins and ends. */
export type CodeSpan = readonly [from: number, to: number]

/** What ends a paragraph, so that no code goes on after it: an empty line, or a comment at the start of one. */
const ends = /\n[ \t]*\n|\n {0,3}<!--/g

/** The code in some text, in order. */
export function codeSpansIn(text: string): CodeSpan[] {
  if (!text.includes('`')) return []
  const bounds = [...text.matchAll(ends)].map(({ index }) => index)
  return [...bounds, text.length].flatMap((end, at) =>
    spansWithin(text, at === 0 ? 0 : (bounds[at - 1] ?? 0), end),
  )
}

function spansWithin(text: string, from: number, to: number): CodeSpan[] {
  const runs = [...text.slice(from, to).matchAll(/`+/g)].map(({ index, 0: { length } }) => ({
    at: from + index,
    length,
  }))
  /** The next run of each length, seen from the end. */
  const next = new Map<number, number>()
  const closing = runs.map(() => -1)
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = runs[index]?.length ?? 0
    closing[index] = next.get(length) ?? -1
    next.set(length, index)
  }
  const spans: CodeSpan[] = []
  for (let index = 0; index < runs.length; index++) {
    const [open, close] = [runs[index], runs[closing[index] ?? -1]]
    if (!open || !close || isEscaped(text, open.at)) continue
    spans.push([open.at, close.at + close.length])
    index = closing[index] ?? index
  }
  return spans
}

/** The code that a place is within; null where it is text. */
export function codeAround(spans: readonly CodeSpan[], at: number): CodeSpan | null {
  const span = spans[firstIndex(spans, ([, to]) => to > at)]
  return span && span[0] < at ? span : null
}
