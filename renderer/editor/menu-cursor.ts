/** The cursor follows the mouse to where a menu is asked for, so that its commands act there. */
import { Selection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

/** A menu that is asked for by key is for the cursor as it is, and one in the selection for the selection. */
export function cursorToMenu(view: EditorView, event: MouseEvent): void {
  const isByMouse = event instanceof PointerEvent && event.pointerType !== ''
  const found = isByMouse ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null
  if (!found) return
  const { selection, doc, tr } = view.state
  if (!selection.empty && found.pos >= selection.from && found.pos <= selection.to) return
  view.dispatch(tr.setSelection(Selection.near(doc.resolve(found.pos))))
  view.focus()
}
