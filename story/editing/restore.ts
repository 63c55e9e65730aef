/** Bringing back a whole document, as one step that undo takes back. */
import { closeHistory } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import { asEdit, remembering } from '../suggestions/tracking'
import { asWritten } from './forms-in-step'

/** Makes the story what `doc` is: its text and its details. */
export function restoreDoc(doc: Node): Command {
  return (state, dispatch) => {
    if (!dispatch) return true
    const { size } = state.doc.content
    const tr = remembering(state.tr, state, [{ from: 0, to: size }])
    tr.replaceWith(0, size, doc.content)
    // what this version does not know it cannot ask about, and takes nothing of it away
    const unknown = { ...state.doc.attrs.unknown, ...doc.attrs.unknown }
    for (const [name, value] of Object.entries({ ...doc.attrs, unknown })) {
      if (JSON.stringify(value) !== JSON.stringify(state.doc.attrs[name])) tr.setDocAttribute(name, value)
    }
    // what was typed just before is a step of its own
    dispatch(asEdit(closeHistory(tr)).setMeta(asWritten, true).scrollIntoView())
    return true
  }
}
