/** Keys in the head of a story and at its seams: parts follow each other, and never melt into one another. */

import type { ResolvedPos } from 'prosemirror-model'
import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state'
import { byline } from '../forms'
import type { Houses } from '../houses'
import { type NodeName, schema } from '../schema'
import { blockText } from '../story/lines'
import { bylinePart, datelineRange, leadPart } from '../story/parts'
import { styleOf } from './set'

const parts: readonly NodeName[] = [
  'headline',
  'standfirst',
  'byline',
  'signoff',
  'caption',
  'credit',
  'table_caption',
  'table_note',
]

function isPart($pos: ResolvedPos): boolean {
  return parts.some((name) => $pos.parent.type.name === name)
}

function cursor(state: EditorState): ResolvedPos | null {
  const { selection } = state
  return selection instanceof TextSelection ? selection.$cursor : null
}

/** Where writing goes on in the body: after the dateline if there is one. */
function startOfBody(state: EditorState): Selection {
  const range = datelineRange(state.doc)
  return range
    ? TextSelection.create(state.doc, range.to)
    : Selection.near(state.doc.resolve(leadPart(state.doc).pos + 1))
}

/** Enter in the head: headline, standfirst, story. It moves on and never splits. */
export const enterNextPart: Command = (state, dispatch) => {
  const { $head } = state.selection
  const { parent } = $head
  if (!isPart($head) || parent.type === schema.nodes.signoff || parent.type === schema.nodes.table_note)
    return false
  const follows = $head.after()
  const next =
    parent.type === schema.nodes.standfirst || parent.type === schema.nodes.byline
      ? startOfBody(state)
      : Selection.findFrom(state.doc.resolve(follows), 1, true)
  if (parent.type === schema.nodes.credit) return paragraphAfterPicture(state, dispatch)
  if (next && dispatch) dispatch(state.tr.setSelection(next).scrollIntoView())
  return true
}

const paragraphAfterPicture: Command = (state, dispatch) => {
  if (dispatch) {
    const after = state.selection.$head.after(-1)
    const follows = state.doc.resolve(after).nodeAfter
    const isWaiting = follows?.type === schema.nodes.paragraph && follows.content.size === 0
    const tr = isWaiting ? state.tr : state.tr.insert(after, schema.nodes.paragraph.create())
    dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  }
  return true
}

/**
 * Enter after `By NAME` as the first paragraph makes it the byline.
 * @param houses the house styles of the desk, at the moment
 */
export const enterByline =
  (houses: () => Houses): Command =>
  (state, dispatch) => {
    const $cursor = cursor(state)
    const lead = leadPart(state.doc)
    if (!$cursor || bylinePart(state.doc) || $cursor.before() !== lead.pos) return false
    if ($cursor.parent.type !== schema.nodes.paragraph || $cursor.parentOffset < $cursor.parent.content.size)
      return false
    const text = blockText(lead.node)
    const found = byline.recognise(text, styleOf(houses(), state.doc))
    if (found?.length !== text.length) return false
    if (dispatch) {
      const line = schema.nodes.byline.create({ bylines: found.value }, lead.node.content)
      const end = lead.pos + lead.node.nodeSize
      const isOnlyBlock = !state.doc.resolve(end).nodeAfter?.type.isInGroup('block')
      const tr = state.tr.replaceWith(
        lead.pos,
        end,
        isOnlyBlock ? [line, schema.nodes.paragraph.create()] : [line],
      )
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(end + 1))).scrollIntoView())
    }
    return true
  }

function isLineEmpty({ nodeBefore, nodeAfter }: ResolvedPos): boolean {
  return [nodeBefore, nodeAfter].every((node) => !node || node.type === schema.nodes.hard_break)
}

/** Enter in a sign-off: at its start a paragraph before it, in an empty line nothing, elsewhere a new line in it. */
export const enterInSignOff: Command = (state, dispatch) => {
  const { $from } = state.selection
  if ($from.parent.type !== schema.nodes.signoff) return false
  if (!dispatch) return true
  if (state.selection.empty && $from.parentOffset === 0 && $from.parent.content.size > 0) {
    const tr = state.tr.insert($from.before(), schema.nodes.paragraph.create())
    dispatch(tr.setSelection(TextSelection.create(tr.doc, $from.before() + 1)).scrollIntoView())
  } else if (!state.selection.empty || !isLineEmpty($from)) {
    dispatch(state.tr.replaceSelectionWith(schema.nodes.hard_break.create(), false).scrollIntoView())
  }
  return true
}

/** A line break within a block; in headline and standfirst, which have none, nothing happens. */
export const insertLineBreak: Command = (state, dispatch) => {
  const { $from } = state.selection
  if (!$from.parent.type.contentMatch.matchType(schema.nodes.hard_break)) return isPart($from)
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.hard_break.create()).scrollIntoView())
  return true
}

/** Enter in a table's cell, which holds one paragraph, makes a line break in it. */
export const enterInCell: Command = (state, dispatch) => {
  const { $from } = state.selection
  const inCell = $from.depth > 1 && $from.node(-1).type.spec.tableRole !== undefined
  return inCell ? insertLineBreak(state, dispatch) : false
}

/**
 * Backspace at the start of a part, or of the block after one: the cursor goes to the end of what is before.
 * An empty byline or sign-off, or an empty paragraph that is not the only one, is taken away.
 */
export const backspaceAtSeam: Command = (state, dispatch) => {
  const $cursor = cursor(state)
  if (!$cursor || $cursor.parentOffset > 0 || $cursor.depth !== 1) return false
  const before = state.doc.resolve($cursor.before())
  if (!isPart($cursor) && before.nodeBefore?.type.isInGroup('block')) return false
  if (!dispatch) return true
  const tr = state.tr
  if (mayGo(state, $cursor)) tr.delete($cursor.before(), $cursor.after())
  const target = Selection.findFrom(tr.doc.resolve(before.pos), -1, true)
  dispatch(target ? tr.setSelection(target).scrollIntoView() : tr)
  return true
}

/** Delete at the end of a part, or of the block before one: the cursor goes to the start of what follows. */
export const deleteAtSeam: Command = (state, dispatch) => {
  const $cursor = cursor(state)
  if ($cursor?.depth !== 1 || $cursor.parentOffset < $cursor.parent.content.size) return false
  const after = state.doc.resolve($cursor.after())
  if (!isPart($cursor) && after.nodeAfter?.type.isInGroup('block')) return false
  if (!dispatch) return true
  const tr = state.tr
  const goes = mayGo(state, $cursor)
  if (goes) tr.delete($cursor.before(), $cursor.after())
  const target = Selection.findFrom(tr.doc.resolve(goes ? $cursor.before() : after.pos), 1, true)
  dispatch(target ? tr.setSelection(target).scrollIntoView() : tr)
  return true
}

function mayGo(state: EditorState, $cursor: ResolvedPos): boolean {
  if ($cursor.parent.content.size > 0) return false
  const index = $cursor.index(0)
  return state.doc.canReplace(index, index + 1)
}
