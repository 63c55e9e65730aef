/** What changed between two documents, block by block: unchanged blocks are the same objects. */
import type { Node } from 'prosemirror-model'

/** Top-level blocks of the new document, by index; `to` is not among them. */
export interface ChangedBlocks {
  from: number
  to: number
}

/** The blocks of `after` that `before` does not have, from the first to the last. */
export function changedBlocks(before: Node, after: Node): ChangedBlocks {
  const shared = Math.min(before.childCount, after.childCount)
  let from = 0
  while (from < shared && before.child(from) === after.child(from)) from++
  let tail = 0
  while (
    tail < shared - from &&
    before.child(before.childCount - 1 - tail) === after.child(after.childCount - 1 - tail)
  ) {
    tail++
  }
  return { from, to: after.childCount - tail }
}

/** How many UTF-16 units two texts share at their heads. */
export function sharedHead(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length)
  let length = 0
  while (length < shorter && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}
