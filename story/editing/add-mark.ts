/** Adding a mark where others may stand that it takes the place of. */
import { Mark } from 'prosemirror-model'
import type { Transform } from 'prosemirror-transform'

/**
 * Adds a mark to the text between two positions. The marks that it replaces are removed first, in steps of their
 * own, so that the inverse of each step is a plain step: prosemirror-transform inverts a step that adds one mark
 * over another to a set of steps, which grows each time it is inverted again and cannot be read back from JSON.
 * Text that cannot have the mark, or has it, makes no step.
 */
export function addMark(tr: Transform, from: number, to: number, mark: Mark): void {
  const ranges: { from: number; to: number }[] = []
  const replaced: Mark[] = []
  tr.doc.nodesBetween(from, to, (node, pos, parent) => {
    if (!node.isInline || !node.isAtom || !parent?.type.allowsMarkType(mark.type)) return
    const added = mark.addToSet(node.marks)
    if (Mark.sameSet(added, node.marks)) return
    for (const each of node.marks) {
      if (!each.isInSet(added) && !each.isInSet(replaced)) replaced.push(each)
    }
    const start = Math.max(pos, from)
    const end = Math.min(pos + node.nodeSize, to)
    const last = ranges.at(-1)
    if (last?.to === start) last.to = end
    else ranges.push({ from: start, to: end })
  })
  for (const range of ranges) {
    for (const each of replaced) tr.removeMark(range.from, range.to, each)
    tr.addMark(range.from, range.to, mark)
  }
}
