/** What commands do with the finding at the cursor. */
import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import type { StorySession } from '../document/story-session'
import { type Found, findAgain, findingsIn } from '../findings/findings'
import { checksId } from './check-source'
import { ignore, ignoreNothing } from './ignored'

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

/** Ignores the finding at the cursor: there, or wherever the same is found in the story. */
export function ignoreAtCursor(session: StorySession, where: 'here' | 'story'): void {
  const { state } = session
  const found = findingAt(state)
  if (!found) return
  const $from = state.doc.resolve(found.from)
  const start = $from.start()
  const place = { ...found, from: found.from - start, to: found.to - start }
  ignore(session.id, place, $from.parent, where)
  session.run(findAgain)
}

/** Tells of everything in a story again. */
export function ignoreNothingIn(session: StorySession): void {
  ignoreNothing(session.id)
  session.run(findAgain)
}
