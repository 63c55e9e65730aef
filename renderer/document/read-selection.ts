/**
 * Where the browser has moved the cursor, ProseMirror hears of it with the event `selectionchange`: some time after the
 * key, and after all keys that waited with it. Who draws before that puts the cursor back, and who changes the story does
 * so where the cursor was. So whoever does either reads the selection first.
 */
import type { Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** Whether the browser has its cursor where the view has it, as it does at nearly each key. */
function isCursorRead(view: EditorView): boolean {
  const { head, empty } = view.state.selection
  const { focusNode, focusOffset, isCollapsed } = view.dom.ownerDocument.getSelection() ?? {}
  if (!empty || !isCollapsed) return false
  const cursor = view.domAtPos(head, -1)
  return cursor.node === focusNode && cursor.offset === focusOffset
}

/** Has a view read where the browser has the selection by now. What an input method composes is left alone. */
export function readSelection(view: EditorView): void {
  if (view.composing || isCursorRead(view)) return
  view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
}

/** Runs a command that no key asked for, as what is drawn late: the cursor stays where it is by now. */
export function runLate(view: EditorView, command: Command): void {
  readSelection(view)
  command(view.state, (tr) => view.dispatch(tr))
}
