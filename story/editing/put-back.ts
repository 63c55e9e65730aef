/** What was cut out of a story from its head on is put back as it stood, where nothing was written in its place since. */
import type { Node, ResolvedPos, Slice } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'

/** Where the text begins that what was cut ended in: after the cursor's part and all that the cut left empty; else null. */
function restOf($cut: ResolvedPos, last: Node): number | null {
  let pos = $cut.after(1)
  for (const node of $cut.doc.children.slice($cut.index(0) + 1)) {
    const isEmpty = node.isTextblock && node.content.size === 0
    if (node.type === last.type && (!isEmpty || node.type.isInGroup('block'))) return pos + 1
    if (!isEmpty) return null
    pos += node.nodeSize
  }
  return null
}

/**
 * Puts what begins in a part of the head and ends in another block at the cursor, each part in its own place again.
 * False where something stands between, or it began or ended elsewhere.
 */
export function putBackParts(slice: Slice): Command {
  const { content, openStart, openEnd } = slice
  return ({ selection: { $from, empty }, tr }, dispatch) => {
    const { firstChild: first, lastChild: last } = content
    if (!empty || !first || !last || content.childCount < 2 || openStart !== 1 || openEnd !== 1) return false
    if ($from.depth !== 1 || first.type.isInGroup('block') || first.type !== $from.parent.type) return false
    if ($from.parentOffset < $from.parent.content.size || !last.isTextblock) return false
    const rest = restOf($from, last)
    if (rest === null) return false
    const { failed } = tr.maybeStep(new ReplaceStep($from.pos, rest, slice))
    if (failed !== null) return false
    dispatch?.(tr)
    return true
  }
}
