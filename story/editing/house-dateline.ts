/** A dateline that is typed, put into the style of its story's house. */
import type { Node } from 'prosemirror-model'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { dateline } from '../forms'
import type { Houses } from '../houses'
import { schema } from '../schema'
import { type DatelineRange, datelineRange, leadPart } from '../story/parts'
import { sharedHead } from './changed'
import { asOwnStep } from './own-step'
import { isEmptyDateline, styleOf } from './set'

function textIn(doc: Node, { from, to }: DatelineRange): string {
  return doc.textBetween(from, to, undefined, '\n')
}

/** The dateline as it stands in a story, `''` where it has none. */
export function datelineText(doc: Node): string {
  const range = datelineRange(doc)
  return range ? textIn(doc, range).trim() : ''
}

/** The dateline of a story, with what its house would print for it. */
function datelinesOf(doc: Node, houses: Houses) {
  const range = datelineRange(doc)
  if (!range) return null
  const style = styleOf(houses, doc)
  const printed = isEmptyDateline(range.dateline) ? '' : dateline.print(range.dateline, style)
  return { range, style, text: textIn(doc, range), printed }
}

/** Whether the dateline of a story, if it has one, is written as its house writes it. */
export function isDatelineInHouseStyle(doc: Node, houses: Houses): boolean {
  const found = datelinesOf(doc, houses)
  return found === null || found.text === found.printed
}

/** Only what differs is replaced, so that a cursor beside it stays. */
function rewrite(
  tr: Transaction,
  { from, to, dateline: value }: DatelineRange,
  text: string,
  printed: string,
) {
  const head = sharedHead(text, printed)
  const rest = Math.min(text.length, printed.length) - head
  let tail = 0
  while (tail < rest && text.at(-1 - tail) === printed.at(-1 - tail)) tail++
  const mark = schema.marks.dateline.create(value)
  const between = printed.slice(head, printed.length - tail)
  return tr.replaceWith(from + head, to - tail, between === '' ? [] : schema.text(between, [mark]))
}

/** Writes the dateline as the story's house does, as a step of undo of its own. */
export function datelineInHouseStyle(houses: () => Houses): Command {
  return ({ doc, tr }, dispatch) => {
    const found = datelinesOf(doc, houses())
    if (!found || found.text === found.printed) return false
    dispatch?.(asOwnStep(rewrite(tr, found.range, found.text, found.printed)))
    return true
  }
}

/**
 * The same for a dateline that was typed and is left. It does not apply where it is not a dateline for sure: words that
 * are written before one are part of it until they are separated.
 * @param isLeft whether it is left wherever the cursor is, as when the text loses the focus
 */
export function leftDatelineInHouseStyle(houses: () => Houses, isLeft: boolean): Command {
  return (state, dispatch) => {
    const found = datelinesOf(state.doc, houses())
    if (!found || (!isLeft && isInDateline(state, found.range))) return false
    const sure = dateline.recognise(found.text, found.style)
    const isSure = sure !== null && sure.length >= found.text.trimEnd().length
    return isSure && datelineInHouseStyle(houses)(state, dispatch)
  }
}

function isInDateline({ selection }: EditorState, { from, to }: DatelineRange): boolean {
  return selection.from <= to && selection.to >= from
}

/** Whether a change of the text made another dateline of the one that stood there. */
export function isDatelineTyped(before: Node, after: Node): boolean {
  if (leadPart(before).node === leadPart(after).node) return false
  const text = datelineText(after)
  return text !== '' && datelineText(before) !== text
}
