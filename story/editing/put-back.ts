/** What was cut out of a story from its head on is put back as it stood, where nothing was written in its place since. */
import { type Fragment, type Node, type ResolvedPos, Slice } from 'prosemirror-model'
import { type Command, Selection } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'

/** Where the first part begins that has any text, after the cursor's part and all that the cut left empty of what it took. */
function endOfEmpty($cut: ResolvedPos, last: Node): number {
  let pos = $cut.after(1)
  for (const node of $cut.doc.children.slice($cut.index(0) + 1)) {
    if (!node.isTextblock || node.content.size > 0) break
    pos += node.nodeSize
    if (node.type === last.type && !node.type.isInGroup('block')) break
  }
  return pos
}

/**
 * Puts what begins in a part of the head and ends in another block at the cursor, each part in its own place again.
 * False where something stands between, it began or ended elsewhere, or what it ended in is another text by now.
 * @param behind what stood behind it in the block that it ended in
 */
export function putBackParts({ content, openStart, openEnd }: Slice, behind: Fragment): Command {
  return ({ selection: { $from, empty }, tr }, dispatch) => {
    const { firstChild: first, lastChild: last } = content
    if (!empty || !first || !last || content.childCount < 2 || openStart !== 1 || openEnd !== 1) return false
    if ($from.depth !== 1 || first.type.isInGroup('block') || first.type !== $from.parent.type) return false
    if ($from.parentOffset < $from.parent.content.size || !last.isTextblock) return false
    const end = endOfEmpty($from, last)
    const rest = tr.doc.nodeAt(end)
    const isPiece = behind.size > 0
    if (isPiece && !(rest?.type === last.type && rest.content.eq(behind))) return false
    // its words are put apart from its blocks: spaces are set right where words come between others
    const steps = isPiece
      ? [new ReplaceStep($from.pos, end + 1, new Slice(content, 1, 1))]
      : [
          new ReplaceStep($from.after(1), end, new Slice(content.cut(first.nodeSize), 0, 0)),
          new ReplaceStep($from.pos, $from.pos, new Slice(first.content, 0, 0)),
        ]
    if (steps.some((step) => tr.maybeStep(step).failed !== null)) return false
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(isPiece ? end + 1 : end)), -1)))
    return true
  }
}
