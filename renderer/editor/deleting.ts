/** Deleting that no key of the story asks for: by the menus of the system and the app, and by a cut. */
import type { EditorView } from 'prosemirror-view'
import { deleteSelected } from '../../story/editing/delete'
import { readSelection } from '../document/read-selection'

function deleteIn(view: EditorView): boolean {
  return deleteSelected(view.state, view.dispatch, view)
}

/** Deletes what is selected where the browser would do so. */
export function deleteByMenu(view: EditorView, event: InputEvent): boolean {
  if (!event.inputType.startsWith('deleteContent') || view.composing) return false
  readSelection(view)
  if (!deleteIn(view)) return false
  event.preventDefault()
  return true
}

/** Cuts what every other way deletes; cells and the like are ProseMirror's to cut. */
export function cutSelected(view: EditorView, event: ClipboardEvent): boolean {
  const { clipboardData } = event
  readSelection(view)
  if (!clipboardData || !deleteSelected(view.state)) return false
  const { dom, text } = view.serializeForClipboard(view.state.selection.content())
  event.preventDefault()
  clipboardData.clearData()
  clipboardData.setData('text/html', dom.innerHTML)
  clipboardData.setData('text/plain', text)
  return deleteIn(view)
}
