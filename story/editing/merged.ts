/** Taking a merged document in, as one step that undo takes back. */
import { diffArrays } from 'diff'
import { closeHistory } from 'prosemirror-history'
import { Fragment, type Node, Slice } from 'prosemirror-model'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import type { OtherCopy } from '../suggestions/merged-credit'
import { isNeeded } from '../suggestions/review'
import { ReviewModeStep } from '../suggestions/review-step'
import { asEdit, asMerge, remembering, reviewOf } from '../suggestions/tracking'
import { asWritten } from './forms-in-step'

/** Blocks that take the place of what lies between two positions. */
interface Replaced {
  from: number
  to: number
  blocks: readonly Node[]
}

/**
 * Makes the story what `doc` is. Blocks that are in both stay as they are, and the cursor in them.
 * @param theirs the other side of the merge, where anything is suggested in it
 * @param begin gives the change that this is a part of
 */
export function takeMerged(
  doc: Node,
  theirs: OtherCopy | null = null,
  begin = ({ tr }: EditorState): Transaction => tr,
): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const tr = begin(state)
    const isReviewed = theirs !== null && isNeeded(theirs.review)
    if (isReviewed && !reviewOf(state)) tr.step(new ReviewModeStep('none', 'off'))
    const ranges = replacedIn(tr.doc, doc)
    putMerged(remembering(tr, state, ranges), doc, ranges)
    // what was typed just before is a step of its own
    closeHistory(tr).setMeta(asWritten, true)
    dispatch(isReviewed ? asMerge(tr, theirs) : asEdit(tr))
    return true
  }
}

function putMerged(tr: Transaction, doc: Node, ranges: readonly Replaced[]): void {
  const before = tr.doc
  // from the end, so that the positions before hold
  for (const { from, to, blocks } of ranges.toReversed())
    tr.replace(from, to, new Slice(Fragment.from(blocks), 0, 0))
  for (const [name, value] of Object.entries(doc.attrs)) {
    if (JSON.stringify(value) !== JSON.stringify(before.attrs[name])) tr.setDocAttribute(name, value)
  }
}

function replacedIn(before: Node, after: Node): Replaced[] {
  const all: Replaced[] = []
  let pos = 0
  let atBefore = 0
  let atAfter = 0
  let open: Replaced | null = null
  for (const { count, added, removed } of diffArrays(keysOf(before), keysOf(after))) {
    const passed = added ? 0 : sizeOf(before.children.slice(atBefore, atBefore + count))
    if (added || removed) {
      if (!open) {
        open = { from: pos, to: pos, blocks: [] }
        all.push(open)
      }
      open.to = pos + passed
      if (added) open.blocks = after.children.slice(atAfter, atAfter + count)
    } else open = null
    pos += passed
    if (!added) atBefore += count
    if (!removed) atAfter += count
  }
  return all
}

const keysOf = (doc: Node) => doc.children.map((block) => JSON.stringify(block.toJSON()))

const sizeOf = (blocks: readonly Node[]) => blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0)
