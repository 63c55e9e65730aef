/** What commands do with the finding at the cursor. */
import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import { textOf } from '../../story/checks/blocks'
import { ignoredOf } from '../../story/checks/ignored'
import { detailsOf } from '../../story/story/parts'
import { chooseInStory } from '../actions/details'
import type { StorySession } from '../document/story-session'
import { type Found, findingsIn } from '../findings/findings'
import { checksId } from './check-source'

/** What the checks have found in a story. */
export function checkFindings(state: EditorState): Found[] {
  return findingsIn(state).filter(({ source }) => source === checksId)
}

/** The finding that is selected, or else the one that the cursor is in. */
export function findingAt(state: EditorState): Found | undefined {
  const { from, to } = state.selection
  const all = checkFindings(state)
  return (
    all.find((found) => found.from === from && found.to === to) ??
    all.find((found) => found.from <= from && to <= found.to)
  )
}

/** Puts the best fix of the finding at the cursor into its place. */
export const fixAtCursor: Command = (state, dispatch) => {
  const found = findingAt(state)
  const fix = found?.fixes[0]
  if (!found || !fix) return false
  const tr = state.tr.insertText(fix.text, found.from, found.to)
  const end = found.from + fix.text.length
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView())
  return true
}

/** Lets the finding at the cursor stand: there, or wherever the same is found in the story. */
export function ignoreAtCursor({ state }: StorySession, where: 'here' | 'story'): void {
  const found = findingAt(state)
  if (!found) return
  const $from = state.doc.resolve(found.from)
  const start = $from.start()
  const place = { ...found, from: found.from - start, to: found.to - start }
  const added = ignoredOf(place, textOf($from.parent), where)
  chooseInStory({ ignored: [...detailsOf(state.doc).ignored, added] })
}

/** Tells again of what was let stand, by its place in the list of the story. */
export function bringBack({ doc }: StorySession, index: number): void {
  chooseInStory({ ignored: detailsOf(doc).ignored.filter((_, at) => at !== index) })
}
