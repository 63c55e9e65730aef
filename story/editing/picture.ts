/** The picture at the cursor, and its alternative text for those who cannot see it. */
import { type Command, type EditorState, NodeSelection } from 'prosemirror-state'
import { schema } from '../schema'
import type { Part } from '../story/parts'
import { asOwnStep } from './own-step'

const { picture } = schema.nodes

/** The picture that is selected, or whose caption or credit has the cursor; null where there is none. */
export function pictureAt({ selection }: EditorState): Part | null {
  if (selection instanceof NodeSelection && selection.node.type === picture)
    return { node: selection.node, pos: selection.from }
  const { $from } = selection
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type === picture) return { node: $from.node(depth), pos: $from.before(depth) }
  return null
}

/** Gives the picture at the cursor its alternative text, as a step of undo of its own. */
export function setAlternativeText(alt: string): Command {
  return (state, dispatch) => {
    const found = pictureAt(state)
    if (!found) return false
    if (alt !== found.node.attrs.alt) dispatch?.(asOwnStep(state.tr.setNodeAttribute(found.pos, 'alt', alt)))
    return true
  }
}
