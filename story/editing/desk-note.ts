/** The command that makes text a desk note, and copy again. */
import type { Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { schema } from '../schema'
import { isMarked } from '../story/without-marked'
import { addMark } from './add-mark'

const { desk_note, dateline } = schema.marks

interface Range {
  from: number
  to: number
}

/** Whether text can be a note: no form can, and no line that goes out as a value. */
function mayBeNote(node: Node, parent: Node | null): boolean {
  return node.isInline && !isMarked(node, dateline) && parent?.type.allowsMarkType(desk_note) === true
}

/** The text in some ranges that can be a note, or is one. */
function textIn(doc: Node, ranges: readonly Range[]): { node: Node; from: number; to: number }[] {
  const found: { node: Node; from: number; to: number }[] = []
  for (const { from, to } of ranges)
    doc.nodesBetween(from, to, (node, pos, parent) => {
      if (mayBeNote(node, parent))
        found.push({ node, from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize) })
    })
  return found
}

/** The notes in a block of text. @param start of the block's text */
export function notesIn(block: Node, start: number): Range[] {
  const notes: Range[] = []
  let at = start
  for (const child of block.children) {
    const end = at + child.nodeSize
    const last = notes.at(-1)
    if (isMarked(child, desk_note)) {
      if (last?.to === at) last.to = end
      else notes.push({ from: at, to: end })
    }
    at = end
  }
  return notes
}

/** The note in a block of text that a place is in, or at the end of; null where it is in none. */
function noteAt(block: Node, start: number, pos: number): Range | null {
  return notesIn(block, start).find(({ from, to }) => from < pos && pos <= to) ?? null
}

/** What becomes a note or copy: what is selected, else the note at the cursor, else its block; null for what is typed next. */
function targets({ selection, doc }: EditorState): readonly Range[] | null {
  const { empty, ranges, $from } = selection
  if (!empty) return ranges.map(({ $from, $to }) => ({ from: $from.pos, to: $to.pos }))
  const [start, end] = [$from.start(), $from.end()]
  const note = noteAt($from.parent, start, $from.pos)
  const isWhole = textIn(doc, [{ from: start, to: end }]).every(({ node }) => isMarked(node, desk_note))
  if (start === end || (note && !isWhole && $from.pos === note.to)) return null
  return [note && !isWhole ? note : { from: start, to: end }]
}

/**
 * Makes what is selected a desk note, or copy again. Without a selection it is the block with the cursor, or the note
 * around it; in an empty block, and at the end of a note, what is typed next.
 */
export const toggleDeskNote: Command = (state, dispatch) => {
  const { selection, tr, doc } = state
  const ranges = selection.$from.parent.inlineContent || !selection.empty ? targets(state) : []
  if (ranges === null) {
    if (!selection.$from.parent.type.allowsMarkType(desk_note)) return false
    const isOn = desk_note.isInSet(state.storedMarks ?? selection.$from.marks()) !== undefined
    dispatch?.(isOn ? tr.removeStoredMark(desk_note) : tr.addStoredMark(desk_note.create()))
    return true
  }
  const text = textIn(doc, ranges)
  if (text.length === 0) return false
  if (!dispatch) return true
  const isNote = text.every(({ node }) => isMarked(node, desk_note))
  for (const { from, to } of text) {
    if (isNote) tr.removeMark(from, to, desk_note)
    else addMark(tr, from, to, desk_note.create())
  }
  dispatch(tr.scrollIntoView())
  return true
}

/** Whether what is selected, or what would be typed at the cursor, is a desk note. */
export function isInDeskNote(state: EditorState): boolean {
  const { selection, storedMarks, doc } = state
  if (selection.empty) return desk_note.isInSet(storedMarks ?? selection.$from.marks()) !== undefined
  const text = textIn(doc, targets(state) ?? [])
  return text.length > 0 && text.every(({ node }) => isMarked(node, desk_note))
}
