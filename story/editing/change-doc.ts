/** Changing a story that no window shows. */
import type { Node } from 'prosemirror-model'
import { EditorState, type Transaction } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import type { Houses } from '../houses'
import { formsInStep } from './forms-in-step'
import { inverseOf } from './steps'

/** A changed story, the steps that lead to it, and those that take them back. */
export interface DocChange {
  doc: Node
  steps: Step[]
  back: Step[]
}

/** Changes a story, and brings its forms in step as the editor does. */
export function changeDoc(doc: Node, houses: Houses, change: (state: EditorState) => Transaction): DocChange {
  const state = EditorState.create({ doc, plugins: [formsInStep(() => houses)] })
  const { state: after, transactions } = state.applyTransaction(change(state))
  return {
    doc: after.doc,
    steps: transactions.flatMap(({ steps }) => steps),
    back: transactions.toReversed().flatMap(inverseOf),
  }
}
