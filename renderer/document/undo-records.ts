/**
 * The undo history as it is kept beyond the app: each change as what takes it back, and the history
 * rebuilt from that. Replaying the changes through ProseMirror's own history gives the very groups that were.
 */
import {
  closeHistory,
  history,
  isHistoryTransaction,
  redo,
  redoDepth,
  undo,
  undoDepth,
} from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, Selection, type Transaction } from 'prosemirror-state'
import type { Step } from 'prosemirror-transform'
import type { UndoRecord } from '../../contract/undo-history'
import { inverseJSON, inverseOf, transformBy } from '../../story/editing/steps'
import { isOfComments } from './comments'

/**
 * How many groups undo goes back, and after what pause a change begins a new one, in milliseconds: those who look for
 * their keys rest for a second and more within a word.
 */
const options = { depth: 500, newGroupDelay: 3000 }

/** The plugin of the undo history. */
export const undoHistory = () => history(options)

/** What a dispatch did, as records of the undo history. */
export function undoRecordsOf(
  before: EditorState,
  after: EditorState,
  transactions: readonly Transaction[],
): UndoRecord[] {
  const selection = before.selection.toJSON()
  const [root] = transactions
  const changes = transactions.filter((each) => each.docChanged && !isOfComments(each))
  if (!root || changes.length === 0) return []
  if (isHistoryTransaction(root)) {
    const kind = redoDepth(after) < redoDepth(before) ? 'redo' : 'undo'
    return changes.map((each) => ({
      kind: each === root ? kind : 'after',
      selection,
      steps: inverseJSON(each),
    }))
  }
  const steps = changes.toReversed().flatMap(inverseJSON)
  if (root.getMeta('addToHistory') === false) return [{ kind: 'quiet', selection, steps }]
  const isNew = undoDepth(after) !== undoDepth(before)
  return [{ kind: isNew ? 'new' : 'more', selection, steps }]
}

/** The whole history in short: one change for each group, then the undos that may be redone. */
export function wholeUndoHistory(state: EditorState): UndoRecord[] {
  let at = state.reconfigure({ plugins: [undoHistory()] })
  const collect = (kind: 'new' | 'undo', records: UndoRecord[]) => (tr: Transaction) => {
    at = at.apply(tr)
    records.unshift({ kind, selection: at.selection.toJSON(), steps: tr.steps.map((step) => step.toJSON()) })
  }
  const undone: UndoRecord[] = []
  while (redo(at, collect('undo', undone)));
  const done: UndoRecord[] = []
  while (undo(at, collect('new', done)));
  return [...done, ...undone]
}

/** A state of this document with the history that these changes are, or null where they do not lead to it. */
export function replayUndoHistory(doc: Node, records: readonly UndoRecord[]): EditorState | null {
  try {
    const state = replay(startOf(doc, records), records)
    return state.doc.eq(doc) ? state : null
  } catch {
    return null
  }
}

interface Start {
  doc: Node
  /** The steps of each change, as they were made. */
  forward: Step[][]
}

/** Goes back from the document to where the changes began. */
function startOf(doc: Node, records: readonly UndoRecord[]): Start {
  let at = doc
  const forward = records.toReversed().map(({ steps }) => {
    const back = transformBy(at, steps)
    at = back.doc
    return inverseOf(back)
  })
  return { doc: at, forward: forward.reverse() }
}

function replay({ doc, forward }: Start, records: readonly UndoRecord[]): EditorState {
  let state = EditorState.create({ doc, plugins: [undoHistory()] })
  let replayed: Transaction | null = null
  let last: Transaction | null = null
  const apply = (tr: Transaction) => {
    state = state.apply(tr)
  }
  for (const [index, { kind, selection }] of records.entries()) {
    if (kind !== 'after') apply(state.tr.setSelection(Selection.fromJSON(state.doc, selection)))
    if (kind === 'undo' || kind === 'redo') {
      const takeBack = kind === 'undo' ? undo : redo
      takeBack(state, (tr) => {
        replayed = tr
        apply(tr)
      })
      continue
    }
    const { tr } = state
    for (const step of forward[index] ?? []) tr.step(step)
    // what is appended to a change is of its group, whenever and wherever it was
    if (kind === 'after') tr.setMeta('appendedTransaction', replayed)
    else if (kind === 'quiet') tr.setMeta('addToHistory', false)
    else if (kind === 'more' && last) tr.setMeta('appendedTransaction', last)
    else closeHistory(tr)
    if (kind === 'new' || kind === 'more') last = tr
    apply(tr)
  }
  return state.apply(closeHistory(state.tr))
}
