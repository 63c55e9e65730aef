/** Keeps the dateline's mark at the head of the first paragraph, saying what its text says. */

import type { Fragment, Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { dateline, reconcile, type Style } from '../forms'
import { schema } from '../schema'
import { type Dateline, datelineSchema, noDateline } from '../schema/values'
import { blockText } from '../story/lines'
import { datelineRange, leadPart, type Part } from '../story/parts'
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

/** The text of the dateline at a paragraph's head, or `''`. */
function markedText(paragraph: Node): string {
  const run = markedRun(paragraph)
  return run?.from === 0 ? blockText(paragraph).slice(0, run.to) : ''
}

/**
 * Brings the dateline in step after `before` became `after`. Text that was typed at its head or within it is read,
 * and text that has become a dateline is marked. One that was moved from the head, or cut with its paragraph, goes
 * back to the head: a dateline belongs to the story, whatever paragraph stands first.
 * @param mayRecognise false where what was written is not to be read
 */
export function keepDatelineInStep(
  tr: Transaction,
  before: EditorState,
  after: EditorState,
  style: Style,
  mayRecognise: boolean,
): void {
  const lead = leadPart(after.doc)
  const moved = mayRecognise ? lostHead(before.doc, lead, style) : null
  const printed = moved ? moved.textBetween(0, moved.size, undefined, '\n') : markedText(lead.node)
  const isBack = unmarkStrays(tr, before.doc, after.doc, lead, mayRecognise ? printed : '')
  if (moved && (isBack || isCut(before.doc, after.doc, lead) || isRewritten(before.doc, after.doc, lead))) {
    tr.insert(lead.pos + 1, moved)
    return
  }
  const leadBefore = leadPart(before.doc).node
  if (mayRecognise && raiseDateline(tr, before.doc, after.doc, lead, style)) return
  if (lead.node === leadBefore || lead.node.type !== schema.nodes.paragraph) return

  const text = blockText(lead.node)
  const run = markedRun(lead.node)
  const found = mayRecognise && text !== blockText(leadBefore) ? dateline.recognise(text, style) : null
  const touched = found !== null && sharedHead(text, blockText(leadBefore)) <= found.length
  const to = Math.max(run?.to ?? 0, touched ? found.length : 0)
  if (to === 0) return

  const held = run?.held ?? noDateline
  const value = run ? reconcile(dateline, text.slice(0, to), held, style) : (found?.value ?? held)
  const wanted = mark.create(value)
  const start = lead.pos + 1
  if (run?.from === 0 && run.to === to && wanted.eq(mark.create(held))) return
  addMark(tr, start, start + to, wanted)
}

const isEmpty = ({ type, content }: Node) => type === schema.nodes.paragraph && content.size === 0

/**
 * Where a dateline was written at the head of a paragraph below empty ones, takes these away and marks it: nothing that
 * is printed stands above a dateline.
 */
function raiseDateline(tr: Transaction, before: Node, after: Node, lead: Part, style: Style): boolean {
  const first = after.children.indexOf(lead.node)
  let [index, pos] = [first, lead.pos]
  for (; index < after.childCount && isEmpty(after.child(index)); index++) pos += after.child(index).nodeSize
  const written = after.maybeChild(index)
  if (index === first || written?.type !== schema.nodes.paragraph) return false
  const text = blockText(written)
  const found = dateline.recognise(text, style)
  const textBefore = before.maybeChild(index)
  if (!found || sharedHead(text, textBefore ? blockText(textBefore) : '') > found.length) return false
  tr.delete(lead.pos, pos)
  addMark(tr, lead.pos + 1, lead.pos + 1 + found.length, mark.create(found.value))
  return true
}

/** The dateline that stood at the head before, where a paragraph without one stands there now. */
function lostHead(before: Node, lead: Part, style: Style): Fragment | null {
  const range = datelineRange(before)
  if (!range || lead.node.type !== schema.nodes.paragraph || markedRun(lead.node)) return null
  if (dateline.recognise(blockText(lead.node), style)) return null
  return before.slice(range.from, range.to).content
}

/** Whether the first paragraph was taken away whole, and one that stood below it is the first. */
function isCut(before: Node, after: Node, lead: Part): boolean {
  const first = leadPart(before).node
  return first !== lead.node && before.children.includes(lead.node) && !after.children.includes(first)
}

/** Whether other words stand in place of all words of the first paragraph, the dateline among them. */
function isRewritten(before: Node, after: Node, lead: Part): boolean {
  const range = datelineRange(before)
  if (!range || before.childCount !== after.childCount) return false
  const { node, pos } = leadPart(before)
  const rest = blockText(node).slice(range.to - pos - 1)
  const text = blockText(lead.node)
  const isKept = rest === '' || text.at(-1) === rest.at(-1) || sharedHead(text, blockText(node)) > 0
  return text !== '' && pos === lead.pos && !isKept
}

/**
 * Takes the marks of datelines off that stand elsewhere than at the head. Where their text is the dateline at the
 * head, it goes as well: a dateline is printed once.
 * @param wanted the text of the dateline at the head, or `''`
 * @returns whether a dateline of that text was taken away
 */
function unmarkStrays(tr: Transaction, before: Node, after: Node, lead: Part, wanted: string): boolean {
  const { from, to } = changedBlocks(before, after)
  const carried: { from: number; to: number }[] = []
  let pos = 0
  for (let index = 0; index < Math.min(to + 1, after.childCount); index++) {
    const block = after.child(index)
    if (index >= from && block.type.isInGroup('block')) {
      const run = markedRun(block)
      const isLead = pos === lead.pos
      const head = isLead ? (run?.to ?? 0) : 0
      const start = pos + 1
      if (!isLead && run?.from === 0 && blockText(block).slice(0, run.to) === wanted)
        carried.push({ from: start, to: start + run.to })
      else if (block.rangeHasMark(head, block.content.size, mark))
        tr.removeMark(start + head, start + block.content.size, mark)
    }
    pos += block.nodeSize
  }
  for (const each of carried.reverse()) tr.delete(each.from, each.to)
  return carried.length > 0
}
