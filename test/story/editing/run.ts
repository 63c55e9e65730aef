/** Commands of the text, each held to what it says of itself. */
import type { Command, EditorState } from 'prosemirror-state'
import { expect } from 'vitest'

/** The state that a command makes of another; the same one where it does not apply. */
export function run(state: EditorState, command: Command): EditorState {
  let next = state
  const applies = command(state, (tr) => {
    next = state.apply(tr)
  })
  expect(command(state), 'it applies where it says that it would').toBe(applies)
  if (!applies) expect(next, 'where it does not apply, nothing is changed').toBe(state)
  next.doc.check()
  return next
}
