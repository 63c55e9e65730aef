/** A document on its page, to be read, searched by the eye and copied from: nothing can be typed into it. */
import type { Node } from 'prosemirror-model'
import { EditorState, Selection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { figures } from '../plugins/figures'
import { pictureView } from './picture-view'

/**
 * Puts a document into its place in the page.
 * @param name what assistive technology calls it
 * @param keyIn handles a key; answers whether it did
 */
export function mountToRead(
  place: HTMLElement,
  doc: Node,
  name: string,
  keyIn: (view: EditorView, event: KeyboardEvent) => boolean = () => false,
): EditorView {
  return new EditorView(place, {
    state: EditorState.create({ doc, plugins: [figures()], selection: Selection.atStart(doc) }),
    editable: () => false,
    attributes: {
      'aria-label': name,
      dir: doc.attrs.direction,
      lang: doc.attrs.language,
      role: 'document',
      tabindex: '0',
    },
    nodeViews: { picture: pictureView },
    // what cannot be edited hears of no key otherwise
    handleDOMEvents: {
      keydown(view, event) {
        if (keyIn(view, event)) event.preventDefault()
      },
    },
  })
}
