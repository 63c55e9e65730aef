/** Keeps the dateline's mark at the head of the first paragraph, saying what its text says. */
import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { dateline, reconcile, type Style } from '../forms'
import { schema } from '../schema'
import { type Dateline, datelineSchema, noDateline } from '../schema/values'
import { leadPart, type Part } from '../story/parts'
import { addMark } from './add-mark'
import { changedBlocks, sharedHead } from './changed'

const mark = schema.marks.dateline

/** The first run of dateline text in a paragraph, by offsets in it. */
function markedRun(paragraph: Node): { from: number; to: number; held: Dateline } | null {
  let offset = 0
  let run: { from: number; to: number; held: Dateline } | null = null
  for (const child of paragraph.children) {
    const found = mark.isInSet(child.marks)
    if (found) {
      run ??= { from: offset, to: offset, held: datelineSchema.parse(found.attrs) }
      run.to = offset + child.nodeSize
    } else if (run) break
    offset += child.nodeSize
  }
  return run
}

/** The text of a paragraph with one unit for each position, so that lengths are offsets. */
function flatText(paragraph: Node): string {
  return paragraph.textBetween(0, paragraph.content.size, undefined, '\n')
}

/**
 * Brings the dateline in step after `before` became `after`: text typed at its head or within it is read,
 * text that has become a dateline is marked, and marks that were carried elsewhere are taken off.
 * @param mayRecognise false where the change only goes back or forth in history
 */
export function keepDatelineInStep(
  tr: Transaction,
  before: EditorState,
  after: EditorState,
  style: Style,
  mayRecognise: boolean,
): void {
  const lead = leadPart(after.doc)
  unmarkStrays(tr, before.doc, after.doc, lead)
  const leadBefore = leadPart(before.doc).node
  if (lead.node === leadBefore || lead.node.type !== schema.nodes.paragraph) return

  const text = flatText(lead.node)
  const run = markedRun(lead.node)
  const found = mayRecognise && text !== flatText(leadBefore) ? dateline.recognise(text, style) : null
  const touched = found !== null && sharedHead(text, flatText(leadBefore)) <= found.length
  const to = Math.max(run?.to ?? 0, touched ? found.length : 0)
  if (to === 0) return

  const held = run?.held ?? noDateline
  const value = run ? reconcile(dateline, text.slice(0, to), held, style) : (found?.value ?? held)
  const wanted = mark.create(value)
  const start = lead.pos + 1
  if (run?.from === 0 && run.to === to && wanted.eq(mark.create(held))) return
  addMark(tr, start, start + to, wanted)
}

function unmarkStrays(tr: Transaction, before: Node, after: Node, lead: Part): void {
  const { from, to } = changedBlocks(before, after)
  let pos = 0
  for (let index = 0; index < Math.min(to + 1, after.childCount); index++) {
    const block = after.child(index)
    if (index >= from && block.type.isInGroup('block')) {
      const head = pos === lead.pos ? (markedRun(block)?.to ?? 0) : 0
      const end = block.content.size
      const start = pos + 1
      if (block.rangeHasMark(head, end, mark)) tr.removeMark(start + head, start + end, mark)
    }
    pos += block.nodeSize
  }
}
