/** Commands on the marks of a story's text. */
import { toggleMark } from 'prosemirror-commands'
import type { MarkType, Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { schema } from '../schema'
import { isSafeLink } from '../schema/attributes'
import { datelineRange } from '../story/parts'
import { addMark } from './add-mark'
import { asWritten } from './forms-in-step'

/** A dateline takes no other mark: where nothing else is selected nothing is done, and there is nothing to undo. */
function toggle(type: MarkType): Command {
  return (state, dispatch) =>
    toggleMark(type)(
      state,
      dispatch && ((tr) => (tr.docChanged && tr.doc.eq(state.doc) ? undefined : dispatch(tr))),
    )
}

export const toggleStrong = toggle(schema.marks.strong)
export const toggleEm = toggle(schema.marks.em)
export const toggleStrike = toggle(schema.marks.strike)

/** Whether what is selected, or what would be typed at the cursor, has a mark. */
export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  return state.doc.rangeHasMark(from, to, type)
}

/** A link in the text: its address and the range that it covers. */
export interface LinkRange {
  href: string
  from: number
  to: number
}

function linksOf(block: Node, start: number): LinkRange[] {
  const links: LinkRange[] = []
  let pos = start
  for (const child of block.children) {
    const end = pos + child.nodeSize
    const href = schema.marks.link.isInSet(child.marks)?.attrs.href
    const last = links.at(-1)
    if (last && last.href === href && last.to === pos) last.to = end
    else if (href !== undefined) links.push({ href, from: pos, to: end })
    pos = end
  }
  return links
}

/** The link that the cursor is in or beside, or null. */
export function linkAt(state: EditorState): LinkRange | null {
  const { $from } = state.selection
  if (!$from.parent.isTextblock) return null
  return (
    linksOf($from.parent, $from.start()).find(({ from, to }) => $from.pos >= from && $from.pos <= to) ?? null
  )
}

/** Links the selection, or changes the link at the cursor; false where the address is not a safe one. */
export function setLink(href: string): Command {
  return (state, dispatch) => {
    const at = linkAt(state)
    const { from, to } = state.selection.empty && at ? at : state.selection
    if (!isSafeLink(href) || from === to) return false
    if (!dispatch) return true
    const { tr } = state
    addMark(tr, from, to, schema.marks.link.create({ href }))
    dispatch(tr.scrollIntoView())
    return true
  }
}

/** Takes the link at the cursor, or those in the selection, off their text. */
export const unlink: Command = (state, dispatch) => {
  const { from, to } = state.selection.empty ? (linkAt(state) ?? state.selection) : state.selection
  if (!state.doc.rangeHasMark(from, to, schema.marks.link)) return false
  dispatch?.(state.tr.removeMark(from, to, schema.marks.link))
  return true
}

/** Makes the dateline that the cursor is in plain text of the first paragraph. */
export const unmarkDateline: Command = (state, dispatch) => {
  const range = datelineRange(state.doc)
  const { from, to } = state.selection
  if (!range || from < range.from || to > range.to) return false
  dispatch?.(state.tr.removeMark(range.from, range.to, schema.marks.dateline).setMeta(asWritten, true))
  return true
}
