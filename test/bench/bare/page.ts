/** A view of ProseMirror with its history and usual keys, and nothing of the app. */
import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { schema } from '../../../story/schema'

declare global {
  interface Window {
    bare: {
      /** The document that the next click on the button shows, as JSON. */
      doc: unknown
      /** Takes away what is shown. */
      clear(): void
    }
  }
}

let view: EditorView | null = null
window.bare = {
  doc: null,
  clear() {
    view?.destroy()
    view = null
  },
}

document.querySelector('button')?.addEventListener('click', () => {
  window.bare.clear()
  const doc = Node.fromJSON(schema, window.bare.doc)
  const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)]
  view = new EditorView(document.querySelector('.page'), { state: EditorState.create({ doc, plugins }) })
})
