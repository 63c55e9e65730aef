/** The caption of a table and its notes: giving a table them, keys in them, and taking them away. */
import { type Command, type EditorState, Selection, TextSelection } from 'prosemirror-state'
import { deleteTable as deleteBareTable } from 'prosemirror-tables'
import { schema } from '../schema'
import { partsOfCaptioned, saysNothing, withCaption } from '../story/captioned'
import type { Part } from '../story/parts'
import { asOwnStep } from './own-step'

const { captioned_table, paragraph, table, table_caption, table_note } = schema.nodes

function nodeAround({ selection: { $from } }: EditorState, type: typeof table): Part | null {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type === type) return { node: $from.node(depth), pos: $from.before(depth) }
  return null
}

/** Whether the cursor is in a table that has a caption and notes, or in these. */
export function hasCaption(state: EditorState): boolean {
  return nodeAround(state, captioned_table) !== null
}

/** Takes caption and notes of the table at the cursor away. */
const removeCaption: Command = (state, dispatch) => {
  const found = nodeAround(state, captioned_table)
  if (!found) return false
  const { caption, table: bare } = partsOfCaptioned(found.node)
  const start = found.pos + 1 + caption.nodeSize
  const tr = state.tr.replaceWith(found.pos, found.pos + found.node.nodeSize, bare)
  const { from, to } = state.selection
  const isInTable = from > start && to < start + bare.nodeSize
  const shift = found.pos - start
  tr.setSelection(
    isInTable
      ? TextSelection.between(tr.doc.resolve(from + shift), tr.doc.resolve(to + shift))
      : Selection.near(tr.doc.resolve(found.pos + 1)),
  )
  dispatch?.(asOwnStep(tr.scrollIntoView()))
  return true
}

/** Gives the table at the cursor a caption and a note, both empty, and goes to the caption; or takes them away again. */
export const toggleCaption: Command = (state, dispatch) => {
  if (hasCaption(state)) return removeCaption(state, dispatch)
  const found = nodeAround(state, table)
  if (!found) return false
  const tr = state.tr.replaceWith(found.pos, found.pos + found.node.nodeSize, withCaption(found.node, [], []))
  dispatch?.(asOwnStep(tr.setSelection(TextSelection.create(tr.doc, found.pos + 2)).scrollIntoView()))
  return true
}

/** Takes the table at the cursor away, with what is said of it. */
export const deleteTable: Command = (state, dispatch) => {
  const found = nodeAround(state, captioned_table)
  if (!found) return deleteBareTable(state, dispatch)
  const tr = state.tr.delete(found.pos, found.pos + found.node.nodeSize)
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(found.pos))).scrollIntoView())
  return true
}

/** Enter in a note begins the next one; in an empty last one it goes on below the table. */
export const enterInNote: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if ($from.parent.type !== table_note) return false
  const isLast = $from.index(-1) === $from.node(-1).childCount - 1
  if (!empty || !isLast || $from.parent.content.size > 0) return false
  if (!dispatch) return true
  const tr = state.tr
  const isOnly = $from.node(-1).child($from.index(-1) - 1).type === table
  if (!isOnly) tr.delete($from.before(), $from.after())
  const after = tr.mapping.map($from.after(-1))
  const follows = tr.doc.resolve(after).nodeAfter
  if (follows?.type !== paragraph || follows.content.size > 0) tr.insert(after, paragraph.create())
  dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView())
  return true
}

/** Backspace at the start of a caption or a note: where nothing is said of the table, both go; an empty note goes by itself. */
export const backspaceInCaption: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const { type, content } = $from.parent
  if (!empty || $from.parentOffset > 0 || (type !== table_caption && type !== table_note)) return false
  if (saysNothing($from.node(-1))) return removeCaption(state, dispatch)
  const before = $from.index(-1) > 0 ? $from.node(-1).child($from.index(-1) - 1) : null
  // a note goes on with the one before
  if (before?.type === table_note) return false
  if (!dispatch) return true
  const tr = state.tr
  const hasOthers = $from.node(-1).childCount > 3
  if (type === table_note && content.size === 0 && hasOthers) tr.delete($from.before(), $from.after())
  const target = Selection.findFrom(tr.doc.resolve($from.before()), -1, true)
  dispatch(target ? tr.setSelection(target).scrollIntoView() : tr)
  return true
}
