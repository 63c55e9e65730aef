/** A document on its page, to be read, searched by the eye and copied from: nothing can be typed into it. */
import type { Node } from 'prosemirror-model'
import { EditorState, Selection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { directions } from '../plugins/directions'
import { figures } from '../plugins/figures'
import { CopySerializer } from './copied'
import { takeNotesAlong, textOfCopy } from './copied-notes'
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
  takeNotesAlong(place)
  return new EditorView(place, {
    state: EditorState.create({ doc, plugins: [directions(), figures()], selection: Selection.atStart(doc) }),
    editable: () => false,
    attributes: {
      'aria-label': name,
      dir: doc.attrs.direction,
      lang: doc.attrs.language,
      role: 'document',
      tabindex: '0',
    },
    nodeViews: { picture: pictureView },
    clipboardTextSerializer: textOfCopy,
    clipboardSerializer: new CopySerializer(() => doc.attrs),
    // what cannot be edited hears of no key otherwise
    handleDOMEvents: {
      keydown(view, event) {
        if (keyIn(view, event)) event.preventDefault()
      },
    },
  })
}
