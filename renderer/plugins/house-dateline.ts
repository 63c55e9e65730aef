/** Puts a dateline that was typed into house style as soon as the cursor leaves it or the text loses the focus. */
import { Plugin, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { isDatelineTyped, leftDatelineInHouseStyle } from '../../story/editing/house-dateline'
import type { Houses } from '../../story/houses'
import { madeBy, makerOf } from '../document/batch'

/** Only what is typed: a paste is tidied as a file is, and what is undone stays as it was. */
function isTyped(tr: Transaction): boolean {
  const root: Transaction = tr.getMeta('appendedTransaction') ?? tr
  return makerOf(root).batch === 'typing'
}

/** @param houses the house styles of the desk, at the moment */
export function houseDateline(houses: () => Houses): Plugin<boolean> {
  const print = (view: EditorView, isLeft: boolean) => {
    if (!plugin.getState(view.state) || view.composing) return
    const dispatch = (tr: Transaction) => view.dispatch(madeBy(tr, { batch: 'command' }))
    leftDatelineInHouseStyle(houses, isLeft)(view.state, dispatch)
  }
  const plugin: Plugin<boolean> = new Plugin({
    state: {
      init: () => false,
      /** Whether the dateline was typed in since it last stood in house style. */
      apply(tr, isOpen, before, after) {
        if (!tr.docChanged) return isOpen
        if (!isTyped(tr)) return false
        return isOpen || isDatelineTyped(before.doc, after.doc)
      },
    },
    view: () => ({ update: (view) => print(view, false) }),
    props: {
      handleDOMEvents: { blur: (view) => print(view, true) },
    },
  })
  return plugin
}
