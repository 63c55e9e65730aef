/** The picture at the cursor, and its alternative text for those who cannot see it. */
import { type Command, type EditorState, NodeSelection } from 'prosemirror-state'
import { schema } from '../schema'
import type { Crop, Rights } from '../schema/picture'
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

/** What a picture has beside its caption and credit. */
export interface PictureFacts {
  alt: string
  crop: Crop | null
  rights: Rights
}

/** Gives these details to the picture at the cursor, as one step of undo. */
export function setPicture(facts: PictureFacts): Command {
  return (state, dispatch) => {
    const found = pictureAt(state)
    if (!found) return false
    const names = ['alt', 'crop', 'rights'] as const
    const changed = names.filter(
      (name) => JSON.stringify(facts[name]) !== JSON.stringify(found.node.attrs[name]),
    )
    if (changed.length === 0) return true
    const tr = state.tr
    for (const name of changed) tr.setNodeAttribute(found.pos, name, facts[name])
    dispatch?.(asOwnStep(tr))
    return true
  }
}
