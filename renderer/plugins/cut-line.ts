/**
 * A length that the open story is to be cut to, and a line in the text where it ends then. It is only shown: nothing of it
 * is in the story.
 */
import type { Node } from 'prosemirror-model'
import { type Command, type EditorState, Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { t } from '../../catalogue'
import { type Cut, type CutGoal, cutTo } from '../../story/fit/cut'

/** A goal, and where the story ends with it. */
export interface CutLine {
  goal: CutGoal
  cut: Cut
}

interface CutState {
  line: CutLine | null
  drawn: DecorationSet
}

const key = new PluginKey<CutState>('cut-line')

const nothing: CutState = { line: null, drawn: DecorationSet.empty }

/** The block or item that the line is above. What follows beside it is dimmed by its style, and the first after its list here. */
function decorations(doc: Node, at: number): Decoration[] {
  const $at = doc.resolve(at)
  const node = $at.nodeAfter
  if (!node) return []
  const first = Decoration.node(at, at + node.nodeSize, { class: 'cut-from', 'data-cut': t('fit.line') })
  const after = $at.depth === 0 ? null : $at.after(1)
  const next = after === null ? null : doc.resolve(after).nodeAfter
  return after === null || !next
    ? [first]
    : [first, Decoration.node(after, after + next.nodeSize, { class: 'cut-on' })]
}

function stateOf(doc: Node, goal: CutGoal): CutState {
  const cut = cutTo(doc, goal)
  const drawn = cut.at === null ? DecorationSet.empty : DecorationSet.create(doc, decorations(doc, cut.at))
  return { line: { goal, cut }, drawn }
}

/** The plugin; nothing is drawn until a length is set. */
export function cutLine(): Plugin<CutState> {
  return new Plugin<CutState>({
    key,
    state: {
      init: () => nothing,
      apply(tr, before) {
        const goal: CutGoal | null | undefined = tr.getMeta(key)
        if (goal === null) return nothing
        if (goal) return stateOf(tr.doc, goal)
        return tr.docChanged && before.line ? stateOf(tr.doc, before.line.goal) : before
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  })
}

/** Sets the length that the story is to be cut to; null for none. */
export function setCut(goal: CutGoal | null): Command {
  return ({ tr }, dispatch) => {
    dispatch?.(tr.setMeta(key, goal).setMeta('addToHistory', false))
    return true
  }
}

/** The length that the story is to be cut to, and where it ends then; null where none is set. */
export function cutLineIn(state: EditorState): CutLine | null {
  return key.getState(state)?.line ?? null
}
