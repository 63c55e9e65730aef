/**
 * The undo history as it is kept beyond the app: each change told by what takes it back, and the history
 * rebuilt from that. Replaying the changes through ProseMirror's own history gives the very groups that were.
 */
import { closeHistory, history, redo, undo, undoDepth } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, Selection, type Transaction } from 'prosemirror-state'
import { Step } from 'prosemirror-transform'
import type { Turn } from '../../electron/contract/trail'
import { schema } from '../../story/schema'

/** How many groups undo goes back, and how soon after another change one begins a new group. */
const options = { depth: 200, newGroupDelay: 600 }

/** The plugin of the undo history. */
export const undoHistory = () => history(options)

const historyMeta = 'history$'

/** What a dispatch did, for the trail. */
export function turnsOf(
  before: EditorState,
  after: EditorState,
  transactions: readonly Transaction[],
): Turn[] {
  const selection = before.selection.toJSON()
  const [root] = transactions
  const changes = transactions.filter(({ docChanged }) => docChanged)
  if (!root || changes.length === 0) return []
  const replayed: { redo: boolean } | undefined = root.getMeta(historyMeta)
  if (replayed) {
    const kind = replayed.redo ? 'redo' : 'undo'
    return changes.map((each) => ({ kind: each === root ? kind : 'after', selection, steps: inverse(each) }))
  }
  const steps = changes.toReversed().flatMap(inverse)
  if (root.getMeta('addToHistory') === false) return [{ kind: 'quiet', selection, steps }]
  const isNew = undoDepth(after) !== undoDepth(before)
  return [{ kind: isNew ? 'new' : 'more', selection, steps }]
}

function inverse({ steps, docs }: Transaction): Record<string, unknown>[] {
  return steps
    .flatMap((step, index) => docs.slice(index, index + 1).map((doc) => step.invert(doc).toJSON()))
    .reverse()
}

/** The whole history in short: one change for each group, then the undos that may be redone. */
export function wholeTrail(state: EditorState): Turn[] {
  let at = state.reconfigure({ plugins: [undoHistory()] })
  const collect = (kind: 'new' | 'undo', turns: Turn[]) => (tr: Transaction) => {
    at = at.apply(tr)
    turns.unshift({ kind, selection: at.selection.toJSON(), steps: tr.steps.map((step) => step.toJSON()) })
  }
  const undone: Turn[] = []
  while (redo(at, collect('undo', undone)));
  const done: Turn[] = []
  while (undo(at, collect('new', done)));
  return [...done, ...undone]
}

/** A state of this document with the history that these changes are, or null where they do not lead to it. */
export function replayTrail(doc: Node, turns: readonly Turn[]): EditorState | null {
  try {
    const changes = turns.map(({ steps }) => steps.map((json) => Step.fromJSON(schema, json)))
    const state = replay(startOf(doc, changes), turns)
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
function startOf(doc: Node, changes: readonly Step[][]): Start {
  let at = doc
  const forward = changes.toReversed().map((steps) =>
    steps
      .map((step) => {
        const made = step.invert(at)
        const { doc: before, failed } = step.apply(at)
        if (!before) throw new RangeError(failed ?? 'A change that does not fit')
        at = before
        return made
      })
      .reverse(),
  )
  return { doc: at, forward: forward.reverse() }
}

function replay({ doc, forward }: Start, turns: readonly Turn[]): EditorState {
  let state = EditorState.create({ doc, plugins: [undoHistory()] })
  let replayed: Transaction | null = null
  const apply = (tr: Transaction) => {
    state = state.apply(tr)
  }
  for (const [index, { kind, selection }] of turns.entries()) {
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
    // the same composition is the same group, whenever and wherever it was
    if (kind === 'after') tr.setMeta('appendedTransaction', replayed)
    else if (kind === 'quiet') tr.setMeta('addToHistory', false)
    else tr.setMeta('composition', 1)
    apply(kind === 'new' ? closeHistory(tr) : tr)
  }
  return state.apply(closeHistory(state.tr))
}
