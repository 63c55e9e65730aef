/** Commands on the marks of a story's text. */
import { toggleMark } from 'prosemirror-commands'
import type { MarkType, Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { schema } from '../schema'
import { isSafeLink } from '../schema/attributes'
import { blockText } from '../story/lines'
import { datelineRange } from '../story/parts'
import { addMark } from './add-mark'
import { asWritten } from './forms-in-step'
import { selectedRanges } from './selected-ranges'

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
  const { empty, $from } = state.selection
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  return selectedRanges(state.selection).some(({ from, to }) => state.doc.rangeHasMark(from, to, type))
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

/** A letter of a word, or what stands in words: combining marks, apostrophes, hyphens, zero-width non-joiners. */
const inWord = /[\p{L}\p{M}\p{N}’'\-\u200c]/u

/** The word that the cursor is in or beside, or null. */
function wordAt({ selection: { $from } }: EditorState): { from: number; to: number } | null {
  const text = blockText($from.parent)
  let [start, end] = [$from.parentOffset, $from.parentOffset]
  while (start > 0 && inWord.test(text.charAt(start - 1))) start--
  while (end < text.length && inWord.test(text.charAt(end))) end++
  return start === end ? null : { from: $from.start() + start, to: $from.start() + end }
}

/**
 * What a link is put on: what is selected, else the link or the word at the cursor; a place with nothing in it where its
 * text is to be typed. Null where no link can stand.
 */
export function linkTarget(state: EditorState): { from: number; to: number } | null {
  const { empty, from, to, $from } = state.selection
  if (!$from.parent.inlineContent || !$from.parent.type.allowsMarkType(schema.marks.link)) return null
  if (!empty) return { from, to }
  return linkAt(state) ?? wordAt(state) ?? { from, to }
}

/**
 * Links what is selected, or the word at the cursor, or changes the link there; false where the address is not a safe one.
 * @param text what is linked where the cursor is at no word
 */
export function setLink(href: string, text = ''): Command {
  return (state, dispatch) => {
    const at = linkTarget(state)
    if (!at || !isSafeLink(href) || (at.from === at.to && text === '')) return false
    if (!dispatch) return true
    const { tr } = state
    const link = schema.marks.link.create({ href })
    if (at.from < at.to) addMark(tr, at.from, at.to, link)
    else tr.insert(at.from, schema.text(text, link.addToSet(state.selection.$from.marks())))
    dispatch(tr.removeStoredMark(link).scrollIntoView())
    return true
  }
}

/** Takes the link at the cursor, or those in the selection, off their text. */
export const unlink: Command = (state, dispatch) => {
  const link = state.selection.empty ? linkAt(state) : null
  const ranges = (link ? [link] : selectedRanges(state.selection)).filter(({ from, to }) =>
    state.doc.rangeHasMark(from, to, schema.marks.link),
  )
  if (ranges.length === 0) return false
  if (!dispatch) return true
  const { tr } = state
  for (const { from, to } of ranges) tr.removeMark(from, to, schema.marks.link)
  dispatch(tr)
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
